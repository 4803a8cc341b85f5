import { describe, expect, it } from 'vitest';
import { dayOf, noDay, type BriefingFacts } from '../../../src/core/collection/columns.ts';
import { coverageOf, stateOfDays } from '../../../src/core/coverage/days.ts';

const held = (series: string, ...dates: readonly (string | null)[]): BriefingFacts[] =>
  dates.map((date, at) => ({ id: at + 1, day: date === null ? noDay : dayOf(date), series, language: 'en' }));

/** Mondays to Thursdays of three weeks: twelve briefings, none on a Friday or a weekend. */
const weeks = ['2024-01-08', '2024-01-15', '2024-01-22'].flatMap((monday) =>
  [0, 1, 2, 3].map((later) => new Date(Date.parse(monday) + later * 86_400_000).toISOString().slice(0, 10)),
);

describe('coverage', () => {
  it('is held on the day of a briefing, and unknown on a working day without one', () => {
    const coverage = coverageOf(held('Ministry', ...weeks.filter((date) => date !== '2024-01-16')));
    expect(coverage.stateOf(dayOf('2024-01-15'))).toBe('held');
    expect(coverage.stateOf(dayOf('2024-01-16'))).toBe('unknown');
  });

  it('learns from ten briefings on which weekdays there never is one', () => {
    const coverage = coverageOf(held('Ministry', ...weeks));
    expect(['2024-01-19', '2024-01-20', '2024-01-21'].map((date) => coverage.stateOf(dayOf(date)))).toEqual([
      'none',
      'none',
      'none',
    ]);
    const few = coverageOf(held('Ministry', ...weeks.slice(0, 9)));
    expect(few.stateOf(dayOf('2024-01-20'))).toBe('unknown');
  });

  it('knows of none only where every series is known to have none', () => {
    const two = [...held('Ministry', ...weeks), ...held('Bank', '2024-01-10')];
    expect(coverageOf(two).stateOf(dayOf('2024-01-20'))).toBe('unknown');
  });

  it('of several days is held if one is, none if all have none, else unknown', () => {
    const coverage = coverageOf(held('Ministry', ...weeks));
    const state = (from: string, to: string) => stateOfDays(coverage, dayOf(from), dayOf(to));
    expect(state('2024-01-18', '2024-01-21')).toBe('held');
    expect(state('2024-01-19', '2024-01-21')).toBe('none');
    expect(state('2024-01-26', '2024-01-29')).toBe('unknown');
  });

  it('counts weekdays rightly before 1970', () => {
    const coverage = coverageOf(held('Ministry', ...weeks.map((date) => date.replace('2024', '1962'))));
    // The same dates of 1962 fall on the same weekdays.
    expect(coverage.stateOf(dayOf('1962-01-20'))).toBe('none');
    expect(coverage.stateOf(dayOf('1962-01-29'))).toBe('unknown');
  });

  it('counts briefings without a date apart', () => {
    expect(coverageOf(held('Ministry', null, '2024-01-08', null))).toMatchObject({
      undated: 2,
      first: dayOf('2024-01-08'),
    });
    expect(coverageOf(held('Ministry', null))).toMatchObject({ undated: 1, first: null, last: null });
  });
});
