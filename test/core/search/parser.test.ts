import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/core/search/parser.ts';
import type { QueryNode } from '../../../src/core/search/tree.ts';

/** Writes a tree so that one can read it: all(a, any(b, c)). */
const show = (node: QueryNode | null): string => {
  if (!node) return '';
  switch (node.kind) {
    case 'term':
      return `${node.exact ? `"${node.forms.join(' ')}"` : node.forms.join(' ')}${node.prefix ? '*' : ''}`;
    case 'name':
      return `${node.field}=${node.forms.join(' ')}${node.prefix ? '*' : ''}`;
    case 'date':
      return `date=${node.text}`;
    case 'not':
      return `not(${show(node.of)})`;
    case 'within':
      return `${node.part}(${show(node.of)})`;
    default:
      return `${node.kind}(${node.of.map(show).join(', ')})`;
  }
};
const tree = (query: string): string => show(parseQuery(query).tree);
const ignored = (query: string): { text: string; repair: string | null }[] =>
  parseQuery(query).ignored.map(({ text, repair }) => ({ text, repair }));

describe('what a query means', () => {
  test.each([
    ['Ukraine', 'ukraine'],
    ['peace talks', 'all(peace, talks)'],
    ['peace AND talks', 'all(peace, talks)'],
    ['a b OR c d', 'any(all(a, b), all(c, d))'],
    ['a (b OR c)', 'all(a, any(b, c))'],
    ['a NOT b', 'all(a, not(b))'],
    ['a -b -"c d" -(e f)', 'all(a, not(b), not("c d"), not(all(e, f)))'],
    ['NOT NOT a', 'a'],
    ['“political settlement”', '"political settlement"'],
    ['"political settle*"', '"political settle"*'],
    ['settle*', 'settle*'],
    ['and or not', 'all(and, or, not)'],
    ['COVID-19 don’t', 'all("covid 19", "don t")'],
    ['22:37', '"22 37"'],
    ['外交部 路透社记者：', 'all("外 交 部", "路 透 社 记 者")'],
    ['中国*', '"中 国"'],
    ['（战争 OR 和平）', 'any("战 争", "和 平")'],
  ])('%s', (query, expected) => {
    expect(tree(query)).toBe(expected);
    expect(ignored(query)).toEqual([]);
  });

  test.each([
    ['outlet:Reuters', 'outlet=reuters'],
    ['outlet:"NRC Handelsblad" speaker:Wang', 'all(outlet=nrc handelsblad, speaker=wang)'],
    ['OUTLET:Reut*', 'outlet=reut*'],
    ['outlet：路透', 'outlet=路 透'],
    ['outlet:""', 'outlet='],
    ['language:zh series:Fed title:Regular', 'all(lang=zh, series=fed, title=regular)'],
    ['date:2024 date:2024-02..2024-03 date:2024..', 'all(date=2024, date=2024-02..2024-03, date=2024..)'],
    ['in:statement peace -war', 'statement(all(peace, not(war)))'],
    ['peace in:statement OR in:questions war', 'any(statement(peace), question(war))'],
    ['(in:question a) b', 'all(question(a), b)'],
    ['in:announcement', 'announcement()'],
  ])('%s', (query, expected) => {
    expect(tree(query)).toBe(expected);
    expect(ignored(query)).toEqual([]);
  });

  test('dates are days, both ends included', () => {
    const { tree: node } = parseQuery('date:2024-02');
    expect(node).toMatchObject({
      from: Date.UTC(2024, 1, 1) / 86_400_000,
      to: Date.UTC(2024, 1, 29) / 86_400_000,
    });
  });
});

describe('what cannot be understood is named where it stands, and the rest is used', () => {
  test.each([
    ['"peace talks', '"peace talks"', '"', '"peace talks"'],
    ['(a OR b', 'any(a, b)', '(', '(a OR b)'],
    ['a) b', 'all(a, b)', ')', 'a b'],
    ['a ()', 'a', '()', 'a'],
    ['a AND', 'a', 'AND', 'a'],
    ['OR a', 'a', 'OR', 'a'],
    ['a NOT', 'a', 'NOT', 'a'],
    ['outlets:Reuters peace', 'peace', 'outlets:Reuters', 'outlet:Reuters peace'],
    ['colour:red peace', 'peace', 'colour:red', '"colour red" peace'],
    ['in:answer peace', 'peace', 'in:answer', null],
    ['in:statment peace', 'peace', 'in:statment', 'in:statement peace'],
    ['outlet: Reuters', 'reuters', 'outlet:', 'outlet:Reuters'],
    ['date:2024-02-31 a', 'a', 'date:2024-02-31', 'date:2024-02 a'],
    ['date:2024/02/07', '', 'date:2024/02/07', 'date:2024-02-07'],
    ['date:2024..2023', '', 'date:2024..2023', 'date:2023..2024'],
    ['date:soon', '', 'date:soon', null],
    ['w?rd', '', 'w?rd', 'w*'],
    ['*ism', '', '*ism', 'ism'],
    ['=word', '', '=word', '"word"'],
    ['a NEAR/5 b', 'all(a, b)', 'NEAR/5', 'a  b'],
    ['a & b', 'all(a, b)', '&', 'a  b'],
    ['a "" b', 'all(a, b)', '""', 'a  b'],
    ['\ud800 a', 'a', '\ud800', 'a'],
  ])('%s', (query, expected, text, repair) => {
    expect(tree(query)).toBe(expected);
    expect(ignored(query)).toEqual([{ text, repair }]);
  });

  test('every part says where it is and why', () => {
    const query = 'peace foo:x) "war';
    for (const { text, start, end, reason } of parseQuery(query).ignored) {
      expect(query.slice(start, end)).toBe(text);
      expect(reason).toMatch(/^[A-Z“].*\.$/u);
    }
    expect(parseQuery(query).ignored.map(({ text }) => text)).toEqual(['foo:x', ')', '"']);
  });

  test('a repaired query has nothing left to repair', () => {
    for (const query of ['"peace', '(a OR (b', 'outlets:x', 'date:2024-13', 'AND a', 'in:statment a', '«a']) {
      let repaired: string | null = query;
      for (let rounds = 0; rounds < 3 && repaired !== null; rounds++)
        repaired = parseQuery(repaired).ignored[0]?.repair ?? null;
      expect(repaired).toBeNull();
    }
  });

  test('twenty thousand stray marks are named or counted, none silently', () => {
    const { ignored: parts } = parseQuery(')'.repeat(20_000));
    expect(parts.length).toBeLessThan(50);
    expect(parts.at(-1)).toMatchObject({ end: 20_000, reason: expect.stringContaining('19,960 more parts') });
  });
});

describe('limits', () => {
  test('a phrase of twenty thousand characters is a query', () => {
    expect(parseQuery(`"${'word '.repeat(4000)}"`).tree).toMatchObject({ kind: 'term' });
  });

  test.each([
    ['characters', 'x'.repeat(32_001)],
    ['terms', 'x '.repeat(501)],
    ['brackets', '('.repeat(201)],
  ])('too many %s are refused in words', (what, query) => {
    expect(() => parseQuery(query)).toThrow(
      expect.objectContaining({ code: 'too-large', message: expect.stringContaining(what) }),
    );
  });
});
