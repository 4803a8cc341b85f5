/** Words in a row that are a match: fewer are chance. */
export const shortestTile = { spaced: 2, unspaced: 3 } as const;

/** What the longer sentence says besides counts for so little: an inserted clause leaves a line what it is. */
const excess = 0.25;
/** What one says in the place of what the other says counts so much more: other matter in one formula is another line. */
const substitution = 1.5;
/** In sentences of more words it counts less, the longer they are: a long one is known by all else that it says. */
const fewWords = 8;
/** From so many words on, up to so many, the likeness of long sentences is raised by up to this part. */
const long = { from: 12, to: 20, raised: 0.17 } as const;

/**
 * How like two sentences are, 0 to 1: the words that both have in runs, whatever order the runs stand in, against the
 * words of each (a Tversky index, 1977, with three quarters of the weight on the shorter) and the words that stand in
 * the place of others. The runs are tiles of Wise's Greedy String Tiling (1993): the longest first, each word in one
 * of them, so that swapped clauses are still the same words; between two tiles single words count as well. The same both ways round. Where it is surely less than
 * `least`, 0.
 */
export const likenessOf = (a: Uint32Array, b: Uint32Array, shortest: number, least = 0): number => {
  const [fewer, more] = inOrder(a, b);
  const size = (1 - excess) * fewer.length + excess * more.length;
  const words = fewer.length / (shortest === shortestTile.unspaced ? 2 : 1);
  const lift = 1 + long.raised * Math.min(1, Math.max(0, (words - long.from) / (long.to - long.from)));
  const mates = tiled(fewer, more, shortest, (least * size) / lift);
  if (!mates) return 0;
  const gaps = gapsOf(mates, fewer, more);
  let { common } = gaps;
  for (const mate of mates) if (mate >= 0) common++;
  const weight = substitution * Math.min(1, fewWords / words);
  return Math.min(1, (lift * common) / (size + weight * gaps.replaced));
};

/** The most that two sentences of these lengths can be alike, the shorter first. */
export const mostLike = (fewer: number, more: number): number =>
  ((1 + long.raised) * fewer) / ((1 - excess) * fewer + excess * more);

/** The shorter first; of two as long, the one whose words come first: ties between tiles then fall the same way. */
const inOrder = (a: Uint32Array, b: Uint32Array): readonly [Uint32Array, Uint32Array] => {
  if (a.length !== b.length) return a.length < b.length ? [a, b] : [b, a];
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0 ? [a, b] : [b, a];
  }
  return [a, b];
};

type Gaps = { readonly common: number; readonly replaced: number };

/**
 * What the words outside all tiles are: single words that both have between the same two tiles are common after all;
 * of the rest, as many as the other has words of its own there stand in their place.
 */
const gapsOf = (mates: Int32Array, a: Uint32Array, b: Uint32Array): Gaps => {
  const taken = new Uint8Array(b.length);
  for (const mate of mates) if (mate >= 0) taken[mate] = 1;
  const freeFrom = (from: number, step: 1 | -1): number => {
    let length = 0;
    for (let at = from; at >= 0 && at < b.length && taken[at] === 0; at += step) length++;
    return length;
  };
  let [common, replaced] = [0, 0];
  for (let at = 0; at < mates.length; at++) {
    if ((mates[at] ?? 0) >= 0) continue;
    let end = at;
    while (end < mates.length && (mates[end] ?? 0) < 0) end++;
    const left = at === 0 ? 0 : (mates[at - 1] ?? 0) + 1;
    const right = end === mates.length ? b.length : (mates[end] ?? 0);
    const [after, before] = [freeFrom(left, 1), freeFrom(right - 1, -1)];
    const isOne = right - left === after && after === before;
    const same = isOne ? commonInOrder(a, at, end, b, left, right) : 0;
    common += same;
    replaced += Math.min(end - at, Math.max(after, before)) - same;
    at = end;
  }
  return { common, replaced };
};

/** The most words that two stretches share in order. */
const commonInOrder = (
  a: Uint32Array,
  fromA: number,
  toA: number,
  b: Uint32Array,
  fromB: number,
  toB: number,
): number => {
  const size = toB - fromB;
  if (size === 0 || size * (toA - fromA) > 400) return 0;
  let row = new Uint16Array(size + 1);
  for (let i = fromA; i < toA; i++) {
    const next = new Uint16Array(size + 1);
    for (let j = 0; j < size; j++)
      next[j + 1] = a[i] === b[fromB + j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    row = next;
  }
  return row[size] ?? 0;
};

/** For each word of the one its place in the other, or -1; null where no tiling could cover `needed` words. */
const tiled = (a: Uint32Array, b: Uint32Array, shortest: number, needed: number): Int32Array | null => {
  const runs = runsOf(a, b, shortest);
  const mates = new Int32Array(a.length).fill(-1);
  if (coverOf(runs, mates) < needed) return null;
  const taken = new Uint8Array(b.length);
  for (const run of runs.toSorted(byLength)) {
    const [length, fromA, fromB] = [run >>> 20, (run >>> 10) & 1023, run & 1023];
    // What a longer tile has taken is cut off at the ends; a run that was cut in its middle keeps its first part.
    let from = 0;
    while (from < length && (mates[fromA + from] !== -1 || taken[fromB + from] === 1)) from++;
    let to = from;
    while (to < length && mates[fromA + to] === -1 && taken[fromB + to] === 0) to++;
    if (to - from < shortest) continue;
    for (let at = from; at < to; at++) {
      mates[fromA + at] = fromB + at;
      taken[fromB + at] = 1;
    }
  }
  return mates;
};

/** The longest first, then the ones that begin first. */
const byLength = (x: number, y: number): number => (y >>> 20) - (x >>> 20) || x - y;

/** How many words of the one are in any run: no tiling covers more. */
const coverOf = (runs: readonly number[], mates: Int32Array): number => {
  let cover = 0;
  for (const run of runs) {
    const from = (run >>> 10) & 1023;
    for (let at = from; at < from + (run >>> 20); at++) {
      if (mates[at] === -1) cover++;
      mates[at] = 0;
    }
  }
  mates.fill(-1);
  return cover;
};

/** Sentences of more words are not aligned: a run is packed into one number, ten bits each for its three. */
export const longestAligned = 300;

// Where words stand in a sentence: for each slot the last place, for each place the one before it of the same slot.
const slots = 512;
const lastOf = new Int16Array(slots);
const placeBefore = new Int16Array(1024);
// The run that ends at a place of the second sentence: its length, and the row it was seen in.
const lengths = new Int16Array(1025);
const rows = new Int16Array(1025);

/** Every run of equal words that cannot be made longer at either end: its length, where it begins in each. */
const runsOf = (a: Uint32Array, b: Uint32Array, shortest: number): number[] => {
  const runs: number[] = [];
  lastOf.fill(-1);
  rows.fill(-2, 0, b.length + 1);
  b.forEach((word, j) => {
    placeBefore[j] = lastOf[word % slots] ?? -1;
    lastOf[word % slots] = j;
  });
  for (let i = 0; i < a.length; i++) {
    const word = a[i] ?? 0;
    // From the last place to the first: the row before is still there when the place after it has been looked at.
    for (let j = lastOf[word % slots] ?? -1; j >= 0; j = placeBefore[j] ?? -1) {
      if (b[j] !== word) continue;
      const length = (rows[j] === i - 1 ? (lengths[j] ?? 0) : 0) + 1;
      lengths[j + 1] = length;
      rows[j + 1] = i;
      const isOver = i + 1 === a.length || j + 1 === b.length || a[i + 1] !== b[j + 1];
      if (isOver && length >= shortest)
        runs.push((length << 20) | ((i - length + 1) << 10) | (j - length + 1));
    }
  }
  return runs;
};
