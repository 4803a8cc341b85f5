import {
  collocateSort,
  side,
  wordSort,
  type Collocate,
  type DispersionBar,
  type Input,
  type Output,
  type Reading,
  type WordRow,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { leave } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The most rows that one call gives. */
const page = 1000;

const countingHelp = [
  ['--by form|stem', 'each form by itself, or the forms of a word together (form)'],
  ['--stop-words', 'keep words such as "the" and "of"; without it they are left out, by language'],
  ['--characters', 'in Chinese and Japanese count characters instead of words'],
  ['--limit N', 'how many rows to give (50; with --csv or --json all)'],
  ['--csv', 'all rows as CSV, with --out FILE into a file'],
  ['--out FILE', 'where to write the CSV'],
] as const;
const countingOptions = {
  by: { type: 'string' },
  'stop-words': { type: 'boolean' },
  characters: { type: 'boolean' },
  limit: { type: 'string' },
  csv: { type: 'boolean' },
  out: { type: 'string' },
} as const satisfies Command['options'];

const countingIn = (given: Given) => ({
  by: choice(given, 'by', ['form', 'stem'], 'form'),
  stopWords: given.has('stop-words') ? ('kept' as const) : ('out' as const),
  unit: given.has('characters') ? ('characters' as const) : ('words' as const),
});

/** Words near a query's matches. */
export const collocatesCommand: Command = {
  usage: 'collocates QUERY',
  does: 'Counts the words that stand near the matches of a query',
  help: [
    ['--window N', 'words on each side, at most 10 (5)'],
    ['--left N, --right N', 'words on one side'],
    ['--within part|sentence', 'never look further than the part, or than the sentence (part)'],
    ['--min N', 'words that stand near less often are left out (3)'],
    [`--sort ${collocateSort.options.join('|')}`, 'most first (logDice)'],
    ...countingHelp,
  ],
  options: {
    window: { type: 'string' },
    left: { type: 'string' },
    right: { type: 'string' },
    within: { type: 'string' },
    min: { type: 'string' },
    sort: { type: 'string' },
    ...countingOptions,
  },
  run: async (given, terminal) => {
    const query = given.words.join(' ');
    if (query.trim() === '') throw new WrongCall('Say what the words should stand near.');
    const around = wholeNumber(given, 'window', 5, 0, 10);
    const asked = {
      query,
      left: wholeNumber(given, 'left', around, 0, 10),
      right: wholeNumber(given, 'right', around, 0, 10),
      within: choice<'part' | 'sentence'>(given, 'within', ['part', 'sentence'], 'part'),
      least: wholeNumber(given, 'min', 3, 1, 1_000_000),
      sort: choice(given, 'sort', collocateSort.options, 'logDice'),
      ...countingIn(given),
    } satisfies Input<'corpus.collocates'>;
    return answerPages(given, terminal, {
      leave: (workbench) => workbench.ask('export.collocates', asked),
      ask: (workbench, at) => workbench.ask('corpus.collocates', { ...asked, ...at }),
      text: collocatesText,
    });
  },
};

/** Words, or words in a row, of what a query finds. */
export const wordsCommand: Command = {
  usage: 'words [QUERY]',
  does: 'Lists words, or several in a row, of what a query finds, or of everything',
  help: [
    ['--n 1..5', 'how many words in a row (1)'],
    ['--in question|statement|both', 'where to count (both)'],
    ['--min N', 'what stands less often is left out (2)'],
    [`--sort ${wordSort.options.join('|')}`, 'most first, or by the alphabet (count)'],
    ...countingHelp,
  ],
  options: {
    n: { type: 'string' },
    in: { type: 'string' },
    min: { type: 'string' },
    sort: { type: 'string' },
    ...countingOptions,
  },
  run: async (given, terminal) => {
    const asked = {
      query: given.words.join(' '),
      n: wholeNumber(given, 'n', 1, 1, 5),
      in: choice(given, 'in', side.options, 'both'),
      least: wholeNumber(given, 'min', 2, 1, 1_000_000),
      sort: choice(given, 'sort', wordSort.options, 'count'),
      ...countingIn(given),
    } satisfies Input<'corpus.words'>;
    return answerPages(given, terminal, {
      leave: (workbench) => workbench.ask('export.words', asked),
      ask: (workbench, at) => workbench.ask('corpus.words', { ...asked, ...at }),
      text: wordsText,
    });
  },
};

/** How evenly a query's matches are spread. */
export const dispersionCommand: Command = {
  usage: 'dispersion QUERY',
  does: 'Says how evenly the matches of a query are spread over briefings, with a row a briefing',
  help: [
    ['--in question|statement|both', 'where to count (both)'],
    ['--csv', 'every briefing as CSV, with --out FILE into a file'],
    ['--out FILE', 'where to write the CSV'],
  ],
  options: { in: { type: 'string' }, csv: { type: 'boolean' }, out: { type: 'string' } },
  run: async (given, terminal) => {
    const query = given.words.join(' ');
    if (query.trim() === '') throw new WrongCall('Say what to look for.');
    const asked = { query, in: choice(given, 'in', side.options, 'both') };
    const workbench = openWorkbench(given.project, false);
    try {
      if (given.has('csv')) return leave(given, terminal, await workbench.ask('export.dispersion', asked));
      const figures = await workbench.ask('corpus.dispersion', asked);
      sayIgnored(figures, terminal);
      terminal.answer(given.json, figures, () => dispersionText(figures));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Rows<Result> = {
  readonly leave: (workbench: Workbench) => Promise<Output<'export.words'>>;
  readonly ask: (workbench: Workbench, at: { limit: number; offset: number }) => Promise<Result>;
  readonly text: (result: Result) => string;
};

const answerPages = async <
  Row,
  Result extends Reading & { readonly total: number; readonly rows: readonly Row[] },
>(
  given: Given,
  terminal: Terminal,
  { leave: all, ask, text }: Rows<Result>,
): Promise<number> => {
  const limit = wholeNumber(given, 'limit', given.json ? 1_000_000_000 : 50, 0, 1_000_000_000);
  const workbench = openWorkbench(given.project, false);
  workbench.on('corpus.progressed', ({ what, done, total }) =>
    terminal.progress(
      `${what === 'reading' ? 'Reading words' : 'Counting'}: ${Math.floor((done / total) * 100)} %`,
    ),
  );
  try {
    if (given.has('csv')) return leave(given, terminal, await all(workbench));
    const first = await ask(workbench, { limit: Math.min(limit, page), offset: 0 });
    const rows = [...first.rows];
    while (rows.length < Math.min(limit, first.total)) {
      const at = { limit: Math.min(limit - rows.length, page), offset: rows.length };
      const next = (await ask(workbench, at)).rows;
      // Another program may take briefings away while we page.
      if (next.length === 0) break;
      rows.push(...next);
    }
    terminal.progressed();
    sayIgnored(first, terminal);
    const result = { ...first, rows };
    terminal.answer(given.json, result, () => text(result));
    return 0;
  } finally {
    await workbench.close();
  }
};

const sayIgnored = ({ ignored }: Reading, terminal: Terminal): void => {
  for (const { text, reason } of ignored) terminal.say(`Not used: ${text} (${reason})`);
};

const digits = (value: number, places: number): number => Number(value.toFixed(places));

const collocatesText = (found: Output<'corpus.collocates'>): string => {
  const { understood, matches, words, window, leftOut, total, rows } = found;
  const head = [
    'word',
    'near',
    'expected',
    'total',
    'left',
    'right',
    'briefings',
    'logDice',
    'G2',
    't',
    'MI',
  ];
  const body = rows.map((row: Collocate) => [
    row.forms.length > 1 ? `${row.word} (${row.forms.length} forms)` : row.word,
    row.near,
    digits(row.expected, 2),
    row.total,
    row.left,
    row.right,
    row.briefings,
    digits(row.logDice, 2),
    digits(row.g2, 1),
    digits(row.t, 2),
    digits(row.mi, 2),
  ]);
  return [
    `${understood}: ${counted(matches, 'match', 'matches')}, ${counted(window, 'word')} near them of ${counted(words, 'word')}`,
    columns([head, ...body]),
    `${counted(rows.length, 'row')} of ${counted(total, 'word')}; left out: ${counted(leftOut.stopWords, 'stop word')}, ${leftOut.rare.toLocaleString('en-GB')} under the minimum`,
  ].join('\n');
};

const wordsText = (found: Output<'corpus.words'>): string => {
  const { understood, passages, briefings, words, total, leftOut, rows } = found;
  const body = rows.map((row: WordRow) => [row.text, row.count, digits(row.rate, 2), row.briefings]);
  const stops =
    leftOut.stopWords === 0 ? '' : `; left out for stop words: ${leftOut.stopWords.toLocaleString('en-GB')}`;
  return [
    `${understood === '' ? 'Everything' : understood}: ${counted(passages, 'passage')} of ${counted(briefings, 'briefing')}, ${counted(words, 'word')}`,
    columns([['text', 'count', 'per 10,000', 'briefings'], ...body]),
    `${counted(rows.length, 'row')} of ${total.toLocaleString('en-GB')}${stops}`,
  ].join('\n');
};

const dispersionText = (found: Output<'corpus.dispersion'>): string => {
  const { understood, hits, words, range, briefings, undated, half, juilland, dp, dpNorm, bars } = found;
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(4));
  const body = bars
    .filter((bar: DispersionBar) => bar.hits > 0)
    .map(({ briefingId, date, rate, ...bar }) => [
      String(briefingId),
      date ?? 'no date',
      bar.hits,
      bar.words,
      rate === null ? '–' : digits(rate, 2),
      bar.title,
    ]);
  return [
    `${understood}: ${counted(hits, 'match', 'matches')} in ${range.toLocaleString('en-GB')} of ${counted(briefings, 'briefing')}, ${counted(words, 'word')}`,
    `Juilland's D ${figure(juilland)} (1 is even), Gries' DP ${figure(dp)}, normalised ${figure(dpNorm)} (0 is even); half of all matches stand in ${counted(half, 'briefing')}`,
    columns([['id', 'date', 'matches', 'words', 'per 10,000', 'title'], ...body]),
    `${counted(briefings - range, 'briefing')} without a match, ${undated.toLocaleString('en-GB')} without a date`,
  ].join('\n');
};
