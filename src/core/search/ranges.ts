import type { Range } from '../../contract/index.ts';
import { simplified } from '../language/han.ts';
import { keptBits } from '../language/tokens.ts';
import type { RunPatterns } from './runs.ts';

/** Where words in a row stand in a text as it was written, without taking it apart; null where that would not do. */
export const rangesOfRuns = (text: string, { plain, unspaced, kept }: RunPatterns): Range[] | null => {
  if (!beyondPlain.test(text)) {
    const lower = (kept & keptBits.case) === 0;
    return plain ? rangesOf(lower ? text.toLowerCase() : text, plain) : [];
  }
  if (!unspaced || compatible.test(text)) return null;
  if ((kept & keptBits.script) !== 0) return rangesOf(text, unspaced);
  const simple = simplified(text);
  return simple.length === text.length ? rangesOf(simple, unspaced) : null;
};

/** The same in an index text. */
export const rangesInIndex = (text: string, { index }: RunPatterns): Range[] | null =>
  // The space before a match stands for the one that the text itself may lack.
  index && Array.from(` ${text} `.matchAll(index), ({ index: at, 0: found }) => [at, at + found.length - 1]);

// Most English text: its letters and digits are ASCII and whatever else it holds is « », a no-break space or a mark of
// U+2010 to U+2027, so that its words are found where they stand, three times as fast as by taking all of it apart.
// What is beyond that is looked for, code unit by code unit: half the work of a pattern with flag u for what is within.
const beyondPlain = /[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u200F\u2028-\uFFFF]/;

// Characters of Han and kana that another one is written for in the index, and marks that belong to the one before.
const compatible =
  /[\p{M}\u2E80-\u2FDF\u3200-\u33FF\uF900-\uFAFF\uFF65-\uFF9F\u{1F200}-\u{1F2FF}\u{2F800}-\u{2FA1F}]/u;

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => [index, index + found.length]);
