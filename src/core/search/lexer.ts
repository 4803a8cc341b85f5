import type { Link, Place } from './tree.ts';

/** What a query is made of, before it is known what it means. */
export type Lexeme = Place &
  (
    | { readonly kind: 'chunk'; readonly text: string }
    /** `text` is without its marks; `closed` is false where the closing one is missing; `slop` is what `~` is followed by. */
    | {
        readonly kind: 'quoted';
        readonly text: string;
        readonly starred: boolean;
        readonly slop: string | null;
        readonly closed: boolean;
      }
    /** `flags` are letters right behind the closing slash. */
    | { readonly kind: 'regex'; readonly source: string; readonly flags: string; readonly closed: boolean }
    | { readonly kind: 'list'; readonly name: string; readonly quoted: boolean; readonly closed: boolean }
    | {
        readonly kind: 'field';
        readonly name: string;
        readonly value: string;
        readonly quoted: boolean;
        readonly closed: boolean;
      }
    /** `number` is what stands behind the slash, as it was written. */
    | { readonly kind: 'link'; readonly op: Link['op']; readonly number: string | null }
    | Mark<'open' | 'close' | 'minus' | 'and' | 'or' | 'not'>
  );
type Mark<Kind> = Kind extends string ? { readonly kind: Kind } : never;
export type LexemeOf<Kind extends Lexeme['kind']> = Extract<Lexeme, { kind: Kind }>;

const doubleQuotes = '"“”„‟＂';
const closers = new Map([
  ...[...doubleQuotes].map((mark) => [mark, mark === '“' ? `”${doubleQuotes}` : `"${doubleQuotes}`] as const),
  ...(['«»', '「」', '『』'] as const).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
]);
const brackets = new Map([
  ...[...'(（'].map((mark) => [mark, 'open'] as const),
  ...[...')）'].map((mark) => [mark, 'close'] as const),
]);
const operators = new Map<string, 'and' | 'or' | 'not'>([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);
const links = new Map<string, Link['op']>([
  ['NEAR', 'near'],
  ['BEFORE', 'before'],
  ['WITH', 'with'],
]);

/** The marks that close a quotation begun with this one; the first is its own. */
export const closingMarks = (opening: string): string => closers.get(opening) ?? '"';

/** Every mark that opens or closes a quotation. */
export const quotingMarks = `${doubleQuotes}«»「」『』`;

/** Text between quotation marks that do not stand in it, as far as there are any. */
export const inMarks = (text: string): string => {
  const pair = ['""', '«»', '「」', '『』'].find(([opening = '', closing = '']) =>
    [...text].every((mark) => !(opening === '"' ? doubleQuotes : closing).includes(mark)),
  );
  const [opening = '"', closing = '"'] = pair ?? '""';
  return `${opening}${text}${closing}`;
};

const space = /[\s\p{Cc}]/u;
const chunkPattern = new RegExp(`[^\\s\\p{Cc}()（）${quotingMarks}]+`, 'uy');
const fieldPattern = /^(\p{L}+)([:：])/u;
const linkPattern = /^(NEAR|BEFORE|WITH)(?:\/(.*))?$/u;
// As in JavaScript a slash within square brackets closes nothing. One before a space is a mark between words.
const regexPattern = /\/((?![\s/])(?:[^\\/[]|\\.|\[(?:[^\\\]]|\\.)*\])+)\/(\p{L}*)/suy;
const sloppy = /~\d*/y;

/** Whether a word standing by itself is an operator. */
export const isOperator = (word: string): boolean => operators.has(word) || links.has(word);

type Quote = { readonly text: string; readonly end: number; readonly closed: boolean };

/** Reads what stands in quotation marks from the opening mark on; to the end of the query where none closes it. */
const readQuote = (query: string, start: number): Quote => {
  const closing = closingMarks(query.charAt(start));
  for (let at = start + 1; at < query.length; at++) {
    if (closing.includes(query.charAt(at)))
      return { text: query.slice(start + 1, at), end: at + 1, closed: true };
  }
  return { text: query.slice(start + 1), end: query.length, closed: false };
};

const readQuoted = (query: string, start: number): Lexeme => {
  const { text, end, closed } = readQuote(query, start);
  const starred = closed && query.charAt(end) === '*';
  sloppy.lastIndex = starred ? end + 1 : end;
  const slop = closed ? (sloppy.exec(query)?.[0] ?? null) : null;
  const behind = (starred ? 1 : 0) + (slop?.length ?? 0);
  return { kind: 'quoted', text, starred, slop: slop?.slice(1) ?? null, closed, start, end: end + behind };
};

/** A chunk from here to the next space, bracket or quotation mark. */
const chunkAt = (query: string, start: number): string => {
  chunkPattern.lastIndex = start;
  return chunkPattern.exec(query)?.[0] ?? query.charAt(start);
};

const readRegex = (query: string, start: number): Lexeme | null => {
  regexPattern.lastIndex = start;
  const [whole, source, flags = ''] = regexPattern.exec(query) ?? [];
  if (whole !== undefined && source !== undefined)
    return { kind: 'regex', source, flags, closed: true, start, end: start + whole.length };
  if (!/[^\s\p{Cc}/]/u.test(query.charAt(start + 1))) return null;
  const end = start + (/^[^\s\p{Cc}]+/u.exec(query.slice(start))?.[0].length ?? 1);
  return { kind: 'regex', source: query.slice(start + 1, end), flags: '', closed: false, start, end };
};

const readList = (query: string, start: number): Lexeme | null => {
  const after = query.charAt(start + 1);
  if (closers.has(after)) {
    const { text, end, closed } = readQuote(query, start + 1);
    return { kind: 'list', name: text, quoted: true, closed, start, end };
  }
  const text = chunkAt(query, start);
  if (text.length < 2) return null;
  return { kind: 'list', name: text.slice(1), quoted: false, closed: true, start, end: start + text.length };
};

const readOperator = (text: string, start: number): Lexeme | null => {
  const end = start + text.length;
  const operator = operators.get(text);
  if (operator) return { kind: operator, start, end };
  const [, word = '', number = null] = linkPattern.exec(text) ?? [];
  const op = links.get(word);
  return op ? { kind: 'link', op, number, start, end } : null;
};

/** Reads a field with its value; null where the colon is mere punctuation. */
const readField = (
  query: string,
  text: string,
  start: number,
  isField: (name: string) => boolean,
): Lexeme | null => {
  const [before = '', name = '', colon = ''] = fieldPattern.exec(text) ?? [];
  if (before === '') return null;
  const end = start + text.length;
  const value = text.slice(before.length);
  const quotes = value === '' && closers.has(query.charAt(end));
  // Before an unknown name a colon may be mere punctuation, as in "Re: Ukraine" or after a label in Chinese.
  if (!isField(name) && ((value === '' && !quotes) || colon !== ':')) return null;
  if (!quotes) return { kind: 'field', name, value, quoted: false, closed: true, start, end };
  const quote = readQuote(query, end);
  const { closed } = quote;
  return { kind: 'field', name, value: quote.text, quoted: true, closed, start, end: quote.end };
};

/** Reads a run of other characters: an operator, a field with its value, or a chunk of text. */
const readChunk = (query: string, start: number, isField: (name: string) => boolean): Lexeme => {
  const text = chunkAt(query, start);
  const dashes = /^-+/.exec(text)?.[0].length ?? 0;
  if (dashes > 0 && /[^\s\p{Cc})）]/u.test(query.charAt(start + dashes)))
    return { kind: 'minus', start, end: start + dashes };
  const end = start + text.length;
  // Before a quotation an equals sign says what the quotation marks say.
  if (text === '=' && closers.has(query.charAt(end))) return { ...readQuoted(query, end), start };
  return (
    readOperator(text, start) ?? readField(query, text, start, isField) ?? { kind: 'chunk', text, start, end }
  );
};

const readLexeme = (query: string, at: number, isField: (name: string) => boolean): Lexeme => {
  const mark = query.charAt(at);
  const bracket = brackets.get(mark);
  if (bracket) return { kind: bracket, start: at, end: at + 1 };
  if (closers.has(mark)) return readQuoted(query, at);
  const special = mark === '/' ? readRegex(query, at) : mark === '@' ? readList(query, at) : null;
  return special ?? readChunk(query, at, isField);
};

/** More than any query may have: what follows is not taken apart. */
const mostChunks = 600;

/** Takes a query apart. `isField` knows which names before a colon are fields, whatever the colon's width. */
export const readLexemes = (query: string, isField: (name: string) => boolean): Lexeme[] => {
  const lexemes: Lexeme[] = [];
  let chunks = 0;
  for (let at = 0; at < query.length && chunks < mostChunks; at = lexemes.at(-1)?.end ?? query.length) {
    while (at < query.length && space.test(query.charAt(at))) at++;
    if (at >= query.length) break;
    const lexeme = readLexeme(query, at, isField);
    lexemes.push(lexeme);
    if (lexeme.kind === 'chunk' || lexeme.kind === 'regex') chunks++;
  }
  return lexemes;
};
