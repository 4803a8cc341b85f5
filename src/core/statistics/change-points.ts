import { chiSquareTail } from './distributions.ts';

/** The place where a series changes: the first bin of what comes after, with p. */
export type ChangePoint = { readonly at: number; readonly statistic: number; readonly p: number };

/**
 * The likeliest single change of level, by ranks (A. N. Pettitt, "A Non-Parametric Approach to the Change-Point
 * Problem", Applied Statistics 28, 1979, p. 126). p is his approximation 2·exp(−6K²/(n³ + n²)). Null below 3 values.
 */
export const pettitt = (values: readonly number[]): ChangePoint | null => {
  const n = values.length;
  if (n < 3) return null;
  let [u, best, at] = [0, 0, 1];
  for (let t = 0; t < n - 1; t++) {
    for (const other of values) u += Math.sign((values[t] ?? 0) - other);
    if (Math.abs(u) > best) [best, at] = [Math.abs(u), t + 1];
  }
  return { at, statistic: best, p: Math.min(1, 2 * Math.exp((-6 * best * best) / (n ** 3 + n ** 2))) };
};

/** A change of rate: the first bin after it, the rates before and after, and the bins it may as well be. */
export type RateChange = ChangePoint & {
  readonly before: number;
  readonly after: number;
  /** The first and last bin whose likelihood is not below that of the best by more than the 95 % limit allows. */
  readonly from: number;
  readonly to: number;
};

/** ln L lower than the best by half the 95 % point of chi-squared with one degree of freedom is still believed. */
const believed = 1.920_729_41;

/**
 * The likeliest single change of a Poisson rate in counts with what each was counted in (N. Johnson, S. Kotz and A.
 * Kemp, Univariate Discrete Distributions, 3rd ed., 2005, 4.7, by likelihood ratio). The p is Bonferroni's over the
 * places tried, so it is not too small. Null where nothing was counted, or there are fewer than 4 bins to count in.
 */
export const poissonChange = (counts: readonly number[], exposures: readonly number[]): RateChange | null => {
  const tried = logLikelihoods(counts, exposures);
  if (tried === null) return null;
  const best = tried.reduce((a, b) => (b.gain > a.gain ? b : a));
  const close = tried.filter(({ gain }) => gain >= best.gain - believed).map(({ at }) => at);
  return {
    at: best.at,
    statistic: 2 * best.gain,
    p: Math.min(1, tried.length * chiSquareTail(2 * best.gain, 1)),
    before: best.before,
    after: best.after,
    from: Math.min(...close),
    to: Math.max(...close),
  };
};

type Tried = { readonly at: number; readonly gain: number; readonly before: number; readonly after: number };

/** For each place the gain in ln likelihood of two rates over one. */
const logLikelihoods = (counts: readonly number[], exposures: readonly number[]): readonly Tried[] | null => {
  const total = sumOf(counts);
  const all = sumOf(exposures);
  if (total === 0 || exposures.filter((each) => each > 0).length < 4) return null;
  const term = (count: number, exposure: number): number =>
    count === 0 ? 0 : count * Math.log(count / exposure);
  const one = term(total, all);
  const tried: Tried[] = [];
  let [count, exposure] = [0, 0];
  for (let at = 1; at < counts.length; at++) {
    count += counts[at - 1] ?? 0;
    exposure += exposures[at - 1] ?? 0;
    // A place with nothing to count in before it or after it parts nothing.
    if (exposure <= 0 || all - exposure <= 0 || (exposures[at] ?? 0) <= 0) continue;
    const gain = term(count, exposure) + term(total - count, all - exposure) - one;
    tried.push({ at, gain, before: count / exposure, after: (total - count) / (all - exposure) });
  }
  return tried.length === 0 ? null : tried;
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
