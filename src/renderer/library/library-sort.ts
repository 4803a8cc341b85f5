import type { BriefingRow } from '../../contract/index.ts';

type Value = string | number | null;

const values: Readonly<Record<string, (row: BriefingRow) => Value>> = {
  date: ({ date, time }) => date && `${date} ${time ?? ''}`,
  title: ({ title }) => title,
  series: ({ series }) => series,
  speaker: ({ spokespersonNames }) => spokespersonNames[0] ?? null,
  language: ({ language }) => language,
  exchanges: ({ exchanges }) => exchanges,
  words: ({ words }) => words,
  confidence: ({ confidence }) => confidence,
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Newest first, which is also how the list arrives. */
export const usualSort: readonly string[] = ['-date'];

/** Briefings by one or two columns, a leading minus for descending; what is missing comes last either way. */
export const sorted = (rows: readonly BriefingRow[], sort: readonly string[]): readonly BriefingRow[] =>
  rows.toSorted((a, b) => {
    for (const key of sort) {
      const order = compare(a, b, key);
      if (order !== 0) return order;
    }
    return b.id - a.id;
  });

const compare = (a: BriefingRow, b: BriefingRow, key: string): number => {
  const down = key.startsWith('-');
  const read = values[down ? key.slice(1) : key];
  const [left, right] = [read?.(a) ?? null, read?.(b) ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  return down ? -order : order;
};
