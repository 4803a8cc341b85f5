import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Input, PhraseHistory } from '../../../src/contract/index.ts';
import { phraseInput } from '../../../src/contract/index.ts';
import { openSilenceRule } from '../../../src/core/coverage/silence-rule.ts';
import { createPhrases } from '../../../src/core/phrases/phrases.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

let project: FixtureStore;
afterEach(() => project.close());

const open = (...briefings: readonly ToldBriefing[]) => {
  project = openFixtureStore(...briefings);
  const { searcher, calendar, store } = project;
  const room = createPhrases(searcher, calendar, openSilenceRule(store).now);
  return {
    history: (asked: Input<'phrase.history'>) =>
      room['phrase.history'](phraseInput.parse(asked)) as PhraseHistory,
    earlier: (asked: Input<'phrase.earlier'>) => room['phrase.earlier'](phraseInput.parse(asked)),
  };
};

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const said = (
  date: string,
  statement: string,
  outlet = 'Harbour Post',
  speaker = 'Ilsa Maren',
): ToldBriefing => ({
  date,
  said: [{ question: 'What of the port?', statement, outlet, speaker }],
});

describe('the history of a phrase', () => {
  it('tells uses, first, last, and who said it to whom, and every number adds up', () => {
    const { history } = open(
      said('2024-01-02', 'The pier stays open.'),
      said('2024-01-03', 'Steady course, steady course!', 'Gull Radio'),
      said('2024-01-04', 'A steady course it is.', 'Harbour Post', 'Oda Lenz'),
      said('2024-01-05', 'Steady as it goes.'),
    );
    const told = history({ text: 'steady course' });
    expect(told).toMatchObject({
      unit: 'occurrences',
      uses: 3,
      exchanges: 2,
      briefings: 2,
      first: '2024-01-03',
      last: '2024-01-04',
      firstRefs: ['2#1'],
      lastRefs: ['3#1'],
      firstIsCoverageStart: false,
      gapBefore: null,
      since: { from: '2024-01-04', to: '2024-01-05', days: 1, held: 0 },
    });
    expect(told.byOutlet.map(({ name, uses }) => [name, uses])).toEqual([
      ['Gull Radio', 2],
      ['Harbour Post', 1],
    ]);
    expect(told.bySpeaker.map(({ name, uses, first }) => [name, uses, first])).toEqual([
      ['Ilsa Maren', 2, '2024-01-03'],
      ['Oda Lenz', 1, '2024-01-04'],
    ]);
  });

  it('tells a return after a silence in days and in briefings held, and no silence where none was held', () => {
    const quiet = Array.from({ length: 12 }, (_, at) => said(day(10 + at), 'The pier stays open.'));
    const { history } = open(
      said(day(0), 'A steady course.'),
      ...quiet,
      said(day(40), 'A steady course.'),
      // Nothing is held of the days between: nobody can say that it was not said.
      said(day(400), 'A steady course.'),
    );
    const told = history({ text: 'steady course' });
    expect(told.returns).toMatchObject([
      { from: day(0), to: day(40), days: 40, held: 12, covered: 12, refs: ['14#1'] },
    ]);
    expect(told.longestSilence).toMatchObject({
      from: day(40),
      to: day(400),
      days: 360,
      held: 0,
      covered: 0,
    });
    expect(told.longestSilence?.unknown).toBeGreaterThan(200);
    expect(history({ text: 'steady course', silence: { days: 500, briefings: 13 } }).returns).toEqual([]);
  });

  it('says that it is first in the collection where coverage begins there, or has a gap before', () => {
    const { history } = open(
      said('2024-01-01', 'The pier stays open.'),
      said('2024-01-02', 'The pier stays open.'),
      said('2024-03-04', 'A steady course.'),
    );
    expect(history({ text: 'pier' })).toMatchObject({ firstIsCoverageStart: true, gapBefore: null });
    expect(history({ text: 'steady course' })).toMatchObject({
      firstIsCoverageStart: false,
      gapBefore: { before: '2024-01-02', after: '2024-03-04' },
    });
    expect(history({ text: 'steady course', filter: { from: '2024-02-01' } })).toMatchObject({
      firstIsCoverageStart: true,
    });
  });

  it('judges the first use by the series that first uses it, whatever others began earlier', () => {
    const { history } = open(
      { ...said('2023-01-01', 'The pier stays open.'), series: 'Bank' },
      said('2024-01-02', 'A steady course.'),
      { ...said('2024-01-03', 'A steady course.'), series: 'Bank' },
    );
    expect(history({ text: 'steady course' })).toMatchObject({
      firstIsCoverageStart: true,
      series: ['Bank', 'Harbour ministry'],
    });
  });

  it('counts exchanges where a query looks for no words, and takes marks in a phrase for what they are', () => {
    const { history } = open(
      said('2024-01-02', 'Why "steady"? So * it is.'),
      said('2024-01-03', 'No.', 'Gull Radio'),
    );
    expect(history({ text: 'outlet:Gull', as: 'query' })).toMatchObject({
      unit: 'exchanges',
      uses: 1,
      first: '2024-01-03',
    });
    expect(history({ text: '"steady"? So * it' })).toMatchObject({ uses: 1, ignored: [] });
    expect(history({ text: '' })).toMatchObject({ uses: 0, first: null });
  });

  it('is what a scan of every text counts', () => {
    const words = ['open', 'pier', 'calm', 'sea'];
    const briefing = record({
      at: integer({ min: 0, max: 60 }),
      said: array(array(constantFrom(...words), { minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 3,
      }),
      outlet: constantFrom('Gull Radio', 'Harbour Post'),
    });
    assert(
      property(array(briefing, { minLength: 1, maxLength: 12 }), (told) => {
        const { history } = open(
          ...told.map(({ at, said: statements, outlet }) => ({
            date: day(at),
            said: statements.map((each) => ({ question: 'Well?', statement: `${each.join(' ')}.`, outlet })),
          })),
        );
        const scanned = scan(told, ['open', 'pier'], { days: 9, briefings: 2 });
        const { uses, first, last, returns, byOutlet, days } = history({
          text: 'open pier',
          silence: { days: 9, briefings: 2 },
        });
        project.close();
        expect({
          uses,
          first,
          last,
          returns: returns.map(({ from, to, held }) => [from, to, held]),
          outlets: Object.fromEntries(byOutlet.map((each) => [each.name, each.uses])),
          days: days.map((each) => [each.date, each.uses]),
        }).toEqual(scanned);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

type Told = { readonly at: number; readonly said: readonly (readonly string[])[]; readonly outlet: string };

/** Reads every word of every briefing; of the two words in a row that overlap nothing can. */
const scan = (
  told: readonly Told[],
  [a, b]: readonly string[],
  rule: { days: number; briefings: number },
) => {
  const uses = told.flatMap((each) =>
    each.said.flatMap((statement) =>
      statement.flatMap((word, at) => (word === a && statement[at + 1] === b ? [each] : [])),
    ),
  );
  const byDay = [...Map.groupBy(uses, ({ at }) => at)].toSorted(([x], [y]) => x - y);
  const days = byDay.map(([at]) => at);
  const returns = days.flatMap((to, i) => {
    const from = days[i - 1];
    if (from === undefined) return [];
    const held = told.filter(({ at }) => at > from && at < to).length;
    return held >= rule.briefings || (held > 0 && to - from >= rule.days) ? [[day(from), day(to), held]] : [];
  });
  return {
    uses: uses.length,
    first: days[0] === undefined ? null : day(days[0]),
    last: days.length === 0 ? null : day(days.at(-1) ?? 0),
    returns,
    outlets: Object.fromEntries(
      [...Map.groupBy(uses, ({ outlet }) => outlet)].map(([name, all]) => [name, all.length]),
    ),
    days: byDay.map(([at, all]) => [day(at), all.length]),
  };
};

describe('the nearest earlier wording', () => {
  it('is the words in a row before the first use that come nearest, with their redline', () => {
    const { earlier } = open(
      said('2024-01-02', 'We hold that a firm and steady course is right.'),
      said('2024-01-03', 'The course of a firm is its own.'),
      said('2024-01-04', 'A calm and steady course is right.'),
      said('2024-01-05', 'A firm and steady course is right, we said.'),
    );
    expect(earlier({ text: 'calm and steady course' })).toMatchObject({
      of: 'words',
      nearest: { ref: '1#1', date: '2024-01-02', text: 'and steady course', query: '"and steady course"' },
    });
  });

  it('is found by stems and in Chinese, and is a sentence where one word says too little', () => {
    const { earlier } = open(
      { ...said('2024-01-02', '今天海港平静。我们主张开放的海港政策。'), language: 'zh' },
      { ...said('2024-01-03', '我们坚持开放海港政策不动摇。'), language: 'zh' },
      said('2024-01-04', 'We urged all sides to hold the course.'),
      said('2024-01-05', 'We urge all parties to hold the course.'),
    );
    expect(earlier({ text: '开放海港政策' })).toMatchObject({
      nearest: { text: '开放的海港政策', date: '2024-01-02' },
    });
    expect(earlier({ text: 'urge all parties' })).toMatchObject({ nearest: { text: 'urged all' } });
    expect(earlier({ text: 'parties' })).toMatchObject({
      of: 'sentence',
      wanted: 'We urge all parties to hold the course.',
      nearest: { text: 'We urged all sides to hold the course.' },
    });
    expect(earlier({ text: 'never said' })).toMatchObject({ nearest: null });
  });
});
