const spacedWord = /[\p{L}\p{N}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu;
const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language's words, made once: making one takes a while. */
export const segmenterFor = (language: string): Intl.Segmenter => {
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
  for (const { segment, isWordLike } of segmenterFor(language).segment(text))
    if (isWordLike) words.push(segment);
  return words;
};

/** The same with the place of each word: UTF-16 offsets, end excluded. */
export const wordPlaces = (
  text: string,
  language: string,
): { readonly word: string; readonly start: number; readonly end: number }[] => {
  const at = (word: string, start: number) => ({ word, start, end: start + word.length });
  if (!isUnspacedLanguage(language))
    return Array.from(text.matchAll(spacedWord), ({ 0: word, index }) => at(word, index));
  return Array.from(segmenterFor(language).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => at(segment, index));
};

// What each UTF-16 code unit is: worked out by the patterns the first time it is met, then looked up.
const isUnknown = 0;
const isOther = 1;
const isLetter = 2;
const isJoiner = 3;
const kinds = new Uint8Array(65_536);
const letter = /[\p{L}\p{N}\p{M}]/u;
const joiner = /['’\u2010\u2011-]/u;

const kindOf = (code: number): number => {
  const known = kinds[code];
  if (known !== isUnknown && known !== undefined) return known;
  const character = String.fromCharCode(code);
  return (kinds[code] = letter.test(character) ? isLetter : joiner.test(character) ? isJoiner : isOther);
};

/** Counts what `spacedWord` finds, without making the words: a text is counted at every import. */
const countSpaced = (text: string): number => {
  let words = 0;
  let before = isOther;
  let beforeThat = isOther;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length;
    const kind = isPair ? (letter.test(text.slice(at, at + 2)) ? isLetter : isOther) : kindOf(code);
    if (isPair) at++;
    const joins = before === isJoiner && beforeThat === isLetter;
    if (kind === isLetter && before !== isLetter && !joins) words++;
    beforeThat = before;
    before = kind;
  }
  return words;
};

/** How many words a text has: the denominator of every rate. */
export const countWords = (text: string, language: string): number =>
  isUnspacedLanguage(language) ? wordsOf(text, language).length : countSpaced(text);
