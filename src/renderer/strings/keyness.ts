import { counted, figure, percent } from '../parts/figures.ts';

/** Words about what marks one set of passages off from another. */
export const keyness = {
  title: 'Keyness',
  sides: { a: 'A', b: 'B' },
  boxA: 'Query of A',
  boxB: 'Query of B',
  hintA: 'outlet:Reuters, date:2024, or any query',
  hintB: 'Another query; empty is all the rest',
  rest: 'all that A does not find',
  everything: 'everything',
  swap: 'Exchange A and B',
  side: (passages: number, briefings: number, words: number) =>
    `${counted(passages, 'passage')} of ${counted(briefings, 'briefing')}, ${counted(words, 'word')}`,
  undated: (n: number) => `${figure(n)} without a date`,
  notUsed: (text: string, reason: string) => `“${text}” was not used: ${reason}`,
  show: 'Which terms',
  shows: { key: 'Key', all: 'All tested' },
  of: 'Marking',
  ofs: { both: 'A or B', a: 'A', b: 'B' },
  lengths: { '1': '1 word', '2': '2 words', '3': '3 words' },
  counting: 'Counting…',
  rows: (total: number, show: 'key' | 'all') =>
    show === 'key' ? counted(total, 'key term') : `${counted(total, 'term')} tested`,
  label: 'Terms that mark A or B',
  columns: {
    term: 'Term',
    a: 'A',
    b: 'B',
    rateA: 'A / 10,000',
    rateB: 'B / 10,000',
    logRatio: 'Log ratio',
    interval: '95 %',
    g2: 'G²',
    briefingsA: 'Briefings A',
    briefingsB: 'B',
    p: 'p',
    pBriefings: 'p briefings',
  },
  openA: (term: string, n: number) => `Show the ${counted(n, 'line')} of “${term}” in A`,
  openB: (term: string, n: number) => `Show the ${counted(n, 'line')} of “${term}” in B`,
  range: (part: number) => `Share of briefings, A less B: ${figure(part * 100)} points`,
  half: (count: number) => `${figure(count)} in one briefing`,
  openHalf: 'Open the briefing that holds half of it',
  notKey: 'not key',
  interval: (low: string, high: string) => `${low} to ${high}`,
  endless: '∞',
  shared: (passages: number, briefings: number) =>
    passages === 0
      ? `No exchange is on both sides${briefings === 0 ? '' : `; ${counted(briefings, 'briefing')} hold both`}.`
      : `${counted(passages, 'exchange')} on both sides, counted on both.`,
  neither: (passages: number, undated: number) =>
    passages === 0
      ? ''
      : `${counted(passages, 'passage')} on neither${undated === 0 ? '' : `, ${figure(undated)} without a date`}.`,
  tested: (tested: number, stops: number, rare: number | null) =>
    `${counted(tested, 'term')} tested; left out: ${counted(stops, 'stop word')}${rare === null ? ' and those under the minimum' : `, ${figure(rare)} under the minimum`}.`,
  clumped: (n: number) =>
    n === 0 ? '' : `${counted(n, 'term')} more by G² alone, which briefings do not bear out.`,
  permuted: (ways: number, exact: boolean, terms: number, beyond: number) =>
    `Briefings permuted ${figure(ways)} times${exact ? ' (all ways)' : ''} for ${counted(terms, 'term')}${beyond === 0 ? '' : `; ${figure(beyond)} further were not`}.`,
  method:
    'G²: Dunning 1993. Log ratio: Hardie 2014, with the exact interval of the ratio of rates. p: the greater of G²’s and that which reckons with how counts vary between briefings, adjusted (Benjamini and Hochberg 1995). Key: all at 5 %.',
  csv: 'Save as CSV',
  none: 'No term is key',
  noneNote:
    'What differs here is no more than briefings differ among themselves. “All tested” shows every term with its numbers.',
  nothing: 'There is nothing to compare',
  start: 'What marks one part of the collection off from another?',
  startNote:
    'Write two queries, or begin with one of these. A term is key where no one briefing, and no chance, would make it so.',
  against: (name: string) => `${name} against the rest`,
  twoYears: (a: string, b: string) => `${a} against ${b}`,
  noBriefings: 'Nothing to compare yet',
  noBriefingsNote: 'Import briefings, then compare what outlets, years or speakers say.',
  share: (part: number) => percent(part),
} as const;
