import type { PhraseHistory } from '../../contract/index.ts';
import { noDay } from '../collection/columns.ts';
import { inMarks, quotingMarks } from '../search/lexer.ts';
import type { Evaluation } from '../search/searcher.ts';

/** What of a phrase would mean something else in a query. */
const meaningful = new RegExp(`[*?${quotingMarks}]`, 'gu');

/** The query that finds words in a row, whatever stands in them. */
export const phraseQuery = (text: string): string =>
  inMarks(text.replace(meaningful, ' ').replace(/\s+/gu, ' ').trim());

/** The passages that have a use, in the order of the columns, and how many each has. */
export type Said = {
  readonly unit: PhraseHistory['unit'];
  readonly places: Int32Array;
  readonly uses: Int32Array;
};

/** Counts uses: occurrences of what is looked for; where a query looks for no words, a use is an exchange it finds. */
export const usesOf = (found: Evaluation): Said => {
  const { places, terms } = found;
  if (Object.values(terms).every(({ isEmpty }) => isEmpty))
    return { unit: 'exchanges', places, uses: new Int32Array(places.length).fill(1) };
  const all = found.occurrences();
  const has = (_: number, at: number): boolean => (all[at] ?? 0) > 0;
  return { unit: 'occurrences', places: places.filter(has), uses: all.filter((count) => count > 0) };
};

/** The days on which something is said, oldest first; undated uses apart. */
export type SaidDays = {
  readonly days: readonly number[];
  readonly uses: readonly number[];
  readonly exchanges: readonly number[];
  readonly undated: number;
};

/** Adds uses up by day. */
export const daysOf = (day: Int32Array, { places, uses }: Said): SaidDays => {
  const sums = new Map<number, { uses: number; exchanges: number }>();
  let undated = 0;
  places.forEach((place, at) => {
    const when = day[place] ?? noDay;
    const count = uses[at] ?? 0;
    if (when === noDay) {
      undated += count;
      return;
    }
    const sum = sums.get(when);
    if (sum) {
      sum.uses += count;
      sum.exchanges++;
    } else sums.set(when, { uses: count, exchanges: 1 });
  });
  const sorted = [...sums].toSorted(([a], [b]) => a - b);
  return {
    days: sorted.map(([when]) => when),
    uses: sorted.map(([, sum]) => sum.uses),
    exchanges: sorted.map(([, sum]) => sum.exchanges),
    undated,
  };
};
