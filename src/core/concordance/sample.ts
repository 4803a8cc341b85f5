/** Numbers from 0 to 1, 1 excluded, the same for the same seed on every machine (mulberry32, T. Ettinger, 2017). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** So many of the values drawn at random, in the order they had; all of them where there are no more. */
export const sampleOf = <Value>(values: readonly Value[], size: number, seed: number): readonly Value[] => {
  if (size >= values.length) return values;
  const random = randomFrom(seed);
  const chosen = new Set<number>();
  // Floyd's algorithm (Bentley and Floyd, "A Sample of Brilliance", CACM 30, 1987): every set is as likely as any other.
  for (let last = values.length - size; last < values.length; last++) {
    const at = Math.floor(random() * (last + 1));
    chosen.add(chosen.has(at) ? last : at);
  }
  return values.filter((_value, at) => chosen.has(at));
};
