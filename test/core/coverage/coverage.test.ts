import { afterEach, describe, expect, it } from 'vitest';
import { coverageMethods, exportMethods, trendMethods } from '../../../src/contract/index.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { createExports } from '../../../src/core/exports/exports.ts';
import { createCompare } from '../../../src/core/compare/compare.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

let fixture: FixtureStore;
afterEach(() => fixture.close());

const open = (...briefings: readonly ToldBriefing[]) => {
  fixture = openFixtureStore(...briefings);
  return fixture.calendar.handlers;
};
const said = [{ question: 'Does the ferry sail?', statement: 'The ferry sails.' }];
const after = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** A briefing on every working day of the weeks from a Monday on, those dates left out that lie in a stretch given. */
const working = (
  monday: string,
  weeks: number,
  without: readonly (readonly [string, string])[] = [],
  series = 'Ministry',
): ToldBriefing[] =>
  Array.from({ length: weeks }, (_, week) => [0, 1, 2, 3, 4].map((day) => after(monday, 7 * week + day)))
    .flat()
    .filter((date) => !without.some(([from, to]) => date >= from && date <= to))
    .map((date) => ({ date, series, said }));

describe('the calendar', () => {
  it('lists every day from the first briefing to the last, of one series or of all', async () => {
    const days = open(
      { date: '2024-02-28', series: 'Bank', said },
      { date: '2024-03-01', series: 'Ministry', said },
      { date: '2024-03-01', series: 'Bank', said },
      { date: null, series: 'Bank', said },
    )['coverage.days'];
    expect(await days({})).toEqual([
      { date: '2024-02-28', state: 'held', briefings: [1], why: null },
      { date: '2024-02-29', state: 'unknown', briefings: [], why: null },
      { date: '2024-03-01', state: 'held', briefings: [2, 3], why: null },
    ]);
    expect(await days({ series: 'Ministry' })).toMatchObject([{ date: '2024-03-01', briefings: [2] }]);
    expect(await days({ series: 'Nobody' })).toEqual([]);
  });

  it('sums up each series, and counts its gaps', async () => {
    const { 'coverage.series': list } = open(
      ...working('2024-01-08', 4, [['2024-01-16', '2024-01-17']]),
      { date: null, series: 'Ministry', said },
      { date: '2024-01-10', series: 'Bank', said },
    );
    const [ministry, bank] = await list({});
    expect(ministry).toMatchObject({ series: 'Ministry', briefings: 19, undated: 1, first: '2024-01-08' });
    expect(ministry).toMatchObject({ last: '2024-02-02', held: 18, none: 6, unknown: 2, gaps: 1 });
    expect(ministry?.weekdays.map(({ briefs }) => briefs)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(bank).toMatchObject({ series: 'Bank', held: 1, none: 0, unknown: 0, gaps: 0 });
  });

  it('takes a make-up Saturday for no rule', async () => {
    const { 'coverage.days': days } = open(...working('2024-01-08', 30), {
      date: '2024-02-03',
      series: 'Ministry',
      said,
    });
    const day = new Map((await days({})).map((each) => [each.date, each]));
    expect(day.get('2024-02-03')).toMatchObject({ state: 'held', why: null });
    expect(day.get('2024-02-10')).toMatchObject({
      state: 'none',
      why: 'hardly a briefing on Saturdays (learnt)',
    });
  });

  it('names gaps from their first unknown day to their last, with the days held around them', async () => {
    const { 'coverage.gaps': gaps } = open(...working('2024-01-08', 4, [['2024-01-18', '2024-01-22']]));
    expect(await gaps({})).toEqual([
      {
        series: 'Ministry',
        from: '2024-01-18',
        to: '2024-01-22',
        days: 5,
        unknown: 3,
        before: '2024-01-17',
        after: '2024-01-23',
      },
    ]);
  });
});

describe('what the person says of days', () => {
  it('makes a stretch known to have none, and is taken back', async () => {
    const calendar = open(...working('2024-01-08', 4, [['2024-01-16', '2024-01-17']]));
    const states = async () =>
      (await calendar['coverage.days']({})).filter(
        ({ date }) => date >= '2024-01-15' && date <= '2024-01-18',
      );
    const recess = await calendar['coverage.mark']({
      series: 'Ministry',
      from: '2024-01-15',
      to: '2024-01-17',
      name: 'Spring recess',
    });
    expect(await states()).toMatchObject([
      { state: 'held' },
      { state: 'none', why: 'Spring recess' },
      { state: 'none', why: 'Spring recess' },
      { state: 'held' },
    ]);
    expect(await calendar['coverage.gaps']({})).toEqual([]);
    expect(await calendar['coverage.recesses']({})).toEqual([recess]);
    await calendar['coverage.unmark']({ id: recess.id });
    expect((await states()).map(({ state }) => state)).toEqual(['held', 'unknown', 'unknown', 'held']);
  });

  it('holds for one series only: another one may have had a briefing', async () => {
    const calendar = open(
      ...working('2024-01-08', 4, [['2024-01-16', '2024-01-16']]),
      ...working('2024-01-08', 4, [['2024-01-16', '2024-01-16']], 'Bank'),
    );
    await calendar['coverage.mark']({ series: 'Bank', from: '2024-01-16', to: '2024-01-16', name: '' });
    const on16th = async (series?: string) =>
      (await calendar['coverage.days'](series === undefined ? {} : { series })).find(
        ({ date }) => date === '2024-01-16',
      );
    expect(await on16th('Bank')).toMatchObject({ state: 'none', why: 'recess' });
    expect(await on16th('Ministry')).toMatchObject({ state: 'unknown' });
    expect(await on16th()).toMatchObject({ state: 'unknown' });
  });

  it('overrules what was learnt of a weekday, until it is left to that again', async () => {
    const calendar = open(...working('2024-01-08', 4));
    const saturday = async () =>
      (await calendar['coverage.days']({})).find(({ date }) => date === '2024-01-13')?.state;
    expect(await saturday()).toBe('none');
    const rules = await calendar['coverage.weekday']({ series: 'Ministry', weekday: 5, briefs: true });
    expect(rules[5]).toEqual({ weekday: 5, briefs: true, from: 'said', held: 0 });
    expect(await saturday()).toBe('unknown');
    await calendar['coverage.weekday']({ series: 'Ministry', weekday: 5, briefs: null });
    expect(await saturday()).toBe('none');
  });

  it('is refused where it cannot be meant, with what to do', async () => {
    const calendar = open(...working('2024-01-08', 1));
    const mark = (series: string, from: string, to: string) => async () =>
      calendar['coverage.mark']({ series, from, to, name: '' });
    await expect(mark('Bank', '2024-01-01', '2024-01-02')).rejects.toThrow('holds "Ministry"');
    await expect(mark('Ministry', '2024-01-02', '2024-01-01')).rejects.toThrow('Turn the days round');
    await expect(mark('Ministry', '1024-01-02', '2024-01-01')).rejects.toThrow('ten years');
    await expect(async () => calendar['coverage.unmark']({ id: 7 })).rejects.toThrow('no recess 7');
    expect(
      coverageMethods['coverage.mark'].input.safeParse({ series: 'x', from: '2024-02-30', to: '2024-03-01' })
        .success,
    ).toBe(false);
  });

  it('reaches the charts: known to have none is drawn as zero, unknown as a gap', async () => {
    const calendar = open(...working('2024-01-08', 4, [['2024-01-15', '2024-01-19']]));
    const { input } = trendMethods['trends.chart'];
    const week = async () => {
      const chart = await createTrends(fixture.searcher, fixture.calendar)['trends.chart'](
        input.parse({ queries: ['ferry'], by: 'week' }),
      );
      return chart.rows[1];
    };
    expect(await week()).toMatchObject({ coverage: 'unknown', value: null });
    await calendar['coverage.mark']({ series: 'Ministry', from: '2024-01-15', to: '2024-01-19', name: '' });
    expect(await week()).toMatchObject({ coverage: 'none', value: 0 });
  });
});

describe('recesses on offer', () => {
  const years: readonly (readonly [string, string])[] = [
    ['2023-08-07', '2023-08-18'],
    ['2024-08-05', '2024-08-16'],
  ];

  it('are gaps too long to be chance, with the years in which it was so too', async () => {
    const calendar = open(...working('2023-01-02', 100, [...years, ['2023-03-07', '2023-03-08']]));
    const offers = await calendar['coverage.offers']({});
    expect(offers.map(({ from, to, years: others }) => [from, to, others])).toEqual([
      ['2023-08-07', '2023-08-18', [2024]],
      ['2024-08-05', '2024-08-16', [2023]],
    ]);
    expect(offers[0]?.why).toMatch(
      /^10 expected days in a row without a briefing; otherwise 9\d % .* in 2024\.$/,
    );
  });

  it('go when they are taken up, or turned down, and come back when that is taken back', async () => {
    const calendar = open(...working('2023-01-02', 100, years));
    const from = async () => (await calendar['coverage.offers']({})).map((offer) => offer.from);
    await calendar['coverage.mark']({ series: 'Ministry', from: '2023-08-07', to: '2023-08-18', name: '' });
    expect(await from()).toEqual(['2024-08-05']);
    const other = { series: 'Ministry', from: '2024-08-05', to: '2024-08-16' };
    await calendar['coverage.refuse']({ ...other, refused: true });
    expect(await from()).toEqual([]);
    expect(await calendar['coverage.recesses']({})).toHaveLength(1);
    await calendar['coverage.refuse']({ ...other, refused: false });
    expect(await from()).toEqual(['2024-08-05']);
  });

  it('are none where briefings are rare: there a long gap is what is to be expected', async () => {
    const rare = Array.from({ length: 20 }, (_, n) => ({
      date: after('2024-01-02', n * 17 + (n % 3)),
      series: 'Bank',
      said,
    }));
    expect(await open(...rare)['coverage.offers']({})).toEqual([]);
    fixture.close();
    expect(
      await open(...working('2024-01-08', 1), { date: '2024-06-03', series: 'Ministry', said })[
        'coverage.offers'
      ]({}),
    ).toEqual([]);
  });
});

describe('coverage that leaves as CSV', () => {
  it('has a row a gap, or a row a day', async () => {
    open(...working('2024-01-08', 3, [['2024-01-10', '2024-01-10']], '=Ministry, "north"'));
    const files = createExports(fixture.store, fixture.searcher, {
      ...createTrends(fixture.searcher, fixture.calendar),
      ...createCompare(fixture.store, fixture.searcher),
      ...fixture.calendar.handlers,
      ...fixture.corpus.handlers,
      ...createConcordance(fixture.searcher, fixture.corpus),
    });
    const { input } = exportMethods['export.coverage'];
    const gaps = await files['export.coverage'](input.parse({ what: 'gaps' }));
    expect(gaps.text.split('\r\n')).toEqual([
      '\uFEFFseries,from,to,days,unknown,before,after',
      '"\'=Ministry, ""north""",2024-01-10,2024-01-10,1,1,2024-01-09,2024-01-11',
      '',
    ]);
    const days = await files['export.coverage'](input.parse({ what: 'days' }));
    expect(days.text.split('\r\n').slice(1, 5)).toEqual([
      '2024-01-08,held,,1',
      '2024-01-09,held,,2',
      '2024-01-10,unknown,,',
      '2024-01-11,held,,3',
    ]);
  });
});
