import { noDay, type Columns } from '../collection/columns.ts';
import { kinOf } from '../likeness/kin.ts';
import { isUnspaced, walk } from '../language/tokens.ts';
import { likenessOf, shortestTile } from '../lines/likeness.ts';
import { numberOf, runNumber } from '../lines/sentence-record.ts';

/** An answer that says nearly what an earlier one says. */
export type Repeat = { readonly earlier: number; readonly likeness: number; readonly sameBriefing: boolean };

/** An answer as numbers of its words, for comparing; null where it is too short to say the same. */
export type Numbers = { readonly words: Uint32Array; readonly unspaced: boolean } | null;

const fewestWords = { spaced: 6, unspaced: 10 } as const;
/** More is not compared: who begins with so many words alike has said the same. */
const mostWords = 600;
/** Two answers of one briefing that are so alike are nearly the same; the measure is that of standing lines. */
const nearlySame = 0.6;
/** Fewer runs in common than this share of the shorter's are not looked at. */
const leastShared = 0.2;

/** Makes an answer ready to be compared. */
export const numbersOf = (text: string): Numbers => {
  const words: number[] = [];
  let single = 0;
  walk(text, (form) => {
    if (isUnspaced(form)) single++;
    words.push(numberOf(form));
  });
  const unspaced = single * 2 > words.length;
  if (words.length < (unspaced ? fewestWords.unspaced : fewestWords.spaced)) return null;
  return { words: Uint32Array.from(words.slice(0, mostWords)), unspaced };
};

/** For each of a briefing's answers, in order, the earlier one that it is most like, if it is nearly the same. */
export const repeatsWithin = (answers: readonly Numbers[]): ({ at: number; likeness: number } | null)[] => {
  const shingles = answers.map((answer) => (answer ? runsOf(answer.words) : new Set<number>()));
  return answers.map((answer, at) => {
    let best: { at: number; likeness: number } | null = null;
    if (!answer) return best;
    for (let before = 0; before < at; before++) {
      const other = answers[before];
      if (!other || other.unspaced !== answer.unspaced) continue;
      const [a, b] = [shingles[at] ?? new Set(), shingles[before] ?? new Set()];
      const [few, many] = a.size < b.size ? [a, b] : [b, a];
      let shared = 0;
      for (const run of few) if (many.has(run)) shared++;
      if (shared < Math.max(1, few.size * leastShared)) continue;
      const shortest = answer.unspaced ? shortestTile.unspaced : shortestTile.spaced;
      const likeness = likenessOf(answer.words, other.words, shortest, nearlySame);
      if (likeness >= nearlySame && likeness > (best?.likeness ?? 0)) best = { at: before, likeness };
    }
    return best;
  });
};

const runsOf = (words: Uint32Array): Set<number> => {
  const runs = new Set<number>();
  for (let from = 0; from + 3 <= words.length; from++) runs.add(runNumber(words, from, 3));
  return runs;
};

/**
 * For each place the first passage, by day, whose answer is nearly the same, or -1: by their likenesses (64 bits of min
 * hashes, see `language/likeness`), which differ in five bits at most.
 */
export const repeatsAcross = (
  columns: Columns,
  likenesses: Iterable<readonly [id: number, high: number, low: number]>,
): Int32Array => {
  const day = (place: number): number => {
    const known = columns.day[place] ?? noDay;
    return known === noDay ? Number.MAX_SAFE_INTEGER : known;
  };
  const order = Array.from({ length: columns.size }, (_, place) => place).toSorted(
    (a, b) => day(a) - day(b) || (columns.briefing[a] ?? 0) - (columns.briefing[b] ?? 0) || a - b,
  );
  const rankOf = new Int32Array(columns.size);
  order.forEach((place, rank) => (rankOf[place] = rank));
  const [high, low] = [new Int32Array(columns.size), new Int32Array(columns.size)];
  for (const [id, first, second] of likenesses) {
    const place = columns.placeOf(id);
    if (place < 0) continue;
    high[rankOf[place] ?? 0] = first;
    low[rankOf[place] ?? 0] = second;
  }
  const first = new Int32Array(columns.size).fill(-1);
  kinOf({ high, low }).forEach((kin, rank) => {
    if (kin !== rank) first[order[rank] ?? 0] = order[kin] ?? -1;
  });
  return first;
};
