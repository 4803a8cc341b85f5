import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/core/search/parser.ts';
import type { QueryNode } from '../../../src/core/search/tree.ts';

/** Writes a tree so that one can read it: all(a, any(b, c)). */
const show = (node: QueryNode | null): string => {
  if (!node) return '';
  switch (node.kind) {
    case 'term': {
      const words = node.slots.map((slot) =>
        slot.kind === 'form' ? slot.form : slot.kind === 'wild' ? slot.pattern : 'ANY',
      );
      return node.stems
        ? words.join(' ')
        : `"${words.join(' ')}"${node.slop === null ? '' : `~${node.slop}`}`;
    }
    case 'name':
      return `${node.field}=${node.forms.join(' ')}${node.prefix ? '*' : ''}`;
    case 'note':
      return `note=${node.forms.join(' ')}${node.prefix ? '*' : ''}`;
    case 'date':
      return `date=${node.text}`;
    case 'is':
      return `is=${node.what}`;
    case 'line':
      return `line=${node.id}`;
    case 'regex':
      return node.text;
    case 'near':
      return node.of
        .map(show)
        .reduce((text, one, at) => `${text} ${node.links[at - 1]?.op}/${node.links[at - 1]?.words} ${one}`);
    case 'list':
    case 'topic':
      return `${node.kind}[${node.name}](${show(node.of)})`;
    case 'match':
      return `${node.as}(${show(node.of)})`;
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
    ['"political settle*"', '"political settle*"'],
    ['settle*', '"settle*"'],
    ['"political settle"*', '"political settle*"'],
    ['=sanction ="sanction" ==sanction', 'all("sanction", "sanction", "sanction")'],
    ['*ment un*ed wom?n', 'all("*ment", "un*ed", "wom?n")'],
    ['peace? why??', 'all(peace, why)'],
    ['"spirit of * cooperation"', '"spirit of ANY cooperation"'],
    ['"wom?n of **"', '"wom?n of ANY"'],
    ['"peace talks"~5 “a b”~0', 'all("peace talks"~5, "a b"~0)'],
    ['"peace"~5', '"peace"'],
    ['/reunif\\w+/ -/a b/', 'all(/reunif\\w+/, not(/a b/))'],
    [String.raw`/km\/h [/"(]+/`, String.raw`/km\/h [/"(]+/`],
    ['24/7 and/or', 'all("24 7", "and or")'],
    ['Política ＦＥＲＲＹ', 'all(politica, ferry)'],
    ['TikTok*的', '"tiktok* 的"'],
    ['a NEAR b', 'a near/10 b'],
    ['a NEAR/5 b NEAR/0 "c d"', 'a near/5 b near/0 "c d"'],
    ['a BEFORE b BEFORE/3 c WITH /d/', 'a before/null b before/3 c with/null /d/'],
    ['(a OR b) WITH (c OR "d e")', 'any(a, b) with/null any(c, "d e")'],
    ['NOT a NEAR b -c WITH d', 'all(not(a near/10 b), not(c with/null d))'],
    ['a b NEAR c OR d', 'any(all(a, b near/10 c), d)'],
    ['near before with', 'all(near, before, with)'],
    ['and or not', 'all(and, or, not)'],
    ['AND, b', 'all(and, b)'],
    ['COVID-19 don’t', 'all("covid 19", "don t")'],
    ['22:37', '"22 37"'],
    ['外交部 路透社记者：', 'all("外 交 部", "路 透 社 记 者")'],
    ['中国*', '"中 国"'],
    ['和', '"和"'],
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
    ['match:case Polish in:question', 'case(question(polish))'],
    ['match:written (a OR /b/) OR match:script 臺灣', 'any(written(any(a, /b/)), script("台 湾"))'],
    [
      'is:unanswered IS:Opening note:visa note:"" line:012',
      'all(is=unanswered, is=opening, note=visa, note=, line=12)',
    ],
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
    ['a * b', 'all(a, b)', '*', 'a  b'],
    ['spirit-*-law', '', 'spirit-*-law', '"spirit-*-law"'],
    ['中*国 a', 'a', '中*国', '"中 * 国" a'],
    ['= a', 'a', '=', 'a'],
    ['=/a/', '', '=/a/', '/a/'],
    ['peace~2', '', 'peace~2', 'peace'],
    ['"a b"~ c', 'c', '"a b"~', '"a b"~5 c'],
    ['"a b"~5000', '', '"a b"~5000', '"a b"~1000'],
    ['"a * b"~5', '', '"a * b"~5', '"a b"~5'],
    ['/a(/ b', 'b', '/a(/', String.raw`/a\(/ b`],
    ['/a b', 'b', '/a', '/a/ b'],
    ['/a/gi', '', '/a/gi', '/a/'],
    ['NEAR a', 'a', 'NEAR', 'a'],
    ['a NEAR', 'a', 'NEAR', 'a'],
    ['a WITH/3 b', 'all(a, b)', 'WITH/3', 'a WITH b'],
    ['a NEAR/x b', 'all(a, b)', 'NEAR/x', 'a NEAR b'],
    ['a NEAR/9999 b', 'all(a, b)', 'NEAR/9999', 'a NEAR/1000 b'],
    ['a NEAR outlet:x b', 'all(a, outlet=x, b)', 'NEAR', 'a AND outlet:x b'],
    ['outlet:x NEAR a WITH b', 'all(outlet=x, a with/null b)', 'NEAR', 'outlet:x AND a WITH b'],
    ['a NEAR (b c)', 'all(a, all(b, c))', 'NEAR', 'a AND (b c)'],
    ['a NEAR -b', 'all(a, not(b))', 'NEAR', 'a AND -b'],
    ['a NEAR in:question', 'question(a)', 'NEAR', 'a AND in:question'],
    ['match:case', '', 'match:case', ''],
    ['match:case outlet:x', 'outlet=x', 'match:case', 'outlet:x'],
    ['match:cas A', 'a', 'match:cas', 'match:case A'],
    ['NOT match:case a', 'not(a)', 'match:case', 'NOT  a'],
    ['is:open', '', 'is:open', null],
    ['is:anwsered', '', 'is:anwsered', 'is:answered'],
    ['line:x a', 'a', 'line:x', null],
    ['line:#12', '', 'line:#12', 'line:12'],
    ['outlet:R*ters', '', 'outlet:R*ters', 'outlet:"R*"'],
    ['@climate a', 'a', '@climate', '"climate" a'],
    ['topic:Taiwan', '', 'topic:Taiwan', '"Taiwan"'],
    ['NOT "" a', 'a', '""', 'a'],
    ['outlet: "New Times"', '"new times"', 'outlet:', 'outlet:"New Times"'],
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
