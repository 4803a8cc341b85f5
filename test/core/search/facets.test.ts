import { afterAll, describe, expect, test } from 'vitest';
import { methods, type Input } from '../../../src/contract/index.ts';
import { aboutFerries, openSearch } from './ferries.ts';

const fixture = openSearch(...aboutFerries);
afterAll(fixture.close);
const { handlers, refs } = fixture;

describe('facets', () => {
  const facets = (query: string, filter: Input<'search.facets'>['filter'] = {}) =>
    methods['search.facets'].output.parse(handlers['search.facets']({ query, filter }));
  const values = (field: string, query: string, filter?: Input<'search.facets'>['filter']) =>
    Object.fromEntries(
      facets(query, filter)
        .facets.find((facet) => facet.field === field)
        ?.values.map(({ value, count }) => [value, count]) ?? [],
    );

  test('count within the query and every other filter, not within their own', () => {
    expect(values('outlet', 'settlement')).toEqual({ 'NRC Handelsblad': 1, Reuters: 1 });
    expect(values('outlet', 'settlement', { outlets: ['Reuters'] })).toEqual({
      'NRC Handelsblad': 1,
      Reuters: 1,
    });
    expect(values('outlet', '', { years: ['2024'] })).toEqual({ 'NRC Handelsblad': 1, Reuters: 1, '': 1 });
    expect(values('year', '', { years: ['2024'] })).toEqual({ '2024': 3, '2023': 1, '': 1 });
    expect(values('part', 'settlement')).toEqual({ statement: 2, question: 1 });
    expect(values('language', '')).toEqual({ en: 3, zh: 1, es: 1 });
  });

  test('every count is the total one gets by choosing that value', () => {
    const keys = {
      year: 'years',
      month: 'months',
      outlet: 'outlets',
      asker: 'askers',
      speaker: 'speakers',
      part: 'parts',
      series: 'series',
      language: 'languages',
    } as const;
    for (const query of ['settlement OR 政治 OR islands', '-tolls', ''])
      for (const { field, values: counted } of facets(query, { from: '2023-01-01' }).facets)
        for (const { value, count } of counted)
          expect(refs(query, { from: '2023-01-01', [keys[field]]: [value] })).toHaveLength(count);
  });

  test('months run from the first to the last of the scope, and say whether one is held', () => {
    expect(facets('settlement').when).toEqual([
      { bin: '2023-11', count: 0, held: true },
      { bin: '2023-12', count: 0, held: false },
      { bin: '2024-01', count: 0, held: false },
      { bin: '2024-02', count: 2, held: true },
    ]);
    expect(facets('settlement', { languages: ['zh'] }).when).toEqual([
      { bin: '2023-11', count: 0, held: true },
    ]);
  });
});

describe('facets of topics', () => {
  test('count how many of what matches a topic finds as well, and choosing one shows just these', () => {
    fixture.store.exec(
      `INSERT INTO topic (name, query, colour, saved_at) VALUES
         ('Tolls', 'tolls', 1, '2024-01-01'), ('Islands', 'islands', 2, '2024-01-01')`,
    );
    const topics = methods['search.topics'].output.parse(handlers['search.topics']({ query: 'settlement' }));
    expect(topics.map(({ name, count }) => [name, count])).toEqual([
      ['Tolls', 1],
      ['Islands', 0],
    ]);
    for (const { id, count } of topics) expect(refs('settlement', { topics: [id] })).toHaveLength(count);
    const both = topics.map(({ id }) => id);
    expect(refs('', { topics: both })).toEqual(['1#s1', '1#2']);
    expect(refs('', { topics: [999] })).toEqual([]);
  });

  test('count months within the years that are chosen', () => {
    expect(refs('', { months: ['2024-02'] })).toHaveLength(3);
    expect(refs('', { months: ['2024-02', '2023-11'], years: ['2023'] })).toEqual(['2#1']);
  });
});
