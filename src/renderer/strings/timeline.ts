import type { Companion, Silence, SilenceRule } from '../../contract/index.ts';
import { counted, figure } from '../parts/figures.ts';

const share = ({ said, of, low, high }: Pick<Companion, 'said' | 'of' | 'low' | 'high'>): string =>
  `${figure(said)} of the last ${figure(of)}, 95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} %`;

const silence = ({ days, held, covered, unknown }: Silence): string =>
  `${counted(days, 'day')}, ${counted(held, 'briefing')} held between on ${counted(covered, 'day')}, ${counted(unknown, 'day')} unknown`;

/** Words of the history of a phrase, a topic or a line. */
export const timeline = {
  title: 'History',
  open: 'History',
  ofWords: 'History of these words',
  box: 'Words, a query, a topic or a line',
  hint: 'A query, such as "peaceful reunification", topic:Taiwan or line:12',
  view: 'Shown',
  views: {
    history: 'First and last',
    answers: 'Answers',
    sentences: 'Sentences',
    'left-out': 'Left out',
  },
  empty: 'The history of what?',
  emptyNote:
    'Ask for words in quotation marks, a topic or a line. Or select words where you read, and press P.',
  search: 'Show the exchanges',
  none: 'Nobody says this within the scope.',
  noneNote: 'Look at the spelling, or widen the scope.',
  noDate: 'no date',
  notNamed: 'not named',
  opening: 'opening statement',
  uses: (n: number, unit: 'occurrences' | 'exchanges') =>
    unit === 'occurrences' ? counted(n, 'use') : counted(n, 'exchange'),
  inExchanges: (exchanges: number, briefings: number) =>
    `in ${counted(exchanges, 'exchange')} of ${counted(briefings, 'briefing')}`,
  undated: (n: number) => `${counted(n, 'use')} without a date: in no day below`,
  folded: (n: number) => `${counted(n, 'further exchange')} of other versions not counted`,
  first: 'First',
  last: 'Last',
  coverageStart: 'First in the collection: coverage begins that day.',
  gapBefore: (unknown: number, from: string, to: string) =>
    `First in the collection: of ${counted(unknown, 'day')} before it, ${from} to ${to}, nothing is known.`,
  longest: 'Longest silence',
  since: 'Since the last',
  upToDate: 'Said on the last day covered.',
  noSilence: 'Said on one day only.',
  span: (from: string, to: string) => `${from} to ${to}`,
  silence,
  earlier: 'Nearest earlier wording',
  earlierNote: (likeness: number, of: 'words' | 'sentence') =>
    `A suggestion: of what was said before, ${of === 'words' ? 'the words in a row' : 'the sentence'} with most of the same words (likeness ${figure(likeness, 2)}).`,
  noEarlier: 'Nothing said before the first use is half as like.',
  itsHistory: 'Its history',
  overTime: 'Over time',
  lane: (days: number) => `Uses over time, on ${counted(days, 'day')}`,
  laneDay: (date: string, uses: number) => `${date}: ${counted(uses, 'use')}`,
  markKey: 'a day with a use',
  unknownKey: 'nothing is known',
  returns: 'Returns after a silence',
  rule: ({ days, briefings }: SilenceRule) =>
    `A silence is ${counted(days, 'day')} with a briefing among them, or ${counted(briefings, 'briefing')}, as on the watch list.`,
  noReturns: 'It never came back after a silence.',
  again: (date: string) => `again ${date}`,
  by: { speaker: 'By who answered', asker: 'By who asked', outlet: 'By outlet' },
  more: (n: number) => `and ${figure(n)} more`,
  answers: (n: number, rows: number) =>
    rows === n ? counted(n, 'answer') : `${counted(n, 'answer')} in ${counted(rows, 'row')}`,
  withoutSentence: (n: number) => `${figure(n)} found in the question alone`,
  of: 'Compared',
  ofs: { answers: 'Whole answers', sentences: 'Only what says it' },
  answersLabel: 'Answers by date, each as its change from the one before',
  when: 'When, to whom',
  asChange: 'Change from the answer before',
  firstSaid: 'First said',
  sentence: 'Sentence',
  firstAnswer: 'The first answer',
  before: (date: string) => `against ${date}`,
  same: (n: number) => `${counted(n, 'sentence')} the same`,
  runs: (n: number, from: string, to: string) => `Said the same ${figure(n)} times, ${from} to ${to}`,
  unlike: 'In other words throughout: no sentence in common with the one before.',
  noAnswer: 'No answer.',
  firstHere: 'first here',
  firstOn: (date: string) => `first ${date}`,
  moreSentences: (n: number) => `${counted(n, 'more sentence')}`,
  compare: 'Compare',
  elements: (n: number) => `${counted(n, 'sentence')}, each with the first answer that had it`,
  inAnswers: (n: number) => `in ${counted(n, 'answer')}`,
  until: (date: string) => `last ${date}`,
  leftOut: 'Usually said with it',
  leftOutNote:
    'Learnt from counts alone: what was in most of the statements before. Why something is not said, nobody can tell from this.',
  least: 'At least',
  window: 'of the last',
  statements: (n: number, judged: number, window: number) =>
    `${counted(n, 'statement')}, ${figure(judged)} with ${figure(window)} before them`,
  noCompanions: (least: number, window: number) =>
    `Nothing else is in at least ${figure(least)} of ${figure(window)} statements in a row.`,
  noneMissing: 'No statement lacks what was usual until then.',
  companion: { line: 'line', topic: 'topic' },
  share,
  noLonger: 'no longer usual',
  omitted: (n: number) => (n === 0 ? 'in every statement' : `not in ${counted(n, 'statement')}`),
  missing: 'Statements without it',
  usually: (text: string, each: Pick<Companion, 'said' | 'of' | 'low' | 'high'>) =>
    `Usually said with “${text}” (${share(each)}); not here`,
  elsewhere: 'said elsewhere that day',
  after: (date: string) => `said again ${date}`,
  notSince: 'not since',
  shown: (n: number, total: number) => `The latest ${figure(n)} of ${figure(total)}.`,
  all: 'Show all',
} as const;
