import { iso } from '../transcript/days.ts';
import { dayInName } from '../transcript/file-names.ts';

/** How a date that was put right follows from what was read, so that others can be put right in the same way. */
export type DateRule = {
  readonly said: string;
  /** The date it gives for another briefing; null where it gives none. */
  readonly dateFor: (briefing: { readonly date: string | null; readonly path: string }) => string | null;
};

/** Farther away than this, in days, a date is not moved but another one. */
const farthest = 7;

/** The rule behind a date: month and day changed places, the file name, another year, or some days; null for none. */
export const dateRuleOf = (was: { readonly date: string | null; readonly path: string }, date: string) => {
  const rules = [swap, fileName, sameYear(date), moved(was.date, date)];
  return rules.find((rule): rule is DateRule => rule !== null && rule.dateFor(was) === date) ?? null;
};

const partsOf = (date: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

const swap: DateRule = {
  said: 'month and day change places',
  dateFor: ({ date }) => {
    if (date === null) return null;
    const [year, month, day] = partsOf(date);
    return month === day ? null : iso(year, day, month);
  },
};

const fileName: DateRule = {
  said: 'the day in the file name',
  dateFor: ({ path }) => dayInName(path, 'day-first')?.date ?? null,
};

const sameYear = (date: string): DateRule => {
  const [year] = partsOf(date);
  return {
    said: `the year ${year}`,
    dateFor: (other) => {
      if (other.date === null) return null;
      const [, month, day] = partsOf(other.date);
      return iso(year, month, day);
    },
  };
};

const msPerDay = 86_400_000;

const moved = (was: string | null, date: string): DateRule | null => {
  if (was === null) return null;
  const days = Math.round((Date.parse(date) - Date.parse(was)) / msPerDay);
  if (days === 0 || Math.abs(days) > farthest) return null;
  const many = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return {
    said: `${many} ${days < 0 ? 'earlier' : 'later'}`,
    dateFor: (other) =>
      other.date === null
        ? null
        : new Date(Date.parse(other.date) + days * msPerDay).toISOString().slice(0, 10),
  };
};
