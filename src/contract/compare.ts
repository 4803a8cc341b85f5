import { z } from 'zod';
import { method } from './method.ts';
import { filter, isoDate, ref } from './passage.ts';
import { queryText } from './search.ts';
import { bin } from './trend.ts';

/**
 * Names what is compared, as textual criticism calls it: `12#3` the statement of an exchange, `12#s1` an opening
 * statement, `12` a whole briefing (all that is stated in it, in order), `12@345-678` a stretch of its text (UTF-16
 * offsets, end excluded).
 */
export const witness = z
  .string()
  .regex(
    /^[1-9]\d{0,15}(?:#s?[1-9]\d{0,8}|@\d{1,9}-\d{1,9})?$/,
    'what is compared is written 12#3 (an exchange), 12#s1 (an opening statement), 12 (a briefing) or 12@345-678 (a stretch of its text)',
  );

export const rowKind = z.enum(['same', 'changed', 'moved', 'added', 'removed']);
export type RowKind = z.infer<typeof rowKind>;
export const wordOp = z.enum(['same', 'removed', 'added']);
/** A stretch of a redline. One that is the same but for what is ignored has the other's writing as its third. */
export const wordPiece = z.tuple([wordOp, z.string(), z.string().optional()]);

/** What may count for nothing: capitals, marks of punctuation, quotation marks alone, numbers in digits. */
export const ignorable = z.enum(['case', 'punctuation', 'quotes', 'numbers']);
export type Ignorable = z.infer<typeof ignorable>;

/**
 * Sentences of the base beside those of another version that say the same: mostly one and one. `words` is the redline:
 * the pieces marked same and removed, joined, are the base's text; those marked same (by their third where they have
 * one) and added are the other's.
 */
export const alignedRow = z.strictObject({
  kind: rowKind,
  base: z.string().nullable(),
  other: z.string().nullable(),
  words: z.array(wordPiece),
  /** Place of the first sentence in the base and in the other, from 1. */
  baseAt: z.int().nullable(),
  otherAt: z.int().nullable(),
  /** How many sentences of the base and of the other: 1 and 2 is a split, 2 and 1 a merger, 0 where there is none. */
  baseSpan: z.int(),
  otherSpan: z.int(),
  /** For a moved sentence: whether its words changed as well. */
  reworded: z.boolean(),
});
export type AlignedRow = z.infer<typeof alignedRow>;

/** What only the other has, and what only the base has. */
const exchanged = z.strictObject({ added: z.array(z.string()), dropped: z.array(z.string()) });

/** What changed, in things that can be named. Each list in the order of the text. */
export const difference = z.strictObject({
  /** Sentences of the base that are said in the same words, moved or not. */
  same: z.int(),
  /** Sentences of the base. */
  of: z.int(),
  /** Words and phrases of sentences that both have in different words. */
  words: exchanged,
  /** Numbers, dates and names that stand nowhere in the text of the other side, as they are written. */
  numbers: exchanged,
  dates: exchanged,
  /** Found by capitals, and in any script by the world's names of countries: a heuristic. */
  names: exchanged,
});
export type Difference = z.infer<typeof difference>;

export const version = z.strictObject({
  ref: witness,
  rows: z.array(alignedRow),
  sentences: z.int(),
  counts: z.strictObject({
    same: z.int(),
    changed: z.int(),
    moved: z.int(),
    added: z.int(),
    removed: z.int(),
  }),
  /** Rows of two sentences that became one, and of one that became two, among the changed and moved. */
  merged: z.int(),
  split: z.int(),
  change: difference,
  /** Says in words what changed, or that nothing did. */
  summary: z.string(),
});
export type Version = z.infer<typeof version>;

/** What is compared, with the facts a reader knows it by. Names are as they are called everywhere. */
export const comparedText = z.strictObject({
  witness,
  kind: z.enum(['exchange', 'announcement', 'briefing', 'stretch']),
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  language: z.string(),
  outlet: z.string().nullable(),
  asker: z.string().nullable(),
  speaker: z.string().nullable(),
  /** Of an exchange. */
  question: z.string().nullable(),
  /** Its sentences with their offsets in the briefing's text, and the passage that says each; null outside of any. */
  sentences: z.array(z.strictObject({ text: z.string(), start: z.int(), end: z.int(), ref: ref.nullable() })),
  words: z.int(),
});
export type ComparedText = z.infer<typeof comparedText>;

export const comparison = z.strictObject({
  base: witness,
  /** The base's sentences in order. */
  sentences: z.array(z.string()),
  /** Every other text against the base, in the order asked for. */
  versions: z.array(version),
  /** All that is compared, base included, in the order asked for. */
  texts: z.array(comparedText),
  /**
   * How like each text is to each other, 0 to 1, in the order of `texts`: words that both have in the same order, twice,
   * over the words of both (the ratio of the longest common subsequence).
   */
  likeness: z.array(z.array(z.number())),
});
export type Comparison = z.infer<typeof comparison>;

export const compareInput = z.strictObject({
  witnesses: z.array(witness).min(2).max(20),
  /** One of the witnesses; the first unless named. */
  base: witness.optional(),
  ignore: z.array(ignorable).max(4).default([]),
});

/** An answer that is like another, with what speaks for it. */
export const nearAnswer = z.strictObject({
  ref,
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  language: z.string(),
  outlet: z.string().nullable(),
  asker: z.string().nullable(),
  speaker: z.string().nullable(),
  /** Where it begins. */
  snippet: z.string(),
  /** 0 to 1: what it is ranked by. */
  score: z.number(),
  /** Sentences that it says in nearly the same words, as it says them. */
  sentences: z.array(z.string()),
  /** How many there are, of how many of the one asked about. */
  shared: z.int(),
  of: z.int(),
  /** Words that both have and few others, the rarest first, as it writes them. */
  terms: z.array(z.string()),
  /** The same in words. */
  why: z.string(),
  /** The same exchange in other versions of the briefing. */
  otherVersions: z.array(ref),
});
export type NearAnswer = z.infer<typeof nearAnswer>;

export const nearest = z.strictObject({
  witness,
  /** Answers that were looked at: all of the scope, of one exchange one version. */
  compared: z.int(),
  /** How many of them were read: those that have the rarest words of it, or whose words over all seem alike. */
  looked: z.int(),
  answers: z.array(nearAnswer),
});
export type Nearest = z.infer<typeof nearest>;

/** What is chosen of a stretch of the calendar. */
export const pickedAnswer = z.strictObject({
  witness: ref,
  /** YYYY-MM for months, else the first day. */
  bin: z.string(),
  date: isoDate,
  title: z.string(),
  outlet: z.string().nullable(),
  speaker: z.string().nullable(),
  /** Answers that matched in that stretch, this one included. */
  among: z.int(),
});

export const picked = z.strictObject({
  /** The query, as it was understood. */
  query: z.string(),
  understood: z.string(),
  answers: z.array(pickedAnswer),
  /** Answers that match. */
  total: z.int(),
  /** Matching answers that are not among those chosen: of stretches that are, of stretches that are not, undated. */
  leftOut: z.strictObject({
    beside: z.int(),
    bins: z.array(z.strictObject({ bin: z.string(), among: z.int() })),
    undated: z.int(),
  }),
  /** By which rule they were chosen, and what was left out, in words. */
  said: z.string(),
});
export type Picked = z.infer<typeof picked>;

export const compareMethods = {
  /**
   * Aligns 2 to 20 texts with the base's, sentence by sentence. `not-found` for one that is not there or a stretch
   * outside its text, `too-large` where they are too long together.
   */
  'compare.align': method(compareInput, comparison),
  /** What texts are, in the order asked for, without comparing them; those that are not there are left out. */
  'compare.texts': method(
    z.strictObject({ witnesses: z.array(witness).min(1).max(100) }),
    z.array(comparedText),
  ),
  /** The answers most like one, found by their words alone, most like first; itself and its versions left out. */
  'compare.nearest': method(
    z.strictObject({
      witness,
      limit: z.int().min(1).max(100).default(20),
      filter: filter.optional(),
    }),
    nearest,
  ),
  /** Of all answers on something one for each day, week, month, quarter or year, oldest first: what to compare. */
  'compare.pick': method(
    z.strictObject({
      query: queryText.default(''),
      /** The number of a topic, in the place of a query. */
      topic: z.int().positive().optional(),
      filter: filter.optional(),
      every: bin.default('month'),
      limit: z.int().min(2).max(20).default(20),
    }),
    picked,
  ),
};
