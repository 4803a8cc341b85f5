import type { Pattern } from './layouts/layout.ts';
import { eachLine, type Mark } from './lines.ts';
import { compiled } from './patterns.ts';
import { reportedMarks } from './reported.ts';

export type { Mark } from './lines.ts';

/** Ways in which transcripts write who speaks. */
export type MarkStyle = 'line' | 'tag' | 'clock' | 'block' | 'own-line' | 'bracket' | 'inline' | 'reported';

/** Finds every place that is written like a label, in a style or by a pattern for the start of a line; in linear time. */
export const marksIn = (text: string, label: MarkStyle | Pattern): readonly Mark[] =>
  typeof label === 'string' ? finders[label](text) : patternMarks(text, compiled(label));

const REACH = 130;
/** White space and the marks some exports put before a label. */
const leading = /^[\s\u200b-\u200f\u2060\ufeff>•▪●*]*/;
const trailing = /[^\S\n\r]*/y;
const clockAfter = /[^\S\n\r]*[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?[^\S\n\r]*/y;
const gapLabel =
  /(?:Q|A|Ｑ|Ａ|P|R)(?:[/.]?[ \t\u00a0]?[-–—][ \t\u00a0](?=[A-ZÀ-Ý¿«“])|\.?[ \t]*[\u00a0\u3000][\s\u00a0]*|\.?[^\S\n\r]{2,}|\.?\t+|\.[ ]|[ ](?=[A-ZÀ-Ý“"‘'([—-]))/y;
const numbered = /^(Q|A|问|答|P|R)\s?\d{1,3}$/i;

const foundAt = (pattern: RegExp, text: string, from: number): string => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
};

/** The label's words as a name: digits and underscores before it, brackets and white space around it taken off. */
const nameOf = (raw: string): string => label(raw).name;

const inBrackets = /\s*[([]([^()[\]]{0,60})[)\]]$/;

const label = (raw: string): Pick<Mark, 'name' | 'aside'> => {
  const plain = raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .replace(/^[\s*_#>•-]+|[\s*_]+$/g, '');
  const aside = inBrackets.exec(plain);
  const counted = plain.slice(0, aside?.index).replace(/^\d{1,4}[_.、]\s*(?=\p{L})/u, '');
  const part = numbered.exec(counted);
  return {
    name: part?.[1] ?? counted.replace(/^Q(?=(?:MR|MS|MRS|DR)\b)/, '').trim(),
    aside: aside?.[1]?.trim() || undefined,
  };
};

/** "Q  One thing on this: …": behind words a colon is part of what is said; behind "Q", "Q 3" and "Q (Jane Roe)" it ends a label. */
const goesOnAfterQ = /^[QＱ](?!\.?\s*(?:[(#:：\d]|$))/;

/** "--- PREGUNTA (inaudible)": a line that is a label in capitals, without a colon, and a note that nobody heard the words. */
const unheardLabel =
  /^[\s–—-]*(\p{Lu}{4,}(?: \p{Lu}{2,})?)\s*(?=[([](?:inaudible|ininteligible|inaudível|unintelligible)[.\s]*[)\]][.\s]*$)/u;

const colonMark = (text: string, start: number, end: number): Mark | null => {
  const opening = text.slice(start, Math.min(end, start + REACH));
  const from = start + (leading.exec(opening)?.[0].length ?? 0);
  if (from >= end) return null;
  const near = opening.slice(from - start);
  const gap = foundAt(gapLabel, text, from);
  const colon = near.search(/[:：﹕]/);
  const spoken = gap !== '' && (colon > 40 || goesOnAfterQ.test(near));
  if (colon > 0 && !spoken && isLabelColon(near, colon)) {
    const { name, aside } = label(near.slice(0, colon));
    if (name !== '') return { start, end: afterLabel(text, from + colon + 1, end, name), name, aside };
  }
  const heard = unheardLabel.exec(text.slice(start, Math.min(end, start + REACH)));
  if (heard) return { start, end: start + heard[0].length, name: nameOf(heard[1] ?? '') };
  return gap === ''
    ? null
    : { start, end: Math.min(end, from + gap.length), name: nameOf(gap.replace(/[/.–—-]/g, '')) };
};

/** Not a clock time, an address, or a colon that stands in the middle of words. */
const isLabelColon = (near: string, colon: number): boolean => {
  const next = near.charAt(colon + 1);
  if (next === '/' || (/\d/.test(next) && /\d$/.test(near.slice(0, colon)))) return false;
  return !/[。！？!?;；…]/.test(near.slice(0, colon));
};

/** Where the words begin: after white space, a clock time and the same label written once more. */
const afterLabel = (text: string, from: number, end: number, name: string): number => {
  let next = from + foundAt(clockAfter, text, from).length;
  next += foundAt(trailing, text, next).length;
  const again = text.slice(next, Math.min(end, next + name.length + 8));
  const colon = again.search(/[:：]/);
  if (colon > 0 && nameOf(again.slice(0, colon)) === name) next += colon + 1;
  next += foundAt(trailing, text, next).length;
  return Math.min(next, end);
};

const lineMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  eachLine(text, 0, (start, end) => {
    const mark = colonMark(text, start, end);
    if (mark) marks.push(mark);
  });
  return withinLines(text, marks);
};

/**
 * Labels in capitals that stand at the starts of lines again and again stand for the same where they follow the end of a
 * sentence inside a line, as in text that was scanned or wrapped anew, and where their colon was taken for a semicolon.
 */
const withinLines = (text: string, marks: readonly Mark[]): readonly Mark[] => {
  const seen = new Map<string, number>();
  for (const { name } of marks) if (inCapitals.test(name)) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, times]) => times >= 2).map(([name]) => name);
  if (names.length === 0 || names.length > 40) return marks;
  const words = names
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
  const inside = new RegExp(
    `(?<=[.!?…”"')\\]]\\s{1,3})(${words})[:：]\\s|(?<=[\\n\\r][ \\t]{0,8})(${words});\\s`,
    'g',
  );
  const more: Mark[] = [];
  const instead = new Set<Mark>();
  let at = 0;
  for (let found = inside.exec(text); found; found = inside.exec(text)) {
    while (at < marks.length && (marks[at]?.end ?? 0) <= found.index) at++;
    const around = marks[at];
    if (around && around.start === found.index) continue;
    // "No. JOURNALIST:" is the end of an answer and a label.
    if (around && around.start < found.index) instead.add(around);
    more.push({ start: found.index, end: inside.lastIndex, name: nameOf(found[1] ?? found[2] ?? '') });
  }
  if (more.length === 0) return marks;
  return [...marks.filter((mark) => !instead.has(mark)), ...more].toSorted((a, b) => a.start - b.start);
};

const inCapitals = /^\p{Lu}[\p{Lu} .'’-]+$/u;

/** Labels by a layout's own pattern: at the start of a line, the group `name` who speaks. */
const patternMarks = (text: string, pattern: RegExp): readonly Mark[] => {
  const marks: Mark[] = [];
  eachLine(text, 0, (start, end) => {
    const found = pattern.exec(text.slice(start, Math.min(end, start + REACH)));
    const name = found?.groups?.['name'] ?? found?.[1] ?? found?.[0];
    if (!found || found.index > 0 || found[0] === '' || !name) return;
    const plain = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
    const aside = inBrackets.exec(plain);
    marks.push({
      start,
      end: start + found[0].length,
      name: plain.slice(0, aside?.index).trim(),
      aside: aside?.[1]?.trim() || undefined,
    });
  });
  return marks;
};

const tagMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  const tag = /<(NAME|SPEAKER|speaker|name|v)>([^<\n]{1,80})<\/\1>[.:]?[^\S\n\r]*/g;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    marks.push({ start: found.index, end: tag.lastIndex, name: nameOf(found[2] ?? '') });
  }
  return marks;
};

const clockLine =
  /^[\s>•*-]*(?:[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s+)?([^\d\s([:：][^([:：]{0,70}?)\s*[:：]?\s*[([]\s*(?:\d{1,2}:)?\d{1,2}:\d{2}\s*[)\]]\s*[:：]?\s*/;

const clockMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  eachLine(text, 0, (start, end) => {
    const found = clockLine.exec(text.slice(start, Math.min(end, start + REACH)));
    if (found) marks.push({ start, end: start + found[0].length, name: nameOf(found[1] ?? '') });
  });
  return marks;
};

const isCapitals = (line: string): boolean =>
  /\p{Lu}{2}/u.test(line) && !/[\p{Ll}¿?!¡;]/u.test(line) && !line.startsWith('(');

/** Blocks parted by lines of hyphens whose first line names the speaker. */
const blockMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let rule = -1;
  eachLine(text, 0, (start, end) => {
    const line = text.slice(start, Math.min(end, start + 300)).trim();
    if (/^-{3,}$/.test(line)) rule = start;
    else if (rule >= 0 && line !== '') {
      if (end - start < 300 && !/[.…]$/.test(line))
        marks.push({ start: rule, end, name: nameOf(line.replace(/^\([^()]{0,40}\)\s*/, '')) });
      rule = -1;
    }
  });
  return marks;
};

/** Labels in capitals that fill a line of their own; of several such lines in a row the last, the others are a heading. */
const ownLineMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let above: Mark | null = null;
  eachLine(text, 0, (start, end) => {
    const line = end - start > 160 ? '' : text.slice(start, end).trim();
    if (line === '' && end - start <= 160) return;
    const capitals = line.length >= 2 && isCapitals(line) && !/[.,;]$/.test(line);
    if (above && !capitals) marks.push(above);
    above = capitals ? { start, end, name: nameOf(line.replace(/[:：]$/, '')) } : null;
  });
  return marks;
};

const bracketLabel =
  /^[\s\u3000]*(?:【([^】\n]{1,40})】|〔([^〕\n]{1,40})〕|（([^）\n]{1,30})）|<([^<>\n/]{1,30})>|\[([^\]\n]{1,40})\])[\s\u3000]*[:：]?[^\S\n\r]*/;

const bracketMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  eachLine(text, 0, (start, end) => {
    const found = bracketLabel.exec(text.slice(start, Math.min(end, start + REACH)));
    const name = found?.slice(1).find((part) => part !== undefined);
    if (found && name) marks.push({ start, end: start + found[0].length, name: nameOf(name) });
  });
  return marks;
};

const sentenceEnds = new Set('。！？!?.…”」』）)]"\'\n\r');

/** Labels in running text: a colon whose words reach back to the end of a sentence. */
const inlineMarks = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  const colon = /[:：]/g;
  for (let found = colon.exec(text); found; found = colon.exec(text)) {
    const back = Math.max(0, found.index - 48);
    const near = text.slice(back, found.index);
    let from = near.length;
    while (from > 0 && !endsSentence(near, from - 1)) from--;
    if (from === 0 && back > 0) continue;
    const name = nameOf(near.slice(from));
    const next = text.charAt(found.index + 1);
    if (name === '' || next === '/' || /\d/.test(next)) continue;
    marks.push({ start: back + from, end: afterLabel(text, found.index + 1, text.length, name), name });
  }
  return marks;
};

/** A full stop after a short title or an initial ends no sentence. */
const endsSentence = (near: string, at: number): boolean => {
  const char = near.charAt(at);
  if (char === '.')
    return !/(?:^|[\s.])(?:[A-Z]|[A-Z][a-z]|M[RSrs]{1,2}|DR|Prof|Amb|Sec|Gen)$/.test(
      near.slice(Math.max(0, at - 5), at),
    );
  return sentenceEnds.has(char);
};

const finders: Readonly<Record<MarkStyle, (text: string) => readonly Mark[]>> = {
  line: lineMarks,
  tag: tagMarks,
  clock: clockMarks,
  block: blockMarks,
  'own-line': ownLineMarks,
  bracket: bracketMarks,
  inline: inlineMarks,
  reported: reportedMarks,
};
