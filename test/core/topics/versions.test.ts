import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTopics } from '../../../src/core/topics/topics.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
let topics: ReturnType<typeof createTopics>;
beforeEach(() => {
  fixture = openFixtureStore({
    date: '2024-01-08',
    said: [
      { question: 'What about the ferry?', statement: 'The ferry sails.' },
      { question: 'And the strike?', statement: 'The ferry is late.' },
      { question: 'The harbour?', statement: 'The strike goes on.' },
      { question: 'Tolls?', statement: 'No change.' },
    ],
  });
  topics = createTopics(fixture.store, fixture.searcher, () => {});
});
afterEach(() => fixture.close());

const save = async (query: string, id?: number) =>
  topics['topics.save']({ ...(id === undefined ? {} : { id }), name: 'Sea', query });
const versions = async () => topics['topics.versions']({ id: 1 });
const found = (query: string | null) =>
  query === null ? null : Array.from(fixture.searcher.evaluate(query).places);

describe('the versions of a topic', () => {
  it('say what each change of the query did to its hits, and open what was gained and lost', async () => {
    await save('ferry');
    await save('strike', 1);
    const [change, first] = await versions();
    expect(first).toMatchObject({ query: 'ferry', before: null, after: 2, gained: null, gainedQuery: null });
    expect(change).toMatchObject({ query: 'strike', before: 2, after: 2, gained: 1, lost: 1 });
    const [old, now] = [found('ferry') ?? [], found('strike') ?? []];
    expect(found(change?.gainedQuery ?? null)).toEqual(now.filter((place) => !old.includes(place)));
    expect(found(change?.lostQuery ?? null)).toEqual(old.filter((place) => !now.includes(place)));
  });

  it.each([
    ['ferry', 'ferry OR strike'],
    ['ferry OR strike', 'strike -ferry'],
    ['(ferry strike) OR tolls', '-ferry'],
    ['in:question ferry OR in:statement strike', 'ferry'],
    ['ferry', '"'],
    ['"', 'ferry'],
  ])('of %s changed to %s have the numbers of the searches that open them', async (before, after) => {
    await save(before);
    await save(after, 1);
    const [change] = await versions();
    const [old, now] = [found(before) ?? [], found(after) ?? []];
    const gained = now.filter((place) => !old.includes(place));
    const lost = old.filter((place) => !now.includes(place));
    expect(change).toMatchObject({
      before: old.length,
      after: now.length,
      gained: gained.length,
      lost: lost.length,
    });
    expect(found(change?.gainedQuery ?? null) ?? []).toEqual(gained);
    expect(found(change?.lostQuery ?? null) ?? []).toEqual(lost);
  });

  it('are not added to where only the name, the colour or the note changes', async () => {
    await save('ferry');
    await topics['topics.save']({ id: 1, name: 'Ships', query: 'ferry', note: 'Ask.' });
    expect(await versions()).toHaveLength(1);
  });

  it('are taken back one by one, down to the first', async () => {
    await save('ferry');
    await save('strike', 1);
    expect(await topics['topics.undo']({ id: 1 })).toMatchObject({ query: 'ferry' });
    expect((await versions()).map(({ query }) => query)).toEqual(['ferry']);
    expect(() => topics['topics.undo']({ id: 1 })).toThrow(/never had another query/);
  });

  it('come back with a topic that was removed', async () => {
    await save('ferry');
    await save('strike', 1);
    const removed = await topics['topics.remove']({ id: 1 });
    await topics['topics.save'](removed);
    expect(await versions()).toHaveLength(2);
  });
});

describe('the overlap of topics', () => {
  it('is counted in passages of both, and opens to exactly these', async () => {
    await topics['topics.save']({ name: 'Ferry', query: 'ferry' });
    await topics['topics.save']({ name: 'Strike', query: 'strike' });
    await topics['topics.save']({ name: 'Tolls', query: 'tolls' });
    const { total, with: others } = await topics['topics.overlap']({ id: 1 });
    expect(total).toBe(2);
    expect(others).toMatchObject([{ id: 2, name: 'Strike', total: 2, both: 1, jaccard: 1 / 3 }]);
    expect(found(others[0]?.query ?? null)).toEqual([1]);
  });

  it('keeps to the filter', async () => {
    await topics['topics.save']({ name: 'Ferry', query: 'ferry' });
    await topics['topics.save']({ name: 'Strike', query: 'strike' });
    const none = await topics['topics.overlap']({ id: 1, filter: { parts: ['question'] } });
    expect(none).toEqual({ total: 1, with: [] });
  });
});
