import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMethods, type Input } from '../../../src/contract/index.ts';
import { createNearest } from '../../../src/core/compare/nearest.ts';
import { createPick } from '../../../src/core/compare/pick.ts';
import { createLikeness } from '../../../src/core/likeness/likeness.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
const question = 'And the lighthouse?';
const filling = ['tide', 'wheat', 'snow', 'glass', 'copper', 'wool', 'salt', 'timber', 'cattle', 'paper'];
const said =
  'The lighthouse at Kestrel Bay was repaired in spring. Its lamp burns whale oil no more. We thank the masons.';

beforeAll(() => {
  fixture = openFixtureStore(
    { date: '2024-01-08', said: [{ question, statement: said, outlet: 'Tide Radio' }] },
    {
      date: '2024-02-05',
      said: [
        {
          question,
          statement: 'As was said, the lighthouse at Kestrel Bay was repaired in spring. More will follow.',
        },
        { question, statement: 'I have nothing on that.' },
      ],
    },
    {
      date: '2024-02-20',
      said: [
        { question, statement: 'A lighthouse keeper was praised. He has served the coast for forty years.' },
      ],
    },
    ...filling.map((word, at) => ({
      date: `2024-03-${String(at + 10)}`,
      said: [
        {
          question,
          statement: `The price of ${word} rose again this month. Traders in ${word} expect that it will fall. We watch it.`,
        },
      ],
    })),
    {
      date: '2024-05-01',
      language: 'zh',
      said: [
        { question: '灯塔呢？', statement: '维尔特港的灯塔已经修复。我们感谢石匠。' },
        { question: '还有呢？', statement: '维尔特港的灯塔管理员受到表彰。' },
        { question: '还有呢？', statement: '小麦价格上涨。' },
      ],
    },
  );
});
afterAll(() => fixture.close());

const nearest = async (input: Input<'compare.nearest'>) => {
  const method = compareMethods['compare.nearest'];
  const { sketches } = createLikeness(fixture.store);
  const { 'compare.nearest': ask } = createNearest(fixture.store, fixture.searcher, sketches);
  return method.output.parse(await ask(method.input.parse(input)));
};

describe('the answers most like one', () => {
  it('come most like first, each with why', async () => {
    const { answers, compared } = await nearest({ witness: '1#1' });
    expect(compared).toBe(16);
    expect(answers[0]).toMatchObject({ ref: '2#1', date: '2024-02-05', shared: 1, of: 3 });
    expect(answers[0]?.sentences).toEqual([
      'As was said, the lighthouse at Kestrel Bay was repaired in spring.',
    ]);
    expect(answers[0]?.why).toMatch(/^1 of 3 sentences in nearly the same words; both say ".*Kestrel/u);
    expect(answers.map(({ ref }) => ref)).toContain('3#1');
    expect(answers.map(({ score }) => score)).toEqual(
      answers.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it('are never the one asked about', async () => {
    const { answers } = await nearest({ witness: '4#1' });
    expect(answers.map(({ ref }) => ref)).not.toContain('4#1');
    // The same words but for one: found although nearly every word stands everywhere.
    expect(
      answers
        .slice(0, 9)
        .map(({ ref }) => Number(ref.split('#')[0]))
        .toSorted((a, b) => a - b),
    ).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const { answers: ofStretch } = await nearest({ witness: '1@22-60' });
    expect(ofStretch.map(({ ref }) => ref)).not.toContain('1#1');
  });

  it('are found by words in Chinese too', async () => {
    const { answers } = await nearest({ witness: '14#1' });
    expect(answers.map(({ ref }) => ref)).toEqual(['14#2']);
    expect(answers[0]?.terms).toEqual(['灯塔']);
  });

  it('keep to the limit and the filter', async () => {
    expect((await nearest({ witness: '4#1', limit: 3 })).answers).toHaveLength(3);
    const { answers, compared } = await nearest({ witness: '1#1', filter: { to: '2024-02-10' } });
    expect([answers.map(({ ref }) => ref), compared]).toEqual([['2#1'], 2]);
  });

  it('are none where nothing is alike, and a text that is not there is named', async () => {
    expect((await nearest({ witness: '2#2' })).answers).toEqual([]);
    await expect(nearest({ witness: '99#1' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

const pick = async (input: Input<'compare.pick'>) => {
  const method = compareMethods['compare.pick'];
  return method.output.parse(await createPick(fixture.searcher)['compare.pick'](method.input.parse(input)));
};

describe('one answer for each stretch of time', () => {
  it('is the best match of each month that has one, and what was left out is said', async () => {
    const { answers, leftOut, total, said: told } = await pick({ query: 'repaired OR price OR praised' });
    expect(answers.map(({ bin, among }) => [bin, among])).toEqual([
      ['2024-01', 1],
      ['2024-02', 2],
      ['2024-03', 10],
    ]);
    expect(total).toBe(13);
    expect(leftOut).toEqual({ beside: 10, bins: [], undated: 0 });
    expect(told).toBe(
      'One a month: the best match by its words (BM25). Left out: 10 answers of the same months.',
    );
  });

  it('is spread evenly where there are more stretches than are wanted', async () => {
    const { answers, leftOut } = await pick({ query: 'price', every: 'day', limit: 3 });
    expect(answers.map(({ bin }) => bin)).toEqual(['2024-03-10', '2024-03-15', '2024-03-19']);
    expect(leftOut.bins).toHaveLength(7);
  });

  it('is the longest where the query has no words, and none where nothing matches', async () => {
    const { answers, said: told } = await pick({ query: '', every: 'year', filter: { languages: ['en'] } });
    expect([answers[0]?.witness, told]).toEqual(['1#1', expect.stringContaining('the longest answer')]);
    expect((await pick({ query: 'zebra' })).said).toBe('No answer matches');
  });

  it('is of a topic, which must be there', async () => {
    await expect(pick({ topic: 77 })).rejects.toMatchObject({ code: 'not-found' });
  });
});
