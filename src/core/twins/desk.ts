import type { Output, Publish, TwinsProgress } from '../../contract/index.ts';
import { createDesk } from '../background/desk.ts';
import type { WritableStore } from '../store/store.ts';
import type { FindProgress } from './find.ts';

/** What the thread that looks for twins is started with. */
export type TwinsOrder = { readonly project: string; readonly resources: string; readonly all: boolean };

/** Starts searches for twins and knows about the one that runs. */
export type TwinsDesk = {
  /** Looks now, and answers at the end; one that runs already is waited for, and after it what came since. */
  readonly find: (all: boolean) => Promise<Output<'twins.find'>>;
  /** Looks soon, once for many changes that come close together. */
  readonly wake: () => void;
  readonly cancel: () => boolean;
  readonly current: () => TwinsProgress | null;
  readonly close: () => Promise<void>;
};

/** Twins are looked for in a thread of their own, one search at a time. */
export const createTwinsDesk = (
  store: WritableStore,
  { entry, resources }: { readonly entry: URL; readonly resources: string },
  publish: Publish,
  changed: () => void,
): TwinsDesk => {
  const groups = store.prepare<[], number>('SELECT count(DISTINCT twin_group) FROM twin_version').pluck();
  const usual: TwinsOrder = { project: store.name, resources, all: false };
  const desk = createDesk<TwinsOrder, FindProgress>({
    entry,
    usual,
    beginning: { done: 0, total: 0, found: 0 },
    progressed: (progress) => publish('twins.progressed', { ...progress, running: true }),
    ended: (last) => {
      publish('twins.progressed', { ...last, running: false });
      if (last.total > 0) changed();
    },
  });
  return {
    wake: desk.wake,
    cancel: desk.cancel,
    close: desk.close,
    current: () => {
      const current = desk.current();
      return current && { ...current, running: true };
    },
    find: async (all) => {
      const from = performance.now();
      const state = await desk.work({ ...usual, all });
      return { state, groups: groups.get() ?? 0, ms: performance.now() - from };
    },
  };
};
