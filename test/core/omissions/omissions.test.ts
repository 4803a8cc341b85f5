import { afterEach, describe, expect, it } from 'vitest';
import { omissionInput, type Input, type Omissions } from '../../../src/contract/index.ts';
import { createOmissions } from '../../../src/core/omissions/omissions.ts';
import { noFacts } from '../../../src/core/search/facts.ts';
import { noNames } from '../../../src/core/search/names.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { wilson } from '../../../src/core/statistics/intervals.ts';
import type { ToldBriefing } from '../fixture-store.ts';
import { openLines, type LinesFixture } from '../lines/open-lines.ts';

let project: LinesFixture;
afterEach(() => project.close());

const tongues = {
  en: {
    anchor: 'We urge all parties at the harbour to stay calm.',
    companion: 'The channel must stay open to every ship.',
    others: ['The tide rose on day N.', 'A crane fell on day N and was mended.'],
    between: ' ',
  },
  zh: {
    anchor: '我们呼吁海港各方保持冷静克制。',
    companion: '航道必须向所有船只开放通行。',
    others: ['第N天潮水上涨得很快。', '第N天有一座吊车倒了又修好了。'],
    between: '',
  },
} as const;
type Tongue = keyof typeof tongues;

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** Twenty statements of a line, all with its companion but those of the days named. */
const planted = (
  tongue: Tongue,
  without: readonly number[],
  elsewhere: readonly number[] = [],
): ToldBriefing[] => {
  const { anchor, companion, others, between } = tongues[tongue];
  const noise = (n: number): string => others[n % others.length]?.replace('N', String(n)) ?? '';
  return Array.from({ length: 20 }, (_, n) => ({
    date: day(n),
    language: tongue,
    said: [
      {
        question: 'And?',
        outlet: 'Gull Radio',
        statement: [noise(n), anchor, ...(without.includes(n) ? [] : [companion])].join(between),
      },
      {
        question: 'More?',
        statement: elsewhere.includes(n) ? companion : noise(n + 1),
      },
    ],
  }));
};

const open = async (tongue: Tongue, briefings: readonly ToldBriefing[]) => {
  project = await openLines(...briefings);
  const lines = await project.lines();
  const { anchor, companion } = tongues[tongue];
  const id = lines.find(({ text }) => text === anchor)?.id ?? 0;
  const other = lines.find(({ text }) => text === companion)?.id ?? 0;
  const facts = { ...noFacts, sayingLine: project.room.passagesOf };
  const searcher = createSearcher(project.store, project.collection, noNames, facts);
  const topic = { id: 3, name: 'Calm', query: tongue === 'en' ? 'calm' : '冷静', archived: false };
  const room = createOmissions(searcher, project.room.now, () => [topic]);
  return {
    id,
    other,
    list: (asked: Omit<Input<'omissions.list'>, 'query'> = {}, query = `line:${id}`) =>
      room['omissions.list'](omissionInput.parse({ query, ...asked })) as Omissions,
  };
};

describe.each(['en', 'zh'] as const)('what is left out, in %s', (tongue) => {
  it('lists the statement that lacks a companion, with the n and the interval behind it', async () => {
    const { list, other } = await open(tongue, planted(tongue, [14], [14]));
    const found = list();
    const interval = wilson(10, 10);
    expect(found).toMatchObject({ statements: 20, judged: 10, least: 8, window: 10, total: 1 });
    expect(found.omissions).toMatchObject([
      {
        ref: '15#1',
        date: day(14),
        outlet: 'Gull Radio',
        said: 10,
        of: 10,
        low: interval?.low,
        high: 1,
        before: { ref: '14#1' },
        after: { ref: '16#1' },
        elsewhere: '15#2',
      },
    ]);
    expect(found.companions[found.omissions[0]?.companion ?? -1]).toMatchObject({
      kind: 'line',
      id: other,
      text: tongues[tongue].companion,
      query: `line:${other}`,
      said: 9,
      of: 10,
      usual: true,
      omitted: 1,
    });
  });

  it('lists nothing where nothing is dropped', async () => {
    const { list } = await open(tongue, planted(tongue, []));
    const found = list();
    expect(found).toMatchObject({ total: 0, omissions: [], judged: 10 });
    expect(found.companions.map(({ said, of, omitted }) => [said, of, omitted])).toContainEqual([10, 10, 0]);
  });
});

describe('what is usual', () => {
  it('is learnt from what was said before, so that one said no more is listed until it is usual no longer', async () => {
    const { list } = await open('en', planted('en', [12, 13, 14, 15, 16, 17, 18, 19]));
    // With 10, 9 and 8 of the last ten it is usual, with 7 it is not.
    expect(list().omissions.map(({ date, said }) => [date, said])).toEqual([
      [day(14), 8],
      [day(13), 9],
      [day(12), 10],
    ]);
    expect(list().omissions.every(({ after }) => after === null)).toBe(true);
    expect(list().companions.find(({ omitted }) => omitted === 3)).toMatchObject({ usual: false });
  });

  it('is as many of as many as is asked, and is learnt within the filter', async () => {
    const { list } = await open('en', planted('en', [5, 14]));
    expect(list({ least: 3, window: 4 }).omissions.map(({ date }) => date)).toEqual([day(14), day(5)]);
    expect(list({ least: 10 }).total).toBe(0);
    expect(
      list({ filter: { from: day(10) }, least: 3, window: 4 }).omissions.map(({ date }) => date),
    ).toEqual([day(14)]);
    expect(list({ filter: { from: day(12) } })).toMatchObject({ judged: 0, total: 0 });
  });

  it('may be a topic, and a topic has companions too', async () => {
    const { list, id, other } = await open('en', planted('en', [14]));
    const found = list({}, `line:${other}`);
    expect(found.companions).toContainEqual(
      expect.objectContaining({ kind: 'topic', id: 3, text: 'Calm', query: 'topic:Calm', usual: true }),
    );
    const topic = list({}, 'calm');
    // The topic of that very query is no companion of it.
    expect(topic.companions.map(({ query }) => query).toSorted()).toEqual(
      [`line:${id}`, `line:${other}`].toSorted(),
    );
    expect(topic.omissions).toMatchObject([{ ref: '15#1' }]);
  });
});
