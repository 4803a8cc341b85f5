import { randomFrom } from '../statistics/random.ts';

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
