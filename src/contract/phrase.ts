import { z } from 'zod';
import { wordPiece } from './compare.ts';
import { gap } from './coverage.ts';
import { lineUse, silence } from './lines.ts';
import { silenceRule } from './lookout.ts';
import { method } from './method.ts';
import { filter, isoDate, part, ref } from './passage.ts';
import { queryText, reading } from './search.ts';
import { side } from './trend.ts';

export const phraseInput = z.strictObject({
  text: queryText,
  /** words: these words, in a row. query: whatever the query finds. */
  as: z.enum(['words', 'query']).default('words'),
  filter: filter.optional(),
  in: side.default('both'),
  /** What counts as a silence; without it, what does on the watch list. */
  silence: silenceRule.optional(),
});
export type PhraseInput = z.input<typeof phraseInput>;

/** Uses by one speaker, asker or outlet; `name` is `''` where none is named, as in filters. */
export const usesBy = z.strictObject({
  name: z.string(),
  uses: z.int(),
  exchanges: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
});
export type UsesBy = z.infer<typeof usesBy>;

/** A day on which it was said. */
export const phraseDay = z.strictObject({ date: isoDate, uses: z.int(), exchanges: z.int() });
export type PhraseDay = z.infer<typeof phraseDay>;

/** It is said again after a silence; `refs` are the passages of that day. */
export const phraseReturn = silence.extend({ refs: z.array(ref) });
export type PhraseReturn = z.infer<typeof phraseReturn>;

export const phraseHistory = reading.extend({
  /** occurrences: of the words looked for. exchanges: of a query that looks for no words. */
  unit: z.enum(['occurrences', 'exchanges']),
  uses: z.int(),
  exchanges: z.int(),
  briefings: z.int(),
  /** Uses in briefings without a date: in no day below. */
  undated: z.int(),
  /** Further passages that match and are another version of one that counts. */
  folded: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** The passages of the first and of the last day. */
  firstRefs: z.array(ref),
  lastRefs: z.array(ref),
  /** The series it is said in: silences are counted in these. */
  series: z.array(z.string()),
  /** What the collection has of these series, within the filter; null where no briefing has a date. */
  coverage: z.strictObject({ from: isoDate, to: isoDate, gaps: z.array(gap) }).nullable(),
  /** Whether no briefing of the series in which it is first said is held from before that day. */
  firstIsCoverageStart: z.boolean(),
  /** Of the days just before the first use, after the last one held: those of which nothing is known. */
  gapBefore: gap.nullable(),
  /** From the last use to the last day covered: null where it was said on that day. */
  since: silence.nullable(),
  longestSilence: silence.nullable(),
  /** What counted as a silence here. */
  rule: silenceRule,
  /** Every time it was said again after a silence, oldest first. */
  returns: z.array(phraseReturn),
  /** Who answered, and who asked, in the exchanges that have it; most uses first. */
  bySpeaker: z.array(usesBy),
  byAsker: z.array(usesBy),
  byOutlet: z.array(usesBy),
  days: z.array(phraseDay),
});
export type PhraseHistory = z.infer<typeof phraseHistory>;

/** What was said before the first use and comes nearest to it. */
export const earlierWording = lineUse.extend({
  /** The words as they stand there, and the query that finds them. */
  text: z.string(),
  query: z.string(),
  part,
  /** Dice's coefficient over the words of both, 0 to 1, by their stems. */
  likeness: z.number(),
  /** The redline from these words to those of the first use. */
  words: z.array(wordPiece),
});
export type EarlierWording = z.infer<typeof earlierWording>;

export const phraseMethods = {
  /** First, last, silences and returns of a phrase, and who said it when. An empty text finds nothing. */
  'phrase.history': method(phraseInput, phraseHistory),
  /**
   * The nearest wording before the first use, in the same language: of one word, or two characters, the nearest sentence
   * to the one it is first said in. Null where nothing is half as like.
   */
  'phrase.earlier': method(
    phraseInput,
    z.strictObject({
      /** What is looked for: the words of the first use, or the sentence they are in. */
      of: z.enum(['words', 'sentence']),
      wanted: z.string(),
      nearest: earlierWording.nullable(),
    }),
  ),
};
