import { fTail } from './distributions.ts';

/** Something counted in the parts (briefings, say) of one of two sides, summed so that parts without it cost nothing. */
export type CountedSide = {
  readonly count: number;
  /** What it was counted in: words, of all parts together. */
  readonly exposure: number;
  /** Parts with any exposure. */
  readonly parts: number;
  /** The sum over parts of count² / exposure. */
  readonly squares: number;
};

/** How much more counts vary between parts than chance alone would have them vary, and the test that reckons with it. */
export type Dispersed = {
  /** Pearson's chi-squared by its degrees of freedom: 1 is as a Poisson count varies, never taken for less than 1. */
  readonly dispersion: number;
  /** Two-sided; 1 where there are too few parts to know. */
  readonly p: number;
};

const part = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * Whether two rates differ by more than parts do among themselves: the likelihood ratio of two Poisson rates over one,
 * divided by the dispersion, of F with 1 and n − 2 degrees of freedom (quasi-likelihood: R. Wedderburn, Biometrika 61,
 * 1974, p. 439; P. McCullagh and J. Nelder, Generalized Linear Models, 2nd ed., 1989, 4.5 and 6.2).
 */
export const dispersedTest = (a: CountedSide, b: CountedSide): Dispersed => {
  const freedom = a.parts + b.parts - 2;
  const all = a.count + b.count;
  if (freedom < 1 || all === 0 || a.exposure <= 0 || b.exposure <= 0) return { dispersion: 1, p: 1 };
  const chiSquare = spreadOf(a) + spreadOf(b);
  const dispersion = Math.max(1, chiSquare / freedom);
  const exposure = a.exposure + b.exposure;
  const ratio =
    2 * (part(a.count, (all * a.exposure) / exposure) + part(b.count, (all * b.exposure) / exposure));
  return { dispersion, p: fTail(Math.max(0, ratio) / dispersion, 1, freedom) };
};

/** Pearson's sum of (count − expected)² / expected over the parts of a side, given its own rate. */
const spreadOf = ({ count, exposure, squares }: CountedSide): number =>
  count === 0 ? 0 : (squares * exposure) / count - count;
