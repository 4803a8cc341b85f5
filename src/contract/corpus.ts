import { z } from 'zod';
import { method, nothing } from './method.ts';
import { filter, isoDate } from './passage.ts';
import { queryText, reading } from './search.ts';
import { side } from './trend.ts';

const choices = {
  query: queryText,
  filter: filter.optional(),
  /** form: each normal form by itself. stem: the forms of one word together. */
  by: z.enum(['form', 'stem']).default('form'),
  /** Whether stop words (by language) are left out. */
  stopWords: z.enum(['out', 'kept']).default('out'),
  /** What is a word where there are no spaces. */
  unit: z.enum(['words', 'characters']).default('words'),
};
const page = {
  limit: z.int().min(0).max(1000).default(100),
  offset: z.int().min(0).default(0),
};

/** How far a word may stand from a match. */
export const nearness = z.strictObject({
  /** Words before and after the match. */
  left: z.int().min(0).max(10).default(5),
  right: z.int().min(0).max(10).default(5),
  /** Never further than the part (question, statement, opening statement), or than the sentence. */
  within: z.enum(['part', 'sentence']).default('part'),
});
export type Nearness = z.output<typeof nearness>;

export const collocateSort = z.enum([
  'logDice',
  'g2',
  't',
  'mi',
  'near',
  'elsewhere',
  'left',
  'right',
  'briefings',
  'word',
]);
export type CollocateSort = z.infer<typeof collocateSort>;

/** A word that stands near what a query finds. Counts are of running words. */
export const collocate = z.strictObject({
  /** Its normal form; of several the most frequent. */
  word: z.string(),
  /** All forms that were counted as this word. */
  forms: z.array(z.string()),
  /** Times it stands within the window of a match; counted once where it is near two. */
  near: z.int(),
  /** Matches that have it in their window: the lines that the row opens. */
  lines: z.int(),
  /** Times it stands before and after a match; where it is near two matches it counts for each. */
  left: z.int(),
  right: z.int(),
  /** The same place by place, from the furthest left to the furthest right. */
  places: z.array(z.int()),
  /** Times it stands anywhere in the words counted. */
  total: z.int(),
  /** Briefings in which it stands near a match. */
  briefings: z.int(),
  /** How often it would stand near by its frequency alone. */
  expected: z.number(),
  logDice: z.number(),
  g2: z.number(),
  t: z.number(),
  mi: z.number(),
});
export type Collocate = z.infer<typeof collocate>;

export const collocatesInput = z.strictObject({
  ...choices,
  ...nearness.shape,
  /** Words that stand near less often are left out. */
  least: z.int().min(1).max(1_000_000).default(3),
  /** Most first, words by the alphabet; what stands near less often than expected comes last in g2. */
  sort: collocateSort.default('logDice'),
  ...page,
});
export type CollocatesInput = z.input<typeof collocatesInput>;

export const collocates = reading.extend({
  /** Matches of the query. */
  matches: z.int(),
  /** Running words of the parts searched in all passages of the scope, and those near a match. */
  words: z.int(),
  window: z.int(),
  /** Rows there are to page through. */
  total: z.int(),
  /** Different words near a match that are no row: stop words, and those under the minimum. */
  leftOut: z.strictObject({ stopWords: z.int(), rare: z.int() }),
  rows: z.array(collocate),
});
export type Collocates = z.infer<typeof collocates>;

export const wordSort = z.enum(['count', 'briefings', 'word', 'length']);
export type WordSort = z.infer<typeof wordSort>;

/** A word, or several in a row. */
export const wordRow = z.strictObject({
  /** Words with a space between, or none where none is written. */
  text: z.string(),
  /** For each word of it all forms that were counted as it. */
  forms: z.array(z.array(z.string())),
  count: z.int(),
  /** Per 10,000 words, as charts count them. */
  rate: z.number(),
  briefings: z.int(),
});
export type WordRow = z.infer<typeof wordRow>;

export const wordsInput = z.strictObject({
  ...choices,
  /** How many words in a row. */
  n: z.int().min(1).max(5).default(1),
  in: side.default('both'),
  /** What stands less often is left out. */
  least: z.int().min(1).max(1_000_000).default(2),
  sort: wordSort.default('count'),
  ...page,
});
export type WordsInput = z.input<typeof wordsInput>;

export const countedWords = reading.extend({
  /** Passages and briefings counted. */
  passages: z.int(),
  briefings: z.int(),
  /** Words as charts count them: what rates are of. */
  words: z.int(),
  /** Running words, and sequences of n of them. */
  running: z.int(),
  sequences: z.int(),
  total: z.int(),
  /** Different sequences that are no row; not counted where they could be passed over from the start. */
  leftOut: z.strictObject({ stopWords: z.int(), rare: z.int().nullable() }),
  rows: z.array(wordRow),
});
export type CountedWords = z.infer<typeof countedWords>;

/** How often a query's matches stand in one briefing, all its versions together. */
export const dispersionBar = z.strictObject({
  briefingId: z.int(),
  /** The briefing and its other versions: the filter that finds exactly these matches. */
  versions: z.array(z.int()),
  date: isoDate.nullable(),
  title: z.string(),
  series: z.string().nullable(),
  hits: z.int(),
  exchanges: z.int(),
  words: z.int(),
  /** Per 10,000 words; null where there are none. */
  rate: z.number().nullable(),
});
export type DispersionBar = z.infer<typeof dispersionBar>;

export const dispersionInput = z.strictObject({
  query: queryText,
  filter: filter.optional(),
  in: side.default('both'),
});
export type DispersionInput = z.input<typeof dispersionInput>;

export const dispersion = reading.extend({
  hits: z.int(),
  words: z.int(),
  /** Briefings with a match, of all with words. */
  range: z.int(),
  briefings: z.int(),
  /** Briefings without a date: they are in `bars`, after the others. */
  undated: z.int(),
  /** The fewest briefings that hold half of all matches. */
  half: z.int(),
  juilland: z.number().nullable(),
  dp: z.number().nullable(),
  dpNorm: z.number().nullable(),
  /** Every briefing of the scope in the order of time, those without a match among them. */
  bars: z.array(dispersionBar),
});
export type DispersionFigures = z.infer<typeof dispersion>;

/** Where matches stand in a briefing's text: UTF-16 offsets. */
export const dispersionStrip = z.strictObject({
  briefingId: z.int(),
  length: z.int(),
  /** Where its exchanges and opening statements begin. */
  cuts: z.array(z.int()),
  hits: z.array(z.int()),
});
export type DispersionStrip = z.infer<typeof dispersionStrip>;

/** How far a long count is. */
export const corpusProgress = z.strictObject({
  /**
   * reading: the collection's words are read, once. counting: words are counted. permuting: briefings change sides.
   * answers: those of a timeline are read.
   */
  what: z.enum(['reading', 'counting', 'permuting', 'answers']),
  done: z.int(),
  total: z.int(),
  running: z.boolean(),
});
export type CorpusProgress = z.infer<typeof corpusProgress>;

export const corpusMethods = {
  /** Words that stand near the matches of a query more often than chance would have it. */
  'corpus.collocates': method(collocatesInput, collocates),
  /** Words, or words in a row, of what a query finds; of an empty query, of all in scope. */
  'corpus.words': method(wordsInput, countedWords),
  /** How evenly the matches of a query are spread over briefings. */
  'corpus.dispersion': method(dispersionInput, dispersion),
  /** Where in some briefings the matches stand. */
  'corpus.strips': method(
    dispersionInput.extend({ briefings: z.array(z.int().positive()).max(200) }),
    z.array(dispersionStrip),
  ),
  'corpus.current': method(nothing, corpusProgress.nullable()),
  /** Stops the count that runs; whoever waits for it is told `cancelled`. */
  'corpus.cancel': method(nothing, z.strictObject({ cancelled: z.boolean() })),
};
