import type { Versions } from '../collection/versions.ts';
import { holds, type Places } from './places.ts';

/**
 * Leaves of each exchange the one passage that counts: the leading version's where it is in the set, else the next
 * that is. Costs nothing where no briefing has another version: the set itself comes back.
 */
export const foldVersions = (places: Places, versions: Versions | null): Places => {
  if (!versions) return places;
  const folded = places.slice();
  let changed = false;
  const { starts, places: all } = versions;
  for (let exchange = 0; exchange + 1 < starts.length; exchange++) {
    let counted = false;
    for (let at = starts[exchange] ?? 0; at < (starts[exchange + 1] ?? 0); at++) {
      const place = all[at] ?? 0;
      if (!holds(places, place)) continue;
      if (counted) {
        folded[place >>> 5] = (folded[place >>> 5] ?? 0) & ~(1 << (place & 31));
        changed = true;
      }
      counted = true;
    }
  }
  return changed ? folded : places;
};

/** The passages of a set that have, by some value, an equal one among the versions of their exchange before them. */
export const repeatedPlaces = (
  places: Places,
  versions: Versions | null,
  valueOf: (place: number) => string,
): number[] => {
  if (!versions) return [];
  const repeated: number[] = [];
  const { starts, places: all } = versions;
  for (let exchange = 0; exchange + 1 < starts.length; exchange++) {
    const met = new Set<string>();
    for (let at = starts[exchange] ?? 0; at < (starts[exchange + 1] ?? 0); at++) {
      const place = all[at] ?? 0;
      if (!holds(places, place)) continue;
      const value = valueOf(place);
      if (met.has(value)) repeated.push(place);
      met.add(value);
    }
  }
  return repeated;
};
