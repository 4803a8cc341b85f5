import { likenessOf, mostLike, shortestTile } from './likeness.ts';
import { createNumberTable } from './number-table.ts';
import { head, isUnspacedRecord, sizeOf } from './sentence-record.ts';
import { eachShingle } from './shingles.ts';

/** A shingle that more sentences hold than this says nothing about which of them are alike. */
const mostHolders = 200;
/** Which numbers of sentences are met, and what part of those of the poorer one must be shared. */
export type CandidateRule = { readonly eachPrint: typeof eachShingle; readonly leastShared: number };
/** As was chosen by measuring it beside others (`bench/candidates.ts`). */
const chosen: CandidateRule = { eachPrint: eachShingle, leastShared: 0.2 };

type EachPrint = CandidateRule['eachPrint'];
/** Two sentences less alike than this are no pair. */
export const leastLike = 0.5;

/** Two sentences, by their place in the records, and how like they are. */
export type LikePair = { readonly a: number; readonly b: number; readonly likeness: number };

/**
 * Every pair of like sentences of which one at least is fresh: candidates, confirmed by alignment. `fresh` and `known` are
 * places of sentences in different words, and `known` holds all that share a shingle with a fresh one. Answers whether
 * it came to its end.
 */
export const likePairs = (
  records: Uint32Array,
  fresh: Int32Array,
  known: Int32Array,
  tell: (pair: LikePair) => void,
  isCancelled: () => boolean = () => false,
): boolean =>
  eachCandidate(
    records,
    fresh,
    known,
    (a, b) => {
      const likeness = align(records, a, b);
      if (likeness >= leastLike) tell({ a, b, likeness });
    },
    isCancelled,
  );

/** Tells every pair that shares enough of the telling shingles, by an inverted index. Answers whether it came to its end. */
export const eachCandidate = (
  records: Uint32Array,
  fresh: Int32Array,
  known: Int32Array,
  tell: (a: number, b: number) => void,
  isCancelled: () => boolean = () => false,
  { eachPrint, leastShared }: CandidateRule = chosen,
): boolean => {
  const index = createIndex(records, fresh, known, eachPrint);
  const shared = new Uint16Array(fresh.length);
  const met: number[] = [];
  const look = (at: number, until: number): void => {
    met.length = 0;
    const own = index.meet(at, (other) => {
      if (other >= until) return;
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] ?? 0) + 1;
    });
    for (const other of met) {
      const needed = leastShared * Math.min(own, index.telling[other] ?? 0);
      if ((shared[other] ?? 0) >= needed) tell(at, fresh[other] ?? 0);
      shared[other] = 0;
    }
  };
  for (let place = 0; place < fresh.length + known.length; place++) {
    if (place % 512 === 0 && isCancelled()) return false;
    // Two fresh ones are met once: the later looks for the earlier.
    if (place < fresh.length) look(fresh[place] ?? 0, place);
    else look(known[place - fresh.length] ?? 0, fresh.length);
  }
  return true;
};

/** How like two sentences are, or 0 where that is surely less than a pair is. */
export const align = (records: Uint32Array, a: number, b: number): number => {
  const unspaced = isUnspacedRecord(records, a);
  if (unspaced !== isUnspacedRecord(records, b)) return 0;
  const [sizeA, sizeB] = [sizeOf(records, a), sizeOf(records, b)];
  if (mostLike(Math.min(sizeA, sizeB), Math.max(sizeA, sizeB)) < leastLike) return 0;
  const wordsOf = (at: number, size: number): Uint32Array =>
    records.subarray(at + head.length, at + head.length + size);
  return likenessOf(
    wordsOf(a, sizeA),
    wordsOf(b, sizeB),
    unspaced ? shortestTile.unspaced : shortestTile.spaced,
    leastLike,
  );
};

/** Which shingles of the fresh ones any other sentence holds, by a rough count: most are said once. */
const countRoughly = (records: Uint32Array, fresh: Int32Array, known: Int32Array, eachPrint: EachPrint) => {
  let total = 0;
  for (const list of [fresh, known]) for (const at of list) total += sizeOf(records, at);
  const bits = Math.min(25, Math.max(12, Math.ceil(Math.log2(total + 1)) + 1));
  const counts = new Uint8Array(2 ** bits);
  const mask = 2 ** bits - 1;
  for (const list of [fresh, known])
    for (const at of list)
      eachPrint(records, at, (shingle) => {
        const count = counts[shingle & mask] ?? 0;
        if (count < 2) counts[shingle & mask] = count + 1;
      });
  return (shingle: number): boolean => (counts[shingle & mask] ?? 0) >= 2;
};

/** The fresh sentences by those of their shingles that some other sentence holds, and not too many do. */
const createIndex = (records: Uint32Array, fresh: Int32Array, known: Int32Array, eachPrint: EachPrint) => {
  // Where few are fresh, all their shingles take little room, and counting what is said elsewhere would take longest.
  const isShared =
    known.length > 4 * fresh.length ? () => true : countRoughly(records, fresh, known, eachPrint);
  let entries = 0;
  for (const at of fresh) eachPrint(records, at, (shingle) => void (entries += isShared(shingle) ? 1 : 0));
  const table = createNumberTable(entries);
  for (const at of fresh) eachPrint(records, at, (shingle) => isShared(shingle) && table.add(shingle));
  const holders = new Uint32Array(table.size);
  const postings = new Uint32Array(table.size + 1);
  for (const at of fresh)
    eachPrint(records, at, (shingle) => {
      const slot = table.find(shingle);
      if (slot < 0) return;
      holders[slot] = (holders[slot] ?? 0) + 1;
      postings[slot + 1] = (postings[slot + 1] ?? 0) + 1;
    });
  for (const at of known)
    eachPrint(records, at, (shingle) => {
      const slot = table.find(shingle);
      if (slot >= 0) holders[slot] = (holders[slot] ?? 0) + 1;
    });
  const isTelling = (slot: number): boolean => {
    const count = slot < 0 ? 0 : (holders[slot] ?? 0);
    return count >= 2 && count <= mostHolders;
  };
  for (let slot = 0; slot < table.size; slot++)
    postings[slot + 1] = (postings[slot] ?? 0) + (isTelling(slot) ? (postings[slot + 1] ?? 0) : 0);
  const held = new Int32Array(postings[table.size] ?? 0);
  const filled = new Uint32Array(table.size);
  const telling = new Uint16Array(fresh.length);
  fresh.forEach((at, place) =>
    eachPrint(records, at, (shingle) => {
      const slot = table.find(shingle);
      if (!isTelling(slot)) return;
      held[(postings[slot] ?? 0) + (filled[slot] ?? 0)] = place;
      filled[slot] = (filled[slot] ?? 0) + 1;
      telling[place] = (telling[place] ?? 0) + 1;
    }),
  );
  return {
    /** How many telling shingles each fresh sentence has. */
    telling,
    /** Tells the fresh sentences that share a shingle with one, as often as they do; answers how many tell of it. */
    meet: (at: number, tell: (place: number) => void): number => {
      let own = 0;
      eachPrint(records, at, (shingle) => {
        const slot = table.find(shingle);
        if (!isTelling(slot)) return;
        own++;
        for (let entry = postings[slot] ?? 0; entry < (postings[slot + 1] ?? 0); entry++)
          tell(held[entry] ?? 0);
      });
      return own;
    },
  };
};
