import type { Output } from '../../contract/index.ts';
import { proseDate, proseMonth } from '../parts/figures.ts';

/** A month with how many exchanges match. */
export type MonthCount = Output<'search.facets'>['when'][number];

/** A stretch of time with how many exchanges match; days, both included. */
export type WhenBin = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly held: boolean;
};

/** Bars that have room side by side. */
const MOST_BARS = 48;
const sizes = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
] as const;

/** Months put together into quarters or years where there are too many to be told apart. */
export const binsOf = (
  months: readonly MonthCount[],
): { readonly size: (typeof sizes)[number][0]; readonly bins: readonly WhenBin[] } => {
  const [size, length] = sizes.find(([, each]) => months.length / each <= MOST_BARS) ?? sizes[2];
  const bins = new Map<string, WhenBin>();
  for (const { bin, count, held } of months) {
    const [from, to] = spanOf(bin, length);
    const before = bins.get(from);
    bins.set(from, {
      from,
      to,
      count: count + (before?.count ?? 0),
      held: held || (before?.held ?? false),
    });
  }
  return { size, bins: [...bins.values()] };
};

/** A stretch of time in words, as short as it can be said: 2024, February 2024, January to March 2024. */
export const nameOfSpan = (from: string, to: string): string => {
  if (from === '' || to === '') return from === '' ? `Until ${proseDate(to)}` : `Since ${proseDate(from)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return proseMonth(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4))
    return from.slice(0, 4);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${proseMonth(from).replace(/ \d+$/, '')} to ${proseMonth(to)}`
    : `${proseMonth(from)} to ${proseMonth(to)}`;
};

/** The first and last day of the bin of so many months that a month is in. */
const spanOf = (month: string, length: number): readonly [string, string] => {
  const year = Number(month.slice(0, 4));
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / length) * length;
  const day = (date: number) => new Date(date).toISOString().slice(0, 10);
  return [day(Date.UTC(year, first, 1)), day(Date.UTC(year, first + length, 0))];
};
