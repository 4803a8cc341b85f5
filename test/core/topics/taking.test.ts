import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLists } from '../../../src/core/lists/lists.ts';
import { createTaking } from '../../../src/core/topics/taking.ts';
import { createTopics } from '../../../src/core/topics/topics.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

const open = () => {
  const fixture = openFixtureStore({ said: [{ question: 'The ferry?', statement: 'It sails.' }] });
  const rooms = {
    ...createTopics(fixture.store, fixture.searcher, () => {}),
    ...createTaking(fixture.store, fixture.searcher, () => {}),
    ...createLists(fixture.store, { namedBy: () => [], follow: () => {} }, () => {}),
  };
  return { fixture, rooms };
};

let here: ReturnType<typeof open>;
let there: ReturnType<typeof open>;
beforeEach(() => {
  here = open();
  there = open();
});
afterEach(() => {
  for (const { fixture } of [here, there] as { fixture: FixtureStore }[]) fixture.close();
});

const fill = async () => {
  await here.rooms['topics.save']({
    name: 'Ships, large',
    query: '"the ferry" OR =sails',
    group: 'Sea',
    colour: 4,
    note: 'Two\nlines, and a “quote”.',
  });
  await here.rooms['topics.save']({ name: 'Sums', query: '-tolls' });
  await here.rooms['lists.save']({
    name: 'Sea',
    entries: 'ferry\n=sails\n# later\n"rough sea"',
    note: 'Mine.',
  });
};

describe.each(['csv', 'json'] as const)('topics and lists as %s', (as) => {
  it('come into another project as they were here', async () => {
    await fill();
    const { text } = await here.rooms['topics.export']({ as });
    const seen = await there.rooms['topics.preview']({ text });
    expect(seen.map(({ what, name, becomes }) => [what, name, becomes])).toEqual([
      ['topic', 'Ships, large', 'new'],
      ['topic', 'Sums', 'new'],
      ['list', 'Sea', 'new'],
    ]);
    expect(await there.rooms['topics.list']({})).toEqual([]);
    await there.rooms['topics.import']({ text });
    expect(await there.rooms['topics.list']({})).toEqual(await here.rooms['topics.list']({}));
    expect(await there.rooms['lists.list']({})).toEqual(await here.rooms['lists.list']({}));
    const again = await there.rooms['topics.import']({ text });
    expect(again.map(({ becomes }) => becomes)).toEqual(['same', 'same', 'same']);
  });
});

describe('a file of topics', () => {
  const take = (text: string) => here.rooms['topics.import']({ text });

  it('changes what has the name already, and says what', async () => {
    await fill();
    const [taken] = await take('name,query\nships LARGE,ferry\n');
    expect(taken).toMatchObject({ becomes: 'changed', changes: ['name', 'query'], topicBefore: { id: 1 } });
    expect(await here.rooms['topics.list']({})).toMatchObject([
      { id: 1, query: 'ferry', group: 'Sea', colour: 4 },
      {},
    ]);
    expect(await here.rooms['topics.versions']({ id: 1 })).toHaveLength(2);
  });

  it('is taken but for what cannot be read, which is named with its reason', async () => {
    const taken = await take(
      'name,query,colour\nA,ferry,3\n,ferry,\nB,,\nC,ferry,12\nD,"""",\na,sails,\nE,ferry nonsense:x,\n',
    );
    expect(taken.map(({ becomes }) => becomes)).toEqual([
      'new',
      'not readable',
      'not readable',
      'not readable',
      'not readable',
      'not readable',
      'new',
    ]);
    const silent = taken.filter(({ becomes, reasons }) => becomes === 'not readable' && reasons.length === 0);
    expect(silent).toEqual([]);
    expect((await here.rooms['topics.list']({})).map(({ name }) => name)).toEqual(['A', 'E']);
  });

  it.each(['a,b\n1,2\n', '{"topics": 3}', '{', '[1,2', 'name\nonly\n'])(
    'that is none is refused whole: %j',
    (text) => {
      expect(() => here.rooms['topics.preview']({ text })).toThrow(/cannot be read as topics/);
    },
  );

  it('that is empty holds nothing', () => {
    expect(here.rooms['topics.preview']({ text: '' })).toEqual([]);
  });
});
