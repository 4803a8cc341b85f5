import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publish } from '../../../src/contract/index.ts';
import { createLists } from '../../../src/core/lists/lists.ts';
import { createSearcher, type Searcher } from '../../../src/core/search/searcher.ts';
import { createNames } from '../../../src/core/topics/names.ts';
import { createNaming } from '../../../src/core/topics/naming.ts';
import { createTopics } from '../../../src/core/topics/topics.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
let searcher: Searcher;
const open = () => {
  const names = createNames(fixture.store);
  searcher = createSearcher(fixture.store, fixture.collection, names);
  const publish: Publish = () => names.changed();
  return {
    ...createTopics(fixture.store, searcher, publish),
    ...createLists(fixture.store, createNaming(fixture.store, searcher), publish),
  };
};
let rooms: ReturnType<typeof open>;
beforeEach(() => {
  fixture = openFixtureStore({
    said: [
      { question: 'The ferry?', statement: 'It sails.' },
      { question: 'The barge?', statement: 'Rough sea.' },
      { question: 'The toll?', statement: 'The sea is rough.' },
    ],
  });
  rooms = open();
});
afterEach(() => fixture.close());

const found = (query: string) => Array.from(searcher.evaluate(query).places);

describe('a query that names a list', () => {
  it('finds any of its entries, and something else once the list is changed or taken away', async () => {
    const { id } = await rooms['lists.save']({
      name: 'My boats',
      entries: 'ferry\n# not yet: canoe\n"rough sea"',
    });
    expect(found('@"My boats"')).toEqual([0, 1]);
    expect(found('-@"my boats"')).toEqual([2]);
    await rooms['lists.save']({ id, name: 'My boats', entries: 'barge' });
    expect(found('@"My boats"')).toEqual([1]);
    await rooms['lists.remove']({ id });
    expect(searcher.read('@"My boats"').ignored).toMatchObject([{ reason: /no word list/ }]);
  });

  it('keeps naming it when it is called otherwise', async () => {
    const { id } = await rooms['lists.save']({ name: 'Boats', entries: 'ferry' });
    await rooms['topics.save']({ name: 'Sea', query: 'sails (@boats OR "@boats") -@Boats' });
    expect(await rooms['lists.list']({})).toMatchObject([{ topics: ['Sea'] }]);
    await rooms['lists.save']({ id, name: 'All boats' });
    expect(await rooms['topics.list']({})).toMatchObject([
      { query: 'sails (@"All boats" OR "@boats") -@"All boats"', ignored: [] },
    ]);
    expect(await rooms['lists.list']({})).toMatchObject([{ entries: 'ferry', topics: ['Sea'] }]);
  });
});

describe('a query that names a topic', () => {
  it('finds what the topic finds, whatever it is changed to', async () => {
    await rooms['topics.save']({ name: 'Sea things', query: 'ferry OR barge' });
    await rooms['topics.save']({ name: 'Rough', query: 'rough topic:"sea things"' });
    expect(await rooms['topics.list']({})).toMatchObject([{ total: 2 }, { total: 1 }]);
    await rooms['topics.save']({ id: 1, name: 'Sea things', query: 'toll' });
    expect(found('topic:"Sea things"')).toEqual([2]);
    expect(await rooms['topics.list']({})).toMatchObject([{ total: 1 }, { total: 1 }]);
  });

  it('follows when the topic is called otherwise, in the versions kept too, and finds the same', async () => {
    await rooms['topics.save']({ name: 'Sea', query: 'ferry OR barge' });
    await rooms['topics.save']({ name: 'Rough', query: 'rough NOT NOT topic:sea' });
    await rooms['topics.save']({ id: 2, name: 'Rough', query: 'topic:Sea' });
    await rooms['topics.save']({ id: 1, name: 'The sea', query: 'ferry OR barge' });
    expect(await rooms['topics.list']({})).toMatchObject([
      {},
      { query: 'topic:"The sea"', total: 2, ignored: [] },
    ]);
    expect(await rooms['topics.versions']({ id: 2 })).toMatchObject([
      { query: 'topic:"The sea"' },
      { query: 'rough NOT NOT topic:"The sea"' },
    ]);
  });

  it('says so where the topic is gone, or names itself', async () => {
    await rooms['topics.save']({ name: 'A', query: 'ferry' });
    await rooms['topics.save']({ name: 'B', query: 'topic:A' });
    await rooms['topics.save']({ id: 1, name: 'A', query: 'topic:B' });
    const [a] = await rooms['topics.list']({});
    expect(a?.ignored.join()).toMatch(/contain itself/);
    await rooms['topics.remove']({ id: 2 });
    const [alone] = await rooms['topics.list']({});
    expect(alone?.ignored.join()).toMatch(/no topic “B”/);
  });
});
