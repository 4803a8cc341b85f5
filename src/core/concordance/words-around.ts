import { isUnspacedLanguage } from '../language/words.ts';

/** Characters that hold five words for certain, nearly always: where words are spaced, and where they are not. */
const reach = { spaced: 90, unspaced: 24 };

const reachIn = (language: string): number => (isUnspacedLanguage(language) ? reach.unspaced : reach.spaced);

/** What stands before an offset: enough for five words. */
export const textBefore = (text: string, at: number, language: string): string =>
  text.slice(Math.max(0, at - reachIn(language)), at);

/** What stands after an offset: enough for five words. */
export const textAfter = (text: string, at: number, language: string): string =>
  text.slice(at, at + reachIn(language));

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
