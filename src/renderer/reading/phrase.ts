import { wordsIn, foldWord, isUnspaced } from './words.ts';

const LONG = { spaced: 7, unspaced: 9 };
const NAME_WEIGHT = 1.6;

/** How many of the texts hold a word, by its folded form. */
export const rarityOf = (texts: readonly string[], language: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const form of new Set(wordsIn(text, language).map(({ raw }) => foldWord(raw))))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
};

/**
 * A few words of a question that tell it from the others: the run of its own words, within one sentence, that are
 * rarest among the questions of the briefing; names weigh more.
 */
export const phraseOf = (
  text: string,
  language: string,
  rarity: ReadonlyMap<string, number>,
  texts: number,
): string => {
  const words = wordsIn(text, language);
  const length = isUnspaced(language) ? LONG.unspaced : LONG.spaced;
  const weights = words.map(({ raw, start }) => {
    if (raw.length < 3 && !isUnspaced(language)) return 0;
    const isName = /^\p{Lu}/u.test(raw) && /[\p{Ll},]\s$/u.test(text.slice(0, start));
    return Math.log((texts + 1) / (rarity.get(foldWord(raw)) ?? 1)) * (isName ? NAME_WEIGHT : 1);
  });
  let best = { weight: -1, start: 0, end: text.length };
  for (const [first, word] of words.entries()) {
    const last = Math.min(words.length, first + length) - 1;
    const end = words[last]?.end ?? text.length;
    const run = text.slice(word.start, end);
    const stop = run.search(/[.?!。？！]\s|[。？！\n]/u);
    if (stop >= 0 && stop < run.length / 2) continue;
    const weight =
      weights.slice(first, last + 1).reduce((sum, value) => sum + value, 0) * (stop < 0 ? 1 : 0.6);
    if (weight > best.weight * 1.05)
      best = { weight, start: word.start, end: stop < 0 ? end : word.start + stop };
  }
  return text.slice(best.start, best.end).replaceAll(/\s+/g, ' ');
};
