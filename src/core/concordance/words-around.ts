import { isUnspacedLanguage, wordPlaces } from '../language/words.ts';

/** Characters that hold five words for certain, nearly always: where words are spaced, and where they are not. */
const reach = { spaced: 90, unspaced: 24 };

const reachIn = (language: string): number => (isUnspacedLanguage(language) ? reach.unspaced : reach.spaced);

/** What stands before an offset: enough for five words. */
export const textBefore = (text: string, at: number, language: string): string =>
  text.slice(Math.max(0, at - reachIn(language)), at);

/** What stands after an offset: enough for five words. */
export const textAfter = (text: string, at: number, language: string): string =>
  text.slice(at, at + reachIn(language));

/** A word that lines are sorted by, and where it stands in the text beside the match. */
export type SortWord = { readonly word: string; readonly start: number; readonly end: number };

const mostSortWords = 5;

/** The words before a match, the nearest first. */
export const sortWordsBefore = (before: string, language: string): readonly SortWord[] =>
  wordPlaces(before, language).slice(-mostSortWords).toReversed();

/** The words after a match, the nearest first. */
export const sortWordsAfter = (after: string, language: string): readonly SortWord[] =>
  wordPlaces(after, language).slice(0, mostSortWords);

/** Where a stretch of the text before a match stands in its window; null where the window is too small for it. */
export const placeBefore = (
  left: string,
  before: string,
  { start, end }: SortWord,
): [number, number] | null => {
  const from = left.length - oneLine(before.slice(start)).length;
  return from < 0 ? null : [from, left.length - oneLine(before.slice(end)).length];
};

/** The same for the text after a match. */
export const placeAfter = (
  right: string,
  after: string,
  { start, end }: SortWord,
): [number, number] | null => {
  const to = oneLine(after.slice(0, end)).length;
  return to > right.length ? null : [oneLine(after.slice(0, start)).length, to];
};

const spaced = /[\p{L}\p{N}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu;
/** Characters of a script without spaces that count as one word of a window. */
const charactersAWord = 2;
/** Longer words than this are cut: a line must end. */
const longestWord = 60;

/** What stands before an offset, so many words of it, on one line. */
export const windowBefore = (text: string, at: number, words: number, language: string): string => {
  if (isUnspacedLanguage(language))
    return oneLine(text.slice(whole(text, at - words * charactersAWord), at)).trimStart();
  const near = text.slice(Math.max(0, at - words * longestWord), at);
  const starts = Array.from(near.matchAll(spaced), ({ index }) => index);
  return oneLine(near.slice(starts.at(-words) ?? 0)).trimStart();
};

/** What stands after an offset, so many words of it, on one line. */
export const windowAfter = (text: string, at: number, words: number, language: string): string => {
  if (isUnspacedLanguage(language))
    return oneLine(text.slice(at, whole(text, at + words * charactersAWord))).trimEnd();
  const near = text.slice(at, at + words * longestWord);
  const next = Array.from(near.matchAll(spaced), ({ index }) => index)[words];
  return oneLine(near.slice(0, next ?? near.length)).trimEnd();
};

/** An offset that parts no surrogate pair. */
const whole = (text: string, at: number): number => {
  const inside = Math.max(0, Math.min(text.length, at));
  return /[\uDC00-\uDFFF]/.test(text.charAt(inside)) ? inside - 1 : inside;
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
