import { z } from 'zod';
import { leaving } from './export.ts';
import { wordList } from './list.ts';
import { method } from './method.ts';
import { filter, isoDate, ref } from './passage.ts';
import { queryText } from './search.ts';

/** A named query the person keeps. Colour is a place in the chart palette, 1 to 8. */
export const topic = z.strictObject({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  colour: z.int().min(1).max(8),
  note: z.string(),
  /** The group it is listed in; `''` for none. */
  group: z.string(),
  /** Kept out of lists and of the watch list, and found again under "archived". */
  archived: z.boolean(),
  /** Whether what comes in on it is told. */
  watched: z.boolean(),
});
export type Topic = z.infer<typeof topic>;

/** A topic with what it finds within a filter. */
export const listedTopic = topic.extend({
  /** Passages. */
  total: z.int(),
  /** The day of the latest passage that has a day. */
  last: isoDate.nullable(),
  /** Passages in 24 stretches of equal length from the first to the last day of the filter's passages. */
  spark: z.array(z.int()),
  /** Why parts of its query were not used. */
  ignored: z.array(z.string()),
});
export type ListedTopic = z.infer<typeof listedTopic>;

/**
 * A query that a topic had, and what its coming did to the hits, counted when it came over the whole collection. Null
 * for the first, and where a count could not be made. `gainedQuery` and `lostQuery` find the passages now.
 */
export const topicVersion = z.strictObject({
  id: z.int(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  query: z.string(),
  before: z.int().nullable(),
  after: z.int().nullable(),
  gained: z.int().nullable(),
  lost: z.int().nullable(),
  gainedQuery: z.string().nullable(),
  lostQuery: z.string().nullable(),
});
export type TopicVersion = z.infer<typeof topicVersion>;

/** What two topics share, in passages: `both` opens with `query`; `jaccard` is `both` of all that either finds. */
export const topicOverlap = z.strictObject({
  id: z.int(),
  name: z.string(),
  total: z.int(),
  both: z.int(),
  jaccard: z.number(),
  query: z.string(),
});
export type TopicOverlap = z.infer<typeof topicOverlap>;

/** A topic or a list in a file, and what taking the file over would do, or did, with it. */
export const takenOver = z.strictObject({
  what: z.enum(['topic', 'list']),
  /** Where it stands in the file, from 1. */
  row: z.int(),
  name: z.string(),
  becomes: z.enum(['new', 'changed', 'same', 'not readable']),
  /** What is other than here, in words. */
  changes: z.array(z.string()),
  /** What of it cannot be used, and why. */
  reasons: z.array(z.string()),
  /** The topic or list it became, and what was before: for taking it back. */
  topic: topic.nullable(),
  topicBefore: topic.nullable(),
  list: wordList.nullable(),
  listBefore: wordList.nullable(),
});
export type TakenOver = z.infer<typeof takenOver>;

/** A word that marks the chosen passages off from the rest of the scope. */
export const markingTerm = z.strictObject({
  /** As a query: the word in all its forms. */
  term: z.string(),
  forms: z.array(z.string()),
  /** Chosen passages that have it, and of how many. */
  chosen: z.int(),
  /** Passages of the rest that have it. */
  rest: z.int(),
  /** The log-likelihood of the passages with it and without, here and there (Dunning 1993), 1 degree of freedom. */
  g2: z.number(),
  /** Binary logarithm of the ratio of the two shares, 0.5 added to each count. */
  logRatio: z.number(),
});
export type MarkingTerm = z.infer<typeof markingTerm>;

/** A word that is said more often in the last period than in the one before it, per 10,000 words. */
export const risen = z.strictObject({
  term: z.string(),
  now: z.int(),
  before: z.int(),
  rateNow: z.number(),
  rateBefore: z.number(),
  /** How many times as often, with its 95 % interval; null is without limit: it was not said before. */
  ratio: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  /** Briefings of the last period that have it. */
  briefings: z.int(),
});
export type Risen = z.infer<typeof risen>;

const period = z.strictObject({ from: isoDate, to: isoDate, words: z.int(), briefings: z.int() });

const id = z.int().positive();
const file = z.strictObject({ text: z.string().max(20_000_000) });
const takenOvers = z.array(takenOver);

export const topicMethods = {
  /** In the order they were made, those that are archived left out unless asked for; `total` within the filter. */
  'topics.list': method(
    z.strictObject({ filter: filter.optional(), archived: z.boolean().optional() }),
    z.array(listedTopic),
  ),
  /**
   * Makes a topic, or changes the one with this id; what is not told stays. An id that was removed comes back. A name
   * that another topic has, whatever the case, is `invalid-input`. Where the name changes, `topic:` in the queries of
   * other topics follows it.
   */
  'topics.save': method(
    z.strictObject({
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      query: queryText.min(1),
      colour: z.int().min(1).max(8).optional(),
      note: z.string().max(20_000).optional(),
      group: z.string().trim().max(200).optional(),
      archived: z.boolean().optional(),
      watched: z.boolean().optional(),
    }),
    topic,
  ),
  /** Gives back what was removed, so that it can be put back with `topics.save`. */
  'topics.remove': method(z.strictObject({ id }), topic),
  /** Every query a topic had, newest first. */
  'topics.versions': method(z.strictObject({ id }), z.array(topicVersion)),
  /** Takes back the last change of a topic's query; `not-found` where it never had another. */
  'topics.undo': method(z.strictObject({ id }), topic),
  /** What a topic shares with each other one, most first; those that share nothing are left out. */
  'topics.overlap': method(
    z.strictObject({ id, filter: filter.optional() }),
    z.strictObject({ total: z.int(), with: z.array(topicOverlap) }),
  ),
  /** All topics and lists as a file; with `ids` these topics and no lists. */
  'topics.export': method(
    z.strictObject({ as: z.enum(['csv', 'json']), ids: z.array(id).max(10_000).optional() }),
    leaving,
  ),
  /** What taking over such a file would do. CSV or JSON, told by what it begins with; `invalid-input` for neither. */
  'topics.preview': method(file, takenOvers),
  /** Takes such a file over: by name, what is there already is changed. What is not readable is left out, and said. */
  'topics.import': method(file, takenOvers),
  /** Words that mark these passages off from the rest of the filter, most telling first: suggestions. */
  'topics.suggest': method(
    z.strictObject({
      refs: z.array(ref).min(1).max(1000),
      filter: filter.optional(),
      limit: z.int().min(1).max(200).default(30),
    }),
    z.strictObject({ chosen: z.int(), rest: z.int(), terms: z.array(markingTerm) }),
  ),
  /**
   * Words said more often in the last `days` held than in as many before, surest first: suggestions. Null where the collection has no two such periods.
   */
  'topics.rose': method(
    z.strictObject({
      days: z.int().min(1).max(36_500).default(90),
      limit: z.int().min(1).max(200).default(20),
    }),
    z
      .strictObject({
        now: period,
        before: period,
        /** 1: every passage was looked through for words that may have risen; n: every nth. Counts are of all. */
        each: z.int(),
        risen: z.array(risen),
      })
      .nullable(),
  ),
};
