import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cohensKappa } from '../../../src/core/statistics/kappa.ts';

type Case = { table: number[][]; kappa: number; low: number; high: number };
// Written by kappa.py beside it.
const { cases } = JSON.parse(readFileSync('test/fixtures/statistics/kappa.json', 'utf8')) as {
  cases: Case[];
};

describe("Cohen's kappa", () => {
  it('is what statsmodels says of it, with its interval', () => {
    expect(cases.length).toBeGreaterThan(4);
    for (const { table, kappa, low, high } of cases) {
      const found = cohensKappa(table);
      expect(found?.kappa).toBeCloseTo(kappa, 10);
      // Ours ends where kappa can.
      expect(found?.low).toBeCloseTo(Math.max(-1, low), 10);
      expect(found?.high).toBeCloseTo(Math.min(1, high), 10);
    }
  });

  it('is not defined where nothing was coded, or one value only', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohensKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
