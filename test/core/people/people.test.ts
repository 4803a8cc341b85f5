import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entity, Filter, Handlers, NameStep } from '../../../src/contract/index.ts';
import { createBriefings } from '../../../src/core/briefings/briefings.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { readShipped } from '../../../src/core/names/shipped.ts';
import { createPeople } from '../../../src/core/people/people.ts';
import { countFacets } from '../../../src/core/search/facets.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import { createCoverage } from '../../../src/core/coverage/coverage.ts';
import { openFixtureStore, type Said, type ToldBriefing } from '../fixture-store.ts';

const shipped = readShipped('resources');

/** Rooms over a project with the shipped list, as the program opens them. */
const openRooms = (...briefings: readonly ToldBriefing[]) => {
  const fixture = openFixtureStore(...briefings);
  const collection = openCollection(fixture.store, shipped);
  const searcher = createSearcher(fixture.store, collection);
  const published: string[] = [];
  const people = createPeople(fixture.store, collection, shipped, (event) => void published.push(event));
  // Every one of these answers at once.
  const ask = people as unknown as {
    readonly [Name in keyof typeof people]: (
      input: Parameters<Handlers[Name]>[0],
    ) => Awaited<ReturnType<Handlers[Name]>>;
  };
  const calendar = createCoverage(fixture.store, collection, () => {});
  return {
    ...fixture,
    collection,
    searcher,
    published,
    ask,
    library: createBriefings(fixture.store, collection, () => {}),
    trends: createTrends(searcher, calendar),
    total: (query: string, filter?: Filter) => searcher.evaluate(query, filter).places.length,
    facet: (field: 'outlet' | 'speaker', filter: Filter = {}) =>
      Object.fromEntries(
        countFacets(searcher, '', filter)
          .facets.filter((each) => each.field === field)
          .flatMap(({ values }) => values.map(({ value, count }) => [value, count])),
      ),
    entity: (id: string): Entity | undefined => ask['people.list']({}).find((each) => each.id === id),
  };
};

const asks = (outlet: string | null, asker: string | null = outlet, speaker = 'Ada Moor'): Said => ({
  question: 'Will the ferry sail?',
  statement: 'The ferry sails when the tide allows.',
  speaker,
  ...(outlet === null ? {} : { outlet }),
  ...(asker === null ? {} : { asker }),
});

const english: ToldBriefing = {
  date: '2024-03-05',
  series: 'Tides',
  said: [
    asks('Bloomberg'),
    asks('Bloomberg News'),
    asks('CCTV'),
    asks('Coast Wire'),
    asks(null),
    asks('ABC'),
  ],
};
const chinese: ToldBriefing = {
  date: '2024-04-09',
  series: 'Tides',
  language: 'zh',
  said: [
    asks('彭博社', '彭博社记者', '汪文斌'),
    asks('总台央视', '总台央视记者', '汪文斌'),
    asks('Coast Wires', 'Coast Wires', 'MS. MOOR'),
    { statement: 'The harbour opens on Monday.', speaker: 'Wang Wenbin' },
  ],
};

describe('names that are one', () => {
  let rooms: ReturnType<typeof openRooms>;
  beforeAll(() => {
    rooms = openRooms(english, chinese);
  });
  afterAll(() => rooms.close());

  it('are one value for facets, hits and filters; the label stays as it was read', () => {
    expect(rooms.facet('outlet')).toEqual({
      Bloomberg: 3,
      'China Central Television': 2,
      'Coast Wire': 1,
      'Coast Wires': 1,
      ABC: 1,
      '': 2,
    });
    expect(rooms.facet('speaker')).toEqual({ 'Ada Moor': 7, 'Wang Wenbin': 3 });
    const kept = rooms.store.prepare('SELECT DISTINCT outlet FROM passage WHERE outlet IS NOT NULL').pluck();
    expect(kept.all()).toContain('彭博社');
  });

  it.each(['Bloomberg', '彭博社', '"Bloomberg News"', '"bloomberg tv"', 'Блумберг'])(
    'outlet:%s finds all that any of them finds',
    (name) => {
      expect(rooms.total(`outlet:${name}`)).toBe(3);
      expect(rooms.total('', { outlets: [name.replaceAll('"', '')] })).toBe(3);
      expect(rooms.total(`ferry -outlet:${name}`)).toBe(6);
    },
  );

  it('are found by the person who asked or spoke, too', () => {
    for (const name of ['"Wang Wenbin"', '汪文斌']) expect(rooms.total(`speaker:${name}`)).toBe(3);
    for (const name of ['Ada Moor', 'MS. MOOR']) expect(rooms.total('', { speakers: [name] })).toBe(7);
    for (const name of ['彭博社', 'Bloomberg']) expect(rooms.total(`asker:${name}`)).toBe(3);
  });

  it('leave "not named" what it is', () => {
    expect(rooms.total('', { outlets: [''] })).toBe(2);
    expect(rooms.total('outlet:""')).toBe(2);
    expect(rooms.total('', { outlets: ['', 'Bloomberg'] })).toBe(5);
    expect(rooms.ask['people.list']({}).map(({ name }) => name)).not.toContain('');
  });

  it('are told with a briefing beside the label', async () => {
    const { exchanges, statements, spokespersonNames } = await rooms.library['briefings.get']({ id: 2 });
    expect(exchanges[0]).toMatchObject({
      question: { outlet: '彭博社', outletName: 'Bloomberg', asker: '彭博社记者', askerName: 'Bloomberg' },
      statement: { speaker: '汪文斌', speakerName: 'Wang Wenbin' },
    });
    expect(exchanges[2]?.statement).toMatchObject({ speaker: 'MS. MOOR', speakerName: 'Ada Moor' });
    expect(statements[0]).toMatchObject({ speakerName: 'Wang Wenbin' });
    expect(spokespersonNames.length).toBeLessThanOrEqual(3);
    const [passage] = await rooms.library['passages.get']({ refs: ['2#1'] });
    expect(passage).toMatchObject({ outlet: '彭博社', outletName: 'Bloomberg', speakerName: 'Wang Wenbin' });
  });

  it('are listed with where each stands and why it is taken for one', () => {
    const { names, asked, first, last, listed, series } = rooms.entity('outlet:Bloomberg') ?? {};
    expect({ asked, first, last, series }).toEqual({
      asked: 3,
      first: '2024-03-05',
      last: '2024-04-09',
      series: ['Tides'],
    });
    expect(listed).toMatchObject({ country: 'US', sort: 'agency' });
    expect(names?.slice(0, 3)).toEqual([
      expect.objectContaining({ label: 'Bloomberg', count: 1, languages: ['en'], from: 'listed' }),
      expect.objectContaining({ label: 'Bloomberg News', count: 1, from: 'listed' }),
      expect.objectContaining({ label: '彭博社', count: 1, languages: ['zh'], first: '2024-04-09' }),
    ]);
    expect(names).toContainEqual(expect.objectContaining({ label: 'ブルームバーグ', count: 0 }));
    expect(rooms.entity('person:Ada Moor')?.names).toContainEqual(
      expect.objectContaining({ label: 'MS. MOOR', series: 'Tides', from: 'title' }),
    );
  });

  it('count what a search for them finds', () => {
    const told = rooms.ask['people.list']({}).map(({ id, asked, answered }) => [id, asked, answered]);
    const found = rooms.ask['people.list']({}).map(({ id, kind, name }) =>
      kind === 'outlet'
        ? [id, rooms.total('', { outlets: [name] }), 0]
        : [id, rooms.total('', { askers: [name] }), rooms.total('', { speakers: [name] })],
    );
    expect(told).toEqual(found);
  });
});

describe('what the person says', () => {
  let rooms: ReturnType<typeof openRooms>;
  beforeAll(() => {
    rooms = openRooms(english, chinese);
  });
  afterAll(() => rooms.close());
  const chartOf = async (outlets: readonly string[]): Promise<number[]> => {
    const { rows } = await rooms.trends['trends.chart']({
      queries: ['ferry'],
      by: 'month',
      measure: 'share',
      in: 'both',
      filter: { outlets: [...outlets] },
    } as Parameters<(typeof rooms.trends)['trends.chart']>[0]);
    return rows.map(({ count }) => count);
  };
  let step: NameStep;

  it('by merging is so everywhere at once, and the sums are what they were', async () => {
    const before = rooms.facet('outlet');
    const apart = [await chartOf(['Coast Wire']), await chartOf(['Coast Wires'])];
    const all = rooms.total('');
    step = rooms.ask['people.merge']({
      ids: ['outlet:Coast Wire', 'outlet:Coast Wires'],
      as: 'Coast Wire Ltd',
    });
    expect(step).toMatchObject({ act: 'merge', undone: false, says: expect.stringContaining('Coast Wires') });
    const after = rooms.facet('outlet');
    expect(after['Coast Wire Ltd']).toBe((before['Coast Wire'] ?? 0) + (before['Coast Wires'] ?? 0));
    expect(Object.values(after).reduce((a, b) => a + b)).toBe(Object.values(before).reduce((a, b) => a + b));
    expect(rooms.total('')).toBe(all);
    for (const name of ['Coast Wire Ltd', 'Coast Wire', 'Coast Wires']) {
      expect(rooms.total('', { outlets: [name] })).toBe(2);
      expect(rooms.total(`outlet:"${name}"`)).toBe(2);
    }
    const together = await chartOf(['Coast Wire Ltd']);
    expect(together).toEqual(together.map((_, at) => (apart[0]?.[at] ?? 0) + (apart[1]?.[at] ?? 0)));
    expect(rooms.published).toContain('collection.changed');
  });

  it('is taken back, and brought back', () => {
    expect(rooms.ask['people.undo']({ again: false })).toMatchObject({ id: step.id, undone: true });
    expect(rooms.facet('outlet')).toMatchObject({ 'Coast Wire': 1, 'Coast Wires': 1 });
    expect(rooms.ask['people.undo']({ id: step.id, again: true })).toMatchObject({ undone: false });
    expect(rooms.facet('outlet')).toMatchObject({ 'Coast Wire Ltd': 2 });
  });

  it('by splitting takes one name out, of an outlet in the list as well', () => {
    rooms.ask['people.split']({ id: 'outlet:Bloomberg', names: [{ label: '彭博社', series: null }] });
    expect(rooms.facet('outlet')).toMatchObject({ Bloomberg: 2, 彭博社: 1 });
    expect(rooms.total('outlet:彭博社')).toBe(1);
    expect(rooms.total('outlet:Bloomberg')).toBe(2);
    rooms.ask['people.split']({
      id: 'outlet:彭博社',
      names: [{ label: '彭博社', series: null }],
      as: 'Bloomberg',
    });
    expect(rooms.facet('outlet')).toMatchObject({ Bloomberg: 3 });
  });

  it('by renaming is found by the old name still', () => {
    rooms.ask['people.rename']({ id: 'outlet:Bloomberg', name: '彭博' });
    expect(rooms.facet('outlet')).toMatchObject({ 彭博: 3 });
    for (const name of ['Bloomberg', '彭博社', '彭博']) expect(rooms.total(`outlet:${name}`)).toBe(3);
    rooms.ask['people.undo']({ again: false });
    expect(rooms.facet('outlet')).toMatchObject({ Bloomberg: 3 });
  });

  it('of names to come holds for them too', () => {
    rooms.add({ date: '2024-05-01', series: 'Tides', said: [asks('COAST WIRES'), asks('coast-wire')] });
    rooms.collection.changed();
    expect(rooms.facet('outlet')).toMatchObject({ 'Coast Wire Ltd': 4 });
  });

  it('is refused where it cannot be meant', () => {
    const { ask } = rooms;
    const merge =
      (...ids: string[]) =>
      () =>
        ask['people.merge']({ ids });
    expect(merge('outlet:Nobody', 'outlet:ABC')).toThrow(/no outlet called "Nobody"/);
    expect(merge('outlet:ABC', 'person:Ada Moor')).toThrow(/cannot be merged/);
    expect(merge('outlet:ABC', 'outlet:ABC')).toThrow(/different names/);
    expect(() => ask['people.rename']({ id: 'outlet:ABC', name: 'Bloomberg' })).toThrow(/already an outlet/);
    expect(() => ask['people.split']({ id: 'outlet:ABC', names: [{ label: 'ABC', series: null }] })).toThrow(
      /what it is called/,
    );
    expect(() => ask['people.undo']({ id: 999, again: false })).toThrow(/no step 999/);
    expect(() => ask['people.decide']({ id: 'nothing', verdict: 'accept' })).toThrow(
      /not suggested any more/,
    );
  });

  it('is kept as a list of steps, newest first', () => {
    const acts = rooms.ask['people.steps']({}).map(({ act, undone }) => `${act}${undone ? ' undone' : ''}`);
    expect(acts).toEqual(['rename undone', 'split', 'split', 'merge']);
  });
});

describe('a person with one surname in two series', () => {
  it('is two people, of whom one is told apart in her series alone', () => {
    const rooms = openRooms(
      {
        series: 'Tides',
        said: [asks('Coast Wire', 'Kit Lowe', 'Mr. Reed'), asks('Coast Wire', 'Kit Lowe', 'Sam Reed')],
      },
      { series: 'Ports', said: [asks('Coast Wire', 'Kit Lowe', 'Mr. Reed')] },
    );
    expect(rooms.facet('speaker')).toEqual({ 'Sam Reed': 2, 'Mr. Reed': 1 });
    rooms.ask['people.split']({
      id: 'person:Mr. Reed',
      names: [{ label: 'Mr. Reed', series: 'Ports' }],
      as: 'Max Reed',
    });
    expect(rooms.facet('speaker')).toEqual({ 'Sam Reed': 2, 'Max Reed': 1 });
    rooms.close();
  });
});
