import { isBlank } from './cast.ts';
import { inWords } from './dates.ts';
import type { Stretch } from './exchanges.ts';

/** A line of the text, white space around it left out. */
export type Line = { readonly start: number; readonly end: number; readonly words: string };

/** The lines of a stretch that are not blank, at most `most` of them; long lines are cut to their first 400 characters. */
export const linesOf = (text: string, from: number, to: number, most = 200): readonly Line[] => {
  const lines: Line[] = [];
  let at = from;
  while (at < to && lines.length < most) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to) break;
    let end = at;
    while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
    let last = end;
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--;
    lines.push({ start: at, end: last, words: text.slice(at, Math.min(last, at + 400)) });
    at = end;
  }
  return lines;
};

const isLineEnd = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;

const briefingWords =
  /press|briefing|conference|gaggle|remarks|statement|spokes|记者会|答问|答记者|发言人|吹风会|發言人|記者|会見|conferencia|rueda de prensa|versión|comparecencia|konferenz|point de presse|conférence|брифинг|пресс|прес-|مؤتمر|إحاطة|브리핑|coletiva|conferenza|transcript/iu;

/** The line at the head that is most likely the title; null where none is. */
export const titleLine = (lines: readonly Line[]): string | null => {
  const plain = withoutFields(lines);
  const stated = plain.slice(0, 12).flatMap(({ words }) => titleField.exec(words)?.[1] ?? [])[0];
  if (stated !== undefined) return stated.replace(/[\s\u00a0]+/g, ' ').trim();
  const likely = plain.filter(
    ({ words, start, end }) =>
      end - start <= 300 &&
      end - start >= 6 &&
      !otherField.test(words) &&
      !isDateOnly(words) &&
      !isMenu(words) &&
      !/[。]$/.test(words),
  );
  const saying = likely.find(({ words }) => briefingWords.test(words));
  const chosen =
    saying ??
    likely.find(({ words }) => !/[.,;:]$/.test(words) && !/^[\w-]+:/.test(words) && !/\d:\d\d/.test(words));
  return chosen ? chosen.words.replace(/[\s\u00a0]+/g, ' ').replace(/^#+ /, '') : null;
};

/** The lines without a head of fields between two lines of hyphens, or of plus signs. */
export const withoutFields = (lines: readonly Line[]): readonly Line[] => {
  const fence = lines[0]?.words ?? '';
  if (fence !== '---' && fence !== '+++') return lines;
  const end = lines.findIndex((line, at) => at > 0 && line.words === fence);
  return end < 0 ? lines : lines.slice(end + 1);
};

const titleField =
  /^(?:title|headline|subject|betreff|titre|título|titolo|заголовок|标题|標題|件名|제목)\s*[:：]\s*(\S.{3,})$/i;
/** A line that says something else of the document: its source, its address, its day. */
const otherField =
  /^(?:source|url|link|author|by|lang(?:uage)?|id|file|date|datum|fecha|data|published|publication|updated|release|category|tags?|location|place|ort|lugar|lieu|来源|日期|时间|作者|发布时间|日時|場所|дата|источник)[\w ]{0,12}[:：]/i;

const isDateOnly = (words: string): boolean =>
  inWords(words) !== null && words.replace(/[\d\s:：/年月日.,-]/g, '').length < 14;

/** A bar of languages or of links: words of three scripts and more in one short line, or short parts between strokes. */
const isMenu = (words: string): boolean => {
  if (isBar(words, 3)) return true;
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Han}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u];
  return scripts.filter((script) => script.test(words)).length >= 3;
};

/** At least `least` short parts between strokes or dots, none of them a sentence or a day: "Print | Share | Top". */
const isBar = (words: string, least: number): boolean => {
  if (words.length > 400 || /\d{4}/.test(words)) return false;
  const parts = words.split(/\s+[|｜·•/»>]\s+|[|｜]/).filter((part) => part.trim() !== '');
  return (
    parts.length >= least && parts.every((part) => part.length <= 40 && !/[.!?。！？:：]\s*$/.test(part))
  );
};

/** Where unlabelled prose begins before the first label: the opening statement of a conference; null where there is none. */
export const openingProse = (lines: readonly Line[]): Stretch | null => {
  const first = lines.findIndex((line, at) => at > 0 && isProse(line));
  const last = lines.findLastIndex(isProse);
  const [from, to] = [lines[first], lines[last]];
  return first >= 0 && from && to ? { from: from.start, to: to.end } : null;
};

const isProse = ({ words, start, end }: Line): boolean => {
  const length = end - start;
  if (/^(?:\d{1,3}[.)、]|[-•*])\s/.test(words) && length < 160) return false;
  if (/^[\w-]{2,20}:\s/.test(words) || /^[（(].*[)）]$/.test(words) || isMenu(words)) return false;
  const han = /\p{Script=Han}/u.test(words.slice(0, 40));
  const ended = length > 400 || /[.!?。！？…”"：:)）]$/.test(words);
  return ended && length >= (han ? 18 : 60);
};

const footWords =
  /^(?:end|\(?ends?\)?|#+|\* ?\* ?\*|-?30-?|-end-|suggest to a friend|print|share|back to top|top|【?打印】?|【?关闭】?|分享(?:到)?.{0,12}|推荐给朋友.{0,10}|全文结束|\(完\)|（完）|imprimir|compartir|fin|終了|更多|相关新闻|related.{0,20}|(?:©|copyright\b|版权所有).{0,100}|\d{1,2}:\d{2}\s*[ap]\.?m\.?.{0,12})[.:：]?$/i;

/** Where the words of the last turn end and what a page puts under them begins. */
export const footStart = (text: string, from: number, to: number): number => {
  let end = to;
  let seen = to;
  for (let taken = 0; taken < 12; taken++) {
    const line = lastLine(text, from, seen);
    const rules = isRule(line);
    if (line.start <= from || !(rules || isLoose(line) || isFoot(text, line))) break;
    const foot = rules || (seen === end && isFoot(text, line));
    seen = line.start;
    while (seen > from && isBlank(text.charCodeAt(seen - 1))) seen--;
    if (foot) end = seen;
  }
  return end;
};

/** Where the words of a turn end that is followed by the numbered heading of the next subject: "2. The bridge". */
export const headingStart = (text: string, from: number, to: number): number => {
  if (!/[\p{L}\p{N}]/u.test(text.charAt(to - 1))) return to;
  const { start, words } = lastLine(text, from, to);
  if (start <= from || words.length > 100 || !/^(?:\d{1,2}[.)]\s|\*\*)/.test(words)) return to;
  const before = text.slice(from, start);
  // The last of several numbered lines is a point of a list.
  if (!/\n\s*\n\s*$/.test(before.slice(-12)) || /^\s*\d{1,2}[.)]\s/m.test(before)) return to;
  return from + before.trimEnd().length;
};

/** Whether a stretch holds only what a page puts under its text: a few lines, none of them a sentence. */
export const isFootOnly = (text: string, from: number, to: number): boolean => {
  const lines = linesOf(text, from, to, 13);
  return lines.length <= 12 && lines.every((line) => isRule(line) || isLoose(line) || isFoot(text, line));
};

/** A line drawn under the text: what follows it, where nothing is a sentence, belongs to the page. */
const isRule = ({ words }: Line): boolean => /^(?:[-*_=~—–]\s?){3,}$/.test(words.trim());

const isLoose = ({ words, start, end }: Line): boolean =>
  words !== '' && end - start <= 120 && !/[.!?。！？…”"’'」)）;；,，:：—–-]$/.test(words);

const lastLine = (text: string, from: number, to: number): Line => {
  let start = to;
  const least = Math.max(from, to - 200);
  while (start > least && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let at = start;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  const reachesLineStart = start === from || isLineEnd(text.charCodeAt(start - 1));
  return reachesLineStart
    ? { start: at, end: to, words: text.slice(at, to) }
    : { start: from, end: to, words: '' };
};

const isFoot = (text: string, { start, words }: Line): boolean => {
  if (footWords.test(words.trim()) || isBar(words, 2)) return true;
  if (words.length === 0 || words.length > 60 || /[.!?。！？…”"’'」)）;；,，—–-]$/.test(words)) return false;
  return (
    /\n[^\S\n]*\r?\n\s*$/.test(text.slice(Math.max(0, start - 12), start)) && words.split(/\s+/).length <= 8
  );
};
