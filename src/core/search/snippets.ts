import type { Range } from '../../contract/index.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { rangesOfRuns } from './ranges.ts';
import { writtenStretch } from './stretch.ts';
import type { TermSet } from './terms.ts';

/** A stretch of a text on one line, with the matches in it as offsets into it. */
export type Snippet = { readonly text: string; readonly matches: Range[] };

/** A text, and the language it is in. */
export type LanguageText = { readonly text: string; readonly language: string };

/** Where a set's terms stand in a text of a language: UTF-16 offsets, end excluded. Throws `too-slow`. */
export const rangesIn = (text: string, terms: TermSet, language: string): Range[] =>
  rangesInAll([{ text, language }], terms)[0] ?? [];

/** The same for many texts: to start a regular expression costs more than to go on with it. */
export const rangesInAll = (texts: readonly LanguageText[], terms: TermSet): Range[][] => {
  if (terms.isEmpty) return texts.map(() => []);
  const stretches = texts.map(({ text, language }) => writtenStretch(text, language));
  const { runs } = terms;
  if (!runs) return terms.find(stretches);
  return stretches.map((stretch) => rangesOfRuns(stretch.text, runs) ?? terms.find([stretch])[0] ?? []);
};

/** Length of a snippet in characters, where words have spaces and where they have none. */
export const snippetLength = (language: string): number => (isUnspacedLanguage(language) ? 120 : 240);

/** The run of matches that fits into the length and holds the most; the earliest of equals. */
const densest = (matches: readonly Range[], length: number): { first: number; last: number } => {
  let best = { first: 0, last: 0 };
  let last = 0;
  for (let first = 0; first < matches.length; first++) {
    const start = matches[first]?.[0] ?? 0;
    last = Math.max(last, first);
    while ((matches[last + 1]?.[1] ?? Infinity) - start <= length) last++;
    if (last - first > best.last - best.first) best = { first, last };
  }
  return best;
};

const sentenceStart = /(?:[.!?…]["”’»)\]]*\s+|[。！？][”」』]?|\n\s*)(?=\S)/gu;
// Within Chinese and its like a text may be cut between any two characters.
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Whether a text may be cut before this offset without cutting a word. */
const isBorder = (text: string, at: number): boolean => {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (/[\uDC00-\uDFFF]/.test(after)) return false;
  return (
    !wordCharacter.test(before) || !wordCharacter.test(after) || unspaced.test(before) || unspaced.test(after)
  );
};

/** Moves an offset towards `limit` until a text may be cut there. */
const toBorder = (text: string, from: number, limit: number): number => {
  const step = limit < from ? -1 : 1;
  let at = from;
  while (at !== limit && !isBorder(text, at)) at += step;
  return at;
};

/** Where a snippet may start at best: at the first sentence between the two offsets, or at a word. */
const startBetween = (text: string, earliest: number, latest: number): number => {
  if (earliest <= 0) return 0;
  sentenceStart.lastIndex = Math.max(0, earliest - 2);
  for (let found = sentenceStart.exec(text); found; found = sentenceStart.exec(text)) {
    const start = found.index + found[0].length;
    if (start > latest) break;
    if (start >= earliest) return start;
  }
  return toBorder(text, earliest, latest);
};

/** Cuts a stretch out of a text, with `…` where something is left off and each line break a space. */
const cut = (text: string, from: number, to: number, matches: readonly Range[]): Snippet => {
  const [start, end] = [skip(text, from, 1), skip(text, to, -1)];
  const lead = text.slice(0, start).trim() === '' ? '' : '…';
  const tail = text.slice(end).trim() === '' ? '' : '…';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).replace(/\s/gu, ' ') + tail,
    matches: matches.filter(([a, b]) => a >= start && b <= end).map(([a, b]) => [a + shift, b + shift]),
  };
};

const skip = (text: string, from: number, step: 1 | -1): number => {
  let at = from;
  while (/\s/u.test(step === 1 ? text.charAt(at) : text.charAt(at - 1))) at += step;
  return at;
};

/** About `length` characters around the place with the most matches, cut at sentences or words. */
export const snippetOf = (text: string, matches: readonly Range[], length: number): Snippet => {
  if (text.length <= length) return cut(text, 0, text.length, matches);
  const { first, last } = densest(matches, length);
  const [from, to] = [matches[first]?.[0] ?? 0, matches[last]?.[1] ?? 0];
  const room = Math.max(0, length - (to - from));
  const start = startBetween(text, from - Math.floor(room / 2), from);
  const end = Math.min(text.length, Math.max(to, start + length));
  return cut(text, start, end === text.length ? end : toBorder(text, end, to), matches);
};

/** The beginning of a text on one line. */
export const beginningOf = (text: string, length: number): string => snippetOf(text, [], length).text;
