import { expect, test } from 'vitest';
import { findFormulas } from '../../../src/core/lines/formulas.ts';
import { keyOfWords, placesIn, runNumber } from '../../../src/core/lines/sentence-record.ts';

const sentence = (...words: readonly number[]): number[] => [
  0,
  0,
  1,
  words.length,
  ...keyOfWords(words),
  ...words,
];

test('runs of different words whose numbers happen to be the same are no formula', () => {
  // One more of a word, and what that changes in the number of the run taken off the next.
  const runs = Array.from({ length: 6 }, (_, n) => [100, 200 + n, (4_000_000_000 - n * 0x9e3779b1) >>> 0]);
  expect(new Set(runs.map((run) => runNumber(run, 0, 3))).size).toBe(1);
  const formulasOf = (said: readonly (readonly number[])[]): number => {
    const records = Uint32Array.from(
      said.flatMap((run, n) => sentence(10 + n, 20 + n, ...run, 30 + n, 40 + n)),
    );
    const contexts = placesIn(records).map((at) => ({ at, line: at }));
    return findFormulas(records, contexts, new Set(), () => true).length;
  };
  expect(formulasOf(runs)).toBe(0);
  expect(formulasOf(runs.map(() => [100, 200, 300]))).toBe(1);
});
