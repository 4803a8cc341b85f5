import { describe, expect, it } from 'vitest';
import { array, assert, constant, constantFrom, property, record } from 'fast-check';
import { tokenize } from '../../../src/core/language/tokens.ts';
import { gatherTerms, occurrencesIn, type Run } from '../../../src/core/search/runs.ts';
import { rangesIn } from '../../../src/core/search/snippets.ts';

/** Ranges by taking the whole text apart: what every shorter way must equal. */
const slowly = (text: string, runs: readonly Run[]) => {
  const tokens = tokenize(text);
  const found = occurrencesIn(
    tokens.map(({ form }) => form),
    gatherTerms(runs),
  );
  return found.map(([from, to]) => [tokens[from]?.start, tokens[to - 1]?.end]);
};
const textOf = (...pieces: readonly string[]) =>
  array(constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const runsOf = (...forms: readonly string[]) =>
  array(
    record({
      forms: array(constantFrom(...forms), { minLength: 1, maxLength: 3 }),
      prefix: constant(false),
    }),
    { minLength: 1, maxLength: 3 },
  );

describe('where terms stand in a text', () => {
  it('is the same in Chinese and Japanese by the short way, whatever stands between and around', () => {
    const texts = textOf(
      '中',
      '国',
      '台',
      '湾',
      '臺',
      '㜢',
      '國',
      'の',
      'カ',
      'ガ',
      'ｶﾞ',
      '，',
      ' ',
      '\n',
      'a',
      '1',
      '㈱',
      '\uF9E0',
      '\u3099',
      'é',
      '𠮷',
    );
    assert(
      property(texts, runsOf('中', '国', '台', '𡞱', 'の', 'カ', 'ガ', '𠮷'), (text, runs) => {
        expect(rangesIn(text, gatherTerms(runs), 'en')).toEqual(slowly(text, runs));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('is the same in plain English', () => {
    const texts = textOf('sail', 'Sails', 'ferry', ' ', '-', "'", '. ', '\n', '2', '“');
    assert(
      property(texts, runsOf('sail', 'sails', 'ferry', '2'), (text, runs) => {
        expect(rangesIn(text, gatherTerms(runs), 'en')).toEqual(slowly(text, runs));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
