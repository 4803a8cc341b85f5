import type { BriefingRow } from '../../contract/index.ts';

/** Of several versions of a briefing that are among these the one that stands for all: the leading one, else the next. */
export const oneOfEach = (rows: readonly BriefingRow[]): readonly BriefingRow[] => {
  if (rows.every(({ versions }) => versions.length === 0)) return rows;
  const ids = new Set(rows.map(({ id }) => id));
  return rows.filter(({ id, versions }) => (versions.find((version) => ids.has(version)) ?? id) === id);
};
