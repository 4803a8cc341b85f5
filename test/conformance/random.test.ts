import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBriefings } from '../../src/core/briefings/briefings.ts';
import { noShipped } from '../../src/core/names/shipped.ts';
import { createPeople } from '../../src/core/people/people.ts';
import { parseQuery } from '../../src/core/search/parser.ts';
import { printQuery } from '../../src/core/search/print.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../core/fixture-store.ts';
import { readCollection, type Teller } from './collection.ts';
import { questions } from './queries/queries.ts';
import type { Question } from './queries/question.ts';
import { someBriefings, someQuestion } from './random.ts';
import { createScan } from './scan/scan.ts';
import { simplified } from './scan/simplified.ts';
import { createFolding } from './scan/words.ts';
import { judge } from './verdict.ts';

const fold = createFolding(simplified);
const ignore = (): void => {};

/** Told as by the whole workbench; in a store that a test filled nothing is in doubt, put right, noted, or held twice. */
const tellerOf = ({ store, collection }: FixtureStore): Teller => ({
  ...createBriefings(store, collection, ignore),
  ...createPeople(store, collection, noShipped, ignore),
  'doubts.list': () => [],
  'corrections.list': () => [],
  'notes.list': () => [],
  'twins.get': () => {
    throw new Error('no briefing here has another version');
  },
});

/** Asks search and scan over some briefings of their own. */
const differences = async (told: readonly ToldBriefing[], asked: readonly Question[]): Promise<string[]> => {
  const fixture = openFixtureStore(...told);
  try {
    const scan = createScan(await readCollection(tellerOf(fixture)), fold);
    const search = createSearch(fixture.searcher);
    const found: string[] = [];
    for (const question of asked) {
      const { difference } = await judge(search, scan, question);
      if (difference !== null) found.push(`${question.query}: ${difference}`);
    }
    return found;
  } finally {
    fixture.close();
  }
};

/** A tree without the places where its parts stood in the query. */
const withoutPlaces = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)));

test('a query that is printed is read as the same tree again', () => {
  const holds = ({ query }: Question): void => {
    const { tree, ignored } = parseQuery(query);
    expect([ignored, tree]).toEqual([[], expect.anything()]);
    const printed = tree ? printQuery(tree) : '';
    expect([printed, withoutPlaces(parseQuery(printed).tree)]).toEqual([printed, withoutPlaces(tree)]);
  };
  // Those that name topics and lists need a project that has them.
  questions.filter(({ query }) => !/@|topic:/.test(query)).forEach(holds);
  fc.assert(fc.property(someQuestion, holds), { numRuns: 1000 });
});

test('whatever is asked of whatever was said, search finds, counts and marks what a scan of every text does', async () => {
  await fc.assert(
    fc.asyncProperty(
      someBriefings,
      fc.array(someQuestion, { minLength: 1, maxLength: 12 }),
      async (told, asked) => {
        expect(await differences(told, asked)).toEqual([]);
      },
    ),
    { numRuns: Number(process.env['CONFORMANCE_RUNS'] ?? 60) },
  );
});
