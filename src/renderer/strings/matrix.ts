import { counted, figure, percent } from '../parts/figures.ts';

const whose = { outlet: 'outlets', asker: 'askers', topic: 'topics' } as const;

/** Words about topics against outlets, askers or each other. */
export const matrix = {
  title: 'Matrix',
  summary: (rows: number, total: number, by: keyof typeof whose, topics: number, passages: number) =>
    by === 'topic'
      ? `${counted(topics, 'topic')}, ${counted(passages, 'exchange')}`
      : `${rows === total ? figure(rows) : `${figure(rows)} of ${figure(total)}`} ${whose[by]}, ${counted(topics, 'topic')}, ${counted(passages, 'exchange')}`,
  by: 'Rows',
  bys: { outlet: 'Outlets', asker: 'Askers', topic: 'Topics' },
  show: 'What a cell shows',
  shows: { ratio: 'Ratio', count: 'Count', share: 'Share' },
  side: 'Topics looked for in',
  sides: { both: 'questions and answers', question: 'questions', statement: 'answers and openings' },
  sort: 'Sort by',
  sorts: { count: 'Exchanges', name: 'Name', cluster: 'What is alike' },
  byColumn: (topic: string) => `Sort by ${topic}`,
  sortedBy: (topic: string) => `by ${topic}`,
  csv: 'Save as CSV',
  label: 'Topics by row',
  total: 'Exchanges',
  ratio: (text: string) => `×${text}`,
  share: (part: number) => percent(part, part < 0.1 ? 1 : 0),
  cell: (row: string, topic: string) => `${row}, ${topic}`,
  said: (count: number, total: number, expected: number) =>
    `${figure(count)} of ${counted(total, 'exchange')}; ${figure(expected, 1)} if all were alike`,
  times: (ratio: string, low: string, high: string) =>
    `×${ratio} the expected number (95 % ${low} to ${high})`,
  small: 'too few to speak of',
  open: 'Enter or a click shows the exchanges.',
  choose: 'Choose a cell with the arrow keys to read it here.',
  more: '▲ ▼ interval leaves out 1',
  grey: (n: number) => `grey: under ${figure(n)} expected and found`,
  unnamed: (n: number, by: 'outlet' | 'asker') =>
    `${counted(n, 'exchange')} without ${by === 'outlet' ? 'an outlet' : 'an asker'} left out.`,
  several: 'An exchange can touch several topics, so a row adds up to more than its exchanges.',
  method:
    'Expected: the row’s exchanges times the topic’s share of all. Interval of the ratio: exact, of a Poisson count (Garwood 1936).',
  notRead: (n: number) => `${counted(n, 'part')} of the query not used`,
  noTopics: 'No topics yet',
  noTopicsNote: 'The columns are your topics: queries that you keep under a name.',
  toTopics: 'Go to topics',
  nothing: 'Nothing in this scope names who asks',
  nothingNote: 'Widen the scope, or import transcripts in which questions are labelled.',
  tooMany: (n: number) => `The first 200 of ${figure(n)} topics are shown.`,
} as const;
