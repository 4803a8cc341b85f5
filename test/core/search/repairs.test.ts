import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkbenchError, type Ignored } from '../../../src/contract/index.ts';
import type { Names } from '../../../src/core/search/names.ts';
import { parseQuery } from '../../../src/core/search/parser.ts';

const names: Names = {
  version: () => 0,
  lists: () => ['climate', 'empty', 'odd'],
  topics: () => ['Taiwan', 'round', 'about'],
  entriesOf: (list) =>
    list === 'empty' ? [] : list === 'odd' ? ['!', 'tide', '/(/'] : ['climate', 'carbon'],
  queryOf: (topic) =>
    topic === 'Taiwan' ? 'Taiwan OR 台湾' : topic === 'round' ? 'a topic:about' : 'topic:round b',
};
const ignored = (query: string): readonly Ignored[] => parseQuery(query, names).ignored;

/** A mistake of every kind the language has a reason for. */
const mistakes = [
  '"peace talks',
  'a «b',
  'outlet:"New',
  '@"climate',
  'topic:"Tai',
  '(a OR b',
  'a) b',
  'a ()',
  'NOT () a',
  'a AND',
  'OR a',
  'a OR OR b',
  'a NOT',
  'a -',
  'NOT',
  '""',
  '"!" a',
  '-"" a',
  'a NEAR "" b',
  '!',
  'a & b',
  '*',
  'a * b',
  'a -* b',
  'spirit-*-law',
  '中*国',
  '"中?国"',
  '= a',
  '=',
  '=/a/',
  '=@climate',
  '=*',
  'peace~',
  'peace~2',
  '~peace',
  'NEAR~5',
  '"a b"~',
  '"a b"~5000',
  '"a * b"~5',
  '"* a"~3',
  '/a(/',
  '/[/',
  '/a b',
  '/a\\',
  '/(?<n/ x',
  '/a/gi',
  '/a/b',
  '/a{2,1}/',
  '/\\p{Nonsense}/',
  'NEAR a',
  'a NEAR',
  'a NEAR OR b',
  'a NEAR NEAR b',
  'a NEAR AND b',
  'a WITH/3 b',
  'a NEAR/ b',
  'a NEAR/x b',
  'a NEAR/9999 b',
  'a NEAR outlet:x b',
  'outlet:x BEFORE a',
  'a NEAR (b c)',
  'a NEAR -b',
  'a NEAR in:question',
  'a WITH NOT b',
  'a NEAR (b NEAR c)',
  'a NEAR topic:Taiwan',
  'match:case',
  'match:case outlet:x',
  'match:cas A',
  'match:x A',
  'NOT match:case a',
  '-match:case',
  'is:open',
  'is:anwsered',
  'line:x',
  'line:#12',
  'line:0',
  'outlet:R*ters',
  'outlet:*x',
  'outlet:!',
  'outlets:Reuters',
  'colour:red peace',
  'colour:"a b"',
  'outlet: Reuters',
  'outlet: "New Times"',
  'outlet:',
  'in:answer',
  'in:statment a',
  'date:2024-02-31',
  'date:2024-13',
  'date:2024/02/07',
  'date:2024..2023',
  'date:soon',
  'date:..',
  'date:2024..2024-02-30',
  '@climat',
  '@nothing',
  '@!',
  '@empty',
  '@odd',
  'topic:Taiwn',
  'topic:nothing',
  'topic:""',
  'topic:round',
  'topic:about a',
  '@climate* a',
  'NEAR(a b, 5)',
  'a AND NEAR b',
  'a^2',
  '{a b} : c',
  'a + b',
  '\ud800',
  'a \0 b \u0007',
] as const;

/** Takes every repair there is, one after the other; the queries on the way. */
const repairedAll = (query: string): string[] => {
  const steps = [query];
  for (let rounds = 0; rounds < 60; rounds++) {
    const repair = ignored(steps.at(-1) ?? '').find((part) => part.repair !== null)?.repair ?? null;
    if (repair === null) return steps;
    steps.push(repair);
  }
  throw new Error(`no end of repairs: ${JSON.stringify(steps.slice(0, 6))}`);
};

describe('what cannot be used', () => {
  test.each(mistakes)('%j is named, with a reason, and each repair takes it away', (query) => {
    const count = (of: string, like: Ignored): number =>
      ignored(of).filter(({ reason, text }) => reason === like.reason && text === like.text).length;
    for (const part of ignored(query)) {
      expect(query.slice(part.start, part.end)).toBe(part.text);
      expect(part.reason).toMatch(/^[\p{L}“].*\.$/u);
      expect(part.repair === null ? 0 : count(part.repair, part)).toBeLessThan(count(query, part));
    }
    repairedAll(query);
  });

  const marks = constantFrom(
    ...'(¦)¦ ¦ ¦ ¦"¦”¦«¦*¦?¦=¦-¦/¦[¦]¦{¦@¦~¦~5¦:¦^¦+¦|¦a¦b c¦x¦2024¦opening¦和¦平*¦é¦5'.split('¦'),
    ...'AND¦ OR ¦ NOT ¦ NEAR ¦ NEAR/5 ¦ NEAR/x ¦ BEFORE ¦ WITH ¦in:¦in:question ¦match:case '.split('¦'),
    ...'outlet:¦date:¦is:¦@climate¦topic:Taiwan¦foo:¦\\¦\ud800¦\udc00¦\0¦\n'.split('¦'),
  );
  const isBlank = (query: string): boolean => query.replace(/[\s\p{Cc}]/gu, '') === '';
  test('of any marks in any order is named in its place; and repairs come to an end', () => {
    assert(
      property(array(marks, { maxLength: 30 }), (pieces) => {
        const query = pieces.join('');
        const { tree, ignored: parts } = parseQuery(query, names);
        expect(tree !== null || parts.length > 0 || isBlank(query)).toBe(true);
        expect(parts.map(({ start, end }) => query.slice(start, end))).toEqual(parts.map(({ text }) => text));
        repairedAll(query);
      }),
      { numRuns: 2000 },
    );
  });

  /** What came of reading a query: how much was named, or the code of what was thrown. */
  const outcome = (query: string): number | string => {
    try {
      return parseQuery(query, names).ignored.length;
    } catch (error) {
      return error instanceof WorkbenchError ? error.code : String(error);
    }
  };
  const isFew = (named: number | string): boolean => named === 'too-large' || Number(named) < 50;

  test('of any text at all, no more is thrown than that it is too large', () => {
    const units = array(nat(0xffff), { maxLength: 400 });
    assert(
      property(units, (codes) => {
        expect(outcome(String.fromCharCode(...codes))).toSatisfy(isFew);
      }),
      { numRuns: 300 },
    );
  });

  const oversized = '/¦/[¦/[ ¦"¦*¦a*¦-¦NOT ¦@¦和¦~¦?¦a ¦(¦ a NEAR ¦=¦\\¦in:a '.split('¦');
  test.each(oversized)('%j over and over is read or refused', (mark) => {
    expect(outcome(mark.repeat(31_000 / mark.length))).toSatisfy(isFew);
    expect(outcome(`a${mark.repeat(30_000 / mark.length)}a`)).toSatisfy(isFew);
    expect(outcome(mark.repeat(199))).toSatisfy(isFew);
  });
});
