import { eachCandidate, type CandidateRule } from '../src/core/lines/candidates.ts';
import { eachShingle } from '../src/core/lines/shingles.ts';

/** Tells each pair of sentences, by their places in the records, that may be alike; one pair may be told twice. */
export type Method = (records: Uint32Array, places: Int32Array, tell: (a: number, b: number) => void) => void;

/** As in the program: what more sentences hold than this tells nothing of which are alike. */
const mostHolders = 200;

const mixed = (value: number, seed: number): number => {
  let hash = Math.imul(value ^ seed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const shinglesOf = (records: Uint32Array, at: number): number[] => {
  const shingles: number[] = [];
  eachShingle(records, at, (shingle) => shingles.push(shingle));
  return shingles;
};

/** Pairs that share a bucket, each once a bucket; buckets that hold too many are passed over. */
const inBuckets = (
  places: Int32Array,
  keysOf: (place: number) => Iterable<number>,
  met: (a: number, b: number) => void,
): void => {
  const buckets = new Map<number, number[]>();
  places.forEach((_, place) => {
    for (const key of keysOf(place)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(place);
      else buckets.set(key, [place]);
    }
  });
  for (const bucket of buckets.values())
    if (bucket.length <= mostHolders)
      bucket.forEach((b, at) => {
        for (const a of bucket.slice(0, at)) met(a, b);
      });
};

/** Each pair only the first time. */
const once = (most: number, tell: (a: number, b: number) => void): ((a: number, b: number) => void) => {
  const told = new Set<number>();
  return (a, b) => {
    const pair = a * most + b;
    if (told.has(pair)) return;
    told.add(pair);
    tell(a, b);
  };
};

/** All shingles that 2 to 200 sentences hold, or those that winnowing leaves; so much of the poorer's is shared. */
export const inverted =
  (rule: CandidateRule): Method =>
  (records, places, tell) =>
    void eachCandidate(records, places, new Int32Array(), tell, () => false, rule);

/**
 * Fewer of them: of every `window` shingles in a row that of the least number, of several the last (winnowing:
 * Schleimer, Wilkerson and Aiken 2003, section 3). Sentences that share `window` shingles in a row share one of these.
 */
export const winnowed = (window: number): CandidateRule['eachPrint'] => {
  const recent = new Uint32Array(window);
  const leastOf = (from: number, to: number): number => {
    let best = from;
    for (let place = from + 1; place < to; place++)
      if ((recent[place % window] ?? 0) <= (recent[best % window] ?? 0)) best = place;
    return best;
  };
  return (records, at, tell) => {
    let [count, told] = [0, -1];
    eachShingle(records, at, (shingle) => {
      recent[count % window] = shingle;
      count++;
      if (count < window) return;
      const best = leastOf(count - window, count);
      if (best !== told) tell(recent[best % window] ?? 0);
      told = best;
    });
    if (count > 0 && count < window) tell(recent[leastOf(0, count)] ?? 0);
  };
};

/**
 * MinHash (Broder 1997) with bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): two that have all
 * `rows` least hashes of one of the bands in common are a pair.
 */
export const minHash =
  (bands: number, rows: number): Method =>
  (records, places, tell) => {
    const pair = once(places.length, (a, b) => tell(places[a] ?? 0, places[b] ?? 0));
    const shingles = Array.from(places, (at) => shinglesOf(records, at));
    for (let band = 0; band < bands; band++)
      inBuckets(
        places,
        (place) => {
          const own = shingles[place] ?? [];
          let key = 0;
          for (let row = 0; row < rows; row++) {
            let least = 0xffffffff;
            for (const shingle of own) {
              const hash = mixed(shingle, Math.imul(band * rows + row + 1, 0x9e3779b1));
              if (hash < least) least = hash;
            }
            key = mixed(key ^ least, row + 1);
          }
          return own.length === 0 ? [] : [key];
        },
        pair,
      );
  };

/**
 * SimHash (Charikar 2002) of 64 bits, found as in Manku, Jain and Das Sarma (2007): two whose bits differ in `distance`
 * places at most agree in one of `distance` + 1 blocks whole. Buckets are read whatever their size.
 */
export const simHash =
  (distance: number): Method =>
  (records, places, tell) => {
    const [high, low] = [new Uint32Array(places.length), new Uint32Array(places.length)];
    places.forEach((at, place) => {
      const shingles = shinglesOf(records, at);
      high[place] = signs(shingles, 0x1b873593);
      low[place] = signs(shingles, 0x27d4eb2f);
    });
    const pair = once(places.length, (a, b) => tell(places[a] ?? 0, places[b] ?? 0));
    const width = Math.floor(64 / (distance + 1));
    const apart = (a: number, b: number): number =>
      ones((high[a] ?? 0) ^ (high[b] ?? 0)) + ones((low[a] ?? 0) ^ (low[b] ?? 0));
    for (let block = 0; block <= distance; block++) {
      const buckets = Map.groupBy(places.keys(), (place) =>
        bitsOf(high[place] ?? 0, low[place] ?? 0, block * width, width),
      );
      for (const bucket of buckets.values())
        bucket.forEach((b, at) => {
          for (let other = 0; other < at; other++) {
            const a = bucket[other] ?? 0;
            if (apart(a, b) <= distance) pair(a, b);
          }
        });
    }
  };

const signs = (shingles: readonly number[], seed: number): number => {
  const sums = new Int32Array(32);
  for (const shingle of shingles) {
    const hash = mixed(shingle, seed);
    for (let bit = 0; bit < 32; bit++) sums[bit] = (sums[bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
  }
  return sums.reduce((bits, sum, bit) => (sum > 0 ? bits | (1 << bit) : bits), 0) >>> 0;
};

const ones = (value: number): number => {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const bitsOf = (high: number, low: number, from: number, width: number): number =>
  Number((((BigInt(high) << 32n) | BigInt(low)) >> BigInt(from)) & ((1n << BigInt(width)) - 1n));

/** Every pair there is; of few sentences only. */
export const everyPair: Method = (_, places, tell) =>
  places.forEach((b, at) => {
    for (const a of places.subarray(0, at)) tell(a, b);
  });
