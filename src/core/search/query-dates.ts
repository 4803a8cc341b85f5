import { dayOf } from '../collection/columns.ts';

/** The days a written date covers, both included, null where open; or why it cannot be read, and what was meant. */
export type DateRange =
  | { readonly from: number | null; readonly to: number | null }
  | { readonly reason: string; readonly better: string | null };

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const otherwise = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/;
const howWritten = 'A date is written 2024, 2024-02, 2024-02-07, or as a range like 2024-01..2024-03.';

type Days = { readonly first: number; readonly last: number };
const two = (n: number): string => String(n).padStart(2, '0');

/** The first and last day of a year, a month or a day. */
const daysOf = (text: string): Days | null => {
  const [, year, month, day] = written.exec(text) ?? [];
  if (!year) return null;
  const from = Number(month ?? 1);
  if (from < 1 || from > 12) return null;
  if (day) {
    const iso = `${year}-${two(from)}-${two(Number(day))}`;
    const first = dayOf(iso);
    // 31 February is read as a day of March: only a date that comes back the same is a date.
    return Number.isNaN(first) || new Date(first * 86_400_000).toISOString().slice(0, 10) !== iso
      ? null
      : { first, last: first };
  }
  const first = dayOf(`${year}-${two(from)}-01`);
  const next =
    month && from < 12 ? `${year}-${two(from + 1)}-01` : `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
  return { first, last: year === '9999' && next.length > 10 ? dayOf('9999-12-31') : dayOf(next) - 1 };
};

/** What was probably meant by a date that is not one: other separators, or the month where the day does not exist. */
const meant = (text: string): string | null => {
  const [, year, month, day] = otherwise.exec(text) ?? [];
  const dashed = [year, month, day].filter((part) => part !== undefined).join('-');
  if (dashed !== '' && daysOf(dashed)) return dashed;
  const shorter = text.replace(/-\d{1,2}$/, '');
  return shorter !== text && daysOf(shorter) ? shorter : null;
};

const unreadable = (text: string): DateRange => ({
  reason: written.test(text) ? `There is no date ${text}.` : howWritten,
  better: meant(text),
});

/** Reads the value of `date:`. */
export const readDateRange = (text: string): DateRange => {
  const [left = '', right, ...rest] = text.split('..');
  if (rest.length > 0 || (right !== undefined && left === '' && right === ''))
    return { reason: howWritten, better: null };
  const start = daysOf(left);
  if (right === undefined) return start ? { from: start.first, to: start.last } : unreadable(text);
  const end = daysOf(right);
  if (left !== '' && !start) return rangeWith(unreadable(left), (better) => `${better}..${right}`);
  if (right !== '' && !end) return rangeWith(unreadable(right), (better) => `${left}..${better}`);
  if (start && end && start.first > end.last) {
    return { reason: 'The range ends before it begins.', better: `${right}..${left}` };
  }
  return { from: start?.first ?? null, to: end?.last ?? null };
};

const rangeWith = (trouble: DateRange, whole: (better: string) => string): DateRange =>
  'reason' in trouble && trouble.better !== null ? { ...trouble, better: whole(trouble.better) } : trouble;
