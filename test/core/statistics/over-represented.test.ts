import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/core/statistics/false-discovery.ts';
import {
  hypergeometricTail,
  surplusOf,
} from '../../../src/core/statistics/over-represented.ts';

const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let at = 0; at < k; at++) ways = (ways * BigInt(n - at)) / BigInt(at + 1);
  return k < 0 || k > n ? 0n : ways;
};
/** The same tail in whole numbers, term by term. */
const exactTail = (k: number, n: number, marked: number, size: number): number => {
  let sum = 0n;
  for (let at = Math.max(k, 0); at <= Math.min(n, marked); at++)
    sum += choose(marked, at) * choose(size - marked, n - at);
  return Number((sum * 10n ** 30n) / choose(size, n)) / 1e30;
};

describe('the exact test of a surplus', () => {
  it.each([
    [3, 10, 20, 100],
    [8, 10, 20, 100],
    [0, 5, 5, 50],
    [24, 120, 65, 1000],
    [5, 5, 5, 500],
    [90, 100, 95, 110],
  ])('is the sum of all outcomes as far out: %i of %i, %i of %i', (k, n, marked, size) => {
    const exact = exactTail(k, n, marked, size);
    expect(Math.abs(hypergeometricTail(k, n, marked, size) - exact)).toBeLessThanOrEqual(
      1e-9 * exact + 1e-25,
    );
  });

  it('keeps of many those that hold together (Benjamini and Hochberg, 1995, the example of section 3.2)', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(ps, 0.05).filter(Boolean)).toHaveLength(4);
  });

  it('says nothing of few, of little more, and where all was drawn', () => {
    const one = (count: number, inAll: number, n: number, size: number) =>
      surplusOf([{ count, inAll }], n, size)[0];
    expect(one(24, 65, 120, 1000)).toEqual({ count: 7.8, ratio: 24 / 7.8 });
    expect(one(4, 4, 120, 1000)).toBeNull();
    expect(one(5000, 40_000, 10_000, 100_000)?.ratio).toBeUndefined();
    expect(one(65, 65, 1000, 1000)).toBeNull();
  });
});
