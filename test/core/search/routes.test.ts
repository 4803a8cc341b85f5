import { afterAll, expect, it } from 'vitest';
import { array, check, constantFrom, oneof, property, tuple } from 'fast-check';
import { finderOf } from '../../../src/core/search/finders.ts';
import { forShowing } from '../../../src/core/search/regexes.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { settle } from '../../../src/core/search/settle.ts';
import { soughtIn } from '../../../src/core/search/sought.ts';
import { writtenStretch } from '../../../src/core/search/stretch.ts';
import { partBits } from '../../../src/core/search/tree.ts';
import { openFixtureStore } from '../fixture-store.ts';

const words = ['ferry', 'Ferries', 'toll', 'TOLLS', 'harbour', 'port', 'año', 'ano', '政', '治', '臺', '台'];
const marks = [' ', ' ', ' ', ' ', '. ', ', ', '-', '\n\n', '？'];

/** Texts that are the same each time (Park and Miller 1988, the minimal standard of random numbers). */
const makeTexts = (): string[] => {
  let state = 7;
  const pick = (list: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length] ?? '';
  };
  return Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 2 + (i % 24) }, () => pick(words) + pick(marks)).join(''),
  );
};
const texts = makeTexts();
const fixture = openFixtureStore({
  said: texts.map((statement, i) =>
    i % 5 === 0 ? { statement } : { question: texts[(i + 7) % texts.length] ?? '', statement },
  ),
});
afterAll(fixture.close);
const byTexts = createSearcher(fixture.store, fixture.collection);

const terms = [
  'ferry',
  '=ferry',
  'toll*',
  '*s',
  'f*r*',
  '?no',
  '"ferry toll"',
  '"toll * port"',
  '政治',
  '台',
];
const term = constantFrom(...terms, '"ferry port toll"~2', '"a?o f*"~1', '/t\\w+l/', '/[.？]/', '/toll|台/');
const side = constantFrom(
  'ferry',
  'toll*',
  '"harbour port"',
  '(ferry OR /p\\w+/)',
  '台',
  '(台 OR 政 OR toll)',
);
const link = constantFrom(' NEAR ', ' NEAR/0 ', ' NEAR/2 ', ' BEFORE ', ' BEFORE/1 ', ' WITH ');
const chain = tuple(array(side, { minLength: 2, maxLength: 3 }), link).map(([sides, by]) => sides.join(by));
const scope = constantFrom('', '', 'in:question ', 'in:statement ', 'in:announcement ');
const way = constantFrom('', '', '', 'match:case ', 'match:accents ', 'match:script ', 'match:written ');
const queries = tuple(scope, way, oneof(term, chain)).map(([where, how, what]) => `${where}${how}(${what})`);

it.each([
  ['running words', fixture.searcher],
  ['texts', byTexts],
])(
  'by %s, whichever way is the shorter, what is found and counted is what stands in the texts',
  (_by, searcher) => {
    const countsByReading = (query: string): Map<number, number> => {
      const { parsed, snapshot, columns } = searcher.evaluate(query);
      const counts = new Map<number, number>();
      for (const sought of soughtIn(parsed.tree)) {
        const find = finderOf([sought], snapshot.vocabulary, forShowing);
        for (const { at, question, statement } of searcher.asks.written([...columns.ids])) {
          const said = columns.announcement[at] === 1 ? partBits.announcement : partBits.statement;
          for (const [bit, text] of [[partBits.question, question] as const, [said, statement] as const]) {
            const found =
              text === null || (sought.scope & bit) === 0 ? [] : find([writtenStretch(text, 'en')])[0];
            const count = settle(found ?? []).length;
            if (count > 0) counts.set(at, (counts.get(at) ?? 0) + count);
          }
        }
      }
      return counts;
    };
    const { counterexample } = check(
      property(queries, (query) => {
        const { places, occurrences, parsed } = searcher.evaluate(query);
        const counted = occurrences();
        const found = new Map(Array.from(places, (place, i) => [place, counted[i] ?? 0]));
        const expected = countsByReading(query);
        return (
          parsed.ignored.length === 0 &&
          found.size === expected.size &&
          [...expected].every(([place, count]) => found.get(place) === count)
        );
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(counterexample).toBeNull();
  },
);
