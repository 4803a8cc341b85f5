import type { Pace } from '../corpus/desk.ts';
import type { Groups } from '../corpus/groups.ts';
import type { RunningWords } from '../running/words.ts';
import { numberSequences, type NumberedSequences } from '../corpus/sequences.ts';
import type { CountedSide } from '../statistics/over-dispersion.ts';
import type { Sides } from './sides.ts';

/** What is counted of one side, term by term. */
export type SideCounts = {
  readonly count: Int32Array;
  readonly briefings: Int32Array;
  /** The sum over briefings of count² / words. */
  readonly squares: Float64Array;
  /** The most in one briefing, and which. */
  readonly most: Int32Array;
  readonly mostIn: Int32Array;
};

/** A briefing's share of one side. */
export type Pieces = {
  readonly side: Uint8Array;
  readonly briefing: Int32Array;
  readonly words: Float64Array;
  /** The parts of each: from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
};

/** Every word or sequence that stands often enough on two sides together. */
export type Tally = {
  readonly size: number;
  /** A running word at which each begins. */
  readonly at: Int32Array;
  readonly sides: readonly [SideCounts, SideCounts];
  /** Words, or sequences, of each side in all, and briefings that have any. */
  readonly words: readonly [number, number];
  readonly parts: readonly [number, number];
  readonly pieces: Pieces;
  readonly stopWords: number;
  /** Different ones that are too rare; null where they were not counted. */
  readonly rare: number | null;
  /** For each place laid out its term, or -1. */
  readonly terms: Int32Array;
  readonly laid: NumberedSequences;
};

/** What is counted: how many words in a row, how often at least on both sides together, and whether stop words are. */
export type TallyAsked = { readonly n: number; readonly least: number; readonly leave: boolean };

/** Parts between two looks at the clock. */
const partsAtOnce = 2048;

/** Counts two sides in one pass over their words. */
export const tallySides = async (
  running: RunningWords,
  sides: Sides,
  groups: Groups,
  asked: TallyAsked,
  pace: Pace,
): Promise<Tally> => {
  const laid = await numberSequences(running, sides, groups, asked, pace);
  const pieces = piecesOf(sides, asked.n);
  const chosen = await chooseTerms(running, sides, groups, laid, asked, pace);
  const size = chosen.at.length;
  const counts = [newCounts(size), newCounts(size)] as const;
  const here = new Int32Array(size);
  const touched = new Int32Array(size);
  for (let piece = 0; piece < pieces.side.length; piece++) {
    const side = counts[pieces.side[piece] === 0 ? 0 : 1];
    let met = 0;
    const [first, last] = [pieces.starts[piece] ?? 0, pieces.starts[piece + 1] ?? 0];
    for (let part = first; part < last; part++) {
      const end = (laid.starts[part + 1] ?? 0) - 1;
      for (let at = laid.starts[part] ?? 0; at < end; at++) {
        const term = chosen.terms[at] ?? -1;
        if (term < 0) continue;
        if (here[term] === 0) touched[met++] = term;
        here[term] = (here[term] ?? 0) + 1;
      }
    }
    close(side, here, touched.subarray(0, met), pieces, piece);
    if (piece % 64 === 0) await pace('counting', last, sides.from.length);
  }
  return { size, ...chosen, sides: counts, ...lengthsOf(pieces), pieces, laid };
};

const newCounts = (size: number): SideCounts => ({
  count: new Int32Array(size),
  briefings: new Int32Array(size),
  squares: new Float64Array(size),
  most: new Int32Array(size),
  mostIn: new Int32Array(size),
});

const close = (
  { count, briefings, squares, most, mostIn }: SideCounts,
  here: Int32Array,
  touched: Int32Array,
  pieces: Pieces,
  piece: number,
): void => {
  const words = pieces.words[piece] ?? 1;
  for (const term of touched) {
    const times = here[term] ?? 0;
    here[term] = 0;
    count[term] = (count[term] ?? 0) + times;
    briefings[term] = (briefings[term] ?? 0) + 1;
    squares[term] = (squares[term] ?? 0) + (times * times) / words;
    if (times <= (most[term] ?? 0)) continue;
    most[term] = times;
    mostIn[term] = pieces.briefing[piece] ?? 0;
  }
};

/** Cuts the parts into briefings, side by side. */
const piecesOf = ({ from, to, briefing, firstParts }: Sides, n: number): Pieces => {
  const [side, of, words, starts]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let part = 0; part < from.length; part++) {
    const isSecond = part >= firstParts ? 1 : 0;
    if (part === 0 || part === firstParts || briefing[part] !== briefing[part - 1]) {
      starts.push(part);
      side.push(isSecond);
      of.push(briefing[part] ?? 0);
      words.push(0);
    }
    const length = Math.max(0, (to[part] ?? 0) - (from[part] ?? 0) - n + 1);
    words[words.length - 1] = (words.at(-1) ?? 0) + length;
  }
  return {
    side: Uint8Array.from(side),
    briefing: Int32Array.from(of),
    words: Float64Array.from(words),
    starts: Int32Array.from([...starts, from.length]),
  };
};

const lengthsOf = ({ side, words }: Pieces) => {
  const sum: [number, number] = [0, 0];
  const parts: [number, number] = [0, 0];
  side.forEach((which, piece) => {
    const length = words[piece] ?? 0;
    if (length === 0) return;
    sum[which === 0 ? 0 : 1] += length;
    parts[which === 0 ? 0 : 1]++;
  });
  return { words: sum, parts };
};

/** Numbers anew what is counted: frequent enough, and where stop words are left out neither one nor begun or ended by one. */
const chooseTerms = async (
  running: RunningWords,
  { from, to }: Sides,
  groups: Groups,
  { next, counts, starts }: NumberedSequences,
  { n, least, leave }: TallyAsked,
  pace: Pace,
) => {
  const number = new Int32Array(counts.length).fill(-1);
  const terms = new Int32Array(next.length).fill(-1);
  const at: number[] = [];
  const isStop = (word: number): boolean => groups.stop[running.ids[word] ?? 0] === 1;
  let [stopWords, rare] = [0, 0];
  const choose = (one: number, word: number): number => {
    if (leave && (isStop(word) || isStop(word + n - 1))) stopWords++;
    else if ((counts[one] ?? 0) < least) rare++;
    else return at.push(word) - 1;
    return -2;
  };
  for (let part = 0; part < from.length; part++) {
    const [start, first] = [starts[part] ?? 0, from[part] ?? 0];
    const length = (to[part] ?? 0) - first;
    for (let step = 0; step < length; step++) {
      const one = next[start + step] ?? -1;
      if (one < 0) continue;
      let term = number[one] ?? -1;
      if (term === -1) {
        term = choose(one, first + step);
        number[one] = term;
      }
      terms[start + step] = term;
    }
    if (part % partsAtOnce === 0) await pace('counting', 0, from.length);
  }
  return { at: Int32Array.from(at), terms, stopWords, rare: n === 1 || least === 1 ? rare : null };
};

/** One side of one term, as tests of rates take it. */
export const sideOf = (tally: Tally, which: 0 | 1, term: number): CountedSide => ({
  count: tally.sides[which].count[term] ?? 0,
  exposure: tally.words[which],
  parts: tally.parts[which],
  squares: tally.sides[which].squares[term] ?? 0,
});

/** Where some terms stand: for each the pieces that have it, and how often. */
export type Standing = ReadonlyMap<number, { readonly pieces: number[]; readonly counts: number[] }>;

/** Finds the pieces of some terms, in a second pass. */
export const standingOf = async (
  { size, terms, pieces, laid }: Tally,
  wanted: Iterable<number>,
  pace: Pace,
): Promise<Standing> => {
  const found = new Map(
    [...wanted].map((term) => [term, { pieces: [] as number[], counts: [] as number[] }]),
  );
  const isWanted = new Uint8Array(size);
  for (const term of found.keys()) isWanted[term] = 1;
  for (let piece = 0; piece < pieces.side.length; piece++) {
    const from = laid.starts[pieces.starts[piece] ?? 0] ?? 0;
    const to = laid.starts[pieces.starts[piece + 1] ?? 0] ?? 0;
    for (let at = from; at < to; at++) {
      const term = terms[at] ?? -1;
      if (term < 0 || isWanted[term] !== 1) continue;
      const one = found.get(term);
      if (!one) continue;
      const last = one.pieces.length - 1;
      if (one.pieces[last] === piece) one.counts[last] = (one.counts[last] ?? 0) + 1;
      else {
        one.pieces.push(piece);
        one.counts.push(1);
      }
    }
    if (piece % 64 === 0) await pace('counting', piece, pieces.side.length);
  }
  return found;
};
