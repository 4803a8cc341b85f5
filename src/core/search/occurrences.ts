import type { Part } from '../../contract/index.ts';
import type { IndexColumn, SearchAsks } from './asks.ts';
import { countIn, gatherTerms, type TermSet } from './runs.ts';
import type { Snapshot } from './snapshot.ts';
import { partBits, type Scope, type ScopedTerm } from './tree.ts';

/** What is looked for in each part of a passage. */
export type PartTerms = Readonly<Record<Part, TermSet>>;

/** Gathers the terms that are wanted, part by part; parts that look for the same share one set. */
export const termsByPart = (
  terms: readonly ScopedTerm[],
  scope: Scope,
  { vocabulary }: Snapshot,
): PartTerms => {
  const made = new Map<string, TermSet>();
  const setOf = (part: Part): TermSet => {
    const bit = partBits[part];
    const here = terms.map(({ term, scope: own, wanted }) =>
      wanted && (own & scope & bit) !== 0 ? term : null,
    );
    const key = here.map((term) => (term ? '1' : '0')).join('');
    let set = made.get(key);
    if (!set)
      made.set(key, (set = gatherTerms(here.flatMap((term) => (term ? vocabulary.runsOf(term) : [])))));
    return set;
  };
  return { question: setOf('question'), statement: setOf('statement'), announcement: setOf('announcement') };
};

/** The cost of reading and counting one passage's text, in entries of the index. */
const entriesPerText = 20;

const lookUp = (
  asks: SearchAsks,
  { words, beginnings }: TermSet,
  column: IndexColumn | null,
  tell: (id: number) => void,
): void => {
  for (const form of words) asks.occurrences(form, column).forEach(tell);
  for (const start of beginnings) asks.beginning(start, column).forEach(tell);
};

/** Counts from the index's own list of every occurrence: for terms of one form, where they are not too many. */
const countFromIndex = (asks: SearchAsks, { columns }: Snapshot, terms: PartTerms): Int32Array => {
  const { size, placeOf, announcement } = columns;
  const counts = new Int32Array(size);
  const tell = (id: number): void => {
    const place = placeOf(id);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  };
  const tellOf = (kind: 0 | 1) => (id: number) => {
    if (announcement[placeOf(id)] === kind) tell(id);
  };
  const { question, statement, announcement: opening } = terms;
  if (question === statement && statement === opening) {
    lookUp(asks, question, null, tell);
    return counts;
  }
  lookUp(asks, question, 'question', tell);
  if (statement === opening) {
    lookUp(asks, statement, 'statement', tell);
  } else {
    lookUp(asks, statement, 'statement', tellOf(0));
    lookUp(asks, opening, 'statement', tellOf(1));
  }
  return counts;
};

/**
 * How often the terms stand in each of the passages, in the same order. Of terms that share a form the one that begins
 * first counts, of those the longest: no form is counted twice. `entries` is in how many passages the terms stand at
 * all, each by itself, and says whether the index or the texts are the shorter way.
 */
export const countOccurrences = (
  asks: SearchAsks,
  snapshot: Snapshot,
  terms: PartTerms,
  places: Int32Array,
  entries: number,
): Int32Array => {
  const single = Object.values(terms).every(({ phrases }) => !phrases);
  if (single && entries <= places.length * entriesPerText) {
    const counts = countFromIndex(asks, snapshot, terms);
    return places.map((place) => counts[place] ?? 0);
  }
  return countFromTexts(asks, snapshot, terms, places);
};

/** This many texts are in memory at a time. */
const textsAtOnce = 1000;

const countFromTexts = (
  asks: SearchAsks,
  { columns }: Snapshot,
  terms: PartTerms,
  places: Int32Array,
): Int32Array => {
  const counts = new Int32Array(places.length);
  for (let from = 0; from < places.length; from += textsAtOnce) {
    const some = places.subarray(from, from + textsAtOnce);
    const texts = asks.indexTexts(Array.from(some, (place) => columns.ids[place] ?? 0));
    for (const { at, question, statement } of texts) {
      const answers = columns.announcement[some[at] ?? 0] === 1 ? terms.announcement : terms.statement;
      counts[from + at] = countIn(question, terms.question) + countIn(statement, answers);
    }
  }
  return counts;
};
