import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { createCorrections } from '../../../src/core/corrections/corrections.ts';
import { createRewriter } from '../../../src/core/import/rewrite.ts';
import { createLookout } from '../../../src/core/lookout/lookout.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { createTopics } from '../../../src/core/topics/topics.ts';
import { createProjectFixture, type ImportOptions, type ProjectFixture } from '../import/project-fixture.ts';

/** An invented briefing: who asks what, and one answer to all. */
const briefing = (date: string, ...asked: readonly (readonly [outlet: string, question: string])[]): string =>
  [
    `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on ${date}`,
    '',
    ...asked.flatMap(([outlet, question]) => [
      `${outlet}: ${question}`,
      '',
      `Ilsa Maren: Noted on ${date}.`,
      '',
    ]),
  ].join('\n');

let project: ProjectFixture;
const open = () => {
  const { store } = project;
  const collection = openCollection(store);
  const searcher = createSearcher(store, collection);
  const changed = (): void => collection.changed();
  return {
    searcher,
    collection,
    ...createTopics(store, searcher, () => {}),
    ...createLookout(store, searcher, () => {}),
    ...createCorrections(store, collection, createRewriter(store), changed),
  };
};
let rooms: ReturnType<typeof open>;
beforeEach(() => {
  project = createProjectFixture();
  rooms = open();
});
afterEach(() => project.close());

const importAll = async (options: ImportOptions = {}) => {
  const report = await project.importAll(options);
  rooms.collection.changed();
  return report;
};
const news = async (since?: { import: number } | { date: string }) => {
  const { topics } = await rooms['lookout.news'](since ? { since } : {});
  return topics;
};
const ferry = async () => (await news())[0];

/** Three briefings read, and a topic that has been looked at. */
const begin = async () => {
  project.write(
    '1.txt',
    briefing('January 8, 2024', ['Harbour Post', 'The ferry?'], ['Tidal News', 'Tolls?']),
  );
  project.write('2.txt', briefing('January 9, 2024', ['Harbour Post', 'Tolls again?']));
  project.write('3.txt', briefing('January 10, 2024', ['Harbour Post', 'Rates?']));
  await importAll();
  await rooms['topics.save']({ name: 'Ferry', query: 'ferry' });
};

describe('the watch list', () => {
  it('has nothing to tell of a topic that was just made', async () => {
    await begin();
    expect(await ferry()).toMatchObject({ hits: 0, total: 1, firstEver: false, askers: [], silence: null });
  });

  it('tells new hits and who never asked on it before, and opens exactly these', async () => {
    await begin();
    project.write(
      '4.txt',
      briefing('January 11, 2024', ['Tidal News', 'Is the ferry late?'], ['Harbour Post', 'A ferry, still?']),
    );
    await importAll();
    const told = await ferry();
    expect(told).toMatchObject({
      hits: 2,
      total: 3,
      first: '2024-01-11',
      last: '2024-01-11',
      firstEver: false,
      askers: [{ name: 'Tidal News', filter: 'outlets', hits: 1 }],
      silence: null,
    });
    const since = told?.mark.briefing ?? -1;
    expect(rooms.searcher.evaluate('ferry', { since }).places).toHaveLength(2);
    expect(rooms.searcher.evaluate('ferry', { since, outlets: ['Tidal News'] }).places).toHaveLength(1);
  });

  it('finds nothing new in files read again, moved, copied, or corrected', async () => {
    await begin();
    await importAll();
    await importAll({ cause: 'reread' });
    project.write(
      'copy/1.txt',
      briefing('January 8, 2024', ['Harbour Post', 'The ferry?'], ['Tidal News', 'Tolls?']),
    );
    await importAll();
    rooms['corrections.apply']({ briefingId: 1, changes: [{ kind: 'facts', date: '2024-01-12' }] });
    rooms.collection.changed();
    expect(await ferry()).toMatchObject({ hits: 0, total: 1, changed: { hits: 0, briefings: [] } });
  });

  it('tells apart what stands in a known briefing whose file has another text now', async () => {
    await begin();
    project.write(
      '1.txt',
      briefing('January 8, 2024', ['Harbour Post', 'The ferry?'], ['Tidal News', 'A ferry now?']),
    );
    await importAll();
    expect(await ferry()).toMatchObject({ hits: 0, total: 2, changed: { hits: 2, briefings: [1] } });
    await rooms['lookout.seen']({});
    expect(await ferry()).toMatchObject({ changed: { hits: 0, briefings: [] } });
  });

  it('tells the first hit after a silence, with the briefings held between without it', async () => {
    await begin();
    project.write('4.txt', briefing('February 1, 2024', ['Harbour Post', 'Rates now?']));
    project.write('5.txt', briefing('March 1, 2024', ['Harbour Post', 'And the ferry?']));
    await importAll();
    expect(await ferry()).toMatchObject({
      silence: { before: '2024-01-08', first: '2024-03-01', days: 53, briefings: 3 },
    });
    rooms['lookout.rule']({ days: 60, briefings: 10 });
    expect(await ferry()).toMatchObject({ silence: null });
    rooms['lookout.rule']({ days: 60, briefings: 3 });
    expect(await ferry()).toMatchObject({ silence: { briefings: 3 } });
  });

  it('calls no silence what nobody could have broken: days without a briefing', async () => {
    project.write('1.txt', briefing('January 8, 2024', ['Harbour Post', 'The ferry?']));
    await importAll();
    await rooms['topics.save']({ name: 'Ferry', query: 'ferry' });
    project.write('2.txt', briefing('June 8, 2024', ['Harbour Post', 'The ferry again?']));
    await importAll();
    expect(await ferry()).toMatchObject({ hits: 1, silence: null });
  });

  it('says when a topic is heard of for the first time ever', async () => {
    await begin();
    await rooms['topics.save']({ name: 'Whales', query: 'whales' });
    project.write('4.txt', briefing('January 11, 2024', ['Harbour Post', 'Any whales?']));
    await importAll();
    expect(await news()).toMatchObject([
      { name: 'Whales', hits: 1, firstEver: true },
      { name: 'Ferry', hits: 0 },
    ]);
  });

  it('starts anew once looked at, up to what was shown, and goes back', async () => {
    await begin();
    project.write('4.txt', briefing('January 11, 2024', ['Tidal News', 'Is the ferry late?']));
    await importAll();
    const { upTo } = await rooms['lookout.news']({});
    project.write('5.txt', briefing('January 12, 2024', ['Tidal News', 'The ferry sank?']));
    await importAll();
    const before = await rooms['lookout.seen']({ upTo });
    expect(await ferry()).toMatchObject({ hits: 1, first: '2024-01-12', askers: [] });
    await rooms['lookout.unsee']({ marks: before });
    expect(await ferry()).toMatchObject({ hits: 2 });
  });

  it('tells what came since an import, or since the imports of a day, whatever was looked at', async () => {
    await begin();
    project.write('4.txt', briefing('January 11, 2024', ['Tidal News', 'Is the ferry late?']));
    const { id, startedAt } = await importAll();
    project.write('5.txt', briefing('January 12, 2024', ['Tidal News', 'The ferry sank?']));
    const { id: last } = await importAll();
    await rooms['lookout.seen']({});
    expect(await news()).toMatchObject([{ hits: 0 }]);
    expect(await news({ import: last })).toMatchObject([{ hits: 1 }]);
    expect(await news({ import: id })).toMatchObject([{ hits: 2 }]);
    expect(await news({ import: 1 })).toMatchObject([{ hits: 3, firstEver: true }]);
    expect(await news({ date: startedAt.slice(0, 10) })).toMatchObject([{ hits: 3 }]);
    expect(await news({ date: '9999-12-31' })).toMatchObject([{ hits: 0 }]);
    await expect(news({ import: 99 })).rejects.toThrow(/no import 99/);
  });

  it('leaves out what is not watched or is archived', async () => {
    await begin();
    await rooms['topics.save']({ id: 1, name: 'Ferry', query: 'ferry', watched: false });
    await rooms['topics.save']({ name: 'Tolls', query: 'tolls', archived: true });
    expect(await rooms['lookout.news']({})).toMatchObject({ topics: [], unwatched: 2 });
  });
});
