import { afterEach, describe, expect, it } from 'vitest';
import type { Input, Keyness } from '../../../src/contract/index.ts';
import { methods } from '../../../src/contract/index.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { createKeyness } from '../../../src/core/keyness/keyness.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

let fixture: FixtureStore;
afterEach(() => fixture.close());

const compare = async (asked: Input<'keyness.compare'>): Promise<Keyness> =>
  createKeyness(fixture.searcher, fixture.corpus)['keyness.compare'](
    methods['keyness.compare'].input.parse(asked),
  );
const csv = async (asked: Input<'keyness.csv'>): Promise<string> =>
  (
    await createKeyness(fixture.searcher, fixture.corpus)['keyness.csv'](
      methods['keyness.csv'].input.parse(asked),
    )
  ).text;

/** Twelve days of each of two years; `more` adds to what is said on the day of that number. */
const twoYears = (more: (year: number, at: number) => string): ToldBriefing[] =>
  [2023, 2024].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => ({
      date: `${year}-03-${String(at + 1).padStart(2, '0')}`,
      said: [
        {
          question: 'Is the harbour open?',
          statement: `Ferries sail as planned, the pier stays open and boats come in. ${more(year, at)}`,
          outlet: at % 2 === 0 ? 'Coast Wire' : 'Gull, "Daily"',
        },
      ],
    })),
  );

const years = { a: 'date:2024', b: 'date:2023' };

describe('keyness', () => {
  it('counts what a scan of the texts counts, words and words in a row', async () => {
    const told = twoYears((year, at) =>
      year === 2024 && at % 3 === 0 ? 'The whale sings a whale song.' : '',
    );
    fixture = openFixtureStore(...told);
    for (const n of [1, 2, 3] as const) {
      const { rows, a, b, tested } = await compare({ ...years, n, least: 1, stopWords: 'kept', show: 'all' });
      const scanned = new Map<string, { a: number; b: number; inA: Set<string>; inB: Set<string> }>();
      let words = 0;
      for (const { date = '', said } of told)
        for (const text of said.flatMap(({ question = '', statement }) => [question, statement])) {
          const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
          words += Math.max(0, tokens.length - n + 1);
          for (let at = 0; at + n <= tokens.length; at++) {
            const term = tokens.slice(at, at + n).join(' ');
            const seen = scanned.get(term) ?? { a: 0, b: 0, inA: new Set(), inB: new Set() };
            scanned.set(term, seen);
            const isA = date?.startsWith('2024') === true;
            if (isA) seen.a++;
            else seen.b++;
            (isA ? seen.inA : seen.inB).add(date ?? '');
          }
        }
      expect(a.words + b.words).toBe(words);
      expect(tested).toBe(scanned.size);
      expect(new Map(rows.map((row) => [row.term, [row.a, row.b, row.briefingsA, row.briefingsB]]))).toEqual(
        new Map([...scanned].map(([term, row]) => [term, [row.a, row.b, row.inA.size, row.inB.size]])),
      );
    }
  });

  it('finds what many briefings say, and not what one long answer says', async () => {
    fixture = openFixtureStore(
      ...twoYears((year, at) =>
        year === 2023 ? '' : `The whale sings. ${at === 4 ? 'Kelp! '.repeat(40) : ''}`,
      ),
    );
    const found = await compare(years);
    expect(found.rows.map(({ term }) => term).toSorted()).toEqual(['sings', 'whale']);
    expect(found).toMatchObject({ key: 2, problem: null, permutation: { ways: 999, exact: false } });
    const all = await compare({ ...years, show: 'all' });
    const kelp = all.rows.find(({ term }) => term === 'kelp');
    expect(kelp).toMatchObject({ a: 40, b: 0, briefingsA: 1, key: false, half: { count: 40 } });
    // By G2 alone it would be the first of all.
    expect(kelp?.p).toBeLessThan(0.001);
    expect(all.clumped).toBe(1);
    expect(await compare(years)).toEqual(found);
    const whale = found.rows.find(({ term }) => term === 'whale');
    expect(whale).toMatchObject({ a: 12, b: 0, briefingsA: 12, briefingsB: 0, range: 1, half: null });
    expect(whale?.pBriefings).toBe(0.001);
  });

  it('opens each count: the lines of a row are as many as it says', async () => {
    fixture = openFixtureStore(
      ...twoYears((year) => (year === 2024 ? 'The whale sings, the whales sing.' : '')),
    );
    const { 'concordance.lines': lines } = createConcordance(fixture.searcher, fixture.corpus);
    const { rows } = await compare({ ...years, by: 'stem', n: 2, stopWords: 'kept', show: 'all' });
    for (const { forms, a, b } of rows)
      for (const [query, count] of [
        [years.a, a],
        [years.b, b],
      ] as const) {
        const asked = { query, sequence: { forms, unit: 'words' }, limit: 0 };
        const { total } = await lines(methods['concordance.lines'].input.parse(asked));
        expect(total).toBe(count);
      }
  });

  it('says what is on both sides, on neither, and without a date', async () => {
    fixture = openFixtureStore(...twoYears(() => ''), {
      date: null,
      said: [{ question: 'Undated?', statement: 'Undated.', outlet: 'Coast Wire' }],
    });
    expect(await compare({ a: 'outlet:"Coast Wire"', b: 'date:2024' })).toMatchObject({
      a: { passages: 13, undated: 1 },
      b: { passages: 12, undated: 0 },
      shared: { passages: 6, briefings: 6 },
      neither: { passages: 6, undated: 0 },
    });
    expect(await compare(years)).toMatchObject({ neither: { passages: 1, undated: 1 } });
    expect(await compare({ a: 'outlet:"Coast Wire"' })).toMatchObject({
      rest: true,
      b: { passages: 12 },
      shared: { passages: 0 },
      neither: { passages: 0 },
    });
  });

  it('says in words why there is nothing to compare', async () => {
    fixture = openFixtureStore(...twoYears(() => ''));
    const problemOf = async (a: string, b?: string): Promise<string | null> => {
      const found = await compare(b === undefined ? { a } : { a, b });
      expect(found.rows).toEqual([]);
      return found.problem;
    };
    expect(await problemOf('ferries', 'ferries')).toMatch(/same exchanges/);
    expect(await problemOf('nothinglikeit', 'ferries')).toMatch(/A finds nothing/);
    expect(await problemOf('ferries', 'nothinglikeit')).toMatch(/B finds nothing/);
    expect(await problemOf('')).toMatch(/nothing left/);
  });

  it('finds nothing in one briefing against another: there is no telling', async () => {
    fixture = openFixtureStore(
      { date: '2024-01-01', said: [{ question: 'What?', statement: 'Whale. '.repeat(50) }] },
      { date: '2024-01-02', said: [{ question: 'What?', statement: 'Ferry. '.repeat(50) }] },
    );
    expect(await compare({ a: 'date:2024-01-01', show: 'all' })).toMatchObject({
      key: 0,
      clumped: 2,
      rows: [{ pDispersed: 1, key: false }, { pDispersed: 1 }],
    });
  });

  it('leaves as a table that a spreadsheet takes for text', async () => {
    fixture = openFixtureStore(...twoYears((year) => (year === 2024 ? 'The whale sings.' : '')));
    const lines = (await csv(years)).split('\r\n');
    expect(lines[0]).toContain('term,a,b,rateA,rateB,g2,logRatio');
    expect(lines.filter((line) => /^(whale|sings),12,0,/.test(line))).toHaveLength(2);
  });
});
