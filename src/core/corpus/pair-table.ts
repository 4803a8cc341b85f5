import { WorkbenchError } from '../../contract/index.ts';

/** Different pairs that are kept at most: some 200 MB. */
const mostPairs = 10_000_000;

/** Counts pairs of numbers; each pair gets a number of its own, from 0 in the order they came. */
export type PairTable = {
  /** The pair's number. Throws `too-large` where there are too many different ones. */
  readonly count: (a: number, b: number) => number;
  /** How often each pair came. */
  readonly counts: () => Int32Array;
};

/** An open table of pairs that grows as it fills. */
export const createPairTable = (): PairTable => {
  let slots = new Int32Array(1 << 12);
  let [as, bs, counts] = [new Int32Array(1 << 11), new Int32Array(1 << 11), new Int32Array(1 << 11)];
  let size = 0;

  const slotOf = (a: number, b: number): number => {
    const mask = slots.length - 1;
    let slot = mixed(a, b) & mask;
    for (;;) {
      const entry = slots[slot] ?? 0;
      if (entry === 0 || (as[entry - 1] === a && bs[entry - 1] === b)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    if (size >= mostPairs) throw tooMany();
    const room = Math.min(mostPairs, as.length * 2);
    [as, bs, counts] = [wider(as, room), wider(bs, room), wider(counts, room)];
    if (room * 1.5 <= slots.length) return;
    slots = new Int32Array(slots.length * 2);
    for (let entry = 0; entry < size; entry++) slots[slotOf(as[entry] ?? 0, bs[entry] ?? 0)] = entry + 1;
  };
  return {
    count: (a, b) => {
      let slot = slotOf(a, b);
      let entry = (slots[slot] ?? 0) - 1;
      if (entry < 0) {
        if (size === as.length) {
          grow();
          slot = slotOf(a, b);
        }
        entry = size++;
        as[entry] = a;
        bs[entry] = b;
        slots[slot] = entry + 1;
      }
      counts[entry] = (counts[entry] ?? 0) + 1;
      return entry;
    },
    counts: () => counts.subarray(0, size),
  };
};

/** A number of 32 bits in which every bit of both counts (the end of MurmurHash3, A. Appleby). */
export const mixed = (a: number, b: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

const wider = (list: Int32Array, room: number): Int32Array<ArrayBuffer> => {
  const all = new Int32Array(room);
  all.set(list);
  return all;
};

const tooMany = (): WorkbenchError =>
  new WorkbenchError(
    'too-large',
    `There are more than ${mostPairs.toLocaleString('en-GB')} different sequences of words here. Ask for those that stand more often, for shorter ones, or narrow the scope.`,
  );
