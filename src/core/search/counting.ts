import type { Part, Range } from '../../contract/index.ts';
import { languageAt, type Columns } from '../collection/columns.ts';
import { partOf, type RunningWords } from '../running/words.ts';
import type { SearchAsks } from './asks.ts';
import { countedIn, type InWords } from './in-words.ts';
import { forShowing, type Allowance } from './regexes.ts';
import { rangesInAll, type LanguageText } from './snippets.ts';
import type { ScopedSought } from './sought.ts';
import { countIn, gatherTerms, type TermSet } from './terms.ts';
import { partBits, type Scope } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is looked for in each part of a passage. */
export type PartTerms = Readonly<Record<Part, TermSet>>;

/** Gathers what is wanted, part by part; parts that look for the same share one set. */
export const termsByPart = (
  sought: readonly ScopedSought[],
  scope: Scope,
  vocabulary: Vocabulary,
  allowance: Allowance = forShowing,
): PartTerms => {
  const made = new Map<string, TermSet>();
  const setOf = (part: Part): TermSet => {
    const isHere = sought.map(({ scope: own, wanted }) => wanted && (own & scope & partBits[part]) !== 0);
    const key = isHere.map(Number).join('');
    let set = made.get(key);
    if (!set) {
      const here = sought.filter((_, at) => isHere[at]);
      made.set(key, (set = gatherTerms(here, vocabulary, allowance)));
    }
    return set;
  };
  return { question: setOf('question'), statement: setOf('statement'), announcement: setOf('announcement') };
};

/** What counting in texts needs. */
export type Texts = {
  readonly asks: SearchAsks;
  readonly columns: Columns;
  /** Throws `cancelled` where nobody waits any more. */
  readonly checkWanted: () => void;
  /** The collection as running words, where it was read; else null, and where `wake` says so it will be. */
  readonly words: (wake: boolean) => RunningWords | null;
};

/** This many texts are in memory at a time. */
const textsAtOnce = 1000;

/** How often something stands in the question of each of some passages, and in what was said to it. */
export type Counts = { readonly question: Int32Array; readonly said: Int32Array };

const noCounts = (size: number): Counts => ({ question: new Int32Array(size), said: new Int32Array(size) });

/**
 * How often the terms stand in each of the passages, given in ascending order: counted in running words where these
 * are read and will do, else by reading all the texts. Throws `too-slow`.
 */
export const countInTexts = (texts: Texts, terms: PartTerms, places: Int32Array): Counts =>
  countInWords(texts, terms, places) ?? countFromTexts(texts, terms, places);

/** The finders of the terms of each part in running words; null where only the texts will do. */
export const findersIn = (terms: PartTerms, running: RunningWords): InWords | null => {
  const [question, statement, announcement] = [
    terms.question.inWords(running),
    terms.statement.inWords(running),
    terms.announcement.inWords(running),
  ];
  return question && statement && announcement && { question, statement, announcement };
};

/** The same from running words alone; null where they are not read, or will not do. */
export const countInWords = (texts: Texts, terms: PartTerms, places: Int32Array): Counts | null => {
  const running = texts.words(places.length > textsAtOnce);
  const finders = running && findersIn(terms, running);
  if (!finders) return null;
  const counts = noCounts(places.length);
  for (let from = 0; from < places.length; from += textsAtOnce) {
    texts.checkWanted();
    const some = places.subarray(from, from + textsAtOnce);
    const { start } = countedIn(finders, texts.columns, running, some);
    let next = 0;
    const countTo = (end: number): number => {
      const first = next;
      while (next < start.length && (start[next] ?? 0) < end) next++;
      return next - first;
    };
    some.forEach((place, at) => {
      const [begins, end] = partOf(running, place, false);
      counts.question[from + at] = countTo(begins);
      counts.said[from + at] = countTo(end);
    });
  }
  return counts;
};

const countFromTexts = (texts: Texts, terms: PartTerms, places: Int32Array): Counts => {
  const counts = noCounts(places.length);
  const inIndex = Object.values(terms).every((set) => set.inIndex);
  const count = inIndex ? countInIndexTexts : countInWrittenTexts;
  for (let from = 0; from < places.length; from += textsAtOnce) {
    texts.checkWanted();
    count(texts, terms, places.subarray(from, from + textsAtOnce), {
      question: counts.question.subarray(from),
      said: counts.said.subarray(from),
    });
  }
  return counts;
};

type Count = (texts: Texts, terms: PartTerms, places: Int32Array, counts: Counts) => void;

const saidAt = ({ announcement }: Columns, place: number): 'announcement' | 'statement' =>
  announcement[place] === 1 ? 'announcement' : 'statement';

const idsOf = ({ ids }: Columns, places: Int32Array): number[] =>
  Array.from(places, (place) => ids[place] ?? 0);

const countInIndexTexts: Count = ({ asks, columns }, terms, places, counts) => {
  for (const { at, question, statement } of asks.indexTexts(idsOf(columns, places))) {
    counts.question[at] = countIn(question, terms.question);
    counts.said[at] = countIn(statement, terms[saidAt(columns, places[at] ?? 0)]);
  }
};

const countInWrittenTexts: Count = ({ asks, columns }, terms, places, counts) => {
  const texts: (PartText & { readonly at: number })[] = [];
  for (const { at, question, statement } of asks.written(idsOf(columns, places))) {
    const place = places[at] ?? 0;
    const language = languageAt(columns, place);
    if (question !== null) texts.push({ at, part: 'question', text: question, language });
    if (statement !== null) texts.push({ at, part: saidAt(columns, place), text: statement, language });
  }
  rangesInParts(texts, terms).forEach((ranges, i) => {
    const { at = 0, part } = texts[i] ?? {};
    counts[part === 'question' ? part : 'said'][at] = ranges.length;
  });
};

/** The text of a part of a passage. */
export type PartText = LanguageText & { readonly part: Part };

/** Where what is looked for in each part stands, text by text in their order, as `rangesIn` says it. Throws `too-slow`. */
export const rangesInParts = (texts: readonly PartText[], terms: PartTerms): Range[][] => {
  const found: Range[][] = [];
  for (const set of new Set(Object.values(terms))) {
    const own = [...texts.keys()].filter((i) => terms[texts[i]?.part ?? 'statement'] === set);
    const ranges = rangesInAll(
      own.flatMap((i) => texts[i] ?? []),
      set,
    );
    own.forEach((i, at) => (found[i] = ranges[at] ?? []));
  }
  return found;
};
