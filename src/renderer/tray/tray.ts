import { useMemo } from 'react';
import { currentPlace, go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useStored } from '../parts/stored.ts';
import { say } from '../parts/toast.ts';
import { useProject } from '../project/project.tsx';
import { strings } from '../strings.ts';

/** The statements kept for comparison as one moves about, in the order they were added. */
export type Tray = {
  readonly refs: readonly string[];
  readonly has: (ref: string) => boolean;
  readonly add: (ref: string) => void;
  /** Adds those that are not in it yet; all of them, or none where there is no room. */
  readonly addAll: (refs: readonly string[]) => void;
  readonly remove: (ref: string) => void;
  /** Empties the tray, with a way to take it back. */
  readonly clear: () => void;
  /** Empties the tray and puts these in, with a way to take it back. */
  readonly start: (refs: readonly string[]) => void;
  /** Goes to the comparison; says so where there are too few. */
  readonly compare: () => void;
};

/** Most that one comparison holds, as in the contract. */
export const TRAY_HOLDS = 20;

/** The tray of the project that is open; kept on this machine. */
export const useTray = (): Tray => {
  const { path } = useProject();
  const [stored, setStored] = useStored(`tray ${path}`);
  return useMemo(() => {
    const refs = refsIn(stored);
    const set = (next: readonly string[]) => setStored(next.length === 0 ? null : next.join(' '));
    const replaceWith = (next: readonly string[]) => {
      set(next);
      if (refs.length > 0) say(strings.shell.tray.cleared(refs.length), () => set(refs));
    };
    return {
      refs,
      has: (ref) => refs.includes(ref),
      add: (ref) => add(refs, [ref], set),
      addAll: (more) => add(refs, more, set),
      remove: (ref) => set(refs.filter((other) => other !== ref)),
      clear: () => replaceWith([]),
      start: (next) => replaceWith(next.slice(0, TRAY_HOLDS)),
      compare: () => compare(refs),
    };
  }, [stored, setStored]);
};

const refsIn = (stored: string | null): readonly string[] => (stored === null ? [] : stored.split(' '));

const add = (refs: readonly string[], more: readonly string[], set: (next: readonly string[]) => void) => {
  const words = strings.shell.tray;
  const fresh = more.filter((ref) => !refs.includes(ref));
  if (fresh.length === 0) return say(words.already);
  if (refs.length + fresh.length > TRAY_HOLDS) return say(words.full);
  set([...refs, ...fresh]);
  say(words.added(refs.length + fresh.length), () => set(refs));
};

const compare = (refs: readonly string[]) => {
  if (refs.length < 2) return say(strings.shell.tray.tooFew);
  const here = currentPlace();
  if (here.screen !== 'compare' || here.refs.join() !== refs.join()) go(placeOn('compare', { refs }));
};
