import type { IndexColumn } from './asks.ts';
import { countInTexts, countInWords, termsByPart, type Counts, type PartTerms } from './counting.ts';
import { onePass } from './regexes.ts';
import type { RunPatterns } from './runs.ts';
import type { Snapshot } from './snapshot.ts';
import type { ScopedSought } from './sought.ts';
import type { TermSet } from './terms.ts';
import type { Scope } from './tree.ts';
import { countKnown } from './verified.ts';

/** The cost of reading and counting one passage's text, in entries of the index. */
const entriesPerText = 20;

/** Single words of which nothing of the writing counts: the index has a list of every occurrence of theirs. */
const isListed = ({ runs, isEmpty }: TermSet): boolean =>
  isEmpty || (runs !== null && runs.index !== null && !runs.phrases);

const lookUp = (
  { asks, vocabulary }: Snapshot,
  runs: RunPatterns | null,
  column: IndexColumn | null,
  tell: (id: number) => void,
): void => {
  if (!runs) return;
  const { words, beginnings, wilds } = runs;
  const isBegun = (form: string): boolean => beginnings.some((start) => form.startsWith(start));
  const like = wilds.flatMap((pattern) => vocabulary.formsLike(pattern)).filter((form) => !isBegun(form));
  asks.occurrences([...new Set([...words, ...like])], column).forEach(tell);
  for (const start of beginnings) asks.beginning(start, column).forEach(tell);
};

/** Counts from the index's own list of every occurrence: for terms of one form, where they are not too many. */
const countFromIndex = (snapshot: Snapshot, terms: PartTerms): Int32Array => {
  const { size, placeOf, announcement } = snapshot.columns;
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
    lookUp(snapshot, question.runs, null, tell);
    return counts;
  }
  lookUp(snapshot, question.runs, 'question', tell);
  if (statement === opening) {
    lookUp(snapshot, statement.runs, 'statement', tell);
  } else {
    lookUp(snapshot, statement.runs, 'statement', tellOf(0));
    lookUp(snapshot, opening.runs, 'statement', tellOf(1));
  }
  return counts;
};

/**
 * How often what is wanted stands in each of the passages, in the same order. Of what overlaps the one that begins first
 * counts, of those that begin together the longest. `entries` is in how many passages the terms stand at all, each by
 * itself, and says whether the index or the texts are the shorter way. Throws `too-slow`.
 */
export const countOccurrences = (
  snapshot: Snapshot,
  sought: readonly ScopedSought[],
  scope: Scope,
  places: Int32Array,
  entries: () => number,
): Int32Array => {
  const known = countKnown(snapshot, sought, scope, places);
  if (known) return known;
  const terms = termsByPart(sought, scope, snapshot.vocabulary, onePass(snapshot.checkWanted));
  if (Object.values(terms).every(({ isEmpty }) => isEmpty)) return new Int32Array(places.length);
  const inWords = countInWords(snapshot, terms, places);
  if (inWords) return together(inWords);
  if (Object.values(terms).every(isListed) && entries() <= places.length * entriesPerText) {
    const counts = countFromIndex(snapshot, terms);
    return places.map((place) => counts[place] ?? 0);
  }
  return together(countInTexts(snapshot, terms, places));
};

const together = ({ question, said }: Counts): Int32Array =>
  question.map((count, at) => count + (said[at] ?? 0));
