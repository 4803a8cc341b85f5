import { logChoose } from './distributions.ts';
import { benjaminiHochberg } from './false-discovery.ts';

/**
 * P(X ≥ k) where n are drawn from a population of `size`, of which `marked` bear the mark, and X of those drawn bear it: the
 * one-sided exact test of R. A. Fisher (The Design of Experiments, 1935, section 12), by the hypergeometric distribution.
 */
export const hypergeometricTail = (k: number, n: number, marked: number, size: number): number => {
  const [least, most] = [Math.max(0, n - (size - marked)), Math.min(n, marked)];
  if (k <= least) return 1;
  if (k > most) return 0;
  let term = Math.exp(logChoose(marked, k) + logChoose(size - marked, n - k) - logChoose(size, n));
  let sum = 0;
  for (let at = k; at <= most; at++) {
    sum += term;
    const ratio = ((marked - at) * (n - at)) / ((at + 1) * (size - marked - n + at + 1));
    term *= ratio;
    // Past the middle each is smaller than the one before: what is left adds nothing that a double could hold.
    if (ratio < 1 && term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
};

/** What a value would have by its share of the whole, and how many times that it has. */
export type Surplus = { readonly count: number; readonly ratio: number };

/** Under these nothing is said: too few to speak of, or too little more. */
const fewest = 5;
const leastRatio = 1.5;
const rate = 0.05;

/**
 * Which values have more of some `n` passages than their share of all `size` passages would give. Said where a value has
 * at least five and half as many again, and Fisher's exact test finds it beyond chance, one side, with the false ones
 * among all values held to 5 % by Benjamini and Hochberg. Exchanges of one briefing are taken as if each were drawn by
 * itself: it is a hint where to look, not a finding.
 */
export const surplusOf = (
  values: readonly { readonly count: number; readonly inAll: number }[],
  n: number,
  size: number,
): readonly (Surplus | null)[] => {
  const tested = values.map(({ count, inAll }) =>
    n >= size ? 1 : hypergeometricTail(count, n, inAll, size),
  );
  const holds = benjaminiHochberg(tested, rate);
  return values.map(({ count, inAll }, at) => {
    const expected = (n * inAll) / size;
    const isMore = holds[at] === true && count >= fewest && count >= leastRatio * expected;
    return isMore ? { count: expected, ratio: count / expected } : null;
  });
};
