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

// Awaited, so that what it refuses is a rejection.
const save = async (name: string, query = 'ferry') => topics['topics.save']({ name, query });

/** Twenty-four stretches with one passage in each of those named. */
const spark = (...of: readonly number[]) => Array.from({ length: 24 }, (_, at) => (of.includes(at) ? 1 : 0));

describe('topics', () => {
  it('are listed in the order they were made, each with its passages within the filter', async () => {
    await save('Ships');
    await save('Rates', 'rates');
    const kept = { note: '', group: '', archived: false, watched: true, ignored: [] };
    expect(await topics['topics.list']({})).toEqual([
      {
        ...kept,
        id: 1,
        name: 'Ships',
        query: 'ferry',
        colour: 1,
        total: 2,
        last: '2024-01-09',
        spark: spark(0, 12),
      },
      {
        ...kept,
        id: 2,
        name: 'Rates',
        query: 'rates',
        colour: 2,
        total: 1,
        last: '2024-01-09',
        spark: spark(12),
      },
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
      group: '',
      archived: false,
      watched: true,
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

  it('have one name each, whatever its case: a query names a topic by it', async () => {
    await save('Arms sales');
    await expect(save('ARMS  SALES')).rejects.toMatchObject({ code: 'invalid-input' });
    await topics['topics.remove']({ id: 1 });
    await save('Arms Sales', 'rates');
    const back = () => topics['topics.save']({ id: 1, name: 'Arms sales', query: 'ferry' });
    expect(back).toThrow(/already/);
  });

  it('are out of the list while they are archived', async () => {
    await topics['topics.save']({ name: 'Ships', query: 'ferry', archived: true, group: 'Sea' });
    expect(await topics['topics.list']({})).toEqual([]);
    expect(await topics['topics.list']({ archived: true })).toMatchObject([{ archived: true, group: 'Sea' }]);
    await topics['topics.save']({ id: 1, name: 'Ships', query: 'ferry', archived: false });
    expect(await topics['topics.list']({})).toMatchObject([{ total: 2, group: 'Sea' }]);
  });

  it('are counted anew when briefings come', async () => {
    await save('Ships');
    expect(await topics['topics.list']({})).toMatchObject([{ total: 2 }]);
    fixture.add({ date: '2024-02-01', said: [{ statement: 'The ferry is back.' }] });
    expect(await topics['topics.list']({})).toMatchObject([{ total: 3, last: '2024-02-01' }]);
  });

  it('that are not there cannot be removed', () => {
    expect(() => topics['topics.remove']({ id: 7 })).toThrow(/no topic 7/);
    expect(told).toEqual([]);
  });
});
