import { wordPlaces } from '../language/words.ts';

type Words = ReturnType<typeof wordPlaces>;

const mostKept = 40;
const kept = new Map<string, Words>();

/** The words of a text with their places; those of the last texts are kept, since a question is asked several times. */
export const wordsIn = (text: string, language: string): Words => {
  const key = `${language} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const words = wordPlaces(text, language);
  kept.set(key, words);
  return words;
};
