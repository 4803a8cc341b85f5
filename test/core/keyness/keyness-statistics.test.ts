import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../src/core/statistics/distributions.ts';
import { adjusted, benjaminiHochberg } from '../../../src/core/statistics/false-discovery.ts';
import { rateRatio } from '../../../src/core/statistics/intervals.ts';
import { logLikelihood, logRatioOf } from '../../../src/core/statistics/log-likelihood.ts';
import { dispersedTest } from '../../../src/core/statistics/over-dispersion.ts';
import { permutedP, shufflesOf } from '../../../src/core/statistics/permutation.ts';

type Part = { readonly count: number; readonly exposure: number };
// What scipy, statsmodels and R say; the script beside the file made it.
const expected: {
  readonly tables: readonly (Readonly<Record<'a' | 'n' | 'b' | 'm' | 'g2' | 'p' | 'logRatio', number>> &
    Readonly<Record<'low' | 'high' | 'ratioP', number | null>>)[];
  readonly adjusted: readonly { readonly name: string; readonly ps: number[]; readonly adjusted: number[] }[];
  readonly sides: readonly {
    readonly name: string;
    readonly a: readonly Part[];
    readonly b: readonly Part[];
    readonly dispersion: number;
    readonly p: number;
    readonly permuted: number;
    readonly swapped: number | null;
  }[];
} = JSON.parse(readFileSync('test/fixtures/keyness/expected.json', 'utf8'));

const six = 6;
/** The same numbers to six decimals; what the reference has not, we must not have. */
const nearly = (numbers: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      value === null ? null : expect.closeTo(value, six),
    ]),
  );
const sumOf = (parts: readonly Part[], name: keyof Part): number =>
  parts.reduce((sum, part) => sum + part[name], 0);

describe('what marks one count off from another', () => {
  it.each(expected.tables)('$a of $n and $b of $m: G2 and log ratio are those of scipy and R', (table) => {
    const { a, n, b, m } = table;
    expect(logLikelihood(a, n, b, m)).toBeCloseTo(table.g2, six);
    expect(chiSquareTail(table.g2, 1)).toBeCloseTo(table.p, six);
    const { logRatio, low, high } = logRatioOf(a, n, b, m);
    expect(logRatio).toBeCloseTo(table.logRatio, six);
    expect({ low, high }).toEqual(nearly({ low: table.low, high: table.high }));
    expect({ p: rateRatio(a, n, b, m)?.p ?? null }).toEqual(nearly({ p: table.ratioP }));
  });

  it.each(expected.adjusted)('p of $name cases is adjusted as statsmodels does it', ({ ps, ...wanted }) => {
    adjusted(ps).forEach((p, at) => expect(p).toBeCloseTo(wanted.adjusted[at] ?? Number.NaN, six));
    expect(benjaminiHochberg(ps, 0.05)).toEqual(wanted.adjusted.map((p) => p <= 0.05));
  });

  it('what was not tested counts as if nothing were there', () => {
    expect(adjusted([0.01, 0.02], 10)).toEqual(adjusted([0.01, 0.02, 1, 1, 1, 1, 1, 1, 1, 1]).slice(0, 2));
    expect(adjusted([])).toEqual([]);
  });
});

describe('what briefings do among themselves', () => {
  const sideOf = (parts: readonly Part[]) => ({
    count: sumOf(parts, 'count'),
    exposure: sumOf(parts, 'exposure'),
    parts: parts.length,
    squares: parts.reduce((sum, { count, exposure }) => sum + (count * count) / exposure, 0),
  });
  const partsOf = (a: readonly Part[], b: readonly Part[], paired: boolean) => ({
    exposure: Float64Array.from([...a, ...b], ({ exposure }) => exposure),
    side: Uint8Array.from([...a.map(() => 0), ...b.map(() => 1)]),
    pair: Int32Array.from([...a, ...b], (_part, at) =>
      paired ? (at < a.length ? at + a.length : at - a.length) : -1,
    ),
  });
  const permuted = (a: readonly Part[], b: readonly Part[], paired: boolean, most: number): number => {
    const parts = partsOf(a, b, paired);
    const counts = [...a, ...b].map(({ count }) => count);
    const shuffles = shufflesOf(parts, most, 7);
    return permutedP(shuffles, parts.side, sumOf(a, 'exposure'), [...counts.keys()], counts);
  };

  it.each(expected.sides)('$name: the test with dispersion is that of statsmodels', ({ a, b, ...wanted }) => {
    const { dispersion, p } = dispersedTest(sideOf(a), sideOf(b));
    expect(dispersion).toBeCloseTo(wanted.dispersion, six);
    expect(p).toBeCloseTo(wanted.p, six);
  });

  it.each(expected.sides)('$name: all permutations are those of scipy', ({ a, b, ...wanted }) => {
    expect(permuted(a, b, false, 1000)).toBeCloseTo(wanted.permuted, six);
    const isPaired = a.length === b.length;
    expect({ swapped: isPaired ? permuted(a, b, true, 1000) : null }).toEqual(
      nearly({ swapped: wanted.swapped }),
    );
  });

  it('drawn permutations come near to all of them, the same each time', () => {
    const [{ a, b, permuted: all } = expected.sides[0] ?? { a: [], b: [], permuted: 0 }] = expected.sides;
    const drawn = permuted(a, b, false, 50);
    expect(permuted(a, b, false, 50)).toBe(drawn);
    // Of 50 ways drawn of a p of 2 in 70, more than eight as far happen once in ten thousand times.
    expect(drawn).toBeGreaterThan(0);
    expect(Math.abs(drawn - all)).toBeLessThan(0.16);
  });

  it('says nothing of too few parts, or of nothing', () => {
    expect(dispersedTest(sideOf([{ count: 9, exposure: 10 }]), sideOf([{ count: 0, exposure: 10 }])).p).toBe(
      1,
    );
    expect(dispersedTest(sideOf([]), sideOf([])).p).toBe(1);
    expect(permuted([{ count: 9, exposure: 10 }], [{ count: 0, exposure: 10 }], true, 1000)).toBe(1);
    expect(permuted([], [], false, 1000)).toBe(1);
  });
});
