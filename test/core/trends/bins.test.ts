import { describe, expect, it } from 'vitest';
import type { BinSize } from '../../../src/contract/index.ts';
import { dateOf, dayOf } from '../../../src/core/collection/columns.ts';
import { calendarBins } from '../../../src/core/trends/bins.ts';

const bins = (first: string, last: string, by: BinSize) =>
  calendarBins(dayOf(first), dayOf(last), by, 10_000)?.map(({ name, from, to }) => [
    name,
    dateOf(from),
    dateOf(to),
  ]);

describe('bins', () => {
  it('are days', () => {
    expect(bins('2024-02-28', '2024-03-01', 'day')?.map(([name]) => name)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('are weeks from Monday to Sunday, across the turn of a year', () => {
    expect(bins('2024-12-29', '2025-01-01', 'week')).toEqual([
      ['2024-12-23', '2024-12-23', '2024-12-29'],
      ['2024-12-30', '2024-12-30', '2025-01-05'],
    ]);
  });

  it('are months of their own length, named YYYY-MM', () => {
    expect(bins('2023-12-15', '2024-02-01', 'month')).toEqual([
      ['2023-12', '2023-12-01', '2023-12-31'],
      ['2024-01', '2024-01-01', '2024-01-31'],
      ['2024-02', '2024-02-01', '2024-02-29'],
    ]);
  });

  it('are quarters and years, named by their first day', () => {
    expect(bins('2023-11-30', '2024-01-01', 'quarter')).toEqual([
      ['2023-10-01', '2023-10-01', '2023-12-31'],
      ['2024-01-01', '2024-01-01', '2024-03-31'],
    ]);
    expect(bins('2023-11-30', '2024-01-01', 'year')).toEqual([
      ['2023-01-01', '2023-01-01', '2023-12-31'],
      ['2024-01-01', '2024-01-01', '2024-12-31'],
    ]);
  });

  it.each(['day', 'week', 'month', 'quarter', 'year'] as const)(
    'by %s touch, without a day left out',
    (by) => {
      const all = calendarBins(dayOf('1899-05-17'), dayOf('1975-08-03'), by, 50_000) ?? [];
      expect(all[0]?.from).toBeLessThanOrEqual(dayOf('1899-05-17'));
      expect(all.at(-1)?.to).toBeGreaterThanOrEqual(dayOf('1975-08-03'));
      expect(all.slice(1).every((bin, at) => bin.from === (all[at]?.to ?? 0) + 1)).toBe(true);
    },
  );

  it('end with the last year that a date can have', () => {
    expect(bins('9998-05-01', '9999-12-31', 'year')).toEqual([
      ['9998-01-01', '9998-01-01', '9998-12-31'],
      ['9999-01-01', '9999-01-01', '9999-12-31'],
    ]);
    expect(bins('9999-12-01', '9999-12-31', 'month')).toEqual([['9999-12', '9999-12-01', '9999-12-31']]);
  });

  it('are refused where there would be too many', () => {
    expect(calendarBins(dayOf('2024-01-01'), dayOf('2024-01-10'), 'day', 9)).toBeNull();
  });
});
