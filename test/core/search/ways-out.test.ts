import { afterAll, describe, expect, test } from 'vitest';
import { aboutFerries, openSearch } from './ferries.ts';

const { ask, close } = openSearch(...aboutFerries);
afterAll(close);

const why = (query: string, filter = {}) => {
  const { total, emptied } = ask({ query, filter });
  expect(total).toBe(0);
  return emptied;
};
const ways = (query: string, filter = {}): (string | number)[][] =>
  ask({ query, filter }).waysOut.map(({ kind, label, query: other, total }) => {
    expect(ask({ query: other, filter })).toMatchObject({ total, ignored: [] });
    return [kind, label, other, total];
  });

describe('where nothing is found', () => {
  test.each([
    ['zebra', 'zebra by itself finds nothing here.', ['zebra', 0]],
    ['settlement zebra', 'zebra by itself finds nothing here.', ['zebra', 0]],
    [
      'zebra ferry (quagga OR okapi)',
      'zebra and (quagga OR okapi) find nothing here, each by itself.',
      ['zebra', 0, '(quagga OR okapi)', 0],
    ],
    [
      'ferry outlet:Reuters',
      'ferry finds 1 and outlet:Reuters 1, but no exchange has both.',
      ['ferry', 1, 'outlet:Reuters', 1],
    ],
    [
      'date:2024 ferry tolls -zebra',
      'ferry finds 1 and tolls 1, but no exchange has both.',
      ['ferry', 1, 'tolls', 1],
    ],
    ['in:question islands', 'islands by itself finds nothing here.', ['islands', 0]],
  ])('%s: it says what emptied the query', (query, said, by) => {
    const emptied = why(query);
    expect(emptied?.said).toBe(said);
    expect(emptied?.by.flatMap(({ text, count }) => [text, count])).toEqual(by);
    for (const { text, start, end } of emptied?.by ?? []) expect(query.slice(start, end)).toBe(text);
  });

  test.each([
    ['settlement zebra', [['without', 'Without zebra', 'settlement', 2]]],
    ['zebra', []],
    ['"settlement political"', [['looser', 'As separate words', 'settlement political', 2]]],
    ['in:question islands', [['without', 'Without in:question', 'islands', 1]]],
    ['ferrry', [['spelling', 'ferry', 'ferry', 1]]],
    [
      'tolls ferrry',
      [
        ['spelling', 'ferry', 'tolls ferry', 0],
        ['without', 'Without ferrry', 'tolls', 1],
      ],
    ],
    [
      'in:question "wil you" ferry',
      [
        ['spelling', '"will you"', 'in:question "will you" ferry', 1],
        ['without', 'Without "wil you"', 'in:question ferry', 1],
      ],
    ],
    [
      'outlet:Reuter tolls',
      [
        ['spelling', 'outlet:Reuters', 'outlet:Reuters tolls', 1],
        ['without', 'Without outlet:Reuter', 'tolls', 1],
      ],
    ],
    [
      '政治解绝',
      [
        ['spelling', '政治解决', '政治解决', 1],
        ['spelling', '政治解', '政治解', 1],
      ],
    ],
    ['政治的解决', [['spelling', '政治解决', '政治解决', 1]]],
    [
      'ferry tolls',
      [
        ['without', 'Without ferry', 'tolls', 1],
        ['without', 'Without tolls', 'ferry', 1],
      ],
    ],
  ])('%s: it says what would be found otherwise', (query, expected) => {
    expect(ways(query)).toEqual(expected);
  });

  test('what is said holds within the filter', () => {
    const filter = { outlets: ['Reuters'] };
    expect(why('ferry', filter)?.said).toBe('ferry by itself finds nothing here.');
    expect(ways('tolls ferry', filter)).toEqual([['without', 'Without ferry', 'tolls', 1]]);
  });

  test('nothing is said of an empty scope, of a query that finds something, or of one that was not understood', () => {
    expect(why('ferry', { outlets: ['Nobody'] })).toBeNull();
    expect(ask({ query: 'ferry' }).emptied).toBeNull();
    expect(why('foo:bar')).toBeNull();
  });
});
