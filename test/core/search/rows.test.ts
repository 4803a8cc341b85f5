import { afterAll, describe, expect, test } from 'vitest';
import { openSearch } from './ferries.ts';

const formula =
  'The ministry has seen the reports about the ferry and will answer them in due time through the usual channels';
const fixture = openSearch(
  {
    date: '2024-01-10',
    title: 'First',
    said: [
      { statement: `${formula}.`, outlet: 'Wire' },
      { question: 'The ferry?', statement: 'It sails at noon.', outlet: 'Beacon' },
      { question: 'The ferry, again?', statement: `${formula.toUpperCase()} !`, outlet: 'Anchor' },
    ],
  },
  {
    date: '2024-03-02',
    title: 'Second',
    said: [{ question: 'Any ferry?', statement: `${formula}, as ever.`, outlet: 'Anchor' }],
  },
);
afterAll(fixture.close);
const { ask } = fixture;
const refs = (how: object): string[] =>
  ask({ query: 'ferry', sort: 'oldest', ...how }).hits.map(({ ref }) => ref);

describe('a list of results', () => {
  test('folds statements that say nearly the same into the first of the list, and says how many and when', () => {
    const list = ask({ query: 'ferry', sort: 'oldest', fold: true });
    expect(list).toMatchObject({ total: 4, rows: 2, alike: 2 });
    expect(list.hits.map(({ ref, alike }) => [ref, alike])).toEqual([
      ['1#s1', { count: 2, from: '2024-01-10', to: '2024-03-02', open: false }],
      ['1#1', null],
    ]);
  });

  test('shows what is folded right after it where it is opened, page by page', () => {
    const opened = { fold: true, open: ['1#s1'] };
    expect(refs(opened)).toEqual(['1#s1', '1#2', '2#1', '1#1']);
    expect(refs({ ...opened, limit: 2, offset: 1 })).toEqual(['1#2', '2#1']);
    expect(ask({ query: 'ferry', sort: 'oldest', ...opened }).hits[1]?.alikeTo).toBe('1#s1');
  });

  test('finds the row of an exchange, also of one that is folded away', () => {
    expect(ask({ query: 'ferry', sort: 'oldest', find: '2#1', limit: 0 }).at).toBe(3);
    expect(ask({ query: 'ferry', sort: 'oldest', fold: true, find: '2#1' }).at).toBe(0);
    expect(ask({ query: 'noon', find: '2#1' }).at).toBeNull();
  });

  test('stands under heads of briefings, which are rows, and folds within each alone', () => {
    const list = ask({ query: 'ferry', sort: 'date', group: 'briefing', fold: true });
    expect(list.rows).toBe(5);
    expect(list.heads.map(({ row, title, hits }) => [row, title, hits])).toEqual([
      [0, 'Second', 1],
      [2, 'First', 3],
    ]);
    expect(list.hits.map(({ row, ref }) => [row, ref])).toEqual([
      [1, '2#1'],
      [3, '1#s1'],
      [4, '1#1'],
    ]);
  });

  test('is by outlet and then newest first where so asked', () => {
    expect(refs({ sort: 'outlet' })).toEqual(['2#1', '1#2', '1#1', '1#s1']);
  });
});
