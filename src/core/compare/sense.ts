import type { Ignorable } from '../../contract/index.ts';

/** What counts when words are compared; nothing ignored unless said. */
export type Ignoring = ReadonlySet<Ignorable>;
export const nothing: Ignoring = new Set();

// Signs that say something ("5 %", "AT&T") are no punctuation here, whatever Unicode calls them.
const mark = /^(?:(?![%‰&@#§])\p{P})+$/u;
const quote = /^["'“”‘’„‚‟‛«»‹›「」『』﹁﹂﹃﹄＂＇`´]+$/u;
const apostrophe = /[’‘ʼ＇`´]/gu;
const figures = /^\p{N}[\p{N}.,٫٬\u00a0\u202f]*$/u;

/** Whether a token is a number written in digits. */
export const isNumber = (text: string): boolean => figures.test(text);

/** What a token is compared by: equal keys count as the same, and `''` counts for nothing. */
export const keyOf = (text: string, ignoring: Ignoring): string => {
  if (ignoring.size === 0) return text;
  const marks = ignoring.has('punctuation');
  if (marks && mark.test(text)) return '';
  if ((marks || ignoring.has('quotes')) && quote.test(text)) return '';
  if (ignoring.has('numbers') && isNumber(text)) return '#';
  const written = marks || ignoring.has('quotes') ? text.replace(apostrophe, "'") : text;
  return ignoring.has('case') ? written.toLowerCase() : written;
};
