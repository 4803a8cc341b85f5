import { expect, test } from 'vitest';
import { describeQuery } from '../../../src/core/search/describe.ts';
import type { Names } from '../../../src/core/search/names.ts';
import { parseQuery } from '../../../src/core/search/parser.ts';
import type { Words } from '../../../src/core/search/say-terms.ts';

const names: Names = {
  version: () => 0,
  lists: () => ['sea words'],
  topics: () => ['Ferries'],
  entriesOf: () => ['tide', 'open sea', '/swells?/', 'sail*'],
  queryOf: () => 'ferry OR ferries',
};
const words: Words = {
  formsOf: ({ text }) => (text === 'toll' ? ['toll', 'tolls', 'tolled'] : [text]),
  formsLike: (pattern) =>
    pattern === 'zz*' ? [] : ['settle', 'settled', 'settler', 'settles', 'settling', 'settlement'],
};

test.each([
  ['peace toll', 'Exchanges with peace and toll (also tolls, tolled)'],
  ['=toll', 'Exchanges with “toll”'],
  ['"spirit of * law"', 'Exchanges with “spirit of * law” (a star is any one word)'],
  [
    'settle*',
    'Exchanges with words beginning with settle (6 forms: settle, settled, settler, settles and 2 more)',
  ],
  ['zz*', 'Exchanges with words beginning with zz (there are none)'],
  ['"peace talks"~1', 'Exchanges with the words “peace talks” in any order with at most 1 other among them'],
  [String.raw`/reunif\w+/`, String.raw`Exchanges with text like /reunif\w+/`],
  [
    'in:statement "peace" NEAR/5 toll',
    'Statements with “peace” near toll (also tolls, tolled), at most 5 words between',
  ],
  ['a NEAR/0 b BEFORE c', 'Exchanges with a right beside b, itself before c in one sentence'],
  ['a BEFORE/3 b -c', 'Exchanges with (a before b in one sentence, at most 3 words between) without c'],
  ['(a OR b) WITH c', 'Exchanges with (a or b) in one sentence with c'],
  ['match:case Toll outlet:Reuters', 'Exchanges with “Toll”, with capitals as written, from Reuters'],
  ['match:script 臺灣 match:accents', 'Exchanges with “臺灣”, with characters and accents as written'],
  [
    'in:question a OR match:written b',
    'Exchanges with a in the question or (“b” with every letter as written)',
  ],
  [
    '@"sea words"',
    'Exchanges with any of the list “sea words” (4 entries: tide, open sea, /swells?/, sail*)',
  ],
  ['topic:ferries a', 'Exchanges with a, that the topic “Ferries” finds'],
  ['-topic:Ferries', 'Exchanges, none that the topic “Ferries” finds'],
  ['is:opening peace', 'Opening statements with peace'],
  ['is:unanswered', 'Questions without a statement'],
  ['peace is:noted -outlet:AP', 'Exchanges with peace, with a note of yours, not from AP'],
  ['note:visa line:12', 'Exchanges with “visa” in a note of yours, that say standing line 12'],
  ['date:2024-02 OR peace', 'Exchanges in 2024-02 or with peace'],
])('%s', (query, said) => {
  const parsed = parseQuery(query, names);
  expect(parsed.ignored).toEqual([]);
  expect(describeQuery(parsed, words)).toBe(said);
});
