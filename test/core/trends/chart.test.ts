import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  trendMethods,
  type ChartInput,
  type Filter,
  type Measure,
  type Side,
} from '../../../src/contract/index.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import { openFixtureStore, type FixtureStore, type Said, type ToldBriefing } from '../fixture-store.ts';

const { input, output } = trendMethods['trends.chart'];
const chartOf = async ({ searcher, calendar }: FixtureStore, asked: ChartInput) =>
  output.parse(await createTrends(searcher, calendar)['trends.chart'](input.parse(asked)));

const exchange = (question: string, statement: string, outlet?: string): Said =>
  outlet === undefined ? { question, statement } : { question, statement, outlet };

describe('a chart', () => {
  let fixture: FixtureStore;
  beforeAll(() => {
    fixture = openFixtureStore(
      {
        date: '2024-01-10',
        said: [
          { statement: 'Quorn opens today, quorn indeed.' },
          exchange('Why quorn?', 'Because quorn, and quorn again.', 'Tide Radio'),
          exchange('And ships?', 'They sail.', 'North Post'),
        ],
      },
      { date: '2024-02-20', said: [exchange('Any news?', 'None at all.', 'North Post')] },
      { date: '2024-04-02', said: [exchange('Is quorn back?', 'It never left.', 'Tide Radio')] },
      { date: null, said: [exchange('Quorn?', 'Quorn.')] },
    );
  });
  afterAll(() => fixture.close());

  const rowsOf = async (asked: Omit<ChartInput, 'queries'>) =>
    (await chartOf(fixture, { queries: ['quorn'], ...asked })).rows;

  it('has every month from the first briefing to the last: zeros where held, gaps where unknown', async () => {
    expect(await rowsOf({})).toMatchObject(
      [
        { bin: '2024-01', value: 5, count: 5, denominator: 1, briefings: 1, coverage: 'held' },
        { bin: '2024-02', value: 0, count: 0, denominator: 1, briefings: 1, coverage: 'held' },
        { bin: '2024-03', value: null, count: 0, denominator: 0, briefings: 0, coverage: 'unknown' },
        { bin: '2024-04', value: 1, count: 1, denominator: 1, briefings: 1, coverage: 'held' },
      ].map((row) => ({ query: 'quorn', ...row })),
    );
  });

  it('gives rates per 10,000 words of the side, opening statements being statements', async () => {
    const [january] = await rowsOf({ measure: 'rate', in: 'statement' });
    expect(january).toMatchObject({ count: 4, denominator: 12, value: (4 / 12) * 10_000 });
    const [asked] = await rowsOf({ measure: 'rate', in: 'question' });
    expect(asked).toMatchObject({ count: 1, denominator: 4, value: 2500 });
    const [both] = await rowsOf({ measure: 'rate' });
    expect(both).toMatchObject({ count: 5, denominator: 16 });
  });

  it('gives shares of the passages that have the side', async () => {
    expect((await rowsOf({ measure: 'share', in: 'question' }))[0]).toMatchObject({
      count: 1,
      denominator: 2,
      value: 0.5,
    });
    expect((await rowsOf({ measure: 'share', in: 'statement' }))[0]).toMatchObject({
      count: 2,
      denominator: 3,
    });
    expect((await rowsOf({ measure: 'share' }))[0]).toMatchObject({ count: 2, denominator: 3 });
  });

  it('gives each value its 95 % interval: exact for counts and rates, Wilson for shares, none for a gap', async () => {
    const [count, zero, gap] = await rowsOf({});
    expect(count?.low).toBeCloseTo(1.623486, 6);
    expect(count?.high).toBeCloseTo(11.668332, 6);
    expect(zero).toMatchObject({ low: 0, high: expect.closeTo(3.688879, 6) });
    expect(gap).toMatchObject({ value: null, low: null, high: null });
    const [rate] = await rowsOf({ measure: 'rate' });
    expect(rate?.high).toBeCloseTo((11.668332 / 16) * 10_000, 1);
    const [share] = await rowsOf({ measure: 'share', in: 'question' });
    expect(share).toMatchObject({ low: expect.closeTo(0.094531, 6), high: expect.closeTo(0.905469, 6) });
  });

  it('says that a few bins are too few to test for a trend', async () => {
    const { series } = await chartOf(fixture, { queries: ['quorn'] });
    expect(series[0]?.finding).toEqual({
      n: 3,
      p: null,
      slope: null,
      low: null,
      high: null,
      sentence: 'Too few months to test for a trend: 3 of 10.',
    });
  });

  it('lets denominators follow the filter, while a briefing without that outlet stays a zero', async () => {
    const rows = await rowsOf({ measure: 'rate', filter: { outlets: ['North Post'] } });
    expect(rows.map(({ value, denominator, coverage }) => [value, denominator, coverage])).toEqual([
      [0, 4, 'held'],
      [0, 5, 'held'],
      [null, 0, 'unknown'],
      [null, 0, 'held'],
    ]);
    const counts = await rowsOf({ filter: { outlets: ['North Post'] } });
    expect(counts.at(-1)).toMatchObject({ value: 0, coverage: 'held' });
    const parts = await rowsOf({ measure: 'rate', filter: { parts: ['announcement'] } });
    expect(parts[0]).toMatchObject({ count: 2, denominator: 5 });
  });

  it('widens and narrows its range with the dates of the filter, and cuts the bins at them', async () => {
    const chart = await chartOf(fixture, {
      queries: ['quorn'],
      filter: { from: '2023-12-05', to: '2024-02-10' },
    });
    expect(
      chart.bins.map(({ bin, from, to, coverage, briefings }) => [bin, from, to, coverage, briefings]),
    ).toEqual([
      ['2023-12', '2023-12-05', '2023-12-31', 'unknown', 0],
      ['2024-01', '2024-01-01', '2024-01-31', 'held', 1],
      ['2024-02', '2024-02-01', '2024-02-10', 'unknown', 0],
    ]);
    expect(
      (await chartOf(fixture, { queries: ['quorn'], filter: { from: '2024-03-01', to: '2024-02-01' } })).rows,
    ).toEqual([]);
  });

  it('says its unit in words, how it read the queries, and how many briefings no bin can hold', async () => {
    const chart = await chartOf(fixture, { queries: ['quorn', 'ships'], measure: 'rate', in: 'statement' });
    expect(chart.unit).toBe('mentions per 10,000 words of statements');
    expect(chart.undated).toBe(1);
    expect(chart.series).toMatchObject([
      { query: 'quorn', occurrences: 4, exchanges: 2 },
      { query: 'ships', occurrences: 0, exchanges: 0 },
    ]);
    expect(chart.rows).toHaveLength(8);
  });

  it('refuses more days than a century has', async () => {
    await expect(
      chartOf(fixture, { queries: ['quorn'], by: 'day', filter: { from: '1000-01-01' } }),
    ).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('is empty over a collection that is', async () => {
    const empty = openFixtureStore();
    expect(await chartOf(empty, { queries: ['quorn'] })).toMatchObject({ bins: [], rows: [], undated: 0 });
    empty.close();
  });
});

/** Counts again without index, columns or calendar: by splitting texts and cutting dates. */
const recount = (
  briefings: readonly ToldBriefing[],
  measure: Measure,
  side: Side,
  filter: Filter,
): Map<string, number | null> => {
  const sums = new Map<string, { hits: number; words: number; matching: number; passages: number }>();
  for (const { date, series, said } of briefings) {
    if (!date || (filter.series && !filter.series.includes(series ?? ''))) continue;
    const sum = sums.get(date.slice(0, 7)) ?? { hits: 0, words: 0, matching: 0, passages: 0 };
    sums.set(date.slice(0, 7), sum);
    for (const { question, statement, outlet = '' } of said) {
      if (filter.outlets && !filter.outlets.includes(outlet)) continue;
      const texts = [
        side === 'statement' ? undefined : question,
        side === 'question' ? undefined : statement,
      ];
      const words = texts.flatMap((text) => text?.split(' ') ?? []);
      if (words.length === 0) continue;
      const hits = words.filter((word) => word === 'quorn').length;
      sum.hits += hits;
      sum.words += words.length;
      sum.matching += hits > 0 ? 1 : 0;
      sum.passages++;
    }
  }
  const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);
  return new Map(
    [...sums].map(([month, { hits, words, matching, passages }]) => {
      if (measure === 'count') return [month, hits];
      if (measure === 'share') return [month, ratio(matching, passages)];
      const share = ratio(hits, words);
      return [month, share === null ? null : share * 10_000];
    }),
  );
};

describe('every value', () => {
  const vocabulary = ['quorn', 'ferry', 'talks', 'again', 'never', 'harbour', 'open'];
  let state = 7;
  const roll = (sides: number): number => (state = (state * 48_271) % 2_147_483_647) % sides;
  const sentence = (): string =>
    Array.from({ length: 3 + roll(12) }, () => vocabulary[roll(vocabulary.length)]).join(' ');
  const said = (): Said =>
    roll(6) === 0
      ? { statement: sentence() }
      : exchange(sentence(), sentence(), ['Tide Radio', 'North Post'][roll(2)]);
  const briefings: readonly ToldBriefing[] = Array.from({ length: 60 }, () => ({
    date:
      roll(15) === 0
        ? null
        : `2023-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`,
    series: ['Ministry', 'Bank'][roll(2)] ?? null,
    said: Array.from({ length: 1 + roll(5) }, said),
  }));
  let fixture: FixtureStore;
  beforeAll(() => {
    fixture = openFixtureStore(...briefings);
  });
  afterAll(() => fixture.close());

  const filters: readonly Filter[] = [
    {},
    { outlets: ['Tide Radio'] },
    { series: ['Bank'] },
    { outlets: [''], series: ['Ministry'] },
  ];
  const cases = (['count', 'rate', 'share'] as const).flatMap((measure) =>
    (['question', 'statement', 'both'] as const).flatMap((side) =>
      filters.map((filter) => ({ measure, side, filter })),
    ),
  );

  it.each(cases)(
    'is what a plain recount gives: $measure, $side, $filter',
    async ({ measure, side, filter }) => {
      const { rows } = await chartOf(fixture, { queries: ['quorn'], measure, in: side, filter });
      const expected = recount(briefings, measure, side, filter);
      expect(rows.filter(({ coverage }) => coverage === 'unknown').every(({ value }) => value === null)).toBe(
        true,
      );
      const held = rows.filter(({ coverage }) => coverage === 'held');
      expect(new Map(held.map(({ bin, value }) => [bin, value]))).toEqual(new Map([...expected].toSorted()));
    },
  );
});
