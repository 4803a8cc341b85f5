import { head, isUnspacedRecord, keyOfWords, runNumber, sizeOf } from './sentence-record.ts';

/** Words that recur inside longer sentences. */
export type Formula = {
  readonly key: number;
  /** By the places of the sentences they stand in: at which word they begin. */
  readonly places: ReadonlyMap<number, number>;
  readonly length: number;
};

/** Words that a formula has at least. */
export const shortestFormula = { spaced: 3, unspaced: 6 } as const;
const longestFormula = { spaced: 12, unspaced: 24 } as const;
/** It stands in so many different lines at least: what recurs in one line only is a part of it. Characters recur more. */
const fewestLines = { spaced: 5, unspaced: 8 } as const;
/** What stands beside it in this part of the lines belongs to it. */
const dominant = 0.6;
/** A word that more than this part of all sentences has is no edge for a formula: "of", "the". */
const commonest = 0.03;

/** A sentence that is looked at: where its record is, and the line it is of. */
export type Context = { readonly at: number; readonly line: number };

type Occurrence = Context & { readonly from: number };

const startOf = (at: number): number => at + head.length;
const endOf = (records: Uint32Array, at: number): number => at + head.length + sizeOf(records, at);
const shortest = (records: Uint32Array, at: number): number =>
  isUnspacedRecord(records, at) ? shortestFormula.unspaced : shortestFormula.spaced;

const fewest = (records: Uint32Array, at: number): number =>
  isUnspacedRecord(records, at) ? fewestLines.unspaced : fewestLines.spaced;

/** Tells every run of as many words as the shortest formula has. */
export const eachRun = (
  records: Uint32Array,
  at: number,
  tell: (run: number, from: number) => void,
): void => {
  const length = shortest(records, at);
  for (let from = startOf(at); from + length <= endOf(records, at); from++)
    tell(runNumber(records, from, length), from);
};

/** The words that too many sentences have; only of scripts with spaces, where they are words. */
export const commonWords = (records: Uint32Array, contexts: readonly Context[]): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  let sentences = 0;
  for (const { at } of contexts) {
    if (isUnspacedRecord(records, at)) continue;
    sentences++;
    const words = new Set(records.subarray(startOf(at), endOf(records, at)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(3, sentences * commonest);
  return new Set([...counts].flatMap(([word, count]) => (count > most ? [word] : [])));
};

/**
 * The formulas of some sentences in different words: runs of words that stand in several lines, made longer as long as
 * one word stands beside them in most of these (maximal repeats, after Biber's lexical bundles), without common words
 * at their ends. `isWanted` says which runs to begin with.
 */
export const findFormulas = (
  records: Uint32Array,
  contexts: readonly Context[],
  common: ReadonlySet<number>,
  isWanted: (run: number) => boolean,
): Formula[] => {
  const formulas = new Map<number, Formula>();
  for (const occurrences of runsIn(records, contexts, isWanted)) {
    const stretch = stretched(records, occurrences);
    const trimmed = withoutCommonEnds(records, stretch, common);
    const [first] = trimmed.occurrences;
    if (!first) continue;
    const words = records.subarray(first.from, first.from + trimmed.length);
    // Begun with nought, which no sentence's key is: the same words as a sentence are another wording.
    const [high, low] = keyOfWords([0, ...words]);
    const key = high * 4_294_967_296 + low;
    if (formulas.has(key)) continue;
    const shift = trimmed.shift;
    const places = new Map<number, number>();
    for (const { at, from } of occurrences) {
      const begin = from + shift;
      const fits = begin >= startOf(at) && begin + words.length <= endOf(records, at);
      if (fits && !places.has(at) && words.every((word, n) => records[begin + n] === word))
        places.set(at, begin - startOf(at));
    }
    formulas.set(key, { key, places, length: trimmed.length });
  }
  return [...formulas.values()];
};

const linesOf = (occurrences: readonly Occurrence[]): number =>
  new Set(occurrences.map(({ line }) => line)).size;

/** The places of each wanted run that stands in enough lines. */
function* runsIn(
  records: Uint32Array,
  contexts: readonly Context[],
  isWanted: (run: number) => boolean,
): Generator<readonly Occurrence[]> {
  let total = 0;
  for (const { at } of contexts) total += sizeOf(records, at);
  const bits = Math.min(25, Math.max(12, Math.ceil(Math.log2(total + 1)) + 1));
  const rough = new Uint8Array(2 ** bits);
  const mask = 2 ** bits - 1;
  for (const { at } of contexts)
    eachRun(records, at, (run) => {
      const count = rough[run & mask] ?? 0;
      if (count < fewestLines.spaced && isWanted(run)) rough[run & mask] = count + 1;
    });
  const places = new Map<number, Occurrence[]>();
  for (const context of contexts)
    eachRun(records, context.at, (run, from) => {
      if ((rough[run & mask] ?? 0) < fewestLines.spaced || !isWanted(run)) return;
      const occurrence = { ...context, from };
      const known = places.get(run);
      if (known) known.push(occurrence);
      else places.set(run, [occurrence]);
    });
  const isEnough = (some: readonly Occurrence[]): boolean =>
    some[0] !== undefined && linesOf(some) >= fewest(records, some[0].at);
  for (const some of places.values()) if (isEnough(some)) yield* sameWords(records, some).filter(isEnough);
}

/** Occurrences of one run's number by their words: the numbers of different words may be the same. */
const sameWords = (records: Uint32Array, occurrences: readonly Occurrence[]): (readonly Occurrence[])[] => [
  ...Map.groupBy(occurrences, ({ at, from }) =>
    records.subarray(from, from + shortest(records, at)).join(' '),
  ).values(),
];

type Stretch = {
  readonly occurrences: readonly Occurrence[];
  readonly length: number;
  /** How far before the run it began with it starts, counted as a negative number. */
  readonly shift: number;
};

/** Makes a run longer while the same word stands before or behind it in most of its lines. */
const stretched = (records: Uint32Array, run: readonly Occurrence[]): Stretch => {
  const [first] = run;
  const unspaced = first !== undefined && isUnspacedRecord(records, first.at);
  const most = unspaced ? longestFormula.unspaced : longestFormula.spaced;
  let length = first === undefined ? 0 : shortest(records, first.at);
  let [occurrences, shift] = [run, 0];
  for (let grown = true; grown && length < most;) {
    grown = false;
    for (const side of ['after', 'before'] as const) {
      const beside = dominantBeside(records, occurrences, side, length);
      if (!beside || length >= most) continue;
      occurrences = side === 'after' ? beside : beside.map((each) => ({ ...each, from: each.from - 1 }));
      if (side === 'before') shift--;
      length++;
      grown = true;
    }
  }
  return { occurrences, length, shift };
};

/** The occurrences beside which the most frequent word stands, where it stands in most lines and enough are left. */
const dominantBeside = (
  records: Uint32Array,
  occurrences: readonly Occurrence[],
  side: 'before' | 'after',
  length: number,
): Occurrence[] | null => {
  const wordOf = ({ at, from }: Occurrence): number | null => {
    const place = side === 'after' ? from + length : from - 1;
    return place < startOf(at) || place >= endOf(records, at) ? null : (records[place] ?? null);
  };
  const byWord = Map.groupBy(occurrences, wordOf);
  let best: Occurrence[] | null = null;
  let lines = 0;
  for (const [word, some] of byWord) {
    const count = word === null ? 0 : linesOf(some);
    if (count > lines) [best, lines] = [some, count];
  }
  const [first] = occurrences;
  const needed = first ? Math.max(fewest(records, first.at), dominant * linesOf(occurrences)) : 0;
  return lines >= needed ? best : null;
};

/** Of its words so many are not common at least. */
const fewestTelling = 2;

/** Takes common words off both ends. Without occurrences where what is left says too little. */
const withoutCommonEnds = (
  records: Uint32Array,
  { occurrences, length, shift }: Stretch,
  common: ReadonlySet<number>,
): Stretch => {
  const [first] = occurrences;
  if (!first || isUnspacedRecord(records, first.at)) return { occurrences, length, shift };
  const telling = Array.from({ length }, (_, n) => n).filter(
    (n) => !common.has(records[first.from + n] ?? 0),
  );
  const [from, to] = [telling[0] ?? 0, (telling.at(-1) ?? -1) + 1];
  const isFormula = to - from >= shortestFormula.spaced && telling.length >= fewestTelling;
  return {
    occurrences: isFormula ? occurrences.map((each) => ({ ...each, from: each.from + from })) : [],
    length: to - from,
    shift: shift + from,
  };
};
