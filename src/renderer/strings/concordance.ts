import { counted, figure } from '../parts/figures.ts';

/** Words of the concordance. */
export const concordance = {
  label: 'Concordance',
  total: (n: number) => `${counted(n, 'match', 'matches')}, a line each`,
  sortBy: 'Sort by',
  match: 'match',
  keys: {
    l5: 'Sort by the 5th word at the left',
    l4: 'Sort by the 4th word at the left',
    l3: 'Sort by the 3rd word at the left',
    l2: 'Sort by the 2nd word at the left',
    l1: 'Sort by the word before',
    match: 'Sort by the match',
    r1: 'Sort by the word after',
    r2: 'Sort by the 2nd word at the right',
    r3: 'Sort by the 3rd word at the right',
    r4: 'Sort by the 4th word at the right',
    r5: 'Sort by the 5th word at the right',
    date: 'Sort by date, oldest first',
    outlet: 'Sort by the outlet that asks',
    speaker: 'Sort by who speaks',
  },
  facts: { date: 'Date', outlet: 'Outlet', speaker: 'Speaker' },
  sample: (n: number) => `Random ${figure(n)}`,
  another: 'Another sample',
  sampled: (n: number, seed: number) => `${figure(n)} at random, seed ${figure(seed)}`,
  all: 'Show all lines',
  beside: (lines: number, all: number, word: string, left: string, right: string) =>
    `${figure(lines)} of ${figure(all)} lines with “${word}” among ${left} words before or ${right} after`,
  row: (text: string) => `In the middle: “${text}”, as counted in the list of words`,
  ownMatches: 'Show the matches of the query',
  none: 'No words to put in the middle',
  noneNote: 'The query asks for exchanges by who, when or where only. Add a word to look for.',
} as const;
