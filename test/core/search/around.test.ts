import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/core/search/search.ts';
import { methods, type Input, type Parsed } from '../../../src/contract/index.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

const ferry = { question: 'The ferry?', statement: 'It sails.' };
const other = { question: 'The bridge?', statement: 'It stands.' };
let fixture: FixtureStore;
beforeEach(() => {
  fixture = openFixtureStore(
    { date: '2024-01-08', said: [{ statement: 'A new ferry.' }, other, ferry, other, ferry] },
    { date: '2024-03-08', said: [ferry] },
    { date: '2024-02-08', said: [other, { question: 'Ferry, ferry?', statement: 'Ferry, ferry, ferry.' }] },
  );
});
afterEach(() => fixture.close());

const around = (ref: string, how: Partial<Parsed<'search.around'>> = {}) =>
  createSearch(fixture.searcher)['search.around']({
    query: 'ferry',
    sort: 'date',
    group: 'none',
    ref,
    ...how,
  });
const listed = async (how: Partial<Input<'search.query'>>): Promise<string[]> => {
  const asked = methods['search.query'].input.parse({ query: 'ferry', sort: 'date', limit: 100, ...how });
  const { hits } = await createSearch(fixture.searcher)['search.query'](asked);
  return hits.map(({ ref }) => ref);
};

describe('what is found around a passage', () => {
  it.each(['relevance', 'date', 'oldest'] as const)('is in the order of the list by %s', async (sort) => {
    const list = await listed({ sort });
    expect(list).toHaveLength(5);
    const walked: unknown[] = [];
    let ref = list[0] ?? null;
    while (ref !== null) {
      const { at, next } = await around(ref, { sort });
      expect(at).toBe(walked.length);
      walked.push(ref);
      ref = next;
    }
    expect(walked).toEqual(list);
    expect(await around(list[2] ?? '', { sort })).toMatchObject({ previous: list[1], next: list[3] });
  });

  it('is said for the whole list and for the briefing', async () => {
    expect(await around('1#2')).toEqual({
      at: 3,
      total: 5,
      inBriefing: { at: 1, total: 3 },
      previous: '1#s1',
      next: '1#4',
    });
  });

  it('goes briefing by briefing where the list is grouped', async () => {
    const { next, previous } = await around('1#2', { sort: 'relevance', group: 'briefing' });
    expect([previous, next]).toEqual(['1#s1', '1#4']);
  });

  it('is what the filter leaves', async () => {
    expect(await around('2#1', { filter: { to: '2024-03-01' } })).toMatchObject({ at: null, total: 4 });
  });

  it('is what stands before and after in the briefing where the passage itself is not found', async () => {
    expect(await around('1#3')).toEqual({
      at: null,
      total: 5,
      inBriefing: { at: null, total: 3 },
      previous: '1#2',
      next: '1#4',
    });
  });

  it('is the first of the list after the last of a briefing, or in one that has none', async () => {
    expect(await around('1#9')).toMatchObject({ at: null, previous: '1#4', next: '2#1' });
    expect(await around('7#1')).toMatchObject({ at: null, previous: null, next: '2#1' });
  });

  it('is nothing where nothing is found', async () => {
    expect(await around('1#1', { query: 'zeppelin' })).toMatchObject({
      total: 0,
      previous: null,
      next: null,
    });
  });
});
