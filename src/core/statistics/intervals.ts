import {
  betaQuantile,
  binomialOver,
  binomialUpTo,
  gammaQuantile,
  logBinomial,
  normalQuantile,
} from './distributions.ts';

/** Limits within which a true value is believed to lie. */
export type Interval = { readonly low: number; readonly high: number };

/** The level of every interval where none is given. */
export const usualLevel = 0.95;

/**
 * The score interval of a share of k in n (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22, 1927, p. 209). Null where n is 0: a share of nothing is not known.
 */
export const wilson = (k: number, n: number, level = usualLevel): Interval | null => {
  if (n === 0) return null;
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: k === 0 ? 0 : middle - half, high: k === n ? 1 : middle + half };
};

/**
 * The exact interval of the mean of a Poisson count (F. Garwood, "Fiducial Limits for the Poisson Distribution",
 * Biometrika 28, 1936, p. 437): never too narrow. Divided by what was counted in, it is the interval of a rate.
 */
export const garwood = (count: number, level = usualLevel): Interval => {
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  };
};

/**
 * The exact interval of a share (C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits", Biometrika
 * 26, 1934, p. 404). Null where n is 0.
 */
export const clopperPearson = (k: number, n: number, level = usualLevel): Interval | null => {
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
};

/** How many times as often in A as in B; `high` and `ratio` may be infinite. */
export type RateRatio = Interval & { readonly ratio: number; readonly p: number };

/**
 * Two Poisson counts compared, given what each was counted in: their ratio with its exact interval and p, both by the
 * binomial distribution that the first count has once the sum is given (J. Przyborowski and H. Wilenski, "Homogeneity
 * of Results in Testing Samples from Poisson Series", Biometrika 31, 1940, p. 313). p is two-sided: the sum of the
 * probabilities of all outcomes no likelier than this one. Null where both are 0, or nothing was counted in.
 */
export const rateRatio = (
  a: number,
  exposureA: number,
  b: number,
  exposureB: number,
  level = usualLevel,
): RateRatio | null => {
  const share = clopperPearson(a, a + b, level);
  if (share === null || exposureA <= 0 || exposureB <= 0) return null;
  const ratioOf = (part: number): number => (part / (1 - part)) * (exposureB / exposureA);
  return {
    ratio: (a / b) * (exposureB / exposureA),
    low: ratioOf(share.low),
    high: ratioOf(share.high),
    p: binomialTest(a, a + b, exposureA / (exposureA + exposureB)),
  };
};

/** Outcomes this much likelier than the one seen still count as no likelier: sums in floating point differ. */
const alike = 1e-7;

const binomialTest = (k: number, n: number, p: number): number => {
  const limit = logBinomial(k, n, p) + alike;
  const isCounted = (other: number): boolean => logBinomial(other, n, p) <= limit;
  // Probabilities rise to the likeliest outcome and fall after it, so where the other tail begins is found by halving.
  const peak = Math.min(n, Math.floor((n + 1) * p));
  // All outcomes are no likelier than the likeliest.
  if (k === peak) return 1;
  return k < peak
    ? sumOfTails(k, firstWhere(peak, n, isCounted), n, p)
    : sumOfTails(lastWhere(0, peak, isCounted), k, n, p);
};

/** P(X ≤ low) + P(X ≥ high). */
const sumOfTails = (low: number, high: number, n: number, p: number): number =>
  Math.min(1, binomialUpTo(low, n, p) + binomialOver(high - 1, n, p));

/** The first of the whole numbers from `from` to `to` for which this holds, where it holds for all after it; else `to` + 1. */
const firstWhere = (from: number, to: number, holds: (at: number) => boolean): number => {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The last for which this holds, where it holds for all before it; else `from` - 1. */
const lastWhere = (from: number, to: number, holds: (at: number) => boolean): number =>
  firstWhere(from, to, (at) => !holds(at)) - 1;
