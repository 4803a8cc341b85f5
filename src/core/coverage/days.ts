import type { CoverageState, WeekdayRule } from '../../contract/index.ts';
import { noDay, type BriefingFacts } from '../collection/columns.ts';
import { nothingSaid, type Knowledge } from './knowledge.ts';
import { weekdayOf, weekdayRules } from './weekdays.ts';

/** What is known about which days have a briefing. Days count from 1970-01-01. */
export type Coverage = {
  /** First and last day held, or null where no briefing has a date. */
  readonly first: number | null;
  readonly last: number | null;
  readonly stateOf: (day: number) => CoverageState;
  /** Why a day is known to have none, in words; null where it is not. */
  readonly whyNone: (day: number) => string | null;
  /** Ids of the briefings dated that day. */
  readonly heldOn: (day: number) => readonly number[];
  /** Briefings without a date. */
  readonly undated: number;
};

/**
 * Which days the briefings given hold. A day is known to have none where every series among them is known to have
 * none: it never briefs on that weekday, or the day lies in a recess that the person set. Any other day without a
 * briefing is unknown: it may have had one that the collection lacks.
 */
export const coverageOf = (
  briefings: Iterable<BriefingFacts>,
  knowledge: Knowledge = nothingSaid,
): Coverage => {
  const held = new Map<number, number[]>();
  const counts = new Map<string, number[]>();
  let undated = 0;
  for (const { id, day, series } of briefings) {
    if (day === noDay) {
      undated++;
      continue;
    }
    const ids = held.get(day);
    if (ids) ids.push(id);
    else held.set(day, [id]);
    const weekdays = counts.get(series) ?? [0, 0, 0, 0, 0, 0, 0];
    weekdays[weekdayOf(day)] = (weekdays[weekdayOf(day)] ?? 0) + 1;
    counts.set(series, weekdays);
  }
  const reasons = [...counts].map(([series, each]) => freeDays(series, each, knowledge));
  const whyNone = (day: number): string | null => {
    if (held.has(day) || reasons.length === 0) return null;
    const found = new Set<string>();
    for (const reasonOf of reasons) {
      const reason = reasonOf(day);
      if (reason === null) return null;
      found.add(reason);
    }
    return [...found].join('; ');
  };
  const days = [...held.keys()];
  return {
    first: days.length > 0 ? days.reduce((a, b) => Math.min(a, b)) : null,
    last: days.length > 0 ? days.reduce((a, b) => Math.max(a, b)) : null,
    stateOf: (day) => (held.has(day) ? 'held' : whyNone(day) === null ? 'unknown' : 'none'),
    whyNone,
    heldOn: (day) => held.get(day) ?? [],
    undated,
  };
};

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

const names = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** Why a series has no briefing on a day, or null where nothing says so. */
const freeDays = (
  series: string,
  counts: readonly number[],
  knowledge: Knowledge,
): ((day: number) => string | null) => {
  const rules = weekdayRules(counts, knowledge.weekdays(series));
  const words = rules.map((rule) => (rule.briefs ? null : weekdayWords(rule)));
  return (day) => {
    const recess = knowledge.recessOn(series, day);
    if (recess !== null) return recess === '' ? 'recess' : recess;
    return words[weekdayOf(day)] ?? null;
  };
};

const weekdayWords = ({ weekday, from, held }: WeekdayRule): string => {
  const seldom = held === 0 ? 'no briefing' : 'hardly a briefing';
  return `${seldom} on ${names[weekday] ?? ''}${from === 'learnt' ? ' (learnt)' : ''}`;
};
