import { z } from 'zod';
import { leaving } from './export.ts';
import { method } from './method.ts';
import { filter } from './passage.ts';
import { queryText, reading } from './search.ts';
import { side } from './trend.ts';

export const keynessSort = z.enum(['logRatio', 'surest', 'g2', 'range', 'a', 'b', 'term']);
export type KeynessSort = z.infer<typeof keynessSort>;

/** A briefing that holds at least half of what was counted. */
export const half = z.strictObject({ briefingId: z.int(), count: z.int() });

/** A word, or words in a row, that stands more often on one side than on the other. */
export const keyword = z.strictObject({
  term: z.string(),
  /** For each word of it all forms that were counted as it. */
  forms: z.array(z.array(z.string())),
  a: z.int(),
  b: z.int(),
  /** Per 10,000 words, or sequences, of the side. */
  rateA: z.number(),
  rateB: z.number(),
  /** Log-likelihood of the table of two by two (Dunning 1993; Rayson and Garside 2000). */
  g2: z.number(),
  /** Binary logarithm of the ratio of rates (Hardie 2014), a count of 0 taken for 0.5, with its exact 95 % interval; null is without limit. */
  logRatio: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  briefingsA: z.int(),
  briefingsB: z.int(),
  /** Share of briefings of A that have it, less that of B: -1 to 1. */
  range: z.number(),
  /** Of G2, adjusted for all terms tested (Benjamini and Hochberg 1995). */
  p: z.number(),
  /** How much more its count varies between briefings than by chance: 1 is as chance has it. */
  dispersion: z.number(),
  /** The same with the dispersion reckoned with (quasi-Poisson by briefing), adjusted. */
  pDispersed: z.number(),
  /** Of a permutation of briefings; null where that was not asked for, or the term is not among the first 500 of its side. */
  pBriefings: z.number().nullable(),
  /** Whether it holds by all of these at 5 %: no one briefing makes it. */
  key: z.boolean(),
  /** A briefing with half of the count, on the side that it marks. */
  half: half.nullable(),
});
export type Keyword = z.infer<typeof keyword>;

const keynessChoices = {
  a: queryText,
  /** Without it, all of the scope that A does not find. */
  b: queryText.optional(),
  filter: filter.optional(),
  n: z.int().min(1).max(3).default(1),
  in: side.default('both'),
  by: z.enum(['form', 'stem']).default('form'),
  stopWords: z.enum(['out', 'kept']).default('out'),
  unit: z.enum(['words', 'characters']).default('words'),
  /** What stands less often on both sides together is not tested. */
  least: z.int().min(1).max(1_000_000).default(5),
  /** Whether briefings are permuted for the first terms of each side. */
  permute: z.boolean().default(true),
  /** Of the permutation: the same seed gives the same result. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  /** key: those that hold. all: every term tested. */
  show: z.enum(['key', 'all']).default('key'),
  /** Those that mark A, B, or either. */
  of: z.enum(['a', 'b', 'both']).default('both'),
  /** Furthest from none first, whichever side; `surest` is by the limit of the log ratio's interval that is nearest to none. */
  sort: keynessSort.default('surest'),
};

export const keynessInput = z.strictObject({
  ...keynessChoices,
  limit: z.int().min(0).max(1000).default(100),
  offset: z.int().min(0).default(0),
});
export type KeynessInput = z.input<typeof keynessInput>;

const keynessSide = reading.extend({
  passages: z.int(),
  briefings: z.int(),
  /** Running words, or sequences of n of them. */
  words: z.int(),
  /** Passages without a date among them. */
  undated: z.int(),
});

export const keyness = z.strictObject({
  a: keynessSide,
  b: keynessSide,
  /** Whether B is all of the scope that A does not find; its query then says so. */
  rest: z.boolean(),
  /** Exchanges and briefings on both sides: counted on both. */
  shared: z.strictObject({ passages: z.int(), briefings: z.int() }),
  /** Passages of the scope on neither side, and those of them without a date. */
  neither: z.strictObject({ passages: z.int(), undated: z.int() }),
  /** Terms tested, those that hold, and different ones that were not tested: stop words, and those under the minimum. */
  tested: z.int(),
  key: z.int(),
  leftOut: z.strictObject({ stopWords: z.int(), rare: z.int().nullable() }),
  /** Terms whose G2 alone would have made them key, and that briefings, permuted or by how they vary, do not bear out. */
  clumped: z.int(),
  /** The permutation: how many ways, whether these are all there are, for how many terms, and how many more would have been. */
  permutation: z
    .strictObject({ ways: z.int(), exact: z.boolean(), terms: z.int(), beyond: z.int() })
    .nullable(),
  /** Why nothing can be compared, in words; null where it can. */
  problem: z.string().nullable(),
  total: z.int(),
  rows: z.array(keyword),
});
export type Keyness = z.infer<typeof keyness>;

export const keynessMethods = {
  /** Terms that mark what A finds off from what B finds. Stopped by `corpus.cancel`; progress is `corpus.progressed`. */
  'keyness.compare': method(keynessInput, keyness),
  /** Every row of it as CSV. */
  'keyness.csv': method(z.strictObject(keynessChoices), leaving),
};
