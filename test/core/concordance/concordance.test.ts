import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordanceMethods, type ConcordanceInput } from '../../../src/contract/index.ts';
import { createBriefings } from '../../../src/core/briefings/briefings.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

const { input, output } = concordanceMethods['concordance.lines'];
let fixture: FixtureStore;

beforeAll(() => {
  fixture = openFixtureStore(
    {
      date: '2024-03-01',
      said: [
        {
          question: 'Will the ferry sail?',
          statement: 'The old ferry sails, and another FERRY\nwaits.',
          outlet: 'Tide Radio',
        },
        { question: 'No?', statement: 'A new ferry, then.', outlet: 'North Post', speaker: 'Vos' },
      ],
    },
    { date: '2024-01-01', said: [{ statement: 'Our ferry is late. Every ferry is late.' }] },
    { date: null, said: [{ question: 'Ferry?', statement: 'Élan vital.' }] },
    {
      date: '2024-02-01',
      language: 'zh',
      said: [{ question: '渡轮开吗？', statement: '新的渡轮今天开航，旧的渡轮停航。' }],
    },
  );
});
afterAll(() => fixture.close());

const lines = async (asked: ConcordanceInput) =>
  output.parse(await createConcordance(fixture.searcher, fixture.corpus)['concordance.lines'](input.parse(asked)));
const shape = async (asked: ConcordanceInput) =>
  (await lines(asked)).lines.map(({ left, match, right }) => `${left}[${match}]${right}`);

describe('a concordance', () => {
  it('has a line for every match that search counts, oldest first, undated last', async () => {
    const { total, exchanges, lines: found } = await lines({ query: 'ferry' });
    const counted = await createSearch(fixture.searcher)['search.query']({
      query: 'ferry',
      sort: 'date',
      group: 'none',
      fold: false,
      open: [],
      limit: 0,
      offset: 0,
    });
    expect(total).toBe(7);
    expect({ total, exchanges }).toEqual({ total: counted.occurrences, exchanges: counted.total });
    expect(found.map(({ date }) => date)).toEqual([
      '2024-01-01',
      '2024-01-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      null,
    ]);
  });

  it('has the words around on one line, as many as asked for, and never those of another part', async () => {
    expect(await shape({ query: 'ferry outlet:"Tide Radio"', window: 2 })).toEqual([
      'Will the [ferry] sail?',
      'The old [ferry] sails, and',
      'and another [FERRY] waits.',
    ]);
    expect(await shape({ query: '渡轮', window: 2 })).toEqual([
      '[渡轮]开吗？',
      '新的[渡轮]今天开航',
      '航，旧的[渡轮]停航。',
    ]);
  });

  it('says where each match stands in its briefing', async () => {
    const briefings = createBriefings(fixture.store, fixture.collection, () => {});
    for (const { briefingId, start, end, match } of (await lines({ query: 'ferry OR 渡轮' })).lines) {
      const { text } = await briefings['briefings.get']({ id: briefingId });
      expect(text.slice(start, end)).toBe(match);
    }
  });

  it('is sorted by the words at the left or right, case and accents aside, empty last', async () => {
    expect(await shape({ query: 'ferry', sort: ['l1', 'r1'], window: 1 })).toEqual([
      'another [FERRY] waits.',
      'Every [ferry] is',
      'new [ferry], then.',
      'old [ferry] sails,',
      'Our [ferry] is',
      'the [ferry] sail?',
      '[Ferry]?',
    ]);
    expect((await shape({ query: 'ferry', sort: ['r1'], window: 1 })).slice(0, 3)).toEqual([
      'Our [ferry] is',
      'Every [ferry] is',
      'the [ferry] sail?',
    ]);
    expect((await lines({ query: 'ferry', sort: ['outlet'] })).lines.map(({ outlet }) => outlet)).toEqual([
      'North Post',
      'Tide Radio',
      'Tide Radio',
      'Tide Radio',
      null,
      null,
      null,
    ]);
  });

  it('is sampled at random, the same for the same seed, and pages on', async () => {
    const drawn = async (seed: number) => {
      const { shown, total, lines: some } = await lines({ query: 'ferry', sample: { size: 3, seed } });
      expect([shown, total, some.length]).toEqual([3, 7, 3]);
      return some.map(({ briefingId, start }) => `${briefingId} ${start}`).join();
    };
    expect(await drawn(5)).toBe(await drawn(5));
    const seeds = await Promise.all([1, 2, 3, 4, 5, 6].map(drawn));
    expect(new Set(seeds).size).toBeGreaterThan(2);
    const all = await lines({ query: 'ferry' });
    const paged = [
      ...(await lines({ query: 'ferry', limit: 4 })).lines,
      ...(await lines({ query: 'ferry', limit: 4, offset: 4 })).lines,
    ];
    expect(paged).toEqual(all.lines);
  });

  it('is of the filter, and empty for a query that names no words', async () => {
    expect((await lines({ query: 'ferry', filter: { outlets: ['North Post'] } })).total).toBe(1);
    expect(await lines({ query: 'outlet:"North Post"' })).toMatchObject({ total: 0, lines: [] });
    expect(await lines({ query: 'zeppelin' })).toMatchObject({ total: 0, shown: 0, exchanges: 0 });
  });
});
