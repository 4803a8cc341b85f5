import type { Place } from './tree.ts';

/** What a query is made of, before it is known what it means. */
export type Lexeme = Place &
  (
    | { readonly kind: 'chunk'; readonly text: string }
    /** `text` is without its marks; `closed` is false where the closing one is missing. */
    | { readonly kind: 'quoted'; readonly text: string; readonly prefix: boolean; readonly closed: boolean }
    | {
        readonly kind: 'field';
        readonly name: string;
        readonly value: string;
        readonly quoted: boolean;
        readonly closed: boolean;
      }
    | { readonly kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not' }
  );

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

/** The marks that close a quotation begun with this one; the first is its own. */
export const closingMarks = (opening: string): string => closers.get(opening) ?? '"';

const space = /[\s\p{Cc}]/u;
const chunkPattern = new RegExp(`[^\\s\\p{Cc}()（）${doubleQuotes}«»「」『』]+`, 'uy');
const fieldPattern = /^(\p{L}+)([:：])/u;

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

/** Reads a run of other characters: an operator, a field with its value, or a chunk of text. */
const readChunk = (query: string, start: number, isField: (name: string) => boolean): Lexeme => {
  chunkPattern.lastIndex = start;
  const text = chunkPattern.exec(query)?.[0] ?? query.charAt(start);
  const end = start + text.length;
  const operator = operators.get(text);
  if (operator) return { kind: operator, start, end };
  const dashes = /^-+/.exec(text)?.[0].length ?? 0;
  if (dashes > 0 && /[^\s\p{Cc})）]/u.test(query.charAt(start + dashes)))
    return { kind: 'minus', start, end: start + dashes };
  const [before = '', name = '', colon = ''] = fieldPattern.exec(text) ?? [];
  if (before === '') return { kind: 'chunk', text, start, end };
  const value = text.slice(before.length);
  const quotes = value === '' && closers.has(query.charAt(end));
  // Before an unknown name a colon may be mere punctuation, as in "Re: Ukraine" or after a label in Chinese.
  if (!isField(name) && ((value === '' && !quotes) || colon !== ':'))
    return { kind: 'chunk', text, start, end };
  if (!quotes) return { kind: 'field', name, value, quoted: false, closed: true, start, end };
  const quote = readQuote(query, end);
  return {
    kind: 'field',
    name,
    value: quote.text,
    quoted: true,
    closed: quote.closed,
    start,
    end: quote.end,
  };
};

/** Takes a query apart. `isField` knows which names before a colon are fields, whatever the colon's width. */
export const readLexemes = (query: string, isField: (name: string) => boolean): Lexeme[] => {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < query.length; at = lexemes.at(-1)?.end ?? query.length) {
    while (at < query.length && space.test(query.charAt(at))) at++;
    if (at >= query.length) break;
    const mark = query.charAt(at);
    const bracket = brackets.get(mark);
    if (bracket) {
      lexemes.push({ kind: bracket, start: at, end: at + 1 });
    } else if (closers.has(mark)) {
      const { text, end, closed } = readQuote(query, at);
      const prefix = closed && query.charAt(end) === '*';
      lexemes.push({ kind: 'quoted', text, prefix, closed, start: at, end: prefix ? end + 1 : end });
    } else {
      lexemes.push(readChunk(query, at, isField));
    }
  }
  return lexemes;
};
