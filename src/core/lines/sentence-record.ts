import { sentencesOf } from '../language/sentences.ts';
import { isUnspaced, tokenize } from '../language/tokens.ts';

/**
 * A sentence as it is kept for finding lines: a head of six numbers, then one number a word. `size` has its highest
 * bit set where the words are characters of a script without spaces; `high` and `low` are the sentence's key.
 */
export const head = { passage: 0, start: 1, end: 2, size: 3, high: 4, low: 5, length: 6 } as const;

const unspacedBit = 0x80000000;

/** How many words a record has. */
export const sizeOf = (record: Uint32Array, at: number): number =>
  ((record[at + head.size] ?? 0) & ~unspacedBit) >>> 0;

/** Whether the words of a record are single characters. */
export const isUnspacedRecord = (record: Uint32Array, at: number): boolean =>
  ((record[at + head.size] ?? 0) & unspacedBit) !== 0;

/** What identical words share, whatever stands between them: 53 bits, so a whole number that SQLite and JSON keep. */
export const keyAt = (record: Uint32Array, at: number): number =>
  (record[at + head.high] ?? 0) * 4_294_967_296 + (record[at + head.low] ?? 0);

/** A sentence of fewer words says too little to be a line by itself: "Thank you all." */
export const fewestWords = { spaced: 4, unspaced: 6 } as const;

const numbers = new Map<string, number>();
const mostNumbers = 400_000;

/** The number of a normal form: FNV-1a over its code units, with the finish of MurmurHash3. */
export const numberOf = (form: string): number => {
  const known = numbers.get(form);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  const number = finish(hash);
  if (numbers.size >= mostNumbers) numbers.clear();
  numbers.set(form, number);
  return number;
};

/** The numbers of the words of a form; what it leaves out at its ends is none. */
export const numbersOf = (form: string): number[] =>
  form
    .split(' ')
    .filter((word) => word !== '…')
    .map(numberOf);

const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** The number of some words in a row, from their numbers: a polynomial of them, as in Karp and Rabin (1987). */
export const runNumber = (words: ArrayLike<number>, from: number, length: number): number => {
  let hash = length;
  for (let at = from; at < from + length; at++) hash = (Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0)) | 0;
  return hash >>> 0;
};

/** The key of words given as numbers. */
export const keyOfWords = (words: readonly number[]): readonly [high: number, low: number] => {
  let high = 0x243f6a88;
  let low = 0x85a308d3;
  for (const word of words) {
    high = Math.imul(high ^ word, 0x85ebca77);
    high ^= high >>> 13;
    low = Math.imul(low + word, 0xc2b2ae3d);
    low ^= low >>> 16;
  }
  return [finish(high) & 0x1fffff, finish(low ^ words.length)];
};

/** A text that is cut: where it starts in its briefing, and the passage it is said in. */
export type Cut = { readonly passage: number; readonly start: number; readonly text: string };

/** The records of all sentences of some texts that are long enough, one after the other. */
export const recordsOf = (texts: readonly Cut[], language: string): Uint32Array => {
  const records: number[] = [];
  for (const { passage, start, text } of texts) {
    for (const sentence of sentencesOf(text, language)) {
      const tokens = tokenize(sentence.text);
      const single = tokens.reduce((sum, { form }) => sum + (isUnspaced(form) ? 1 : 0), 0);
      const unspaced = single * 2 > tokens.length;
      if (tokens.length < (unspaced ? fewestWords.unspaced : fewestWords.spaced)) continue;
      const words = tokens.map(({ form }) => numberOf(form));
      const size = (words.length | (unspaced ? unspacedBit : 0)) >>> 0;
      records.push(passage, start + sentence.start, start + sentence.end, size, ...keyOfWords(words));
      for (const word of words) records.push(word);
    }
  }
  return Uint32Array.from(records);
};

/** The places of the records in a list of them, in order. */
export const placesIn = (records: Uint32Array): number[] => {
  const places: number[] = [];
  for (let at = 0; at < records.length; at += head.length + sizeOf(records, at)) places.push(at);
  return places;
};
