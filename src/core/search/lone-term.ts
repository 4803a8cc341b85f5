import { readLexemes } from './lexer.ts';
import { readChunk, readQuoted, readRegex, trouble, type Reading } from './query-terms.ts';
import type { RegexNode, TermNode } from './tree.ts';

/** Reads text that is to be one term: as the box would read it, and several words as a phrase. */
export const readLoneTerm = (text: string): Reading<TermNode | RegexNode> => {
  const written = text.trim();
  const lexemes = readLexemes(written, () => false);
  const [only] = lexemes;
  if (!only) return trouble('There is nothing in it.', '');
  const place = { start: 0, end: written.length };
  if (lexemes.length === 1) {
    if (only.kind === 'chunk') return readChunk(only.text, place);
    if (only.kind === 'quoted') return readQuoted(only);
    if (only.kind === 'regex') return readRegex(only);
  }
  return readQuoted({ kind: 'quoted', text: written, starred: false, slop: null, closed: true, ...place });
};
