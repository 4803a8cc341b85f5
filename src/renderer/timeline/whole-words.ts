const letter = /[\p{L}\p{N}\p{M}'’-]/u;
/** Scripts without spaces: where a word ends there, nobody can see, and what was selected is what is meant. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** What of words would mean something else in a query. */
const meaningful = /[*?"“”„‟＂«»「」『』]/gu;

const isInWord = (text: string, at: number): boolean => {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return letter.test(before) && letter.test(after) && !unspaced.test(before) && !unspaced.test(after);
};

/** Selected words with the rest of a word that was cut at either end. */
export const wholeWords = (text: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  while (from > 0 && isInWord(text, from)) from--;
  while (to < text.length && isInWord(text, to)) to++;
  return text.slice(from, to);
};

/** The query for words in a row, whatever stands in them; '' where there are none. */
export const queryOfWords = (words: string): string => {
  const plain = words.replace(meaningful, ' ').replace(/\s+/gu, ' ').trim();
  return plain === '' ? '' : `"${plain}"`;
};
