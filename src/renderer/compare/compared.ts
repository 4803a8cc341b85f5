import { useEffect } from 'react';
import { ignorable, type Ignorable } from '../../contract/index.ts';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useTray } from '../tray/tray.ts';

/** What is compared: what the place names, or, where it names nothing, what is kept in the tray. */
export type Compared = {
  readonly place: PlaceOn<'compare'>;
  readonly witnesses: readonly string[];
  readonly base: string;
  readonly ignore: readonly Ignorable[];
  readonly add: (...more: readonly string[]) => void;
  readonly remove: (witness: string) => void;
  readonly arrange: (witnesses: readonly string[]) => void;
  readonly setBase: (witness: string) => void;
  /** Takes something for no difference, or no longer. */
  readonly setIgnored: (what: Ignorable, isIgnored: boolean) => void;
};

/** Most that one comparison holds, as in the contract. */
export const MOST_COMPARED = 20;

/** What this screen compares, and how to change it; each change is a place to go back from. */
export const useCompared = (): Compared => {
  const here = usePlace();
  const tray = useTray();
  const place = here.screen === 'compare' ? here : placeOn('compare');
  const isTray = place.refs.length === 0;
  const witnesses = isTray ? tray.refs : place.refs;
  // The address says all of it, so that it can be copied.
  useEffect(() => {
    if (here.screen === 'compare' && here.refs.length === 0 && tray.refs.length > 1)
      replace({ ...here, refs: tray.refs });
  });
  const base = witnesses.includes(place.base) ? place.base : (witnesses[0] ?? '');
  const ignore = ignorable.options.filter((what) => place.ignore.includes(what));
  const arrange = (next: readonly string[]) =>
    go({ ...place, refs: next, base: next.includes(base) ? place.base : '' });
  return {
    place,
    witnesses,
    base,
    ignore,
    arrange,
    add: (...more) => (isTray ? tray.addAll(more) : arrange([...witnesses, ...more])),
    remove: (witness) =>
      isTray ? tray.remove(witness) : arrange(witnesses.filter((other) => other !== witness)),
    setBase: (witness) => go({ ...place, base: witness }),
    setIgnored: (what, isIgnored) =>
      go({ ...place, ignore: isIgnored ? [...ignore, what] : ignore.filter((other) => other !== what) }),
  };
};
