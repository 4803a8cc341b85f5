import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/core/search/search.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { noNames } from '../../../src/core/search/names.ts';
import type { Facts } from '../../../src/core/search/facts.ts';
import { openFixtureStore } from '../fixture-store.ts';

const fixture = openFixtureStore(
  {
    date: '2024-02-07',
    said: [
      { statement: 'Opening words.' },
      { question: 'One?', statement: 'First.', outlet: 'Harbour Post' },
      { question: 'Two?', statement: '' },
    ],
  },
  { date: null, said: [{ question: 'Three?', statement: 'Third.', asker: 'Ada Moreno' }] },
);
afterAll(fixture.close);

const noted: number[] = [2];
const facts: Facts = {
  noted: { any: () => noted, saying: (forms, prefix) => (forms.join() === 'visa' && !prefix ? noted : []) },
  sayingLine: (line) => (line === 12 ? [4] : []),
  corrected: () => [2],
  doubtful: () => [1],
};
let found: (query: string) => number[];
beforeAll(() => {
  const searcher = createSearcher(fixture.store, fixture.collection, noNames, facts);
  found = (query) => {
    const { places, columns } = searcher.evaluate(query);
    return Array.from(places, (place) => columns.ids[place] ?? 0);
  };
});

describe('what other rooms know', () => {
  it('is asked by its own names', () => {
    const ids = fixture.store.prepare('SELECT id, kind, n, briefing_id FROM passage ORDER BY id').raw().all();
    expect(ids).toEqual([
      [1, 'exchange', 1, 1],
      [2, 'exchange', 2, 1],
      [3, 'announcement', 1, 1],
      [4, 'exchange', 1, 2],
    ]);
  });

  it.each([
    ['is:unanswered', [2]],
    ['is:answered', [1, 4]],
    ['is:opening', [3]],
    ['is:exchange', [1, 2, 4]],
    ['is:undated', [4]],
    ['is:unnamed', [2]],
    ['is:noted', [2]],
    ['is:corrected', [4]],
    ['is:doubtful', [1, 2, 3]],
    ['is:versioned', []],
    ['note:visa', [2]],
    ['note:vis', []],
    ['note:""', [1, 3, 4]],
    ['-is:opening', [1, 2, 4]],
    ['is:exchange -is:undated', [1, 2]],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('is asked anew when something was written', () => {
    expect(found('is:noted')).toEqual([2]);
    noted.push(4);
    fixture.store.exec('UPDATE briefing SET title = title');
    expect(found('is:noted')).toEqual([2, 4]);
  });
});

it('a query that nobody waits for any more is given up while texts are read', () => {
  const searcher = createSearcher(fixture.store, fixture.collection, noNames, facts, () => {
    throw new Error('nobody waits');
  });
  expect(() => createSearch(searcher)['search.read']({ query: '/x.y/' })).toThrow('nobody waits');
});
