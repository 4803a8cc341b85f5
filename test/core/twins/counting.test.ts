import { afterEach, describe, expect, test } from 'vitest';
import { refOf } from '../../../src/core/collection/refs.ts';
import { createExports } from '../../../src/core/exports/exports.ts';
import { createProjectCard } from '../../../src/core/project/project.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import { methods, type Filter, type Input } from '../../../src/contract/index.ts';
import { ferryDay, ferryDayChinese, ferryDayEdited, openTwins, otherDay, toldDay } from './ferry-day.ts';

type Project = Awaited<ReturnType<typeof openTwins>>;
let project: Project;
afterEach(() => project.close());

/** The day as it was given, as it was printed, and in Chinese; and another day. */
const openThree = () =>
  openTwins(
    toldDay(ferryDay),
    toldDay(ferryDayEdited),
    toldDay(ferryDayChinese, { language: 'zh' }),
    toldDay(otherDay, { date: '2024-03-20' }),
  );

const ask = (query: string, filter: Filter = {}) =>
  methods['search.query'].output.parse(
    createSearch(project.searcher)['search.query'](
      methods['search.query'].input.parse({ query, filter, sort: 'oldest', limit: 100 }),
    ),
  );
const refs = (query: string, filter: Filter = {}) => ask(query, filter).hits.map(({ ref }) => ref);

describe('an exchange that several versions hold counts once', () => {
  test('the leading version stands for it, and what was left out is said', async () => {
    project = await openThree();
    expect(ask('tolls')).toMatchObject({ total: 1, folded: 1, briefings: 1 });
    expect(refs('tolls')).toEqual(['1#2']);
    expect(ask('tolls').hits[0]?.otherVersions).toEqual(['3#2', '2#2']);
  });

  test('where the leading version does not match, the next that does stands for it', async () => {
    project = await openThree();
    expect(refs('挪威')).toEqual(['3#2']);
    expect(refs('misunderstanding')).toEqual(['2#2']);
    expect(refs('挪威 OR misunderstanding')).toHaveLength(1);
  });

  test('an exchange that only one version holds counts', async () => {
    project = await openThree();
    expect(refs('"coral reefs"')).toEqual(['1#3']);
    project.records.setLead(2, true);
    project.settle();
    expect(refs('"coral reefs"')).toEqual(['1#3']);
    expect(refs('tolls')).toEqual(['2#2']);
  });

  test('within a filter, one of those that the filter leaves counts', async () => {
    project = await openThree();
    expect(refs('', { languages: ['zh'] })).toEqual(['3#1', '3#2', '3#3', '3#4']);
    expect(refs('', { briefings: [2] })).toEqual(['2#1', '2#2', '2#3']);
    expect(ask('', { briefings: [2] })).toMatchObject({ total: 3, folded: 0, outOf: 3 });
  });

  test('all versions count where the filter asks for all', async () => {
    project = await openThree();
    expect(ask('tolls', { versions: 'all' })).toMatchObject({ total: 2, folded: 0, briefings: 1 });
    expect(ask('', { versions: 'all' }).outOf).toBe(13);
    expect(ask('').outOf).toBe(6);
  });

  test('each facet counts as many as choosing it shows', async () => {
    project = await openThree();
    const { facets, when } = methods['search.facets'].output.parse(
      createSearch(project.searcher)['search.facets']({ query: '' }),
    );
    const keys = {
      outlet: 'outlets',
      asker: 'askers',
      language: 'languages',
      series: 'series',
      speaker: 'speakers',
      year: 'years',
      month: 'months',
    };
    for (const { field, values } of facets) {
      if (field === 'part') continue;
      for (const { value, count } of values)
        expect(ask('', { [keys[field]]: [value] }).total, `${field} ${value}`).toBe(count);
    }
    expect(when).toEqual([{ bin: '2024-03', count: 6, held: true }]);
  });

  test('a chart counts once above the line and below it', async () => {
    project = await openThree();
    const chart = trend({ queries: ['Norway OR 挪威'], measure: 'share' });
    expect(chart.rows).toMatchObject([{ count: 1, denominator: 6, briefings: 2 }]);
    expect(chart).toMatchObject({ folded: 7, series: [{ folded: 2 }] });
    expect(trend({ queries: ['Norway OR 挪威'], filter: { versions: 'all' } }).rows).toMatchObject([
      { briefings: 4 },
    ]);
  });

  test('versions of two days are of the day of the leading one', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited, { date: '2024-03-13' }));
    expect(trend({ queries: ['misunderstanding'], by: 'day' }).rows).toMatchObject([
      { bin: '2024-03-12', count: 1 },
    ]);
  });

  test('the project counts briefings, exchanges and words once', async () => {
    project = await openThree();
    const card = createProjectCard(project.store, project.collection, { sample: false, version: 'test' })();
    expect(card).toMatchObject({ briefings: 2, exchanges: 6, versions: 2 });
    const words = (id: number) =>
      project.store.prepare<[number], number>('SELECT words FROM briefing WHERE id = ?').pluck().get(id) ?? 0;
    expect(card.words).toBe(words(1) + words(4));
  });

  test('coverage counts briefings once, in each series that they are of', async () => {
    project = await openThree();
    const series = await project.calendar.handlers['coverage.series']({});
    expect(series).toMatchObject([{ series: 'Ministry of Tides', briefings: 2, held: 2 }]);
    const days = await project.calendar.handlers['coverage.days']({});
    expect(days.flatMap(({ briefings }) => briefings)).toEqual([1, 4]);
  });

  test('what leaves says how many are other versions', async () => {
    project = await openThree();
    // What leaves here asks for no chart, comparison or coverage.
    const exports = createExports(project.store, project.searcher, {} as never);
    const { text } = await exports['export.passages']({
      query: 'tolls',
      as: 'text',
      sort: 'oldest',
      group: 'none',
      fold: false,
    });
    expect(text.split('\n')[0]).toBe('1 passage, and 1 in other versions of these: tolls');
  });

  test('a version that is removed stands for nothing', async () => {
    project = await openThree();
    project.store.exec("UPDATE briefing SET removed_at = '2024-04-01' WHERE id = 1");
    project.collection.changed();
    expect(refs('tolls')).toEqual(['2#2']);
    expect(ask('coral').total).toBe(0);
    expect(refs('珊瑚礁')).toEqual(['3#3']);
  });
});

const trend = (input: Input<'trends.chart'>) =>
  methods['trends.chart'].output.parse(
    createTrends(project.searcher, project.calendar)['trends.chart'](
      methods['trends.chart'].input.parse(input),
    ),
  );

describe('over invented collections, counts equal a scan that counts exchanges', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('collection %i', async (seed) => {
    const random = randomFrom(seed);
    const words = ['ferry', 'toll', 'quay', 'pilot', 'reef'];
    const days = 6;
    project = await openTwins();
    const events: { ref: string; event: string; order: number; words: Set<string>; briefing: number }[] = [];
    // Versions are told to the store as found: what is tested is the counting.
    const pairs: { a: number; b: number; rows: [number, number][] }[] = [];
    for (let day = 0; day < days; day++) {
      const exchanges = 1 + random(4);
      const versions = 1 + random(3);
      const made: { id: number; places: number[] }[] = [];
      for (let version = 0; version < versions; version++) {
        const places = Array.from({ length: exchanges }, (_, n) => n).filter(
          () => version === 0 || random(4) > 0,
        );
        if (places.length === 0) continue;
        const said = places.map(() => words.filter(() => random(2) === 0));
        const [id = 0] = project.add(
          toldDay(
            said.map((each) => ({
              question: 'What of it?',
              statement: `${each.join(' ')} .`,
              outlet: `O${random(3)}`,
            })),
            { date: `2024-0${1 + day}-01` },
          ),
        );
        places.forEach((place, n) =>
          events.push({
            ref: refOf({ briefingId: id, kind: 'exchange', n: n + 1 }),
            event: `${day} ${place}`,
            order: version,
            words: new Set(said[n]),
            briefing: id,
          }),
        );
        for (const other of made)
          pairs.push({
            a: other.id,
            b: id,
            rows: places.flatMap((place, n): [number, number][] => {
              const at = other.places.indexOf(place);
              return at < 0 ? [] : [[at + 1, n + 1]];
            }),
          });
        made.push({ id, places });
      }
    }
    keepPairs(project, pairs);

    for (let round = 0; round < 60; round++) {
      const wanted = words.filter(() => random(3) === 0);
      const query = wanted.join(random(2) === 0 ? ' ' : ' OR ');
      const all = query.includes(' OR ') ? 'some' : 'every';
      const briefings =
        random(2) === 0
          ? undefined
          : [...new Set(events.map(({ briefing }) => briefing))].filter(() => random(3) > 0);
      const within = events.filter(({ briefing }) => !briefings || briefings.includes(briefing));
      const matching = within.filter(
        (one) => wanted.length === 0 || wanted[all]((word) => one.words.has(word)),
      );
      const expected = [...Map.groupBy(matching, ({ event }) => event).values()].map(
        (versions) =>
          versions.toSorted((x, y) => rankOf(project, x.briefing) - rankOf(project, y.briefing))[0]?.ref,
      );
      const filter = briefings ? { briefings } : {};
      const told = ask(query, filter);
      expect(new Set(told.hits.map(({ ref }) => ref))).toEqual(new Set(expected));
      expect(told.total).toBe(expected.length);
      expect(told.folded).toBe(matching.length - expected.length);
      expect(told.outOf).toBe(new Set(within.map(({ event }) => event)).size);
      expect(told.briefings).toBe(new Set(matching.map(({ event }) => event.split(' ')[0])).size);
      expect(ask(query, { ...filter, versions: 'all' }).total).toBe(matching.length);
    }
  });
});

const keepPairs = (
  { store, settle }: Project,
  pairs: readonly { a: number; b: number; rows: [number, number][] }[],
): void => {
  const row = store.prepare<[number, number, number, number]>(
    `INSERT INTO twin_row (a, b, a_kind, a_n, b_kind, b_n, kind, moved, score, why)
     VALUES (?, ?, 'exchange', ?, 'exchange', ?, 'altered', 0, 0.9, '')`,
  );
  const pair = store.prepare<[number, number]>(
    "INSERT INTO twin_pair (a, b, score, sure, reasons) VALUES (?, ?, 0.9, 1, '[]')",
  );
  for (const { a, b, rows } of pairs) {
    pair.run(a, b);
    for (const [left, right] of rows) row.run(a, b, left, right);
  }
  settle();
};

const rankOf = ({ store }: Project, briefing: number): number =>
  store
    .prepare<[number], number>('SELECT rank FROM twin_version WHERE briefing_id = ?')
    .pluck()
    .get(briefing) ?? 0;

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
