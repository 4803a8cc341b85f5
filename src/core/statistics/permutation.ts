import { randomFrom } from './random.ts';

/** The parts of two sides: what each is long, and on which side it stands. */
export type Parts = {
  readonly exposure: Float64Array;
  /** 0 for the first side, 1 for the second. */
  readonly side: Uint8Array;
  /** The part of the same briefing on the other side, or -1: these two change places with each other alone. */
  readonly pair: Int32Array;
};

/** Ways to give the sides to the parts anew; the first `exact` ways are all there are, where that is not 0. */
export type Shuffles = {
  readonly ways: number;
  readonly exact: boolean;
  /** 1 where the part is on the first side: part by part, `ways` each. */
  readonly first: Uint8Array;
  /** Exposure of the first side in each way. */
  readonly exposure: Float64Array;
  readonly all: number;
};

/**
 * Gives the sides to the parts anew, as many parts to each as it had (E. Pitman, "Significance Tests Which May Be Applied
 * to Samples from Any Populations", Suppl. JRSS 4, 1937, p. 119); two parts of one briefing only change places. All
 * ways where there are no more than `most`, else so many drawn from the seed.
 */
export const shufflesOf = (parts: Parts, most: number, seed: number): Shuffles => {
  const { exposure, side, pair } = parts;
  const size = side.length;
  const pairs = [...side.keys()].filter((at) => side[at] === 0 && (pair[at] ?? -1) >= 0);
  const free = [...side.keys()].filter((at) => (pair[at] ?? -1) < 0);
  const chosen = free.filter((at) => side[at] === 0).length;
  const count = 2 ** pairs.length * choose(free.length, chosen);
  const exact = count <= most;
  const ways = exact ? count : most;
  const first = new Uint8Array(size * ways);
  const put = (way: number, isSwapped: (at: number) => boolean, isFirst: (at: number) => boolean): void => {
    pairs.forEach((at, which) => {
      first[(isSwapped(which) ? (pair[at] ?? 0) : at) * ways + way] = 1;
    });
    free.forEach((at, which) => {
      if (isFirst(which)) first[at * ways + way] = 1;
    });
  };
  if (exact) everyWay(pairs.length, free.length, chosen, put);
  else drawnWays(pairs.length, free.length, chosen, ways, seed, put);
  const sums = new Float64Array(ways);
  for (let at = 0; at < size; at++)
    for (let way = 0; way < ways; way++)
      sums[way] = (sums[way] ?? 0) + (first[at * ways + way] ?? 0) * (exposure[at] ?? 0);
  return { ways, exact, first, exposure: sums, all: exposure.reduce((sum, each) => sum + each, 0) };
};

/** Differences of rates this much smaller than the one seen still count as no smaller: sums in floating point differ. */
const alike = 1e-9;

/**
 * How often the rates of the two sides differ as much as they do when the sides are given anew. `parts` and `counts` are
 * where it stands at all. Of drawn ways the one seen counts as one more, so that p is never 0 (B. Phipson and G. Smyth,
 * "Permutation P-values Should Never Be Zero", SAGMB 9, 2010, article 39).
 */
export const permutedP = (
  { ways, exact, first, exposure, all }: Shuffles,
  side: Uint8Array,
  seenExposure: number,
  parts: ArrayLike<number>,
  counts: ArrayLike<number>,
): number => {
  const sums = new Float64Array(ways);
  let [total, seen] = [0, 0];
  for (let i = 0; i < parts.length; i++) {
    const [at, count] = [parts[i] ?? 0, counts[i] ?? 0];
    total += count;
    if (side[at] === 0) seen += count;
    const from = at * ways;
    for (let way = 0; way < ways; way++) sums[way] = (sums[way] ?? 0) + count * (first[from + way] ?? 0);
  }
  const differ = (sum: number, within: number): number =>
    within <= 0 || within >= all ? 0 : Math.abs(sum / within - (total - sum) / (all - within));
  const limit = differ(seen, seenExposure) * (1 - alike);
  let as = 0;
  for (let way = 0; way < ways; way++) if (differ(sums[way] ?? 0, exposure[way] ?? 0) >= limit) as++;
  return exact ? as / ways : (as + 1) / (ways + 1);
};

const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k) && ways < 1e12; i++) ways = Math.round((ways * (n - i + 1)) / i);
  return ways;
};

type Put = (way: number, isSwapped: (at: number) => boolean, isFirst: (at: number) => boolean) => void;

const everyWay = (pairs: number, free: number, chosen: number, put: Put): void => {
  let way = 0;
  const set = new Set<number>();
  const take = (from: number): void => {
    if (set.size === chosen) {
      for (let bits = 0; bits < 2 ** pairs; bits++)
        put(
          way++,
          (at) => ((bits >> at) & 1) === 1,
          (at) => set.has(at),
        );
      return;
    }
    for (let at = from; at <= free - (chosen - set.size); at++) {
      set.add(at);
      take(at + 1);
      set.delete(at);
    }
  };
  take(0);
};

const drawnWays = (
  pairs: number,
  free: number,
  chosen: number,
  ways: number,
  seed: number,
  put: Put,
): void => {
  const random = randomFrom(seed);
  const order = Int32Array.from({ length: free }, (_, at) => at);
  for (let way = 0; way < ways; way++) {
    // The beginning of a shuffle (Fisher and Yates; Knuth, TAOCP 2, 3.4.2, algorithm P) is a set drawn at random.
    for (let at = 0; at < chosen; at++) {
      const other = at + Math.floor(random() * (free - at));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const set = new Uint8Array(free);
    for (let at = 0; at < chosen; at++) set[order[at] ?? 0] = 1;
    const swapped = Uint8Array.from({ length: pairs }, () => (random() < 0.5 ? 1 : 0));
    put(
      way,
      (at) => swapped[at] === 1,
      (at) => set[at] === 1,
    );
  }
};
