import { afterAll, expect, test } from 'vitest';
import { searchSql } from '../../../src/core/search/asks.ts';
import { openFixtureStore } from '../fixture-store.ts';

const fixture = openFixtureStore({ said: [{ question: 'One?', statement: 'Two.' }] });
afterAll(fixture.close);

const planOf = (sql: string): string[] => {
  const named = sql.includes('@');
  const blanks = (sql.match(/\?/g) ?? []).map(() => 'x');
  const rows = fixture.store
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...(named ? [{ language: 'en', form: 'x' }] : blanks));
  return rows.map((row) => String(Object(row).detail));
};

test.each(['matches', 'matchCount', 'ranked'] as const)('%s is answered by the full-text index', (name) => {
  // FTS5 says by an M that the index is asked, and sorts by rank itself: SQLite adds no tree of its own.
  expect(planOf(searchSql[name])).toEqual([
    expect.stringMatching(/^SCAN passage_fts VIRTUAL TABLE INDEX \d+:M/),
  ]);
});

test.each(['occurrences', 'occurrencesIn', 'beginning', 'beginningIn'] as const)(
  '%s goes straight to the term',
  (name) => {
    const plan = planOf(searchSql[name]).find(
      (step) => step.includes('VIRTUAL TABLE INDEX') && !step.startsWith('SCAN j '),
    );
    // fts5vocab's own bits: 0x100 is "term =", 0x200 "term >=", 0x400 "term <". Without one the whole index is read.
    const index = Number(/VIRTUAL TABLE INDEX (\d+):/.exec(plan ?? '')?.[1] ?? 0);
    expect(index & 0x700).toBe(name.startsWith('occurrences') ? 0x100 : 0x600);
  },
);

test('the forms of a word are found by its stem, the stem by its form', () => {
  expect(planOf(searchSql.forms)).toEqual([
    expect.stringMatching(/^SEARCH form USING COVERING INDEX form_stem \(language=\? AND stem=\?\)/),
    expect.stringContaining('SCALAR SUBQUERY'),
    expect.stringMatching(/^SEARCH form USING PRIMARY KEY \(language=\? AND form=\?\)/),
  ]);
});

test.each(['texts', 'indexTexts', 'written'] as const)(
  '%s reads the passages asked for by their ids, in that order',
  (name) => {
    const [first, ...rest] = planOf(searchSql[name]);
    expect(first).toMatch(/^SCAN j /);
    const scans = rest.filter(
      (detail) => detail.startsWith('SCAN') && !/VIRTUAL TABLE INDEX \d+:=/.test(detail),
    );
    expect(scans).toEqual([]);
    expect(rest.join()).not.toContain('TEMP B-TREE');
  },
);
