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
  if (isUnheard(words)) return broken || asksAgain.test(reply.slice(0, 120));
  if (isNod(words)) return true;
  const bare = withoutAsides(words);
  if (bare.length > 60) return false;
  if (broken && (goesOn(reply) || breaksOff(bare))) return true;
  if (!partsWords(bare)) return false;
  if (breaksOff(bare)) return isBegun(bare) || isFewWords(bare);
  return isFewWords(bare) || (asksInReturn(before) && !invites.test(before));
};

/** Without what brackets tell of the room: "(Cross-talk.)". */
const withoutAsides = (words: string): string =>
  words.replace(/[([](?:cross|laugh|applause|pause)[^)\]]{0,30}[)\]]/gi, ' ').trim();

/** "Mr. President, are you –": cut off before anything is asked. */
const isBegun = (words: string): boolean => isNod(words.replace(openings, ' ').replace(/\s+/g, ' '));
const openings =
  /(?<!\p{L})(?:(?:my|the) (?:next |first |second )?question(?: (?:to|for) you)? is|(?:are|were|is|was|do|did|does|have|has|will|would|can|could|should) (?:you|he|she|it|they|we|there)|what (?:about|is|are)|how (?:do|does|will|is)|why|if)(?!\p{L})/giu;

/** Whether an answer ends in a question of its own, which the journalist's few words answer. */
const asksInReturn = (before: string): boolean => /[?？؟][”"’']?\s*$/.test(withoutAsides(before));

/** "Yes?", "Who else?", "Another question?" ask for nothing but a question. */
const invites =
  /(?:\b(?:yes|yeah|else|questions?|next|any(?:one|body)|more|last|another|who|preguntas?|quién|fragen?|oui|sì)\b|问题|問題|質問|질문|вопрос)[^.?!？]{0,16}[?？؟][”"’']?\s*$/iu;

/**
 * Whether one journalist's words come again in another's, or in their own a moment later: a question put anew. Told by the
 * words of three letters and more, at least four, of which seven in ten come again.
 */
export const comesAgain = (words: string, later: string): boolean => {
  const said = wordsIn(withoutAsides(words));
  if (said.size < 4) return false;
  const again = wordsIn(later);
  return [...said].filter((word) => again.has(word)).length >= said.size * 0.7;
};

const wordsIn = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  );

/** Whether nobody could hear the words: such a question counts where the answer shows that they were understood. */
export const isUnheard = (words: string): boolean => unheard.test(words);
const unheard =
  /^[\s([.…]*(?:inaudible|unintelligible|off[- ]mic|indiscernible|incompreensível|неразборчиво|ininteligible|inaudível|unverständlich)[\s.…)\]]*$/i;
const asksAgain = /\b(?:hear|heard|say (?:it|that) again|repeat|speak up|louder|microphone|sorry)\b/i;

/** Whether words are in a script that parts them: transcripts in others leave out what was only thrown in. */
const partsWords = (words: string): boolean =>
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(words);

/** "Recession.", "In effect.": too little to be a question without its mark. */
const isFewWords = (words: string): boolean =>
  !/[([]/.test(words) && new Set(words.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu)).size <= 3;
