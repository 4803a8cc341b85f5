import { z } from 'zod';
import { method } from './method.ts';
import { filter, isoDate, part, ref } from './passage.ts';

/** Offsets of a match, end excluded. */
export const range = z.tuple([z.int(), z.int()]);
export type Range = z.infer<typeof range>;

export const queryText = z.string().max(200_000);

/** A part of the query that was not used: where it stands in the query, why, and a repaired query if there is one. */
export const ignored = z.strictObject({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  reason: z.string(),
  repair: z.string().nullable(),
});
export type Ignored = z.infer<typeof ignored>;

/**
 * What a term is: a word in all its forms, one form, words in a row, words in any order with others among them, a word
 * with stars or question marks, a regular expression, a word list, or a topic.
 */
export const termKind = z.enum(['word', 'form', 'phrase', 'loose', 'pattern', 'regex', 'list', 'topic']);
export type TermKind = z.infer<typeof termKind>;

/** A term as it was understood, and in how many passages of the scope it stands by itself. */
export const term = z.strictObject({
  text: z.string(),
  kind: termKind,
  /** The forms looked for: all of a word's, the first of a pattern's, the entries of a list. */
  forms: z.array(z.string()),
  /** How many forms there are. */
  formCount: z.int(),
  count: z.int(),
  /** The query that finds these passages. */
  query: z.string(),
});
export type Term = z.infer<typeof term>;

/** What of a word's writing `match:` heeds: capitals, accents, characters, or all of it. */
export const matchWay = z.enum(['case', 'accents', 'script', 'written']);
export type MatchWay = z.infer<typeof matchWay>;

/** How a query was read, in words and in parts. */
export const reading = z.strictObject({
  query: z.string(),
  understood: z.string(),
  terms: z.array(term),
  ignored: z.array(ignored),
});
export type Reading = z.infer<typeof reading>;

export const hit = z.strictObject({
  ref,
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  language: z.string(),
  outlet: z.string().nullable(),
  asker: z.string().nullable(),
  speaker: z.string().nullable(),
  n: z.int(),
  of: z.int(),
  /** The part the snippet is from. */
  part,
  snippet: z.string(),
  /** Offsets into the snippet. */
  matches: z.array(range),
  /** The beginning of the question, or where it matches, for context; empty for an opening statement. */
  question: z.string(),
  /** Offsets into that. */
  questionMatches: z.array(range),
  /** Where the snippet is from the question: the beginning of the statement; else empty. */
  answer: z.string(),
  /** Occurrences in this passage. */
  occurrences: z.int(),
  /** The same exchange in other versions of the briefing, the leading one first. */
  otherVersions: z.array(ref),
  /** Where it stands in the list, from 0. */
  row: z.int(),
  /** Further exchanges found whose statements say nearly the same, folded into this one, with their first and last day. */
  alike: z
    .strictObject({ count: z.int(), from: isoDate.nullable(), to: isoDate.nullable(), open: z.boolean() })
    .nullable(),
  /** The exchange that this one is folded into, and opened from. */
  alikeTo: ref.nullable(),
});
export type Hit = z.infer<typeof hit>;

/** `outlet` is by name, those not named last, and of one outlet newest first. */
export const sort = z.enum(['relevance', 'date', 'oldest', 'outlet']);

/** A briefing under which results stand, where they are grouped so. */
export const head = z.strictObject({
  /** Where it stands in the list, from 0. */
  row: z.int(),
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  language: z.string(),
  /** Exchanges and opening statements of it that match. */
  hits: z.int(),
});
export type Head = z.infer<typeof head>;

const asked = z.strictObject({ query: queryText, filter: filter.optional() });

export const searchResult = reading.extend({
  /** Exchanges and opening statements that match. */
  total: z.int(),
  /** Further passages that match and are another version of one counted: not in total, nor in anything below. */
  folded: z.int(),
  occurrences: z.int(),
  /** Briefings with a match. */
  briefings: z.int(),
  /** Passages in scope, matching or not. */
  outOf: z.int(),
  hits: z.array(hit),
  /** How long the list is: as `total`, with a row more for each briefing's head and without what is folded. */
  rows: z.int(),
  /** How many of the total are folded into another that says nearly the same. */
  alike: z.int(),
  /** Heads among the rows asked for. */
  heads: z.array(head),
  /** The row of the exchange looked for, or of that which it is folded into; null where it was not found. */
  at: z.int().nullable(),
  /** When nothing matches: which conditions emptied the query, each with how many passages it finds by itself. */
  emptied: z
    .strictObject({
      said: z.string(),
      by: z.array(z.strictObject({ text: z.string(), start: z.int(), end: z.int(), count: z.int() })),
    })
    .nullable(),
  /**
   * When nothing matches: other queries that find something, with how much. A term written as the collection has it, words
   * in any order or distance, or one condition left out.
   */
  waysOut: z.array(
    z.strictObject({
      kind: z.enum(['spelling', 'looser', 'without']),
      label: z.string(),
      query: z.string(),
      total: z.int(),
    }),
  ),
});
export type SearchResult = z.infer<typeof searchResult>;

/** `asker` has people only: an asker labelled with the outlet alone is counted there. */
export const facetField = z.enum([
  'year',
  'month',
  'outlet',
  'asker',
  'speaker',
  'part',
  'series',
  'language',
]);

/**
 * What a value would have if its share of what matches were its share of all that is searched, and how many times that
 * it has. Only where it has at least five, half as many again, and more than chance makes likely.
 */
export const expected = z.strictObject({ count: z.number(), ratio: z.number() }).nullable();
export type Expected = z.infer<typeof expected>;
export const facet = z.strictObject({
  field: facetField,
  /**
   * Counted within the query and every other filter; the value `''` means not named. Most first. An exchange whose
   * versions have two values counts once for each: as many as choosing the value shows.
   */
  values: z.array(z.strictObject({ value: z.string(), count: z.int(), expected })),
});
export type Facet = z.infer<typeof facet>;

/** A piece of the query language that fits what is typed; `count` is passages of the collection, null where none are counted. */
export const choice = z.strictObject({
  kind: z.enum(['field', 'value', 'operator', 'list', 'topic']),
  text: z.string(),
  hint: z.string(),
  count: z.int().nullable(),
});
export type Choice = z.infer<typeof choice>;

export const searchMethods = {
  /** `date` is newest first, `oldest` oldest first; undated last in both. Limit and offset count rows of the list. */
  'search.query': method(
    asked.extend({
      sort: sort.default('relevance'),
      /** Under a head for each briefing, in the order in which they were said; briefings by the first of theirs. */
      group: z.enum(['none', 'briefing']).default('none'),
      /** Of statements that say nearly the same shows the first in the list (in its briefing, where grouped). */
      fold: z.boolean().default(false),
      /** Shows what is folded into these, right after them. */
      open: z.array(ref).max(1000).default([]),
      /** Says in which row this one is. */
      find: ref.optional(),
      limit: z.int().min(0).max(1000).default(20),
      offset: z.int().min(0).default(0),
    }),
    searchResult,
  ),
  /** How many of what a query finds each topic finds as well, most first; not narrowed by the filter's own topics. */
  'search.topics': method(
    asked,
    z.array(z.strictObject({ id: z.int(), name: z.string(), colour: z.int(), count: z.int(), expected })),
  ),
  'search.facets': method(
    asked,
    z.strictObject({
      facets: z.array(facet),
      /** Matching passages by month from the first to the last of the scope; held says whether a briefing is held. */
      when: z.array(z.strictObject({ bin: z.string(), count: z.int(), held: z.boolean() })),
    }),
  ),
  /** Where a query matches in one briefing; offsets into its text. */
  'search.marks': method(
    z.strictObject({ query: queryText, briefingId: z.int().positive() }),
    z.array(z.strictObject({ ref, part, start: z.int(), end: z.int() })),
  ),
  /**
   * Where a passage stands in the list of results, from 0, and which come before and after it there; `at` is null where it
   * is not among them, and then they are those around it in its briefing, or `next` the first of the list.
   */
  'search.around': method(
    asked.extend({
      sort: sort.default('relevance'),
      group: z.enum(['none', 'briefing']).default('none'),
      ref,
    }),
    z.strictObject({
      at: z.int().nullable(),
      total: z.int(),
      /** The same among the results of its briefing, in the order in which they were said. */
      inBriefing: z.strictObject({ at: z.int().nullable(), total: z.int() }),
      previous: ref.nullable(),
      next: ref.nullable(),
    }),
  ),
  /**
   * What could stand where the caret is, to take the place of the stretch from `from` to `to`. After a space nothing is
   * offered, unless it is asked for: then every field and operator.
   */
  'search.complete': method(
    z.strictObject({ query: queryText, at: z.int().min(0), asked: z.boolean().default(false) }),
    z.strictObject({ from: z.int(), to: z.int(), choices: z.array(choice) }),
  ),
  /** How a query would be read, without running it, and how it would be written with `match:` for all of it or without. */
  'search.read': method(
    z.strictObject({ query: queryText }),
    reading.extend({
      switches: z.array(z.strictObject({ as: matchWay, on: z.boolean(), query: z.string() })),
    }),
  ),
};
