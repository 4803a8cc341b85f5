import { formsOf, isUnspaced } from '../language/tokens.ts';
import type { Place, TermNode } from './tree.ts';

/** A term, or why a piece of text is none, and what to write instead. */
export type TermReading =
  | { readonly kind: 'node'; readonly node: TermNode }
  | { readonly kind: 'trouble'; readonly reason: string; readonly better: string | null };

const trouble = (reason: string, better: string | null): TermReading => ({ kind: 'trouble', reason, better });
const letter = /[\p{L}\p{N}]/u;
const nearOperator = /^NEAR(?:\/\d+)?$/;

/** Text that looks like an instruction the language does not have: better named than searched for as words. */
const strange = (text: string): TermReading | null => {
  const [first = ''] = text;
  if (first === '=')
    return trouble(
      '“=” means nothing here. Quotation marks look for exactly that word.',
      `"${text.slice(1)}"`,
    );
  if ('@~'.includes(first) || (first === '/' && text.length > 2 && text.endsWith('/'))) {
    return trouble(`“${first}” means nothing here.`, text.replace(/^[@~/]+|\/$/gu, ''));
  }
  if (nearOperator.test(text)) return trouble('NEAR is not part of the query language.', '');
  const wildcard = /^([\p{L}\p{N}\p{M}]+)[?*][?*]*[\p{L}\p{N}]/u.exec(text);
  if (wildcard)
    return trouble('A star stands only at the end of a word, and “?” for nothing.', `${wildcard[1]}*`);
  if (text.startsWith('*'))
    return trouble('A star stands only at the end of a word.', text.replace(/^\*+/, ''));
  return null;
};

/** Reads text that stands without quotation marks. */
export const readChunk = (text: string, place: Place): TermReading => {
  if (!letter.test(text)) return trouble(`“${text}” holds no letter and no digit.`, '');
  const odd = strange(text);
  if (odd) return odd;
  const forms = formsOf(text);
  const starred = /[\p{L}\p{N}\p{M}]\*$/u.test(text);
  // A character of Chinese is found wherever it stands: there a star would add nothing.
  const prefix = starred && !isUnspaced(forms.at(-1) ?? '');
  const shown = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}*]+$/gu, '');
  const exact = forms.length > 1 || isUnspaced(forms[0] ?? '');
  return { kind: 'node', node: { kind: 'term', text: shown, forms, exact, prefix, ...place } };
};

/** Reads text in quotation marks: exactly these words, in this order. */
export const readQuoted = (text: string, starred: boolean, place: Place): TermReading => {
  const forms = formsOf(text);
  if (forms.length === 0) return trouble('These quotation marks hold no letter and no digit.', '');
  const prefix = (starred || /[\p{L}\p{N}\p{M}]\*\s*$/u.test(text)) && !isUnspaced(forms.at(-1) ?? '');
  return { kind: 'node', node: { kind: 'term', text: text.trim(), forms, exact: true, prefix, ...place } };
};
