import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pettitt, poissonChange } from '../../../src/core/statistics/change-points.ts';
import { clopperPearson, garwood, rateRatio, wilson } from '../../../src/core/statistics/intervals.ts';
import { mannKendall, theilSen } from '../../../src/core/statistics/mann-kendall.ts';

/** What scipy, statsmodels and R say of the same cases; `expected.py` beside it made it. */
type Limits = Readonly<Record<'low' | 'high', number>>;
type Numbers = Readonly<Record<string, number | null>>;
const expected: {
  readonly wilson: readonly (Limits & { readonly k: number; readonly n: number })[];
  readonly clopperPearson: readonly (Limits & { readonly k: number; readonly n: number })[];
  readonly garwood: readonly (Limits & { readonly count: number })[];
  readonly rateRatio: readonly Readonly<Record<'a' | 'exposureA' | 'b' | 'exposureB', number>>[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly tau: number;
    readonly plain: Numbers;
    readonly serial: Numbers;
    readonly slope: Numbers;
    readonly pettitt: Numbers;
  }[];
  readonly poissonChange: { readonly counts: number[]; readonly exposures: number[] };
} = JSON.parse(readFileSync('test/fixtures/statistics/expected.json', 'utf8'));

/** Numbers of the reference that differ from ours in the first six decimals; it writes infinite as null. */
const differing = (got: object | null, wanted: object): readonly string[] => {
  if (got === null) return ['nothing at all'];
  const reference = new Map<string, unknown>(Object.entries(wanted));
  return Object.entries(got).flatMap(([name, value]) => {
    const other = reference.get(name);
    if (other === undefined) return [];
    const same = other === null ? !Number.isFinite(value) : Math.abs(Number(value) - Number(other)) < 5e-7;
    return same ? [] : [`${name}: ${String(value)}, not ${String(other)}`];
  });
};

/** Numbers between 0 and 1 from a seed (mulberry32), the same on every machine. */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const poissonFrom = (random: () => number, mean: number): number => {
  let [count, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; count++) product *= random();
  return count;
};
const normalFrom = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('intervals', () => {
  it.each(expected.wilson)('of the share $k of $n, by Wilson', ({ k, n, ...limits }) => {
    expect(differing(wilson(k, n), limits)).toEqual([]);
  });
  it.each(expected.clopperPearson)('of the share $k of $n, exact', ({ k, n, ...limits }) => {
    expect(differing(clopperPearson(k, n), limits)).toEqual([]);
  });
  it.each(expected.garwood)('of the count $count, by Garwood', ({ count, ...limits }) => {
    expect(differing(garwood(count), limits)).toEqual([]);
  });
  it.each(expected.rateRatio)('of the ratio of $a in $exposureA to $b in $exposureB, exact', (each) => {
    const { a, exposureA, b, exposureB, ...limits } = each;
    expect(differing(rateRatio(a, exposureA, b, exposureB), limits)).toEqual([]);
  });

  it('are none where nothing was counted in', () => {
    expect(wilson(0, 0)).toBe(null);
    expect(clopperPearson(0, 0)).toBe(null);
    expect(rateRatio(0, 3, 0, 4)).toBe(null);
    expect(rateRatio(2, 0, 3, 4)).toBe(null);
    expect(garwood(0)).toMatchObject({ low: 0 });
  });

  it('hold their level in simulation: Wilson about 95 %, exact ones not below', () => {
    const random = randomFrom(7);
    const rounds = 20_000;
    let [shares, counts] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const [n, share, mean] = [40 + Math.floor(random() * 200), 0.05 + 0.9 * random(), 1 + 20 * random()];
      let k = 0;
      for (let at = 0; at < n; at++) if (random() < share) k++;
      const { low, high } = wilson(k, n) ?? { low: 1, high: 0 };
      if (low <= share && share <= high) shares++;
      const exact = garwood(poissonFrom(random, mean));
      if (exact.low <= mean && mean <= exact.high) counts++;
    }
    expect(shares / rounds).toBeGreaterThan(0.93);
    expect(shares / rounds).toBeLessThan(0.97);
    expect(counts / rounds).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a trend', () => {
  it.each(expected.series)('in $name, by Mann and Kendall, ties and all', ({ values, plain, tau }) => {
    expect(differing(mannKendall(values), { ...plain, tau })).toEqual([]);
  });
  it.each(expected.series)('in $name, corrected for autocorrelation', ({ values, serial }) => {
    expect(differing(mannKendall(values, true), serial)).toEqual([]);
  });
  it.each(expected.series)('in $name as a slope, by Theil and Sen', ({ values, slope }) => {
    expect(differing(theilSen(values), slope)).toEqual([]);
  });

  it('is not looked for in fewer than five values', () => {
    expect(mannKendall([1, 2, 3, 4])).toBe(null);
    expect(theilSen([1])).toBe(null);
  });

  it('is seldom found in noise that goes with itself, once that is corrected for', () => {
    const random = randomFrom(11);
    const rounds = 600;
    let [plain, corrected] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      let last = normalFrom(random);
      const values = Array.from({ length: 60 }, () => (last = 0.5 * last + normalFrom(random)));
      if ((mannKendall(values)?.p ?? 1) < 0.05) plain++;
      if ((mannKendall(values, true)?.p ?? 1) < 0.05) corrected++;
    }
    expect(plain / rounds).toBeGreaterThan(0.15);
    expect(corrected / rounds).toBeLessThanOrEqual(0.07);
  });
});

describe('a change', () => {
  it.each(expected.series)('in $name, by Pettitt', ({ values, pettitt: wanted }) => {
    expect(differing(pettitt(values), wanted)).toEqual([]);
  });

  it('of a rate, by likelihood', () => {
    const { counts, exposures, ...wanted } = expected.poissonChange;
    expect(differing(poissonChange(counts, exposures), wanted)).toEqual([]);
  });

  it('to twice the rate is dated within one bin nine times in ten', () => {
    const random = randomFrom(5);
    const rounds = 400;
    let near = 0;
    for (let round = 0; round < rounds; round++) {
      const at = 12 + Math.floor(random() * 24);
      const counts = Array.from({ length: 48 }, (_, bin) => poissonFrom(random, bin < at ? 20 : 40));
      const found = poissonChange(
        counts,
        counts.map(() => 1),
      );
      if (found && Math.abs(found.at - at) <= 1) near++;
    }
    expect(near / rounds).toBeGreaterThanOrEqual(0.9);
  });

  it('is not looked for where nothing was counted, or in almost no bins', () => {
    expect(poissonChange([0, 0, 0, 0, 0], [1, 1, 1, 1, 1])).toBe(null);
    expect(poissonChange([1, 2, 3], [1, 1, 1])).toBe(null);
    expect(pettitt([1, 2])).toBe(null);
  });
});
