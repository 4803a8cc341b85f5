import type { WeekdayRule } from '../../contract/index.ts';

/** A series must hold this many dated briefings before its free weekdays are taken as learnt. */
const enoughToLearn = 10;
/** A weekday with less than this part of the busiest weekday's briefings is free: a make-up Saturday makes no rule. */
const seldom = 0.05;

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * On which weekdays a series briefs, Monday first, from the briefings held on each: what the person said, else what is
 * learnt. With fewer than ten briefings nothing is learnt and every weekday is one on which there may have been one.
 */
export const weekdayRules = (
  held: readonly number[],
  said: ReadonlyMap<number, boolean> = new Map(),
): readonly WeekdayRule[] => {
  const enough = held.reduce((sum, n) => sum + n, 0) >= enoughToLearn;
  const least = Math.max(...held) * seldom;
  return held.map((count, weekday) => {
    const word = said.get(weekday);
    const learnt = !enough || (count > 0 && count >= least);
    return { weekday, briefs: word ?? learnt, from: word === undefined ? 'learnt' : 'said', held: count };
  });
};
