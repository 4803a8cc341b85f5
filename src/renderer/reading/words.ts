/** A word as it stands in a text: folded, with UTF-16 offsets, end excluded. */
export type Word = { readonly raw: string; readonly start: number; readonly end: number };

const spaced = /[\p{L}\p{N}\p{M}]+/gu;
const overlaid = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]/gu;

/** Whether a language is written without spaces between words. */
export const isUnspaced = (language: string): boolean => /^(zh|ja|th|lo|km|my)\b/.test(language);

/** The words of a text: by `Intl.Segmenter` where no spaces are written, otherwise runs of letters and digits. */
export const wordsIn = (text: string, language: string): Word[] => {
  if (!isUnspaced(language))
    return [...text.matchAll(spaced)].map(({ 0: raw, index }) => ({
      raw,
      start: index,
      end: index + raw.length,
    }));
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: raw, index }) => ({ raw, start: index, end: index + raw.length }));
};

/** A word without case, accents, vowel points and tatweel: what may be left out when it is typed. */
export const foldWord = (word: string): string =>
  word.toLowerCase().normalize('NFD').replaceAll(overlaid, '');
