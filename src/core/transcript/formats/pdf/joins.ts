/** The words of a document as they stand within lines, to judge what stands at their ends by. */
export type Words = ReadonlySet<string>;

/** Gathers words, hyphenated ones whole; the last of each line is left out. */
export const vocabularyOf = (lines: readonly string[]): Words => {
  const words = new Set<string>();
  for (const line of lines) {
    const all = line.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*[-‐]?/gu) ?? [];
    for (const word of all.slice(0, -1)) words.add(word.replaceAll('‐', '-'));
  }
  return words;
};

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、：；？！「」『』（）《》“”…]/u;

/** Joins a line to the text before it: without a space in Chinese and Japanese, and over a hyphen that only parts a word. */
export const joined = (text: string, line: string, words: Words): string => {
  const last = text.at(-1) ?? '';
  const first = line.at(0) ?? '';
  if (last === '\u00ad') return text.slice(0, -1) + line;
  if (last === '-' || last === '‐') return joinedOverHyphen(text, line, words);
  if (/[—/]/.test(last) && !/\s[—/]$/.test(text)) return text + line;
  const touching = wide.test(last) && wide.test(first) && !/[“”…]/.test(last + first);
  return touching || (wide.test(last) && /[“”…]/.test(first)) || (/[“”…]/.test(last) && wide.test(first))
    ? text + line
    : `${text} ${line}`;
};

const joinedOverHyphen = (text: string, line: string, words: Words): string => {
  const before = /([\p{L}\p{M}\p{N}-]*)[-‐]$/u.exec(text)?.[1] ?? '';
  const after = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? '';
  if (before === '') return `${text} ${line}`;
  return isRealHyphen(before, after, words) ? text + line : text.slice(0, -1) + line;
};

/** A hyphen that belongs to the word: the document writes it so elsewhere, or its parts are of the kind that keep one. */
const isRealHyphen = (before: string, after: string, words: Words): boolean => {
  if (after === '' || !/^\p{Ll}/u.test(after) || /\p{N}$/u.test(before)) return true;
  const [left, right] = [before.toLowerCase(), after.toLowerCase()];
  if (words.has(`${left}-${right}`)) return true;
  if (words.has(left + right)) return false;
  return compounding.has(left.split('-').at(-1) ?? left) || left.includes('-');
};

/** What English writes with a hyphen before another word. */
const compounding = new Set(
  'self non well long short high low half all cross ex anti pro quasi mid so full part far first second third one two three four five six seven eight nine ten fast slow free open old new north south east west state world war peace cease back year day much ever ill best better hard soft hand right left large small then vice'.split(
    ' ',
  ),
);
