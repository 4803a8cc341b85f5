import type { CoverageDay } from '../../contract/index.ts';

const DAY_MS = 86_400_000;
const WEEK = 7;
const WORKING = 5;

/** A day in the calendar: which week from the first, from 0, and which day from Monday, from 0. */
export type PlacedDay = CoverageDay & { readonly week: number; readonly weekday: number };

/** Days in columns of weeks. */
export type Calendar = {
  readonly days: readonly PlacedDay[];
  readonly weeks: number;
  /** Five rows, or up to seven where a weekend day is held. */
  readonly rows: number;
  readonly at: (week: number, weekday: number) => PlacedDay | undefined;
  /** The Monday of a week, even where it lies before the first day. */
  readonly mondayOf: (week: number) => string;
};

/** Puts days into weeks. A weekend day counts only where a briefing is held on it: nobody expects one. */
export const layOut = (all: readonly CoverageDay[]): Calendar => {
  const first = all[0];
  const start = first === undefined ? 0 : dayNumber(first.date) - weekdayOf(first.date);
  const days = all
    .map((day) => ({
      ...day,
      week: Math.floor((dayNumber(day.date) - start) / WEEK),
      weekday: weekdayOf(day.date),
    }))
    .filter(({ weekday, state }) => weekday < WORKING || state === 'held');
  const byPlace = new Map(days.map((day) => [day.week * WEEK + day.weekday, day]));
  return {
    days,
    weeks: (days.at(-1)?.week ?? -1) + 1,
    rows: Math.max(WORKING, ...days.map(({ weekday }) => weekday + 1)),
    at: (week, weekday) => byPlace.get(week * WEEK + weekday),
    mondayOf: (week) => dateOf(start + week * WEEK),
  };
};

/** The date some days after another. */
export const daysAfter = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** The week, from 0, in which a date falls; negative before the first. */
export const weekOf = (calendar: Calendar, date: string): number =>
  Math.floor((dayNumber(date) - dayNumber(calendar.mondayOf(0))) / WEEK);

/** A label under the calendar: the first week of a month, and whether it begins a year. */
export type MonthMark = { readonly week: number; readonly label: string; readonly year: boolean };

/** Months that get a label when a week is `pitch` pixels wide: every one, each third, or years only. */
export const marksOf = (calendar: Calendar, pitch: number): MonthMark[] => {
  const step = pitch * 4.3 > 34 ? 1 : pitch * 13 > 40 ? 3 : 12;
  const marks: MonthMark[] = [];
  for (let week = 0; week < calendar.weeks; week += 1) {
    const day = new Date(`${daysAfter(calendar.mondayOf(week), 3)}T00:00:00Z`);
    const month = day.getUTCMonth();
    const begins = day.getUTCDate() <= WEEK;
    if (!begins || month % step !== 0) continue;
    marks.push({
      week,
      year: month === 0,
      label: month === 0 ? String(day.getUTCFullYear()) : monthName.format(day),
    });
  }
  return marks;
};

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Monday is 0. Day 0 of the epoch was a Thursday. */
const weekdayOf = (date: string) => (((dayNumber(date) + 3) % WEEK) + WEEK) % WEEK;
