const spacedWord = /[\p{L}\p{N}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu;
const segmenters = new Map<string, Intl.Segmenter>();

const segmenterFor = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
};

/** Whether words of this language are not set apart by spaces. */
export const isUnspacedLanguage = (language: string): boolean => /^(zh|ja|th|lo|km|my)\b/.test(language);

/** The words of a text as they stand, in order: by spaces, or by `Intl.Segmenter` for Chinese, Japanese and their like. */
export const wordsOf = (text: string, language: string): string[] => {
  if (!isUnspacedLanguage(language)) return text.match(spacedWord) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) words.push(segment);
  return words;
};

/** How many words a text has: the denominator of every rate. */
export const countWords = (text: string, language: string): number => wordsOf(text, language).length;
