import type { BriefingRow } from '../../contract/index.ts';
import type { FacetValue } from '../parts/facet-list.tsx';
import { strings } from '../strings.ts';

/**
 * Every value that any briefing has in a field, with how many of those within the other filters have it; most first.
 * A value none of them has stays, with zero.
 */
export const tally = (
  all: readonly BriefingRow[],
  isWithinOthers: (row: BriefingRow) => boolean,
  read: (row: BriefingRow) => readonly string[],
  name: (value: string) => string = (value) => value,
): FacetValue[] => {
  const counts = new Map<string, number>();
  for (const row of all) {
    const one = isWithinOthers(row) ? 1 : 0;
    for (const value of read(row)) counts.set(value, (counts.get(value) ?? 0) + one);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, label: value === '' ? strings.parts.notNamed : name(value) }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
};
