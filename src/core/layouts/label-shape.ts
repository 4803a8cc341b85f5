import type { TurnMark } from '../../contract/index.ts';

/**
 * How one marked label is written: the signs before the name, the name, and what closes it. Taken from the line it stands
 * in, however much of the label was marked.
 */
export type Label = {
  readonly mark: TurnMark;
  /** Signs, numbers and white space from the start of the line to the name. */
  readonly before: string;
  readonly name: string;
  readonly close: Close;
  /** Whether words stand before it in its line. */
  readonly inline: boolean;
};

/** What closes a name: the signs that mirror those before it, other signs, the end of the line, a gap, or one space. */
export type Close = {
  readonly kind: 'paired' | 'signs' | 'line' | 'gap' | 'space';
  /** The signs that close the name; empty for a line's end, a gap or a space. */
  readonly signs: string;
  /** Signs behind those of a pair, such as a colon. */
  readonly after: string;
};

/** A label may begin this far into its line at most, and be this long. */
const reach = 100;

/** How a marked label is written. */
export const labelOf = (text: string, mark: TurnMark): Label => {
  const { line, from, to } = inLine(text, mark);
  const core = line.slice(from, to);
  const opening = signsBefore.exec(core)?.[0].length ?? 0;
  const wholly = wordsBefore(line.slice(0, from));
  const start = wholly === null ? from + opening : wholly;
  const before = wholly === null ? line.slice(0, start) : line.slice(0, wholly);
  const inline = before.length > 40 || /\p{L}/u.test(before);
  const signs = inline ? core.slice(0, opening) : before;
  const rest = line.slice(start, start + reach * 2);
  const marked = withoutSigns(line.slice(start, to)).length;
  const { length, close } = closeOf(rest, Math.max(1, marked), signs);
  return { mark, before: signs, name: rest.slice(0, length).trim(), close, inline };
};

const signsBefore = /^[^\p{L}\p{N}]*/u;

/** The line that a mark begins in, and where the mark stands in it, white space left out. */
const inLine = (text: string, { start, end }: TurnMark) => {
  const marked = text.slice(start, end);
  const at = start + (marked.length - marked.trimStart().length);
  const lineStart = Math.max(-1, ...lineEnds.map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
  const ends = lineEnds.map((sign) => text.indexOf(sign, at)).filter((found) => found >= 0);
  const lineEnd = Math.min(text.length, ...ends);
  const to = Math.min(lineEnd, start + marked.trimEnd().length);
  return { line: text.slice(lineStart, lineEnd), from: at - lineStart, to: Math.max(to, at + 1) - lineStart };
};

const lineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

/** Where the label begins when words stand right before what was marked: "Reporter" before "Voss". Null where none do. */
const wordsBefore = (before: string): number | null => {
  if (!/\p{L}/u.test(before) || before.length > 40 || /[.!?。！？]\s/.test(before)) return null;
  return signsBefore.exec(before)?.[0].length ?? 0;
};

/** Signs at the end taken off, but for those that close a bracket within. */
const withoutSigns = (name: string): string => {
  let end = name.length;
  for (; end > 0; end--) {
    const sign = name.charAt(end - 1);
    if (/[\p{L}\p{N}]/u.test(sign)) break;
    const opener = openerOf(sign);
    if (opener && name.slice(0, end - 1).includes(opener)) break;
  }
  return name.slice(0, end);
};

const brackets = ['()', '[]', '{}', '<>', '«»', '“”', '（）', '【】', '〔〕', '《》', '「」', '『』', '〈〉'];
const openerOf = (sign: string): string | undefined => brackets.find((pair) => pair[1] === sign)?.[0];
const closerOf = (sign: string): string => brackets.find((pair) => pair[0] === sign)?.[1] ?? sign;

/** The signs that mirror those before a name: "[[" and "]]", "~~" and "~~", "* " and " *". */
export const mirrored = (before: string): string =>
  [...before.replace(/[\s\d]/g, '')].toReversed().map(closerOf).join('');

const closeOf = (
  rest: string,
  marked: number,
  before: string,
): { readonly length: number; readonly close: Close } => {
  const closer = mirrored(before);
  const paired = closer === '' ? -1 : rest.slice(0, reach).indexOf(closer, marked);
  // A lone star or hyphen closes only where it follows at once: others like it stand in what is said.
  const near = closer.length > 1 || brackets.some((pair) => pair[1] === closer) || paired <= marked + 2;
  if (paired > 0 && near) {
    const after =
      /^[^\S\n]*([^\p{L}\p{N}\s"'“‘«¿¡([{（「『]*)/u.exec(rest.slice(paired + closer.length))?.[1] ?? '';
    return { length: paired, close: { kind: 'paired', signs: closer, after } };
  }
  const length = throughBrackets(rest, marked);
  const after = rest.slice(length);
  if (after.trim() === '') return { length, close: { kind: 'line', signs: '', after: '' } };
  const signs = /^[^\S\n]*([^\p{L}\p{N}\s"'“‘«¿¡([{（「『]+)/u.exec(after)?.[1];
  if (signs !== undefined) {
    const alone = after.slice(after.indexOf(signs) + signs.length).trim() === '';
    const ends = alone && !/[:：]/.test(signs) ? 'line' : 'signs';
    return { length, close: { kind: ends, signs, after: '' } };
  }
  return { length, close: { kind: /^(?:\t|\s{2})/.test(after) ? 'gap' : 'space', signs: '', after: '' } };
};

/** A name goes on through brackets that open right behind it: "Voss (Gazette)". */
const throughBrackets = (rest: string, marked: number): number => {
  const open = /^[^\S\n]*([([{<（【〔])/.exec(rest.slice(marked));
  if (!open?.[1]) return marked;
  const at = rest.indexOf(closerOf(open[1]), marked + open[0].length);
  const beside = at < 0 ? '' : rest.slice(at + 1, at + 3);
  // Brackets before plain words are said, not part of the label: "Voss (laughing) I know".
  return at > 0 && at < reach && /^\s*(?:[^\p{L}\p{N}\s]|$)/u.test(beside) ? at + 1 : marked;
};
