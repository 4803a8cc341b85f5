import type { SavedComparison } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import type { Compared } from './compared.ts';

const words = strings.compare.saved;

/** The place of a saved comparison, with what is left of its texts. */
export const placeOfSaved = ({ id, witnesses, baseAt, ignore }: SavedComparison): PlaceOn<'compare'> => {
  const refs = witnesses.flatMap(({ witness }) => witness ?? []);
  const base = witnesses[baseAt]?.witness ?? '';
  return placeOn('compare', { refs, base: base === refs[0] ? '' : base, ignore, saved: id });
};

/** Whether what is on the screen is what was saved. */
export const isAsSaved = (saved: SavedComparison, { witnesses, base, ignore }: Compared): boolean => {
  const kept = placeOfSaved(saved);
  return (
    kept.refs.join() === witnesses.join() &&
    (kept.base === '' ? kept.refs[0] : kept.base) === base &&
    kept.ignore.toSorted().join() === ignore.toSorted().join()
  );
};

/** Removes a saved comparison, and says so with the way back. What is compared stays on the screen. */
export const removeSaved = async ({ id, name }: SavedComparison): Promise<void> => {
  await callNow('comparisons.remove', { id });
  say(words.removed(name), async () => {
    await callNow('comparisons.save', { id, name });
  });
};

/** Opens a saved comparison. */
export const openSaved = (saved: SavedComparison): void => go(placeOfSaved(saved));
