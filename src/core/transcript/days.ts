import { anyMonth, monthNumbers, weekdayIn } from './words/months.ts';

/** A day as some words give it. */
export type Day = {
  /** YYYY-MM-DD; the first day where the words name several. */
  readonly date: string;
  /** Where it stands in the words, after they were made plain. */
  readonly at: number;
  /** The last day where the words name several in a row. */
  readonly until: string | null;
  /** The other day that the same figures mean where month and day change places. */
  readonly other: string | null;
  /** The weekday that stands beside it, where it is another than the day's own. */
  readonly wrongWeekday: string | null;
};

/** Which of two figures is the day, where neither can only be a month. */
export type DayOrder = 'day-first' | 'month-first';

/** The first day written in words or figures in a text; null where there is none. `order` settles 3/4/2031. */
export const firstDay = (text: string, order: DayOrder = 'month-first'): Day | null => {
  const near = text.slice(0, 600);
  if (!/[\p{N}〇一二三四五六七八九十元]/u.test(near)) return null;
  const known = lately[order].get(near);
  if (known !== undefined) return known;
  const day = dayIn(near, order);
  if (lately[order].size > 200) lately[order].clear();
  // A substring would keep the whole text it was cut from in memory.
  lately[order].set(Buffer.from(near, 'utf16le').toString('utf16le'), day);
  return day;
};

/** The same few lines of a document are asked for their day again and again. */
const lately: Readonly<Record<DayOrder, Map<string, Day | null>>> = {
  'day-first': new Map(),
  'month-first': new Map(),
};

const dayIn = (near: string, order: DayOrder): Day | null => {
  const plain = made(near);
  if (!yearLike.test(plain)) return null;
  let best: Placed | null = null;
  for (const form of forms) {
    const found = form.pattern.exec(plain);
    if (!found || (best && best.at <= found.index)) continue;
    const day = form.read(found, order);
    if (day) best = { ...day, at: found.index, end: found.index + found[0].length };
  }
  return best && withWeekday(plain, best);
};

/** What every form of a day holds: a year in four figures, or three figures in a row. */
const yearLike = /(?:19|2\d)\d\d|\d[/.-]\s?\d{1,2}[/.-]\s?\d/;

/** The day and month of a text that gives no year, as "12 March"; null where there is none. */
export const dayWithoutYear = (text: string): { readonly month: number; readonly day: number } | null => {
  const found = yearless.exec(made(text.slice(0, 200)));
  if (!found) return null;
  const [, first, month, before, second] = found;
  const number = monthOf(month ?? before ?? '');
  const day = Number(first ?? second);
  return number > 0 && isDay(2000, number, day) ? { month: number, day } : null;
};

/** Some words without the days in them. */
export const withoutDay = (text: string): string =>
  forms.reduce(
    (left, { pattern }) => left.replace(new RegExp(pattern, `${pattern.flags}g`), ' '),
    made(text),
  );

/** The order of day and month in every numeric day of some words that can only be read in one way. */
export const orderIn = (text: string): DayOrder | null => {
  for (const [, a, b] of made(text).matchAll(
    /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g,
  )) {
    if (Number(a) > 12 && Number(b) <= 12) return 'day-first';
    if (Number(b) > 12 && Number(a) <= 12) return 'month-first';
  }
  return null;
};

/** The day as YYYY-MM-DD, or null where the calendar has no such day. */
export const iso = (year: number, month: number, day: number): string | null =>
  year >= 1900 && year < 2100 && isDay(year, month, day)
    ? new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
    : null;

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

type Found = { readonly date: string; readonly until: string | null; readonly other: string | null };
type Placed = Found & { readonly at: number; readonly end: number };
type Form = {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, order: DayOrder) => Found | null;
};

const sole = (date: string | null, until: string | null = null): Found | null =>
  date === null ? null : { date, until: until === date ? null : until, other: null };

/** Figures of every script as 0 to 9, full-width forms made narrow, years of eras counted as common ones. */
const made = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g, asciiDigit);
  return plain.includes('年') ? inHan(plain) : plain;
};

const inHan = (plain: string): string => {
  const common = /[和成國国]\s?[元\d]/.test(plain) ? plain.replace(eraYear, byCommonEra) : plain;
  return /[〇零一二三四五六七八九]年/.test(common) ? common.replace(hanDay, inFigures) : common;
};

const eraYear = /(令和|平成|昭和|民國|民国|中華民國)\s?(元|\d{1,3})年/g;
const hanDay = /[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]/g;

const asciiDigit = (digit: string): string => {
  const unit = digit.charCodeAt(0);
  return String(unit - ([0x660, 0x6f0, 0x966, 0xe50].findLast((zero) => zero <= unit) ?? unit));
};

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
};
const byCommonEra = (_all: string, era: string, year: string): string =>
  `${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`;

/** 二〇三一年三月十二日 in figures. */
const inFigures = (words: string): string =>
  words
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, (year) => [...year].map(figure).join(''))
    .replace(
      /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=[月日号])/g,
      (all, tens: string, ten: string, ones: string) => {
        if (all === '') return '';
        if (ten === '') return String(figure(tens || ones));
        return String((tens === '' ? 1 : figure(tens)) * 10 + (ones === '' ? 0 : figure(ones)));
      },
    );
const figure = (word: string): number =>
  Math.max(0, '〇一二三四五六七八九'.indexOf(word === '零' ? '〇' : word));

const month = `(${anyMonth})`;
const year = '((?:19|20)\\d{2}|25[5-9]\\d)';
const ordinal = '(?:st|nd|rd|th|er|\\.|º|ª|-?го)?';
const dash = '\\s?(?:[-–—~至到]|to|until|bis|a|al|au|à|y|and|und|et|e|и|до)\\s?';

const monthOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (monthNumbers.get(words.toLowerCase()) ?? 0);

/** Years of the Buddhist era, which Thai texts count in, as common ones; two figures as this century's. */
const yearOf = (words: string): number => {
  const number = Number(words);
  if (words.length === 2) return number >= 70 ? 1900 + number : 2000 + number;
  return number > 2500 ? number - 543 : number;
};

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)${year}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?:日|号|일)?(?:(?:至|到|[~～]|から|부터)(?:(\\d{1,2})月)?(\\d{1,2})(?=日|号|일))?(?!\\d)`,
    ),
    read: ([, y = '', m = '', d = '', m2, d2]) =>
      sole(iso(yearOf(y), Number(m), Number(d)), d2 ? iso(yearOf(y), Number(m2 ?? m), Number(d2)) : null),
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/,
    read: ([, y, m, d]) => sole(iso(Number(y), Number(m), Number(d))),
  },
  {
    pattern: new RegExp(`(?<!\\d)${year}[.,]?\\s+${month}\\.?\\s+(\\d{1,2})(?!\\d)`, 'iu'),
    read: ([, y = '', m = '', d = '']) => sole(iso(yearOf(y), monthOf(m), Number(d))),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${month}\\.?\\s+(\\d{1,2})${ordinal}(?:${dash}(?:${month}\\.?\\s+)?(\\d{1,2})${ordinal})?,?\\s+(?:of\\s+)?${year}(?!\\d)`,
      'iu',
    ),
    read: ([, m = '', d = '', m2, d2, y = '']) =>
      sole(iso(yearOf(y), monthOf(m), Number(d)), d2 ? iso(yearOf(y), monthOf(m2 ?? m), Number(d2)) : null),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:(\\d{1,2})${ordinal}(?:\\s+(?:de\\s+)?${month})?${dash})?(\\d{1,2})${ordinal}[\\s-]+(?:de[l]?\\s+|of\\s+|ב)?${month}(?:/${month})?\\.?,?[\\s-]+(?:de[l]?\\s+)?${year}(?!\\d)`,
      'iu',
    ),
    read: ([, d0, m0, d = '', m = '', , y = '']) => {
      const last = iso(yearOf(y), monthOf(m), Number(d));
      const from = d0 ? iso(yearOf(y), monthOf(m0 ?? m), Number(d0)) : null;
      return from !== null && last !== null && from < last ? sole(from, last) : sole(last);
    },
  },
  {
    pattern: /(?<!\d)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu,
    read: ([, d, m, y]) => sole(iso(Number(y), Number(m), Number(d))),
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/-])/,
    read: ([, a, , b, y = ''], order) => byOrder(Number(a), Number(b), yearOf(y), order),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2}|\d{2})(?![\d.])/,
    read: ([, d, m, y = '']) => sole(iso(yearOf(y), Number(m), Number(d))),
  },
];

const byOrder = (a: number, b: number, inYear: number, order: DayOrder): Found | null => {
  const [dayFirst, monthFirst] = [iso(inYear, b, a), iso(inYear, a, b)];
  const [chosen, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (chosen === null) return sole(other);
  return { date: chosen, until: null, other: other === chosen ? null : other };
};

/** A weekday beside figures that can be read in two ways decides between them; beside another day it is a doubt. */
const withWeekday = (plain: string, { end, ...found }: Placed): Day => {
  const beside = weekdayBefore(plain.slice(0, found.at)) ?? weekdayBehind(plain.slice(end, end + 16));
  if (!beside || weekdayOf(found.date) === beside.number)
    return { ...found, other: beside ? null : found.other, wrongWeekday: null };
  if (found.other !== null && weekdayOf(found.other) === beside.number)
    return { ...found, date: found.other, other: null, wrongWeekday: null };
  return { ...found, wrongWeekday: beside.name };
};

type Weekday = ReturnType<typeof weekdayIn>;

const weekdayBefore = (words: string): Weekday => {
  const near = /(\S+?)[\s,.،)]*(?:\b(?:the|den|dem|der|le|el|il|o)\s+)?$/iu.exec(words.slice(-26))?.[1];
  return near === undefined ? null : weekdayIn(near);
};

const weekdayBehind = (words: string): Weekday => {
  const near = /^[\s,]{0,2}([(（]?[^\s,.()（）]{1,14}[)）]?)/u.exec(words)?.[1];
  return near === undefined ? null : weekdayIn(near);
};

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const yearless = new RegExp(
  `(?<![\\d\\p{L}])(?:(\\d{1,2})${ordinal}\\s+(?:de\\s+|of\\s+)?${month}(?!\\p{L})|${month}\\.?\\s+(\\d{1,2})(?!\\d))`,
  'iu',
);
