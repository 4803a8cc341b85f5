import type { BriefingRow } from '../../contract/index.ts';
import type { FacetValue } from '../parts/facet-list.tsx';
import { strings } from '../strings.ts';

/**
 * Every value that any briefing has in a field, with how many of those within the other filters have it; most first.
 * A value none of them has stays, with zero. Versions of one briefing that have a value count once for it.
 */
export const tally = (
  all: readonly BriefingRow[],
  isWithinOthers: (row: BriefingRow) => boolean,
  read: (row: BriefingRow) => readonly string[],
  name: (value: string) => string = (value) => value,
): FacetValue[] => {
  const held = new Map<string, Set<number>>();
  for (const row of all) {
    const isCounted = isWithinOthers(row);
    for (const value of read(row)) {
      const briefings = held.get(value) ?? new Set();
      if (isCounted) briefings.add(row.versions[0] ?? row.id);
      held.set(value, briefings);
    }
  }
  return [...held]
    .map(([value, briefings]) => ({
      value,
      count: briefings.size,
      label: value === '' ? strings.parts.notNamed : name(value),
    }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
};
