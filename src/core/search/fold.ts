import type { Columns } from '../collection/columns.ts';
import type { Versions } from '../collection/versions.ts';
import { holds, placesWhere, type Places } from './places.ts';

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

/**
 * The passages of a set that are of a briefing read after the one numbered `since`, without those of an exchange that
 * the set has in a version read before.
 */
export const newSince = (
  places: Places,
  { size, briefing, versions }: Pick<Columns, 'size' | 'briefing' | 'versions'>,
  since: number,
): Places => {
  const fresh = placesWhere(size, (place) => (briefing[place] ?? 0) > since && holds(places, place));
  if (!versions) return fresh;
  const { starts, places: all } = versions;
  for (let exchange = 0; exchange + 1 < starts.length; exchange++) {
    const unit = all.subarray(starts[exchange], starts[exchange + 1]);
    if (!unit.some((place) => (briefing[place] ?? 0) <= since && holds(places, place))) continue;
    for (const place of unit) fresh[place >>> 5] = (fresh[place >>> 5] ?? 0) & ~(1 << (place & 31));
  }
  return fresh;
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
