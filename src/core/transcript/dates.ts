import type { Reason } from '../../contract/index.ts';
import { anchorYear } from './anchors.ts';
import { dayWithoutYear, firstDay, iso, orderIn, type Day, type DayOrder } from './days.ts';
import { dayInName, monthAndDayInName, nameParts, yearBeside } from './file-names.ts';
import type { Statement } from './source.ts';

/** The day of a briefing, where it was found in words, and what is in doubt about it; null where the document is silent. */
export type Dating = {
  readonly date: string | null;
  readonly from: string | null;
  readonly doubts: readonly Reason[];
};

/** Where a day may stand. `lines` are the first and last lines of the text that stand apart from what is said. */
export type Places = {
  readonly titles: readonly Statement[];
  readonly lines: readonly string[];
  readonly marks: readonly Statement[];
  readonly path: string;
  readonly text: string;
  /** BCP 47 of the text: what 3/4/2031 means depends on it. */
  readonly language: string;
};

/** The day by the title, the text's own lines, what its mark-up says, and its file name, in that order. */
export const dateOf = (places: Places): Dating => {
  const judged = orderOf(places);
  const found = daysIn(places, judged.order);
  const [first] = found;
  if (!first) return withoutYear(places);
  const best = settled(first, found);
  const agreeing = found.filter((other) => other !== first && other.day.date === best.day.date);
  const seconds = [...new Set(agreeing.map((other) => other.from))].filter((from) => from !== best.from);
  const agree = seconds.length > 0 ? `; ${seconds.join(' and ')} agree${seconds.length > 1 ? '' : 's'}` : '';
  return {
    date: best.day.date,
    from: best.from + agree,
    doubts: [...doubtsAbout(best, judged.why), ...conflictsWith(best, found)],
  };
};

/** The first day written in words or figures in a text, as YYYY-MM-DD; null where there is none. */
export const inWords = (text: string): string | null => firstDay(text)?.date ?? null;

/** HH:MM of the first clock time in some lines, such as "22:37", "4:47 P.M. EDT" or "14時05分"; null where there is none. */
export const timeOf = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const found = clock.exec(line.slice(0, 200).normalize('NFKC'));
    if (!found) continue;
    const half = (found[3] ?? '').toLowerCase();
    const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
    return `${String(hour).padStart(2, '0')}:${(found[2] ?? '00').padStart(2, '0')}`;
  }
  return null;
};

const clock =
  /(?<![\d:])([01]?\d|2[0-3])(?:[:：]|\s?[時时시]\s?)([0-5]?\d)(?:[:：][0-5]\d)?(?!\d)(?:\s*([AaPp])\.?\s?[Mm]\b)?/;

type Found = { readonly day: Day; readonly from: string; readonly published: boolean };

const daysIn = ({ titles, lines, marks, path }: Places, order: DayOrder): readonly Found[] => {
  const found: Found[] = [];
  const take = (words: string, from: string, published = false): void => {
    const day = firstDay(words, order);
    if (day) found.push({ day, from, published });
  };
  for (const { value, from } of titles) take(value, from);
  const dated = lines.filter((line) => firstDay(line, order) !== null);
  const said = dated.find((line) => !stamp.test(line));
  if (said !== undefined) take(said, 'a line at the head of the text');
  for (const { value, from } of marks) take(value, from, true);
  const stamped = dated.find((line) => stamp.test(line));
  if (stamped !== undefined) take(stamped, 'the line that says when it was published', true);
  const { stem } = nameParts(path);
  const named = dayInName(path, order);
  if (named) found.push({ day: named, from: `file name ${stem}`, published: false });
  return found;
};

/** A line that tells when a page was published or changed, which is not always the day of what it holds. */
const stamp =
  /^\W*(?:published|posted|(?:last )?updated|(?:last )?modified|printed|created|released?|accessed|retrieved|发布时间|更新时间|更新|publié|mis à jour|mise à jour|veröffentlicht|aktualisiert|publicad[oa]|actualizad[oa]|fecha de publicación|опубликовано|обновлено|дата публикации|pubblicato|aggiornato|更新日|掲載日|公開日|등록일|작성일|게시일|تاريخ النشر|آخر تحديث)/iu;

/** Figures that mean two days mean the one that another place of the document gives. */
const settled = (first: Found, found: readonly Found[]): Found => {
  const { other } = first.day;
  if (other === null || found.some((one) => one !== first && one.day.date === first.day.date)) return first;
  const swapped = found.some((one) => one !== first && one.day.date === other);
  return swapped ? { ...first, day: { ...first.day, date: other, other: null } } : first;
};

type Judged = { readonly order: DayOrder; readonly why: string | null };

/** Whether 3/4/2031 is in April or in March: by other days of the document, by its language, by the clock of its country. */
const orderOf = ({ titles, lines, marks, text, language }: Places): Judged => {
  const stated = [...titles.map(({ value }) => value), ...lines, ...marks.map(({ value }) => value)].join(
    '\n',
  );
  const certain = orderIn(stated) ?? orderIn(text.slice(0, 20_000));
  if (certain) return { order: certain, why: 'as other days in the document are written' };
  if (language !== 'en' && language !== 'und')
    return { order: 'day-first', why: 'as is usual in its language' };
  const near = `${stated}\n${text.slice(0, 3000)}`;
  const [here, there] = [american, elsewhere].map((signs) => near.match(signs)?.length ?? 0);
  if (here === there) return { order: 'month-first', why: null };
  const order = (here ?? 0) > (there ?? 0) ? 'month-first' : 'day-first';
  return { order, why: 'as is usual in the country it seems to come from' };
};

const american = /\b(?:[ECMP][DS]?T|White House|Washington|D\.C\.|U\.S\.|Congress|Senator)(?!\p{L})/gu;
const elsewhere =
  /\b(?:GMT|BST|CES?T|IST|AE[DS]T|SAST|Europe(?:an)?|Brussels|London|Westminster|Canberra|Delhi|Geneva|Commonwealth|Austral\w+|New Zealand|Brit(?:ain|ish)|United Kingdom|UK|Indian?|Ireland|Irish|programmes?|labour|Labor|defence|centre|organis\w+|favour\w*|colour\w*)\b/g;

const doubt = (code: string, text: string, weight: number): Reason => ({ code, text, weight });

const doubtsAbout = ({ day, published }: Found, why: string | null): readonly Reason[] => {
  const doubts: Reason[] = [];
  if (day.other !== null)
    doubts.push(
      doubt(
        'date-order',
        `Its figures could also mean ${day.other}: ${why === null ? 'nothing in the document says which comes first, month or day' : `read ${why}`}.`,
        why === null ? 0.15 : 0.05,
      ),
    );
  if (day.wrongWeekday !== null)
    doubts.push(
      doubt(
        'date-weekday',
        `Beside ${day.date} stands “${day.wrongWeekday}”, which is another day of the week.`,
        0.1,
      ),
    );
  if (day.until !== null)
    doubts.push(
      doubt(
        'date-range',
        `The document speaks of ${day.date} to ${day.until}: the first day stands for it.`,
        0.05,
      ),
    );
  if (published)
    doubts.push(
      doubt('date-published', 'Only the day of publication is given, which may be a later one.', 0.03),
    );
  return doubts;
};

/** Places that give another day than the best: a stamp or a file name of the day after is usual and no doubt. */
const conflictsWith = (best: Found, found: readonly Found[]): readonly Reason[] => {
  const others = found.filter(
    ({ day, published, from }) =>
      day.date !== best.day.date &&
      day.date !== best.day.other &&
      from !== best.from &&
      !((published || from.startsWith('file name')) && daysBetween(best.day.date, day.date) <= 3),
  );
  const [other] = others;
  return other === undefined || best.published
    ? []
    : [doubt('date-conflict', `Another day, ${other.day.date}, stands in ${placed(other.from)}.`, 0.05)];
};

const placed = (from: string): string => (/^(?:a|the) /.test(from) ? from : `the ${from}`);

const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/** Month and day without a year: it must come from the path, or from what can only have been said in one year. */
const withoutYear = ({ lines, titles, path, text }: Places): Dating => {
  const { stem, folders } = nameParts(path);
  const inName = monthAndDayInName(path);
  const inText = [...titles.map(({ value }) => value), ...lines]
    .filter((words) => words.length < 100)
    .map(dayWithoutYear)
    .find((day) => day !== null);
  const beside = yearBeside(stem, folders);
  const found = inName ?? inText ?? null;
  if (found && beside) {
    const where = inName ? `file name ${stem}` : 'a line at the head of the text';
    return inferred(iso(beside.year, found.month, found.day), `${where}; the year from the ${beside.from}`);
  }
  const anchor = inName && anchorYear(text, (year) => iso(year, inName.month, inName.day));
  if (inName && anchor)
    return inferred(
      iso(anchor.year, inName.month, inName.day),
      `file name ${stem}; the year from ${anchor.why}`,
    );
  return silent(inName ?? inText ?? null, lines);
};

const inferred = (date: string | null, from: string): Dating =>
  date === null
    ? silent(null, [])
    : { date, from, doubts: [doubt('date-inferred', `The date is inferred: ${from}.`, 0.1)] };

const relative =
  /\b(?:yesterday|today|\d{1,2} (?:hours?|days?|minutes?) ago|hier|aujourd’hui|gestern|heute|ayer|hoy|ieri|ontem)\b|вчера|сегодня|昨天|昨日|今天|前天|本日|어제|오늘|أمس|اليوم/iu;

const silent = (
  partial: { readonly month: number; readonly day: number } | null,
  lines: readonly string[],
): Dating => {
  const said = lines.find((line) => line.length < 80 && relative.test(line));
  const why =
    partial !== null
      ? `Only month and day are given (${String(partial.month).padStart(2, '0')}-${String(partial.day).padStart(2, '0')}): no year stands in the text, its mark-up or its path.`
      : said !== undefined
        ? `The document dates itself only by “${said.trim()}”, which says no day.`
        : 'No date was found in the text, its mark-up or its file name.';
  return { date: null, from: null, doubts: [doubt('no-date', why, 0.2)] };
};
