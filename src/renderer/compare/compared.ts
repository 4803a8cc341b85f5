import { go, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useTray } from '../tray/tray.ts';

/** The statements that are compared: those of the place, or, where it names none, those kept in the tray. */
export type Compared = {
  readonly place: PlaceOn<'compare'>;
  readonly refs: readonly string[];
  readonly base: string;
  readonly add: (ref: string) => void;
  readonly remove: (ref: string) => void;
  readonly arrange: (refs: readonly string[]) => void;
  readonly setBase: (ref: string) => void;
};

/** Most that one comparison holds, as in the contract. */
export const MOST_COMPARED = 20;

/** What this screen compares, and how to change it; each change is a place to go back from. */
export const useCompared = (): Compared => {
  const here = usePlace();
  const tray = useTray();
  const place = here.screen === 'compare' ? here : placeOn('compare');
  const isTray = place.refs.length === 0;
  const refs = isTray ? tray.refs : place.refs;
  const base = refs.includes(place.base) ? place.base : (refs[0] ?? '');
  const arrange = (next: readonly string[]) =>
    go({ ...place, refs: next, base: next.includes(base) ? base : '' });
  return {
    place,
    refs,
    base,
    arrange,
    add: (ref) => (isTray ? tray.add(ref) : arrange([...refs, ref])),
    remove: (ref) => (isTray ? tray.remove(ref) : arrange(refs.filter((other) => other !== ref))),
    setBase: (ref) => go({ ...place, base: ref }),
  };
};
