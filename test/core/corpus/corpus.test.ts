import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordanceMethods, corpusMethods, type Input, type Output } from '../../../src/contract/index.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { openFixtureStore, type FixtureStore, type Said, type ToldBriefing } from '../fixture-store.ts';

/** Words to draw invented texts from: some are stop words, some share a stem, some are joined by a hyphen. */
const stock = 'the of ferry ferries harbour strike strikes talks cease-fire storm’s calm old new Old'.split(
  ' ',
);

/** Numbers from 0 to 1, the same at every run. */
const numbers = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

const text = (random: () => number, words: number): string =>
  Array.from({ length: words }, () => {
    const word = stock[Math.floor(random() * stock.length)] ?? '';
    return random() < 0.15 ? `${word}.` : word;
  }).join(' ');

const told = (): ToldBriefing[] => {
  const random = numbers(7);
  const said = (): Said[] =>
    Array.from({ length: 3 }, (_, at) =>
      at === 0
        ? { statement: text(random, 25) }
        : { question: text(random, 12), statement: text(random, 30), outlet: `Outlet ${at}` },
    );
  return Array.from({ length: 12 }, (_, at) => ({
    date: at === 5 ? null : `2024-${String((at % 9) + 1).padStart(2, '0')}-0${(at % 7) + 1}`,
    title: `Briefing ${at + 1}`,
    said: said(),
  }));
};

let fixture: FixtureStore;
let texts: readonly { readonly briefing: number; readonly kind: string; readonly text: string }[];
beforeAll(() => {
  const briefings = told();
  fixture = openFixtureStore(...briefings);
  texts = briefings.flatMap(({ said }, at) =>
    said.flatMap(({ question, statement }) => [
      ...(question === undefined ? [] : [{ briefing: at + 1, kind: 'question', text: question }]),
      { briefing: at + 1, kind: question === undefined ? 'announcement' : 'statement', text: statement },
    ]),
  );
});
afterAll(() => fixture.close());

/** The words of a text by the rule of the manual: runs of letters and digits, in lower case. */
const plainWords = (of: string): string[] => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const ask = async <Name extends 'corpus.collocates' | 'corpus.words' | 'corpus.dispersion'>(
  name: Name,
  asked: Input<Name>,
): Promise<Output<Name>> => {
  const { input, output } = corpusMethods[name];
  // The handler's own schema has just parsed it; TypeScript cannot follow a name through a union.
  const handle = fixture.corpus.handlers[name] as (parsed: unknown) => unknown;
  return output.parse(await handle(input.parse(asked))) as Output<Name>;
};
const lines = async (asked: Input<'concordance.lines'>) => {
  const { input, output } = concordanceMethods['concordance.lines'];
  return output.parse(
    await createConcordance(fixture.searcher, fixture.corpus)['concordance.lines'](input.parse(asked)),
  );
};

type Scan = { near: number; lines: number; left: number; right: number; briefings: Set<number> };

/** Every collocate of a word, found by looking at each text in turn. */
const scan = (node: string, left: number, right: number) => {
  const found = new Map<string, Scan>();
  let [words, window, matches] = [0, 0, 0];
  const totals = new Map<string, number>();
  for (const { briefing, text: written } of texts) {
    const row = plainWords(written);
    words += row.length;
    for (const word of row) totals.set(word, (totals.get(word) ?? 0) + 1);
    const nearAt = new Set<number>();
    row.forEach((word, at) => {
      if (word !== node) return;
      matches++;
      const met = new Set<string>();
      for (let i = Math.max(0, at - left); i <= Math.min(row.length - 1, at + right); i++) {
        if (i === at) continue;
        const other = row[i] ?? '';
        const one = found.get(other) ?? { near: 0, lines: 0, left: 0, right: 0, briefings: new Set() };
        found.set(other, one);
        if (!nearAt.has(i)) one.near++;
        nearAt.add(i);
        if (!met.has(other)) one.lines++;
        met.add(other);
        if (i < at) one.left++;
        else one.right++;
        one.briefings.add(briefing);
      }
    });
    window += nearAt.size;
  }
  return { found, totals, words, window, matches };
};

describe('collocates', () => {
  it.each([
    ['"ferry"', 'ferry', 5, 5],
    ['"talks"', 'talks', 1, 3],
    ['"s"', 's', 10, 0],
  ] as const)('of %s are those that a plain scan finds', async (query, word, left, right) => {
    const asked = { query, left, right, least: 1, stopWords: 'kept', sort: 'near', limit: 1000 } as const;
    const { rows, matches, words, window, total } = await ask('corpus.collocates', asked);
    const plain = scan(word, left, right);
    expect({ matches, words, window, total }).toEqual({
      matches: plain.matches,
      words: plain.words,
      window: plain.window,
      total: plain.found.size,
    });
    const simple = rows.map((row) => [
      row.word,
      row.near,
      row.lines,
      row.left,
      row.right,
      row.total,
      row.briefings,
    ]);
    const expected = [...plain.found].map(([name, one]) => [
      name,
      one.near,
      one.lines,
      one.left,
      one.right,
      plain.totals.get(name),
      one.briefings.size,
    ]);
    expect(simple.toSorted()).toEqual(expected.toSorted());
    for (const row of rows) {
      expect(row.places).toHaveLength(left + right);
      expect(row.places.reduce((sum, count) => sum + count, 0)).toBe(row.left + row.right);
      expect(row.expected).toBeCloseTo((plain.window * row.total) / plain.words, 9);
    }
  });

  it('open as many lines as each row says, by form and by stem, in the part or in the sentence', async () => {
    for (const by of ['form', 'stem'] as const) {
      for (const within of ['part', 'sentence'] as const) {
        const near = { left: 2, right: 3, within };
        const query = 'ferry OR "old talks"';
        const { rows } = await ask('corpus.collocates', { query, ...near, by, least: 1, stopWords: 'kept' });
        expect(rows.length).toBeGreaterThan(5);
        for (const row of rows) {
          const { beside, shown } = await lines({ query, beside: { ...near, forms: row.forms }, limit: 0 });
          expect([row.word, beside, shown]).toEqual([row.word, row.lines, row.lines]);
        }
      }
    }
  });

  it('stay within the sentence where that is asked for', async () => {
    const store = openFixtureStore({
      date: '2024-01-01',
      said: [{ statement: 'Calm seas. The ferry sails. Storms come.' }],
    });
    const collocates = async (within: 'part' | 'sentence') => {
      const asked = { query: 'ferry', within, least: 1, sort: 'word' } as const;
      const parsed = corpusMethods['corpus.collocates'].input.parse(asked);
      return (await store.corpus.handlers['corpus.collocates'](parsed)).rows.map(({ word }) => word);
    };
    expect(await collocates('part')).toEqual(['calm', 'come', 'sails', 'seas', 'storms']);
    expect(await collocates('sentence')).toEqual(['sails']);
    store.close();
  });

  it('leave out stop words and say how many, and put the forms of a word together', async () => {
    const asked = { query: 'calm', least: 1, sort: 'word' } as const;
    const kept = await ask('corpus.collocates', { ...asked, stopWords: 'kept' });
    const left = await ask('corpus.collocates', asked);
    const stops = ['of', 's', 'the'];
    expect(kept.rows.map(({ word }) => word)).toEqual(expect.arrayContaining(stops));
    expect(left.rows.map(({ word }) => word)).toEqual(
      kept.rows.map(({ word }) => word).filter((word) => !stops.includes(word)),
    );
    expect(left.leftOut).toEqual({ stopWords: 3, rare: 0 });
    const { rows } = await ask('corpus.collocates', { ...asked, by: 'stem' });
    const strikes = rows.find(({ forms }) => forms.includes('strikes'));
    expect(strikes?.forms.toSorted()).toEqual(['strike', 'strikes']);
    const each = left.rows.filter(({ word }) => word.startsWith('strike'));
    expect(strikes?.near).toBe(each.reduce((sum, { near }) => sum + near, 0));
  });
});

describe('words and words in a row', () => {
  it.each([1, 2, 3, 4, 5])('%i in a row are those that a plain scan counts', async (n) => {
    for (const [side, least] of [
      ['both', 1],
      ['question', 1],
      ['statement', 2],
    ] as const) {
      const counts = new Map<string, { count: number; briefings: Set<number> }>();
      let all = 0;
      for (const { briefing, kind, text: written } of texts) {
        if (side !== 'both' && (kind === 'question') !== (side === 'question')) continue;
        const row = plainWords(written);
        for (let at = 0; at + n <= row.length; at++, all++) {
          const name = row.slice(at, at + n).join(' ');
          const one = counts.get(name) ?? { count: 0, briefings: new Set() };
          counts.set(name, one);
          one.count++;
          one.briefings.add(briefing);
        }
      }
      const asked = { query: '', n, in: side, least, stopWords: 'kept', limit: 1000 } as const;
      const first = await ask('corpus.words', asked);
      const rows = [...first.rows];
      while (rows.length < first.total)
        rows.push(...(await ask('corpus.words', { ...asked, offset: rows.length })).rows);
      expect(first.sequences).toBe(all);
      expect(rows.map((row) => [row.text, row.count, row.briefings]).toSorted()).toEqual(
        [...counts]
          .filter(([, { count }]) => count >= least)
          .map(([name, { count, briefings }]) => [name, count, briefings.size])
          .toSorted(),
      );
      expect(rows.map(({ count }) => count)).toEqual(
        rows.map(({ count }) => count).toSorted((a, b) => b - a),
      );
    }
  });

  it('open as many lines as each row counts', async () => {
    for (const asked of [
      { query: 'calm', n: 2, least: 1 },
      { query: '', n: 1, by: 'stem' },
      { query: 'in:question storm', n: 3, least: 1, stopWords: 'kept' },
    ] as const) {
      const { rows } = await ask('corpus.words', { ...asked, limit: 25 });
      expect(rows.length).toBeGreaterThan(5);
      for (const { forms, count, text: name } of rows) {
        const found = await lines({ query: asked.query, sequence: { forms }, limit: 1 });
        expect([name, found.total]).toEqual([name, count]);
      }
    }
  });

  it('leave out what begins or ends with a stop word', async () => {
    const { rows, leftOut } = await ask('corpus.words', { query: '', n: 3, least: 1, limit: 1000 });
    expect(leftOut.stopWords).toBeGreaterThan(0);
    for (const { text: name } of rows) expect(name).not.toMatch(/^(the|of|s) | (the|of|s)$/);
    expect(rows.some(({ text: name }) => / (the|of) /.test(name))).toBe(true);
  });

  it('of Chinese are words, or characters where that is asked for', async () => {
    const store = openFixtureStore({
      date: '2024-01-01',
      language: 'zh',
      said: [{ question: '渡轮开吗？', statement: '渡轮今天开航。渡轮明天停航。' }],
    });
    const list = async (asked: Input<'corpus.words'>) => {
      const parsed = corpusMethods['corpus.words'].input.parse(asked);
      const { rows } = await store.corpus.handlers['corpus.words'](parsed);
      return rows.map(({ text: name, count }) => `${name} ${count}`);
    };
    expect(await list({ query: '', least: 3 })).toEqual(['渡轮 3']);
    expect(await list({ query: '', unit: 'characters', least: 3 })).toEqual(['渡 3', '轮 3']);
    expect((await list({ query: '', n: 2, least: 1 })).slice(0, 2)).toContain('渡轮今天 1');
    store.close();
  });
});

describe('dispersion', () => {
  it('has a bar a briefing in the order of time, whose hits are what search finds there', async () => {
    const { bars, hits, range, briefings, undated, half } = await ask('corpus.dispersion', {
      query: 'ferry',
    });
    expect(bars).toHaveLength(12);
    expect({ briefings, undated }).toEqual({ briefings: 12, undated: 1 });
    const dates = bars.map(({ date }) => date ?? '9');
    expect(dates).toEqual(dates.toSorted());
    for (const bar of bars) {
      const found = await lines({ query: 'ferry', filter: { briefings: bar.versions }, limit: 0 });
      expect([bar.title, bar.hits]).toEqual([bar.title, found.total]);
    }
    expect(hits).toBe((await lines({ query: 'ferry', limit: 0 })).total);
    expect(range).toBe(bars.filter((bar) => bar.hits > 0).length);
    const most = bars.map((bar) => bar.hits).toSorted((a, b) => b - a);
    const upTo = (n: number): number => most.slice(0, n).reduce((sum, count) => sum + count, 0);
    expect(upTo(half) * 2).toBeGreaterThanOrEqual(hits);
    expect(upTo(half - 1) * 2).toBeLessThan(hits);
  });

  it('counts briefings of the scope alone, those without a match among them', async () => {
    const filter = { briefings: [1, 2, 3] };
    const { bars, range } = await ask('corpus.dispersion', { query: 'zeppelin', filter });
    expect([bars.length, range]).toEqual([3, 0]);
    expect(bars.every(({ rate }) => rate === 0)).toBe(true);
  });
});

describe('a concordance of random queries', () => {
  it('has as many lines as search counts', async () => {
    const random = numbers(11);
    const pick = (): string => plainWords(stock[Math.floor(random() * stock.length)] ?? '')[0] ?? '';
    const forms = [
      () => pick(),
      () => `"${pick()}"`,
      () => `"${pick()} ${pick()}"`,
      () => `${pick().slice(0, 2)}*`,
      () => `${pick()} OR ${pick()}`,
      () => `${pick()} -${pick()}`,
      () => `in:question ${pick()}`,
    ];
    for (let i = 0; i < 60; i++) {
      const query = forms[i % forms.length]?.() ?? '';
      const evaluation = fixture.searcher.evaluate(query);
      const counted = evaluation.occurrences().reduce((sum, count) => sum + count, 0);
      const { total, exchanges } = await lines({ query, limit: 0 });
      expect([query, total, exchanges]).toEqual([
        query,
        counted,
        evaluation.occurrences().filter((count) => count > 0).length,
      ]);
    }
  });
});
