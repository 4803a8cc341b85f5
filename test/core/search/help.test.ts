import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Names } from '../../../src/core/search/names.ts';
import { parseQuery } from '../../../src/core/search/parser.ts';
import { fields } from '../../../src/core/search/fields.ts';
import { isValues, matchWays } from '../../../src/core/search/tree.ts';
import { search } from '../../../src/renderer/strings/search.ts';

const names: Names = {
  version: () => 0,
  lists: () => ['climate', 'climate words'],
  topics: () => ['Taiwan', 'Arms sales'],
  entriesOf: () => ['climate'],
  queryOf: () => 'Taiwan',
};
const page = readFileSync(join(import.meta.dirname, '../../../resources/help/search.md'), 'utf8');
/** What the tables of the help page say one writes; a field without its value is only named there. */
const written = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
  .filter((code) => !/^\w+:$/.test(code));

describe('the help page', () => {
  test.each(written)('%s is understood as a whole', (query) => {
    expect(parseQuery(query, names)).toMatchObject({ ignored: [], tree: expect.anything() });
  });

  test('names every field, every state and every way of writing', () => {
    expect(written.length).toBeGreaterThan(50);
    const all = [
      ...fields.map((field) => `\`${field}:`),
      ...isValues.map((value) => `is:${value}`),
      ...matchWays.map((way) => `match:${way}`),
    ];
    expect(all.filter((text) => !page.includes(text))).toEqual([]);
  });
});

describe('the list of the language on the search screen', () => {
  const rows = search.language.groups.flatMap((group) => group.rows.map(([query]) => query));

  test.each(rows)('%s is understood as a whole', (query) => {
    expect(parseQuery(query, names)).toMatchObject({ ignored: [], tree: expect.anything() });
  });

  test('has an example of every kind that the help page has', () => {
    const kinds = (queries: readonly string[]): string[] => {
      const found = new Set<string>();
      const walk = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        if ('kind' in node) found.add('field' in node ? `${node.field}:` : String(node.kind));
        Object.values(node).forEach(walk);
      };
      queries.forEach((query) => walk(parseQuery(query, names).tree));
      return [...found].toSorted();
    };
    const inWords =
      rows.join(' ') +
      search.language.groups.flatMap(({ rows: all }) => all.map(([, said]) => said)).join(' ');
    const missing = kinds(written).filter((kind) => !kinds(rows).includes(kind) && !inWords.includes(kind));
    expect(missing).toEqual([]);
  });
});
