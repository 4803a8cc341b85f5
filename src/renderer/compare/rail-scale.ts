import type { CoverageDay, CoverageState } from '../../contract/index.ts';

const DAY_MS = 86_400_000;
/** Least stretch of time before the first and after the last date, in days. */
const LEAST_MARGIN = 14;
const MARGIN = 0.04;
/** Room a label of the axis needs, in pixels. */
const LABEL = 64;

/** A stretch of time drawn over a width; dates are days since 1970. */
export type RailScale = {
  readonly from: number;
  readonly to: number;
  /** Pixels from the left of a day. */
  readonly x: (day: number) => number;
};

/** A label of the axis; years and first labels are strong. */
export type RailTick = { readonly x: number; readonly label: string; readonly strong: boolean };

/** Days of one state that follow each other, in pixels. */
export type RailRun = { readonly state: CoverageState; readonly x: number; readonly width: number };

/** An ISO date as a number of days. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** A scale that holds all dates with some room at both ends; null where there is no date. */
export const railScale = (dates: readonly string[], width: number, inset: number): RailScale | null => {
  if (dates.length === 0 || width <= 2 * inset) return null;
  const days = dates.map(dayNumber);
  const first = Math.min(...days);
  const last = Math.max(...days);
  const margin = Math.max(LEAST_MARGIN, (last - first) * MARGIN);
  const from = first - margin;
  const to = last + margin;
  return { from, to, x: (day) => inset + ((day - from) / (to - from)) * (width - 2 * inset) };
};

/** Months to label: as many as there is room for, always at the same places of a year. */
export const railTicks = ({ from, to, x }: RailScale): readonly RailTick[] => {
  const monthWidth = x(from + 30.44) - x(from);
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => months * monthWidth >= LABEL) ?? 240;
  const start = new Date(from * DAY_MS);
  const ticks: RailTick[] = [];
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(firstMonth / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS;
    if (day > to) return ticks;
    if (day < from) continue;
    const year = month % 12 === 0;
    const label = year || ticks.length === 0 ? monthLabel(day, year) : shortMonth.format(day * DAY_MS);
    ticks.push({ x: x(day), label, strong: year || ticks.length === 0 });
  }
};

/** The coverage within a scale, days of one state joined. */
export const railRuns = (days: readonly CoverageDay[], { from, to, x }: RailScale): readonly RailRun[] => {
  const runs: { state: CoverageState; start: number; end: number }[] = [];
  for (const { date, state } of days) {
    const day = dayNumber(date);
    if (day + 1 <= from || day >= to) continue;
    const last = runs.at(-1);
    if (last?.state === state && last.end === day) last.end = day + 1;
    else runs.push({ state, start: day, end: day + 1 });
  }
  return runs.map(({ state, start, end }) => {
    const left = x(Math.max(from, start));
    return { state, x: left, width: x(Math.min(to, end)) - left };
  });
};

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const monthLabel = (day: number, year: boolean) =>
  year ? String(new Date(day * DAY_MS).getUTCFullYear()) : longMonth.format(day * DAY_MS);
