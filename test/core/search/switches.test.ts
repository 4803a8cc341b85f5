import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/core/search/parser.ts';
import { printQuery } from '../../../src/core/search/print.ts';
import { switchesOf, type Switch } from '../../../src/core/search/switches.ts';

const switched = (query: string): Switch => {
  const [first] = switchesOf(parseQuery(query));
  if (!first) throw new Error('there is no switch');
  return first;
};

test.each([
  ['Polish', 'match:case Polish'],
  ['Polish -war outlet:Reuters', 'match:case Polish -war outlet:Reuters'],
  ['Polish OR Turkey', 'match:case (Polish OR Turkey)'],
  ['(Polish OR Turkey) border', 'match:case (Polish OR Turkey) border'],
  ['in:question Polish', 'match:case in:question Polish'],
])('%s is switched to %s and back', (query, on) => {
  expect(switched(query)).toEqual({ as: 'case', on: false, query: on });
  const { tree, ignored } = parseQuery(on);
  expect(ignored).toEqual([]);
  expect(tree?.kind === 'match' && printQuery(tree.of)).toBe(printQuery(parseQuery(query).tree ?? tree!));
  expect(switched(on)).toEqual({ as: 'case', on: true, query });
});

test.each([
  ['match:case (Polish OR Turkey) border', '(Polish OR Turkey) border'],
  ['in:question MATCH:Case (a OR b)', 'in:question (a OR b)'],
  ['Polish match:case', 'Polish'],
])('%s is switched to %s', (query, off) => {
  expect(switched(query)).toEqual({ as: 'case', on: true, query: off });
});

test.each(['match:case a OR b', '(match:case a) b', 'match:accents a', '', '"'])(
  '%j is not switched on as a whole',
  (query) => {
    expect(switched(query).on).toBe(false);
  },
);
