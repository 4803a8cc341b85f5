import { anchorYear } from './anchors.ts';
import type { Statement } from './source.ts';

/** A day and where it was found. */
export type Found = { readonly date: string; readonly from: string };

/** The day of a briefing: by its title, its own lines, what its mark-up says, and its file name, in that order. */
export const dateOf = (places: Places): Found | null => {
  const found: Found[] = [];
  for (const { value, from } of places.titles) push(found, inWords(value), from);
  push(found, firstIn(places.lines), 'a line at the head of the text');
  for (const { value, from } of places.marks) push(found, inWords(value), from);
  const { stem, folders } = nameParts(places.path);
  push(found, inWords(stem) ?? inFileName(stem), `file name ${stem}`);
  const best = found[0] ?? withoutYear(stem, folders, places.text);
  if (!best) return null;
  const agreeing = found
    .filter((other) => other !== best && other.date === best.date)
    .map((other) => other.from);
  const seconds = [...new Set(agreeing)].filter((from) => from !== best.from);
  return {
    date: best.date,
    from:
      seconds.length > 0
        ? `${best.from}; ${seconds.join(' and ')} agree${seconds.length > 1 ? '' : 's'}`
        : best.from,
  };
};

/** Where a day may stand. `lines` are the first and last lines of the text that stand apart from what is said. */
export type Places = {
  readonly titles: readonly Statement[];
  readonly lines: readonly string[];
  readonly marks: readonly Statement[];
  readonly path: string;
  readonly text: string;
};

/** The first day written in words or figures in a text, as YYYY-MM-DD; null where there is none. */
export const inWords = (text: string): string | null => {
  const near = text.slice(0, 600);
  return /\p{N}/u.test(near) ? firstDay(near.normalize('NFKC').replace(era, byCommonEra)) : null;
};

/** HH:MM of the first clock time in some lines, such as "22:37" or "4:47 P.M. EDT"; null where there is none. */
export const timeOf = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const found = clock.exec(line.slice(0, 200));
    if (!found) continue;
    const half = (found[3] ?? '').toLowerCase();
    const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
    return `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}`;
  }
  return null;
};

/** Years of the Japanese eras, counted from the first one of each. */
const era = /(令和|平成)(元|\d{1,2})年/g;
const byCommonEra = (_all: string, name: string, year: string): string =>
  `${(name === '令和' ? 2018 : 1988) + (year === '元' ? 1 : Number(year))}年`;

const firstDay = (near: string): string | null => {
  let best: { readonly at: number; readonly date: string } | null = null;
  for (const { pattern, order } of orders) {
    const found = pattern.exec(near);
    const date = found ? ordered(found, order) : null;
    if (found && date && (!best || found.index < best.at)) best = { at: found.index, date };
  }
  return best?.date ?? null;
};

const clock = /(?<![\d:])([01]?\d|2[0-3])[:：]([0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s*([AaPp])\.?\s?[Mm]\b)?/;

const months: readonly string[] = [
  'january|jan|enero|janvier|januar|jänner|januari|janeiro|gennaio|января|январь|січня|يناير',
  'february|feb|febrero|février|fevrier|februar|fevereiro|febbraio|февраля|февраль|лютого|فبراير',
  'march|mar|marzo|mars|märz|maerz|março|марта|март|березня|مارس',
  'april|apr|abril|avril|aprile|апреля|апрель|квітня|أبريل',
  'may|mayo|mai|maio|maggio|мая|май|травня|مايو',
  'june|jun|junio|juin|juni|junho|giugno|июня|июнь|червня|يونيو',
  'july|jul|julio|juillet|juli|julho|luglio|июля|июль|липня|يوليو',
  'august|aug|agosto|août|aout|августа|август|серпня|أغسطس',
  'september|sept|sep|septiembre|setiembre|septembre|setembro|settembre|сентября|сентябрь|вересня|سبتمبر',
  'october|oct|octubre|octobre|oktober|okt|outubro|ottobre|октября|октябрь|жовтня|أكتوبر',
  'november|nov|noviembre|novembre|novembro|ноября|ноябрь|листопада|نوفمبر',
  'december|dec|diciembre|décembre|decembre|dezember|dez|dezembro|dicembre|декабря|декабрь|грудня|ديسمبر',
];
const monthNumbers = new Map(
  months.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
);
const month = `(${months.join('|')})`;
const yearPart = '((?:19|20)\\d{2})';

type Order = 'ymd' | 'dmy' | 'mdy';
const orders: readonly { readonly pattern: RegExp; readonly order: Order }[] = [
  {
    order: 'ymd',
    pattern: new RegExp(`(?<!\\d)${yearPart}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`),
  },
  {
    order: 'mdy',
    pattern: new RegExp(
      `(?<!\\p{L})${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:of\\s+)?${yearPart}(?!\\d)`,
      'iu',
    ),
  },
  {
    order: 'dmy',
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de[l]?\\s+|of\\s+)?${month}\\.?,?\\s+(?:de[l]?\\s+)?${yearPart}(?!\\d)`,
      'iu',
    ),
  },
  { order: 'mdy', pattern: /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)?\d{2})(?![\d/])/ },
  { order: 'dmy', pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${yearPart}(?!\\d)`) },
];

const ordered = (found: RegExpExecArray, order: Order): string | null => {
  const [, a = '', b = '', c = ''] = found;
  if (order === 'ymd') return iso(Number(a), Number(b), Number(c));
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  if (order === 'dmy') return iso(year, monthOf(b), Number(a));
  return iso(year, monthOf(a), Number(b)) ?? iso(year, monthOf(b), Number(a));
};

const monthOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (monthNumbers.get(words.toLowerCase()) ?? 0);

/** The day as YYYY-MM-DD, or null where the calendar has no such day. */
const iso = (year: number, monthNumber: number, day: number): string | null => {
  if (!(year >= 1900 && year < 2100 && monthNumber >= 1 && monthNumber <= 12 && day >= 1 && day <= 31))
    return null;
  const made = new Date(Date.UTC(year, monthNumber - 1, day));
  return made.getUTCDate() === day ? made.toISOString().slice(0, 10) : null;
};

const push = (found: Found[], date: string | null, from: string): void => {
  if (date) found.push({ date, from });
};

const firstIn = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const date = inWords(line);
    if (date) return date;
  }
  return null;
};

const nameParts = (path: string): { readonly stem: string; readonly folders: readonly string[] } => {
  const parts = path.split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  return { stem: last.replace(/\.[A-Za-z]{1,8}$/, ''), folders: parts.slice(0, -1) };
};

/** A day in a file name: 20200916 in other characters, or 2020_09_16. */
const inFileName = (stem: string): string | null => {
  const found =
    /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(stem) ??
    /(?<!\d)((?:19|20)\d{2})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/.exec(stem);
  return found ? iso(Number(found[1]), Number(found[2]), Number(found[3])) : null;
};

/** A file name like 3_2 says month and day; the year must come from a folder or from what can only have been said in one year. */
const withoutYear = (stem: string, folders: readonly string[], text: string): Found | null => {
  const found = /^(\d{1,2})[_.-](\d{1,2})$/.exec(stem);
  if (!found) return null;
  const [monthNumber, day] = [Number(found[1]), Number(found[2])];
  const folder = folders.findLast((name) => /^(?:19|20)\d{2}$/.test(name));
  if (folder)
    return dated(iso(Number(folder), monthNumber, day), `file name ${stem} in the folder ${folder}`);
  const anchor = anchorYear(text, (year) => iso(year, monthNumber, day));
  return anchor
    ? dated(iso(anchor.year, monthNumber, day), `file name ${stem}; the year from ${anchor.why}`)
    : null;
};

const dated = (date: string | null, from: string): Found | null => (date ? { date, from } : null);
