import { bdtr, bdtrc, chdtrc, compiled, fdtrc, igam, igami, incbi, lgam, ndtr, ndtri } from 'cephes';

// The functions are WebAssembly, which is compiled once, when this room is first imported.
await compiled;

/** P(Z ≤ z) of the standard normal distribution. */
export const normalCdf = (z: number): number => ndtr(z);

/** z with P(Z ≤ z) = p, for 0 < p < 1. */
export const normalQuantile = (p: number): number => ndtri(p);

/** x with P(X ≤ x) = p of the gamma distribution of that shape and scale 1, for 0 < p < 1. */
export const gammaQuantile = (p: number, shape: number): number =>
  shape < largeShape ? igami(shape, 1 - p) : largeGammaQuantile(p, shape);

/** From here on the library's own search for a quantile strays to where it underflows, and throws. */
const largeShape = 1000;

/**
 * Newton's steps from the cube root's normal approximation (E. Wilson and M. Hilferty, "The Distribution of Chi-Square",
 * PNAS 17, 1931, p. 684), which is so near for a large shape that they never leave where the distribution can be worked out.
 */
const largeGammaQuantile = (p: number, shape: number): number => {
  const ninth = 1 / (9 * shape);
  let x = shape * (1 - ninth + ndtri(p) * Math.sqrt(ninth)) ** 3;
  for (let step = 0; step < 4; step++)
    x -= (igam(shape, x) - p) / Math.exp((shape - 1) * Math.log(x) - x - lgam(shape));
  return x;
};

/** x with P(X ≤ x) = p of the beta distribution, for 0 < p < 1. */
export const betaQuantile = (p: number, a: number, b: number): number => incbi(a, b, p);

/** P(X > x) of the chi-squared distribution. */
export const chiSquareTail = (x: number, freedom: number): number => {
  const [half, shape] = [Math.max(0, x) / 2, freedom / 2];
  // The library throws where the tail is too small for a double; it is 0 there to any number of decimals that is read.
  const isNothing = half > shape && shape * Math.log(half) - half - lgam(shape) < smallestExponent;
  return isNothing ? 0 : chdtrc(freedom, 2 * half);
};

/** e to less than this is no normal double any more. */
const smallestExponent = -700;

/** P(X > x) of the F distribution. */
export const fTail = (x: number, above: number, below: number): number => fdtrc(above, below, Math.max(0, x));

/** P(X ≤ k) of the binomial distribution of n trials. */
export const binomialUpTo = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : bdtr(k, n, p);

/** P(X > k) of the binomial distribution of n trials. */
export const binomialOver = (k: number, n: number, p: number): number =>
  k < 0 ? 1 : k >= n ? 0 : bdtrc(k, n, p);

/** ln of the number of ways to choose k of n. */
export const logChoose = (n: number, k: number): number => lgam(n + 1) - lgam(k + 1) - lgam(n - k + 1);

/** ln of the binomial probability of k successes of n, each with probability p. */
export const logBinomial = (k: number, n: number, p: number): number =>
  logChoose(n, k) + times(k, Math.log(p)) + times(n - k, Math.log1p(-p));

/** 0 times anything is 0, the logarithm of 0 as well. */
const times = (n: number, logarithm: number): number => (n === 0 ? 0 : n * logarithm);
