import { z } from 'zod';
import { coverageState } from './coverage.ts';
import { method } from './method.ts';
import { filter, isoDate } from './passage.ts';
import { queryText, reading } from './search.ts';

export const bin = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type BinSize = z.infer<typeof bin>;
/** count: occurrences. rate: occurrences per 10,000 words. share: exchanges that match, as a part of all (0 to 1). */
export const measure = z.enum(['count', 'rate', 'share']);
export type Measure = z.infer<typeof measure>;
export const side = z.enum(['question', 'statement', 'both']);
export type Side = z.infer<typeof side>;

export const trendBin = z.strictObject({
  /** YYYY-MM for months, else the first day. */
  bin: z.string(),
  from: isoDate,
  to: isoDate,
  coverage: coverageState,
  briefings: z.int(),
  /** Days with a briefing. */
  daysHeld: z.int(),
  words: z.int(),
  exchanges: z.int(),
});
export type TrendBin = z.infer<typeof trendBin>;

export const trendRow = z.strictObject({
  query: z.string(),
  bin: z.string(),
  /** Null where the coverage is unknown, and where a rate or share would divide by nothing. */
  value: z.number().nullable(),
  /** The 95 % interval of the value: Garwood's for counts and rates, Wilson's for shares; null where the value is. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The numerator: occurrences for count and rate, exchanges for share. */
  count: z.int(),
  /** Words for rate, exchanges for share, briefings for count. */
  denominator: z.int(),
  briefings: z.int(),
  coverage: coverageState,
});
export type TrendRow = z.infer<typeof trendRow>;

/** Whether a line rises or falls. Numbers are null where there was too little to test. */
export const trendFinding = z.strictObject({
  /** Bins that were tested. */
  n: z.int(),
  /** Two-sided, Mann-Kendall, corrected for ties and autocorrelation. */
  p: z.number().nullable(),
  /** Theil-Sen slope a bin with its 95 % interval, in the unit of the values. */
  slope: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** All of it in words, or why it was not tested. */
  sentence: z.string(),
});
export type TrendFinding = z.infer<typeof trendFinding>;

export const chartInput = z.strictObject({
  queries: z.array(queryText.min(1)).min(1).max(8),
  by: bin.default('month'),
  measure: measure.default('count'),
  in: side.default('both'),
  filter: filter.optional(),
});
export type ChartInput = z.input<typeof chartInput>;

export const chart = z.strictObject({
  measure,
  by: bin,
  in: side,
  /** What a value is, in words: "mentions per 10,000 words of statements". */
  unit: z.string(),
  bins: z.array(trendBin),
  /** Query by query, bin by bin; every bin of the range is a row. */
  rows: z.array(trendRow),
  /** `folded`: further passages that match and are another version of one counted. */
  series: z.array(
    reading.extend({ occurrences: z.int(), exchanges: z.int(), folded: z.int(), finding: trendFinding }),
  ),
  /** Briefings without a date, which no bin can hold. */
  undated: z.int(),
  /** Passages of the scope that are another version of one counted, and so in no denominator. */
  folded: z.int(),
});
export type Chart = z.infer<typeof chart>;

export const trendMethods = {
  'trends.chart': method(chartInput, chart),
};
