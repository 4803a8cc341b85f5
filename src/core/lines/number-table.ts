/** A set of 32-bit numbers, each with a slot: open addressing, at least twice as large as what it may hold. */
export type NumberTable = {
  /** How many slots there are. */
  readonly size: number;
  /** The slot of a number, or -1. */
  readonly find: (key: number) => number;
  readonly add: (key: number) => void;
};

/** An empty table for at most so many numbers. */
export const createNumberTable = (most: number): NumberTable => {
  const bits = Math.ceil(Math.log2(Math.max(16, most * 2)));
  const size = 2 ** bits;
  const [mask, shift] = [size - 1, 32 - bits];
  const keys = new Uint32Array(size);
  const used = new Uint8Array(size);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    while (used[slot] === 1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    size,
    find: (key) => {
      const slot = slotOf(key);
      return used[slot] === 1 ? slot : -1;
    },
    add: (key) => {
      const slot = slotOf(key);
      keys[slot] = key;
      used[slot] = 1;
    },
  };
};
