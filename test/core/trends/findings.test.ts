import { describe, expect, it } from 'vitest';
import type { TrendBin, TrendRow } from '../../../src/contract/index.ts';
import { findingOf } from '../../../src/core/trends/findings.ts';

/** A line and its bins; null is a month of which nothing is known. */
const lineOf = (values: readonly (number | null)[]): { rows: TrendRow[]; bins: TrendBin[] } => ({
  rows: values.map((value, at) => ({
    query: 'q',
    bin: String(at),
    value,
    low: value,
    high: value,
    count: 0,
    denominator: 1,
    briefings: 1,
    coverage: value === null ? 'unknown' : 'held',
  })),
  bins: values.map((value, at) => ({
    bin: String(at),
    from: '2024-01-01',
    to: '2024-01-31',
    coverage: value === null ? 'unknown' : 'held',
    briefings: 1,
    daysHeld: 1,
    words: 1,
    exchanges: 1,
  })),
});
const found = (values: readonly (number | null)[], measure: 'rate' | 'share' | 'count' = 'rate') => {
  const { rows, bins } = lineOf(values);
  return findingOf(rows, bins, measure, 'month');
};

describe('whether a line rises or falls', () => {
  it('is said in one sentence, with n, p and the slope with its interval', () => {
    const rising = found([1, 2, 2, 3, 5, 4, 6, 8, 7, 9, 11, 12]);
    expect(rising).toMatchObject({ n: 12, slope: 1 });
    expect(rising.p).toBeLessThan(0.001);
    expect(rising.sentence).toBe(
      'Mann-Kendall p < 0.001, corrected for autocorrelation, n = 12 months: rising, +1.0 a month (95 % interval +0.80 to +1.1).',
    );
    expect(found([12, 11, 9, 7, 8, 6, 4, 5, 3, 2, 2, 1]).sentence).toContain('falling, −1.0 a month');
  });

  it('is said of shares in percentage points', () => {
    const values = [1, 2, 2, 3, 5, 4, 6, 8, 7, 9, 11, 12].map((value) => value / 100);
    expect(found(values, 'share').sentence).toContain('rising, +1.0 percentage points a month');
  });

  it('is not claimed where chance makes as much', () => {
    expect(found([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]).sentence).toMatch(
      /^No trend that chance would not make/,
    );
  });

  it('is refused under ten bins, gaps not counted, and where nothing varies', () => {
    expect(found([1, 2, null, 3, 4, null, 5, 6, 7, 8, 9]).sentence).toBe(
      'Too few months to test for a trend: 9 of 10.',
    );
    expect(found(Array(12).fill(0)).sentence).toBe(
      'Every month is the same (n = 12): nothing rises or falls.',
    );
    expect(found([]).n).toBe(0);
  });
});
