import { describe, expect, it } from 'vitest';
import type { CoverageDay, CoverageState } from '../../src/contract/index.ts';
import { daysAfter, layOut, marksOf, weekOf } from '../../src/renderer/coverage/calendar-layout.ts';

/** Days that follow each other from a date; those named are held. */
const daysFrom = (first: string, count: number, held: readonly string[]): CoverageDay[] =>
  Array.from({ length: count }, (_, index) => {
    const date = daysAfter(first, index);
    const state: CoverageState = held.includes(date) ? 'held' : 'unknown';
    return { date, state, briefings: [], why: null };
  });

describe('the calendar of what is held', () => {
  it('puts days under their week, Mondays at the top', () => {
    // 2024-02-29 was a Thursday.
    const calendar = layOut(daysFrom('2024-02-29', 5, ['2024-02-29']));
    expect(calendar.at(0, 3)?.date).toBe('2024-02-29');
    expect(calendar.at(0, 4)?.date).toBe('2024-03-01');
    expect(calendar.at(1, 0)?.date).toBe('2024-03-04');
    expect(calendar.weeks).toBe(2);
    expect(calendar.mondayOf(0)).toBe('2024-02-26');
  });

  it('leaves weekends out, unless a briefing was held on one', () => {
    expect(layOut(daysFrom('2024-03-04', 7, [])).rows).toBe(5);
    const sunday = layOut(daysFrom('2024-03-04', 7, ['2024-03-10']));
    expect(sunday.rows).toBe(7);
    expect(sunday.at(0, 5)).toBeUndefined();
    expect(sunday.at(0, 6)?.state).toBe('held');
  });

  it('has nothing where there are no days', () => {
    expect(layOut([])).toMatchObject({ days: [], weeks: 0, rows: 5 });
  });

  it('knows the week of a date, also before the first', () => {
    const calendar = layOut(daysFrom('2024-03-04', 30, []));
    expect(weekOf(calendar, '2024-03-04')).toBe(0);
    expect(weekOf(calendar, '2024-03-17')).toBe(1);
    expect(weekOf(calendar, '2024-03-03')).toBe(-1);
  });

  it('names months as often as there is room, and years always', () => {
    const calendar = layOut(daysFrom('2023-11-01', 500, []));
    const labels = (pitch: number) => marksOf(calendar, pitch).map(({ label }) => label);
    expect(labels(12).slice(0, 4)).toEqual(['Nov', 'Dec', '2024', 'Feb']);
    expect(labels(5)).toEqual(['2024', 'Apr', 'Jul', 'Oct', '2025']);
    expect(labels(2)).toEqual(['2024', '2025']);
    expect(marksOf(calendar, 2).every(({ year }) => year)).toBe(true);
  });
});

describe('a date some days after another', () => {
  it('crosses months, years and leap days', () => {
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysAfter('2023-02-28', 1)).toBe('2023-03-01');
    expect(daysAfter('2025-01-01', -1)).toBe('2024-12-31');
  });
});
