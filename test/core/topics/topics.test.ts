import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventValue } from '../../../src/contract/index.ts';
import { createTopics } from '../../../src/core/topics/topics.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
let topics: ReturnType<typeof createTopics>;
let told: EventValue<'collection.changed'>[];
beforeEach(() => {
  const question = 'What about the ferry?';
  fixture = openFixtureStore(
    { date: '2024-01-08', series: 'Harbour ministry', said: [{ question, statement: 'The ferry sails.' }] },
    {
      date: '2024-01-09',
      series: 'Central bank',
      said: [{ question: 'And rates?', statement: 'No ferry here.' }],
    },
  );
  told = [];
  topics = createTopics(fixture.store, fixture.searcher, (_event, value) =>
    told.push(value as (typeof told)[number]),
  );
});
afterEach(() => fixture.close());

const save = async (name: string, query = 'ferry') => topics['topics.save']({ name, query });

describe('topics', () => {
  it('are listed in the order they were made, each with its passages within the filter', async () => {
    await save('Ships');
    await save('Rates', 'rates');
    expect(await topics['topics.list']({})).toEqual([
      { id: 1, name: 'Ships', query: 'ferry', colour: 1, note: '', total: 2 },
      { id: 2, name: 'Rates', query: 'rates', colour: 2, note: '', total: 1 },
    ]);
    const within = await topics['topics.list']({ filter: { series: ['Harbour ministry'] } });
    expect(within.map(({ total }) => total)).toEqual([1, 0]);
  });

  it('take the colour that the fewest have', async () => {
    for (let n = 1; n <= 8; n++) expect((await save(`Topic ${n}`)).colour).toBe(n);
    await topics['topics.remove']({ id: 3 });
    expect((await save('Next')).colour).toBe(3);
    expect((await save('One more')).colour).toBe(1);
  });

  it('are refused where their query could not be run, so that the others can still be listed', async () => {
    await save('Ships');
    await expect(save('Everything', 'ferry '.repeat(6000))).rejects.toMatchObject({ code: 'too-large' });
    expect(await topics['topics.list']({})).toHaveLength(1);
  });

  it('are refused under an id that was never given, so that there are ids for those to come', async () => {
    const ahead = async () =>
      topics['topics.save']({ id: Number.MAX_SAFE_INTEGER, name: 'Ships', query: 'ferry' });
    await expect(ahead()).rejects.toMatchObject({ code: 'not-found' });
    expect(await topics['topics.list']({})).toEqual([]);
  });

  it('change under their id, keeping what is not told anew', async () => {
    await topics['topics.save']({
      name: 'Ships',
      query: 'ferry',
      colour: 5,
      note: 'Ask the harbour master.',
    });
    expect(await topics['topics.save']({ id: 1, name: 'Ferries', query: 'ferries' })).toEqual({
      id: 1,
      name: 'Ferries',
      query: 'ferries',
      colour: 5,
      note: 'Ask the harbour master.',
    });
    expect(await topics['topics.list']({})).toHaveLength(1);
  });

  it('come back as they were after being removed, even if another was made meanwhile', async () => {
    await save('Ships');
    const removed = await topics['topics.remove']({ id: (await save('Rates', 'rates')).id });
    expect((await save('Meanwhile')).id).not.toBe(removed.id);
    expect(await topics['topics.save'](removed)).toEqual(removed);
    expect((await topics['topics.list']({})).map(({ name }) => name)).toEqual([
      'Ships',
      'Rates',
      'Meanwhile',
    ]);
  });

  it('are listed even when nothing of their query can be understood', async () => {
    await save('Broken', '"');
    expect(await topics['topics.list']({})).toMatchObject([{ name: 'Broken', total: 0 }]);
  });

  it('tell whoever listens that they changed', async () => {
    await save('Ships');
    await topics['topics.remove']({ id: 1 });
    expect(told).toEqual([{ what: 'topics' }, { what: 'topics' }]);
  });

  it('that are not there cannot be removed', () => {
    expect(() => topics['topics.remove']({ id: 7 })).toThrow(/no topic 7/);
    expect(told).toEqual([]);
  });
});
