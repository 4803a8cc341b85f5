import type { BinSize } from '../../contract/index.ts';
import { dateOf, dayOf } from '../collection/columns.ts';
import { weekdayOf } from '../coverage/weekdays.ts';

/** A stretch of the calendar in days since 1970-01-01, both ends included. `name` is YYYY-MM, else its first day. */
export type CalendarBin = { readonly name: string; readonly from: number; readonly to: number };

/**
 * Every bin that touches the days from first to last: whole weeks from Monday (ISO 8601), months, quarters and years
 * of the Gregorian calendar, in UTC. At most `most`; null where there would be more.
 */
export const calendarBins = (
  first: number,
  last: number,
  by: BinSize,
  most: number,
): CalendarBin[] | null => {
  const bins: CalendarBin[] = [];
  for (let from = startOf(first, by); from <= last;) {
    if (bins.length === most) return null;
    const next = nextStart(from, by);
    bins.push({ name: by === 'month' ? dateOf(from).slice(0, 7) : dateOf(from), from, to: next - 1 });
    from = next;
  }
  return bins;
};

const msPerDay = 86_400_000;
const monthsIn = { month: 1, quarter: 3, year: 12 };

const startOf = (day: number, by: BinSize): number => {
  if (by === 'day') return day;
  if (by === 'week') return day - weekdayOf(day);
  const [year = '', month = ''] = dateOf(day).split('-');
  const first = Number(month) - ((Number(month) - 1) % monthsIn[by]);
  return dayOf(`${year}-${String(first).padStart(2, '0')}-01`);
};

const nextStart = (from: number, by: BinSize): number => {
  if (by === 'day') return from + 1;
  if (by === 'week') return from + 7;
  const date = new Date(from * msPerDay);
  return date.setUTCMonth(date.getUTCMonth() + monthsIn[by]) / msPerDay;
};
