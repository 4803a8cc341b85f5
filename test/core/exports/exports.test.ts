import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportMethods, type Input } from '../../../src/contract/index.ts';
import { createCompare } from '../../../src/core/compare/compare.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { createExports } from '../../../src/core/exports/exports.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import { readCsv } from './read-csv.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
let exports: ReturnType<typeof createExports>;
const hash = 'ab'.repeat(32);

const exportsOf = ({ store, searcher, calendar, corpus }: FixtureStore): typeof exports =>
  createExports(store, searcher, {
    ...createTrends(searcher, calendar),
    ...createCompare(store, searcher),
    ...calendar.handlers,
    ...corpus.handlers,
    ...createConcordance(searcher, corpus),
  });

beforeAll(() => {
  fixture = openFixtureStore(
    { date: null, title: 'Undated', said: [{ question: 'Quorn, then?', statement: 'Quorn.' }] },
    {
      date: '2024-03-04',
      title: '港口 <b>briefing</b>',
      language: 'zh',
      said: [
        {
          question: '=cmd|calc',
          statement: '港口<script>alert(1)</script>开放。没有人受伤。',
          outlet: 'Tide "Radio", Ltd',
          speaker: 'Vos',
        },
        { question: '还有呢？', statement: '港口重新开放。没有人受伤。', outlet: '=North', speaker: 'Vos' },
        {
          question: '完了吗？',
          statement: '港口已经开放。没有人受伤。',
          outlet: 'Tide Radio',
          speaker: 'Vos',
        },
      ],
    },
    {
      date: '2024-01-02',
      said: [
        { statement: 'Quorn opens.', speaker: 'Arden' },
        { question: 'Really?', statement: 'Yes,\nquorn.' },
      ],
    },
  );
  fixture.addSource(2, '/transcripts/2024 & <after>.txt', hash);
  fixture.addSource(2, '/transcripts/copy.txt', 'cd'.repeat(32));
  exports = exportsOf(fixture);
});
afterAll(() => fixture.close());

const passages = async (input: Input<'export.passages'>) =>
  exports['export.passages'](exportMethods['export.passages'].input.parse(input));

describe('passages leave', () => {
  it('as CSV, oldest first and undated last, each with its text and its source', async () => {
    const leaving = await passages({ query: '', as: 'csv' });
    const rows = readCsv(leaving.text);
    expect(leaving).toMatchObject({ name: 'passages.csv', mime: 'text/csv; charset=utf-8' });
    expect(rows.map(({ ref }) => ref)).toEqual(['3#s1', '3#1', '2#1', '2#2', '2#3', '1#1']);
    expect(rows[1]?.['statement']).toBe('Yes,\nquorn.');
    expect(rows[2]).toMatchObject({
      outlet: 'Tide "Radio", Ltd',
      question: "'=cmd|calc\n",
      date: '2024-03-04',
      speaker: 'Vos',
      path: '/transcripts/2024 & <after>.txt',
      sha256: hash,
    });
    expect(rows[3]?.['outlet']).toBe("'=North");
    expect(rows[5]).toMatchObject({ date: '', path: '' });
  });

  it('only as far as they match and the filter allows', async () => {
    const found = async (input: Input<'export.passages'>) =>
      readCsv((await passages(input)).text).map(({ ref }) => ref);
    expect(await found({ query: 'quorn', as: 'csv' })).toEqual(['3#s1', '3#1', '1#1']);
    expect(await found({ query: 'quorn', as: 'csv', filter: { years: ['2024'] } })).toEqual(['3#s1', '3#1']);
    expect(await found({ query: 'nowhere', as: 'csv' })).toEqual([]);
  });

  it('as JSON lines, one passage a line, exactly as it was said', async () => {
    const { text, name } = await passages({ query: 'quorn', as: 'jsonl' });
    const lines = text.trimEnd().split('\n');
    expect(name).toBe('passages-quorn.jsonl');
    expect(lines.map((line) => (JSON.parse(line) as { ref: string }).ref)).toEqual(['3#s1', '3#1', '1#1']);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      question: 'Really?\n',
      statement: 'Yes,\nquorn.',
      outlet: null,
    });
  });

  it('as text that a person can read', async () => {
    const { text } = await passages({ query: 'quorn', as: 'text', filter: { years: ['2024'] } });
    expect(text).toContain('2 passages: quorn');
    expect(text).toContain('2024-01-02 · Arden · 3#s1\n\nA: Quorn opens.');
    expect(text).toContain('Q: Really?\n\nA: Yes,\nquorn.');
  });

  it('as one HTML file in which no transcript can do anything', async () => {
    const { text } = await passages({ query: '', as: 'html' });
    expect(text).not.toMatch(/<script|<b>|<after>/i);
    expect(text).toContain('港口&lt;script&gt;alert(1)&lt;/script&gt;开放。');
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('lang="zh"');
    expect(text.match(/<article/g)).toHaveLength(6);
  });
});

describe('a chart leaves as CSV', () => {
  it('with all that drawing it again takes, gaps being empty and zeros zero', async () => {
    const input = exportMethods['export.chart'].input.parse({
      queries: ['quorn', '"a, b"'],
      measure: 'count',
    });
    const leaving = await exports['export.chart'](input);
    const rows = readCsv(leaving.text);
    expect(leaving.name).toBe('trend-quorn-a-b-count-by-month.csv');
    expect(rows.map(({ query, bin, value, coverage }) => [query, bin, value, coverage])).toEqual([
      ['quorn', '2024-01', '2', 'held'],
      ['quorn', '2024-02', '', 'unknown'],
      ['quorn', '2024-03', '0', 'held'],
      ['"a, b"', '2024-01', '0', 'held'],
      ['"a, b"', '2024-02', '', 'unknown'],
      ['"a, b"', '2024-03', '0', 'held'],
    ]);
    expect(rows[0]).toMatchObject({
      unit: 'mentions',
      denominator: '1',
      count: '2',
      from: '2024-01-01',
      to: '2024-01-31',
      briefings: '1',
    });
  });
});

describe('the library leaves as CSV', () => {
  it('whole, or the briefings chosen', async () => {
    const all = readCsv((await exports['export.briefings']({})).text);
    expect(all.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(all[0]).toMatchObject({
      sha256: hash,
      exchanges: '3',
      paths: '/transcripts/2024 & <after>.txt; /transcripts/copy.txt',
    });
    expect(readCsv((await exports['export.briefings']({ ids: [3] })).text).map(({ id }) => id)).toEqual([
      '3',
    ]);
  });
});
