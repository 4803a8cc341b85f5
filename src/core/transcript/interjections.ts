import { isNod } from './courtesy.ts';

/** Whether words are cut off: they end in a dash or in dots. */
export const breaksOff = (words: string): boolean => /(?:--?|—|–|…|\.\.\.)\s*[”"’']?\s*$/.test(words);

/** Whether words take up what was cut off: they begin with a dash, dots or a small letter. */
export const goesOn = (words: string): boolean => /^\s*(?:--?|—|–|…|\.\.\.|\p{Ll})/u.test(words);

/** Whether words hold a question by their marks. */
export const asksSomething = (words: string): boolean => /[?？؟]|(?:吗|か)[。．]?$/.test(words);

/**
 * Whether what a journalist says between two stretches of an answer is no question of its own but is thrown in: a nod, a word
 * or two, something between an answer that breaks off and goes on. `before` is the end of the answer so far, `reply` what follows.
 */
export const isInterjection = (words: string, before: string, reply: string): boolean => {
  if (asksSomething(words)) return false;
  const broken = breaksOff(before);
  if (unheard.test(words)) return broken || asksAgain.test(reply.slice(0, 120));
  if (isNod(words)) return true;
  if (words.length > 60) return false;
  if (broken && (goesOn(reply) || breaksOff(words))) return true;
  return isFewWords(words);
};

/** A question whose words nobody could hear counts where the answer shows that they were understood. */
const unheard =
  /^[\s([]*(?:inaudible|unintelligible|off[- ]mic|indiscernible|incompreensível|неразборчиво|ininteligible|inaudível|unverständlich)[\s.…)\]]*$/i;
const asksAgain = /\b(?:hear|heard|say (?:it|that) again|repeat|speak up|louder|microphone|sorry)\b/i;

/** "Recession.", "In effect.": too little to be a question without its mark, in a script that parts words. */
const isFewWords = (words: string): boolean =>
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(words) && words.split(/\s+/).length <= 3;
