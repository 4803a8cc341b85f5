import type { Sentence } from '../language/sentences.ts';
import { languageAt, noDay, type Columns } from '../collection/columns.ts';
import type { Pace } from '../corpus/desk.ts';
import { formsOf } from '../language/tokens.ts';
import { keyOfWords, numberOf } from '../lines/sentence-record.ts';
import type { Evaluation } from '../search/searcher.ts';
import type { Pieces } from './pieces.ts';

/** An answer on the timeline, its sentences known by keys: the same words whatever stands between them. */
export type Telling = {
  readonly place: number;
  readonly day: number;
  /** Its series and language: what it is compared within. */
  readonly thread: string;
  readonly keys: readonly number[];
};

/** Answers of one thread in a row that say the same, by their places in `tellings`; `before` is the one before the first. */
export type Run = { readonly of: readonly number[]; readonly before: number | null };

/** Where a sentence was first and last said, and in how many answers. */
export type Element = {
  readonly first: number;
  /** Its place among the sentences of the first. */
  readonly at: number;
  readonly last: number;
  readonly answers: number;
};

/** All answers in the order of time, those without a day last; what says the same, and what was first said where. */
export type Outline = {
  readonly tellings: readonly Telling[];
  readonly runs: readonly Run[];
  /** By key, in the order of first use. */
  readonly elements: ReadonlyMap<number, Element>;
  readonly withoutSentence: number;
};

/** This many answers are read at a time. */
const atOnce = 250;

/** Reads all answers that were found. */
export const outlineOf = async (found: Evaluation, pieces: Pieces, pace: Pace): Promise<Outline> => {
  const { columns, places } = found;
  const tellings: Telling[] = [];
  for (let from = 0; from < places.length; from += atOnce) {
    await pace('answers', from, places.length);
    for (const { place, sentences } of pieces(places.subarray(from, from + atOnce)))
      tellings.push({
        place,
        day: columns.day[place] ?? noDay,
        thread: threadOf(columns, place),
        keys: sentences.map(keyOf),
      });
  }
  const ordered = tellings.toSorted((x, y) => orderOf(x.day) - orderOf(y.day) || x.place - y.place);
  return {
    tellings: ordered,
    runs: runsOf(ordered),
    elements: elementsOf(ordered),
    withoutSentence: places.length - tellings.length,
  };
};

/** The same words are one sentence: 53 bits of their forms, as the ledger of lines has them. */
const keyOf = ({ text }: Sentence): number => {
  const [high, low] = keyOfWords(formsOf(text).map(numberOf));
  return high * 4_294_967_296 + low;
};

const threadOf = (columns: Columns, place: number): string =>
  `${columns.series.of[place] ?? 0} ${languageAt(columns, place)}`;

const orderOf = (day: number): number => (day === noDay ? Number.MAX_SAFE_INTEGER : day);

const runsOf = (tellings: readonly Telling[]): Run[] => {
  const runs: { of: number[]; before: number | null }[] = [];
  const latest = new Map<string, { of: number[]; before: number | null }>();
  tellings.forEach((telling, at) => {
    const run = latest.get(telling.thread);
    const before = run?.of.at(-1);
    if (run && before !== undefined && saysTheSame(telling, tellings[before])) {
      run.of.push(at);
      return;
    }
    const next = { of: [at], before: before ?? null };
    runs.push(next);
    latest.set(telling.thread, next);
  });
  return runs;
};

const saysTheSame = ({ keys }: Telling, other: Telling | undefined): boolean =>
  other?.keys.length === keys.length && keys.every((key, at) => key === other.keys[at]);

/** Every answer by itself. */
export const openRuns = ({ tellings, runs }: Outline): Run[] => {
  const before = new Map(
    runs.flatMap(({ of, before: first }) => of.map((at, n) => [at, of[n - 1] ?? first])),
  );
  return tellings.map((_, at) => ({ of: [at], before: before.get(at) ?? null }));
};

const elementsOf = (tellings: readonly Telling[]): Map<number, Element> => {
  const elements = new Map<number, Element>();
  tellings.forEach(({ keys }, telling) =>
    keys.forEach((key, at) => {
      const known = elements.get(key);
      if (!known) elements.set(key, { first: telling, at, last: telling, answers: 1 });
      else if (known.last !== telling)
        elements.set(key, { ...known, last: telling, answers: known.answers + 1 });
    }),
  );
  return elements;
};
