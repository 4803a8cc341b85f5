import type { CoverageDay, CoverageState, Handlers } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { dateOf, noDay, type BriefingFacts } from '../collection/columns.ts';

/** What is known about which days have a briefing. Days count from 1970-01-01. */
export type Coverage = {
  /** First and last day held, or null where no briefing has a date. */
  readonly first: number | null;
  readonly last: number | null;
  readonly stateOf: (day: number) => CoverageState;
  /** Ids of the briefings dated that day. */
  readonly heldOn: (day: number) => readonly number[];
  /** Briefings without a date. */
  readonly undated: number;
};

/** A series must hold this many dated briefings before its free weekdays are taken as learnt. */
const enoughToLearn = 10;

/**
 * Which days the briefings given hold. A day is known to have none where every series among them has shown that it
 * never briefs on that weekday: it holds at least ten briefings and not one on it (weekends, mostly). Any other day
 * without a briefing is unknown: it may have had one that the collection lacks.
 */
export const coverageOf = (briefings: Iterable<BriefingFacts>): Coverage => {
  const held = new Map<number, number[]>();
  const weekdays = new Map<string, number[]>();
  let undated = 0;
  for (const { id, day, series } of briefings) {
    if (day === noDay) {
      undated++;
      continue;
    }
    const ids = held.get(day);
    if (ids) ids.push(id);
    else held.set(day, [id]);
    const counts = weekdays.get(series) ?? [0, 0, 0, 0, 0, 0, 0];
    counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
    weekdays.set(series, counts);
  }
  const isFree = freeWeekdays([...weekdays.values()]);
  const days = [...held.keys()];
  return {
    first: days.length > 0 ? days.reduce((a, b) => Math.min(a, b)) : null,
    last: days.length > 0 ? days.reduce((a, b) => Math.max(a, b)) : null,
    stateOf: (day) => (held.has(day) ? 'held' : isFree[weekdayOf(day)] === true ? 'none' : 'unknown'),
    heldOn: (day) => held.get(day) ?? [],
    undated,
  };
};

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The state of several days together: held if any is, none if all have none, else unknown. */
export const stateOfDays = (coverage: Coverage, from: number, to: number): CoverageState => {
  let allNone = true;
  for (let day = from; day <= to; day++) {
    const state = coverage.stateOf(day);
    if (state === 'held') return 'held';
    if (state === 'unknown') allNone = false;
  }
  return allNone ? 'none' : 'unknown';
};

/** The calendar of what is held. */
export const createCoverage = (collection: Collection): Handlers<'coverage.days'> => ({
  'coverage.days': ({ series }) => {
    const all = [...collection.columns().briefings.values()];
    const coverage = coverageOf(
      series === undefined ? all : all.filter((briefing) => briefing.series === series),
    );
    const days: CoverageDay[] = [];
    if (coverage.first === null || coverage.last === null) return days;
    for (let day = coverage.first; day <= coverage.last; day++) {
      days.push({ date: dateOf(day), state: coverage.stateOf(day), briefings: [...coverage.heldOn(day)] });
    }
    return days;
  },
});

const freeWeekdays = (series: readonly (readonly number[])[]): boolean[] =>
  [0, 1, 2, 3, 4, 5, 6].map(
    (weekday) =>
      series.length > 0 &&
      series.every(
        (counts) => counts[weekday] === 0 && counts.reduce((sum, n) => sum + n, 0) >= enoughToLearn,
      ),
  );
