import { rateRatio } from './intervals.ts';

/** One term by n of a cell, 0 where there is nothing to weigh. */
const part = (observed: number, expected: number): number =>
  observed > 0 && expected > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * The log-likelihood ratio of a table of two by two: `a` of `n` have something, and `b` of `m` others (T. Dunning,
 * "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19, 1993, p. 61). Of
 * chi-squared with one degree of freedom: 3.84 is p = 0.05, 10.83 p = 0.001. Never negative; 0 where n or m is 0.
 */
export const logLikelihood = (a: number, n: number, b: number, m: number): number => {
  const all = n + m;
  if (n === 0 || m === 0) return 0;
  const have = a + b;
  const lack = all - have;
  const sum =
    part(a, (n * have) / all) +
    part(b, (m * have) / all) +
    part(n - a, (n * lack) / all) +
    part(m - b, (m * lack) / all);
  return Math.max(0, 2 * sum);
};

/**
 * The binary logarithm of the ratio of two shares, 0.5 added to each count so that none is nothing (J. B. S. Haldane,
 * "The Estimation and Significance of the Logarithm of a Ratio of Frequencies", Annals of Human Genetics 20, 1956, p. 309).
 */
export const logRatio = (a: number, n: number, b: number, m: number): number =>
  Math.log2((a + 0.5) / (n + 0.5) / ((b + 0.5) / (m + 0.5)));

/** A log ratio with the limits of its interval; a limit that may be infinite is null then. */
export type LogRatio = {
  readonly logRatio: number;
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * How many times as often, as a binary logarithm: 1 is twice, -1 half (A. Hardie, "Log Ratio: An Informal Introduction",
 * CASS, 2014; where one count is 0 it is taken for 0.5 there, and so here). The interval is that of the exact rate ratio.
 */
export const logRatioOf = (a: number, n: number, b: number, m: number): LogRatio => {
  const ratio = rateRatio(a, n, b, m);
  if (ratio === null) return { logRatio: 0, low: null, high: null };
  const limit = (value: number): number | null =>
    value > 0 && Number.isFinite(value) ? Math.log2(value) : null;
  return {
    logRatio: Math.log2((a || 0.5) / n / ((b || 0.5) / m)),
    low: limit(ratio.low),
    high: limit(ratio.high),
  };
};
