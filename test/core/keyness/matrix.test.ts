import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { splitTopics } from '../../../src/cli/matrix.ts';
import { methods, type Input, type Matrix } from '../../../src/contract/index.ts';
import { createMatrix } from '../../../src/core/matrix/matrix.ts';
import { averageLinkage } from '../../../src/core/statistics/clustering.ts';
import { garwood } from '../../../src/core/statistics/intervals.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

// What R and scipy say; the script beside the file made it.
const expected: {
  readonly cells: readonly Readonly<Record<'count' | 'expected' | 'ratio' | 'low' | 'high', number>>[];
  readonly trees: readonly {
    readonly name: string;
    readonly points: number[][];
    readonly heights: number[];
  }[];
} = JSON.parse(readFileSync('test/fixtures/keyness/expected.json', 'utf8'));

let fixture: FixtureStore | null = null;
afterEach(() => {
  fixture?.close();
  fixture = null;
});

const outlets = ['Coast Wire', 'Gull, "Daily"', '=Sum', ''];
const told: ToldBriefing[] = Array.from({ length: 30 }, (_, at) => ({
  date: `2024-04-${String(at + 1).padStart(2, '0')}`,
  said: outlets.map((outlet, which) => ({
    question: at % (which + 2) === 0 ? 'Will the ferry sail?' : 'What of it?',
    statement: at % 3 === 0 ? 'The strike goes on.' : 'Nothing to add on the ferry.',
    ...(outlet === '' ? {} : { outlet }),
  })),
}));
const topics = [
  { name: 'Ferry', query: 'ferry' },
  { name: 'Strike', query: 'strike' },
  { name: 'Unreadable', query: '(' },
];

const handlers = () => createMatrix((fixture ??= openFixtureStore(...told)).searcher, () => {});
const count = async (asked: Input<'matrix.count'>): Promise<Matrix> =>
  handlers()['matrix.count'](methods['matrix.count'].input.parse(asked));

describe('a matrix', () => {
  it('counts what a scan of the texts counts, and what would be expected', async () => {
    const { rows, topics: columns, passages, unnamed } = await count({ topics });
    const exchanges = told.flatMap(({ said }) => said);
    const named = exchanges.filter(({ outlet }) => outlet !== undefined);
    expect({ passages, unnamed }).toEqual({
      passages: named.length,
      unnamed: exchanges.length - named.length,
    });
    const has = (word: string) => (said: (typeof exchanges)[number]) =>
      `${said.question} ${said.statement}`.toLowerCase().includes(word);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(outlets.filter(Boolean).toSorted());
    for (const { name, total, cells } of rows) {
      const own = named.filter(({ outlet }) => outlet === name);
      expect(total).toBe(own.length);
      for (const [at, word] of ['ferry', 'strike'].entries()) {
        const all = named.filter(has(word)).length;
        expect(columns[at]?.total).toBe(all);
        const wanted = (total * all) / named.length;
        expect(cells[at]?.count).toBe(own.filter(has(word)).length);
        expect(cells[at]?.expected).toBeCloseTo(wanted, 10);
        expect(cells[at]?.ratio).toBeCloseTo((cells[at]?.count ?? 0) / wanted, 10);
      }
    }
  });

  it('says of a topic that cannot be read that it finds nothing, and why', async () => {
    const { rows, topics: columns } = await count({ topics });
    expect(columns[2]?.ignored).not.toEqual([]);
    expect(rows[0]?.cells[2]).toMatchObject({ count: 0, expected: 0, ratio: null, low: null, small: true });
  });

  it('counts two topics where both are, with the query that opens them', async () => {
    const { rows } = await count({ topics: topics.slice(0, 2), by: 'topic' });
    const cell = rows.find(({ name }) => name === 'Ferry')?.cells[1];
    expect(fixture?.searcher.evaluate(cell?.query ?? '').places.length).toBe(cell?.count);
    expect(rows.find(({ name }) => name === 'Ferry')?.cells[0]).toMatchObject({ ratio: null });
  });

  it('is empty, and not wrong, where nothing is in the scope; takes 200 topics', async () => {
    const none = await count({ topics, filter: { from: '2030-01-01' } });
    expect(none).toMatchObject({ passages: 0, total: 0, rows: [] });
    const many = Array.from({ length: 200 }, (_, at) => ({ name: `T${at}`, query: 'ferry' }));
    const { rows } = await count({ topics: many, sort: 'cluster' });
    expect(rows[0]?.cells).toHaveLength(200);
  });

  it('leaves as a table with commas and quotes kept, and no formula', async () => {
    const asked = methods['matrix.csv'].input.parse({ topics: topics.slice(0, 1) });
    const { text } = await handlers()['matrix.csv'](asked);
    expect(text).toContain('outlet,topic,count,of,share,expected,ratio,low,high,small');
    expect(text).toContain('"Gull, ""Daily""",Ferry,');
    expect(text).toContain("\n'=Sum,Ferry,");
  });

  it('reads topics of the terminal apart at commas, but not within quotes and brackets', () => {
    expect(splitTopics('a OR b, "c, d" , (e OR NEAR(f,g)),,')).toEqual([
      'a OR b',
      '"c, d"',
      '(e OR NEAR(f,g))',
    ]);
  });
});

describe('a ratio of a count to what is expected', () => {
  it.each(expected.cells)('of $count to $expected has the interval of R', (cell) => {
    const { low, high } = garwood(cell.count);
    expect(cell.count / cell.expected).toBeCloseTo(cell.ratio, 6);
    expect(low / cell.expected).toBeCloseTo(cell.low, 6);
    expect(high / cell.expected).toBeCloseTo(cell.high, 6);
  });
  it('has one for every count that a large collection may have', () => {
    for (let times = 0; times < 20_000; times += 7) {
      const { low, high } = garwood(times);
      expect(low <= times && times < high).toBe(true);
    }
  });
});

describe('what is alike', () => {
  it.each(expected.trees)('is joined as scipy joins $name', ({ points, heights }) => {
    const found = averageLinkage(points);
    expect(found.heights).toHaveLength(heights.length);
    found.heights.forEach((height, at) => expect(height).toBeCloseTo(heights[at] ?? Number.NaN, 6));
    expect(found.order.toSorted()).toEqual([...points.keys()]);
  });
  it('is one thing alone, or nothing', () => {
    expect(averageLinkage([[1]])).toEqual({ heights: [], order: [0] });
    expect(averageLinkage([])).toEqual({ heights: [], order: [] });
  });
});
