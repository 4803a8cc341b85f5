import { afterAll, describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { array, check, constantFrom, property, tuple, type Arbitrary } from 'fast-check';
import type { Range } from '../../../src/contract/index.ts';
import { formsOf } from '../../../src/core/language/tokens.ts';
import { countIn, gatherTerms, type TermSet } from '../../../src/core/search/terms.ts';
import { finderOf, runsFor, tokenFinder } from '../../../src/core/search/finders.ts';
import { parseQuery } from '../../../src/core/search/parser.ts';
import { forShowing } from '../../../src/core/search/regexes.ts';
import { settle } from '../../../src/core/search/settle.ts';
import { rangesIn } from '../../../src/core/search/snippets.ts';
import { soughtIn } from '../../../src/core/search/sought.ts';
import { writtenStretch } from '../../../src/core/search/stretch.ts';
import { createVocabulary } from '../../../src/core/search/vocabulary.ts';
import { openFixtureStore } from '../fixture-store.ts';

const fixture = openFixtureStore({ said: [{ statement: 'Sail, sails, sailing; ferry, ferries.' }] });
const vocabulary = createVocabulary(fixture.searcher.asks);
afterAll(fixture.close);

const setOf = (query: string): TermSet => gatherTerms(soughtIn(parseQuery(query).tree), vocabulary);
/** Ranges by taking the whole text apart, word by word: what every shorter way must equal. */
const slowly = (text: string, query: string): readonly Range[] => {
  const stretch = writtenStretch(text, 'en');
  return settle(
    soughtIn(parseQuery(query).tree).flatMap(({ node, kept }) =>
      node.kind === 'term' && node.slop === null
        ? tokenFinder(runsFor(node, kept, vocabulary), kept)(stretch)
        : (finderOf([{ node, kept }], vocabulary, forShowing)([stretch])[0] ?? []),
    ),
  );
};
const textOf = (...pieces: readonly string[]) =>
  array(constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const anyOf = (...queries: readonly string[]) =>
  array(constantFrom(...queries), { minLength: 1, maxLength: 3 }).map((some) => some.join(' OR '));
/** The first text and query of which the ways do not agree; null where they always do. */
const differenceIn = (texts: Arbitrary<string>, queries: Arbitrary<string>): [string, string] | null =>
  check(
    property(texts, queries, (text, query) => {
      const terms = setOf(query);
      const expected = slowly(text, query);
      const inIndex = terms.inIndex ? countIn(formsOf(text).join(' '), terms) : expected.length;
      return isDeepStrictEqual(rangesIn(text, terms, 'en'), expected) && inIndex === expected.length;
    }),
    { numRuns: 2000, seed: 7 },
  ).counterexample;

describe('where terms stand in a text', () => {
  const chinese = ['中', '国', '台', '湾', '臺', '㜢', '國', 'の', 'カ', 'ガ', 'ｶﾞ', '𠮷'];
  const around = ['，', ' ', '\n', 'a', '1', '㈱', '\uF9E0', '\u3099', 'é'];

  it('is the same in Chinese and Japanese by the short way, whatever stands between and around', () => {
    const queries = anyOf('中国', '国', '台湾', '𡞱', 'のカ', 'ガ', '𠮷', '"中 * 国"');
    expect(differenceIn(textOf(...chinese, ...around), queries)).toBeNull();
  });

  it('is the same there where the characters count', () => {
    const queries = anyOf('中國', '臺', '台', 'ｶﾞ', 'ガ').map((query) => `match:script (${query})`);
    expect(differenceIn(textOf(...chinese, ...around), queries)).toBeNull();
  });

  const english = ['sail', 'Sails', 'SAIL', 'ferry', 'féRRy', ' ', '-', "'", '. ', '\n', '2', '“', 'x'];

  it('is the same in plain English', () => {
    const difference = differenceIn(
      textOf(...english),
      anyOf(
        'sail',
        '=sails',
        'ferry',
        '2',
        'f*',
        '*s',
        's*l*',
        'fer?y',
        '"sail * ferry"',
        '"s* sail"',
        '"sail sail"',
      ),
    );
    expect(difference).toBeNull();
  });

  it('is the same there where capitals, accents or all count', () => {
    const words = anyOf('Sails', 'sail', 'féRRy', 'S*', '"SAIL ferry"');
    const ways = constantFrom('case', 'accents', 'written', 'case match:script');
    const queries = tuple(words, ways).map(([query, way]) => `match:${way} (${query})`);
    expect(differenceIn(textOf(...english), queries)).toBeNull();
  });

  it('is counted alike in the index where words are near each other', () => {
    const difference = differenceIn(
      textOf('sail', 'ferry', 'toll', ' ', ' ', '-'),
      anyOf('sail NEAR/1 ferry', '"sail toll ferry"~2', 'toll NEAR/0 (sail OR "ferry toll") NEAR/2 ferry'),
    );
    expect(difference).toBeNull();
  });
});
