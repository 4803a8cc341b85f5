import { longestAligned } from './likeness.ts';
import { head, isUnspacedRecord, runNumber, sizeOf } from './sentence-record.ts';

/** Words in a shingle: three, or as much in characters. */
export const shingleLength = { spaced: 3, unspaced: 4 } as const;

/** Tells the shingles of a sentence, each by its number: every run of so many words (Broder 1997). */
export const eachShingle = (records: Uint32Array, at: number, tell: (shingle: number) => void): void => {
  const size = sizeOf(records, at);
  if (size > longestAligned) return;
  const length = isUnspacedRecord(records, at) ? shingleLength.unspaced : shingleLength.spaced;
  const first = at + head.length;
  for (let from = first; from + length <= first + size; from++) tell(runNumber(records, from, length));
};

/** A text as words given by their numbers, single characters or not. */
export type Words = { readonly numbers: ArrayLike<number>; readonly unspaced: boolean };

/**
 * Whether a sentence shares a shingle with any of some texts: seldom wrongly yes, never wrongly no. What shares a
 * longer run with one of them, all its words even, shares a shingle.
 */
export const createSieve = (texts: readonly Words[]): ((records: Uint32Array, at: number) => boolean) => {
  const words = texts.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const bits = 2 ** Math.min(26, Math.max(15, Math.ceil(Math.log2(words * 64 + 1))));
  const mask = bits - 1;
  const set = new Uint32Array(bits >>> 5);
  for (const { numbers, unspaced } of texts) {
    const length = unspaced ? shingleLength.unspaced : shingleLength.spaced;
    for (let from = 0; from + length <= numbers.length; from++) {
      const bit = runNumber(numbers, from, length) & mask;
      set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return (records, at) => {
    const length = isUnspacedRecord(records, at) ? shingleLength.unspaced : shingleLength.spaced;
    const last = at + head.length + sizeOf(records, at) - length;
    for (let from = at + head.length; from <= last; from++) {
      const bit = runNumber(records, from, length) & mask;
      if (((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) return true;
    }
    return false;
  };
};
