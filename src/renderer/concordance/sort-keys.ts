import type { ConcordanceSort } from '../../contract/index.ts';

/** Most keys that lines are sorted by. */
const MOST = 3;

/** The words around a match by which lines can be sorted, from left to right. */
export const wordKeys = ['l5', 'l4', 'l3', 'l2', 'l1', 'match', 'r1', 'r2', 'r3', 'r4', 'r5'] as const;

/** What else lines can be sorted by. */
export const factKeys = ['date', 'outlet', 'speaker'] as const;

const keys: readonly ConcordanceSort[] = [...wordKeys, ...factKeys];

/** The keys that an address names, at most three; others in it are passed over. */
export const sortIn = (written: readonly string[]): ConcordanceSort[] =>
  keys
    .filter((key) => written.includes(key))
    .toSorted((a, b) => written.indexOf(a) - written.indexOf(b))
    .slice(0, MOST);

/** The sort after a click on a key: taken away where it was one, else added as the last of at most three. */
export const toggled = (sort: readonly ConcordanceSort[], key: ConcordanceSort): ConcordanceSort[] =>
  sort.includes(key) ? sort.filter((other) => other !== key) : [...sort, key].slice(-MOST);
