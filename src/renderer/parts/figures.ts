const LOCALE = 'en-GB';
const SPACE = '\u00a0';
const MINUS = '\u2212';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const long = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const moment = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const endings = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' } as const;
const languages = new Intl.DisplayNames(LOCALE, { type: 'language' });

/** A number for reading: 1,175; −0.1 with as many decimals as asked for. */
export const figure = (value: number, decimals = 0): string =>
  (decimals === 0
    ? whole.format(value)
    : value.toLocaleString(LOCALE, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  ).replace('-', MINUS);

/** A part of one as a percentage: 0.98 is "98 %". Never rounds something down to 0 % or up to 100 %. */
export const percent = (part: number, decimals = 0): string => {
  const least = 10 ** -decimals;
  if (part > 0 && part * 100 < least / 2) return `<${SPACE}${figure(least, decimals)}${SPACE}%`;
  if (part < 1 && part * 100 > 100 - least / 2) return `>${SPACE}${figure(100 - least, decimals)}${SPACE}%`;
  return `${figure(part * 100, decimals)}${SPACE}%`;
};

/** A number with its noun: "1 briefing", "1,175 briefings". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${n === 1 ? one : many}`;

/** A place in an order, from 1: 1st, 2nd, 11th. */
export const ordinal = (n: number): string => `${figure(n)}${endings[ordinals.select(n)]}`;

/** YYYY-MM-DD for prose: 7 February 2024. */
export const proseDate = (date: string): string => long.format(new Date(`${date}T00:00:00Z`));

/** YYYY-MM or YYYY-MM-DD for prose, as a month: February 2024. */
export const proseMonth = (date: string): string =>
  month.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));

/** The day of the week of a YYYY-MM-DD: Wednesday. */
export const weekdayOf = (date: string): string => weekday.format(new Date(`${date}T00:00:00Z`));

/** An instant, ISO 8601, as the person's own clock shows it: 14:06. */
export const clockTime = (instant: string): string => clock.format(new Date(instant));

/** An instant, ISO 8601, for prose: 24 November 2026 at 14:06. */
export const proseMoment = (instant: string): string => moment.format(new Date(instant));

/** A duration in milliseconds, in words as rough as it deserves: "28 seconds", "4 minutes". */
export const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return counted(Math.round(seconds), 'second');
  return counted(Math.round(seconds / 60), 'minute');
};

/** The English name of a language given by its BCP 47 tag. */
export const languageName = (tag: string): string => {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
};
