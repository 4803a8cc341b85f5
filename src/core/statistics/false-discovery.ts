/**
 * Which of some p-values hold while of those that do no more than the part `rate` is expected to be false (Y. Benjamini
 * and Y. Hochberg, "Controlling the False Discovery Rate", JRSS B 57, 1995, p. 293).
 */
export const benjaminiHochberg = (ps: readonly number[], rate: number): readonly boolean[] => {
  const inOrder = ps.toSorted((a, b) => a - b);
  const last = inOrder.findLastIndex((p, at) => p <= ((at + 1) / ps.length) * rate);
  const limit = inOrder[last] ?? -1;
  return ps.map((p) => p <= limit);
};

/**
 * The same as numbers: for each p-value the smallest rate at which it would still hold, with what was not tested but could
 * have been counted in `tests` as if its p were 1. Never below p, never over 1.
 */
export const adjusted = (ps: readonly number[], tests: number = ps.length): readonly number[] => {
  const order = ps.map((_p, at) => at).toSorted((a, b) => (ps[b] ?? 0) - (ps[a] ?? 0));
  const held: number[] = Array.from({ length: ps.length });
  let least = 1;
  order.forEach((at, fromLast) => {
    least = Math.min(least, ((ps[at] ?? 1) * tests) / (ps.length - fromLast));
    held[at] = least;
  });
  return held;
};
