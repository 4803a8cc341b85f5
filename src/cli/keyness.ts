import {
  keynessSort,
  side,
  type Input,
  type Keyness,
  type Keyword,
  type Reading,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { leave } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The most rows that one call gives. */
const page = 1000;

/** Words that mark what one query finds off from what another does. */
export const keynessCommand: Command = {
  usage: 'keyness --a QUERY [--b QUERY]',
  does: 'Finds the words that mark what one query finds off from what another does, or from all the rest',
  help: [
    [
      '--a QUERY, --b QUERY',
      'the two sides: outlet:Reuters, date:2024, speaker:"A B", or any query; without --b, the rest',
    ],
    ['--n 1|2|3', 'how many words in a row (1)'],
    ['--in question|statement|both', 'where to look for the queries and to count (both)'],
    ['--by form|stem', 'each form by itself, or the forms of a word together (form)'],
    ['--stop-words', 'keep words such as "the" and "of"'],
    ['--characters', 'in Chinese and Japanese count characters instead of words'],
    ['--min N', 'what stands less often on both sides together is not tested (5)'],
    ['--all', 'every term tested, key or not'],
    ['--of a|b|both', 'those that mark A, B, or either (both)'],
    [
      `--sort ${keynessSort.options.join('|')}`,
      'furthest from none first; surest is by the limit of the interval nearest to none (surest)',
    ],
    ['--seed N', 'of the permutation of briefings (1)'],
    ['--no-permutation', 'by the tests alone that need none'],
    ['--limit N', 'how many rows to give (50; with --csv or --json all)'],
    ['--csv', 'all rows as CSV, with --out FILE into a file'],
    ['--out FILE', 'where to write the CSV'],
  ],
  options: {
    a: { type: 'string' },
    b: { type: 'string' },
    n: { type: 'string' },
    in: { type: 'string' },
    by: { type: 'string' },
    'stop-words': { type: 'boolean' },
    characters: { type: 'boolean' },
    min: { type: 'string' },
    all: { type: 'boolean' },
    of: { type: 'string' },
    sort: { type: 'string' },
    seed: { type: 'string' },
    'no-permutation': { type: 'boolean' },
    limit: { type: 'string' },
    csv: { type: 'boolean' },
    out: { type: 'string' },
  },
  run: async (given, terminal) => {
    const asked = askedIn(given);
    const limit = wholeNumber(given, 'limit', given.json ? 1_000_000_000 : 50, 0, 1_000_000_000);
    const workbench = openWorkbench(given.project, false);
    sayProgress(workbench, terminal);
    try {
      if (given.has('csv')) return leave(given, terminal, await workbench.ask('keyness.csv', asked));
      const found = await workbench.ask('keyness.compare', { ...asked, limit: Math.min(limit, page) });
      const rows = [...found.rows];
      while (rows.length < Math.min(limit, found.total)) {
        const at = { limit: Math.min(limit - rows.length, page), offset: rows.length };
        const next = (await workbench.ask('keyness.compare', { ...asked, ...at })).rows;
        if (next.length === 0) break;
        rows.push(...next);
      }
      terminal.progressed();
      sayIgnored(found.a, 'A', terminal);
      if (!found.rest) sayIgnored(found.b, 'B', terminal);
      if (given.json) terminal.say(headOf(found));
      terminal.answer(given.json, rows, () => textOf({ ...found, rows }));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** Says how far a long count is. */
export const sayProgress = (workbench: Workbench, terminal: Terminal): void => {
  const doing = {
    reading: 'Reading words',
    counting: 'Counting',
    permuting: 'Permuting briefings',
    answers: 'Reading answers',
  };
  workbench.on('corpus.progressed', ({ what, done, total }) =>
    terminal.progress(`${doing[what]}: ${Math.floor((done / Math.max(1, total)) * 100)} %`),
  );
};

const askedIn = (given: Given): Input<'keyness.csv'> => {
  const a = given.option('a');
  const b = given.option('b');
  if (given.words.length > 0)
    throw new WrongCall(`Say both sides with --a and --b; ${JSON.stringify(given.words[0])} is neither.`);
  if (a === undefined) throw new WrongCall('Say with --a which passages to look at.');
  if (a.trim() === '' && b === undefined)
    throw new WrongCall('An empty --a is everything, and leaves no rest to compare with. Say --b as well.');
  return {
    a,
    ...(b === undefined ? {} : { b }),
    n: wholeNumber(given, 'n', 1, 1, 3),
    in: choice(given, 'in', side.options, 'both'),
    by: choice<'form' | 'stem'>(given, 'by', ['form', 'stem'], 'form'),
    stopWords: given.has('stop-words') ? 'kept' : 'out',
    unit: given.has('characters') ? 'characters' : 'words',
    least: wholeNumber(given, 'min', 5, 1, 1_000_000),
    permute: !given.has('no-permutation'),
    seed: wholeNumber(given, 'seed', 1, 0, 2 ** 31),
    show: given.has('all') ? 'all' : 'key',
    of: choice<'a' | 'b' | 'both'>(given, 'of', ['a', 'b', 'both'], 'both'),
    sort: choice(given, 'sort', keynessSort.options, 'surest'),
  };
};

const sayIgnored = ({ ignored }: Reading, name: string, terminal: Terminal): void => {
  for (const { text, reason } of ignored) terminal.say(`Not used in ${name}: ${text} (${reason})`);
};

const sideText = (name: string, { understood, passages, briefings, words, undated }: Keyness['a']): string =>
  `${name}, ${understood === '' ? 'everything' : understood}: ${counted(passages, 'passage')} of ${counted(briefings, 'briefing')}, ${counted(words, 'word')}${undated > 0 ? `, ${undated.toLocaleString('en-GB')} without a date` : ''}`;

const headOf = (found: Keyness): string => {
  const { a, b, rest, shared, neither, tested, key, leftOut, clumped, permutation, problem } = found;
  const lines = [
    sideText('A', a),
    rest ? sideText('B, the rest', { ...b, understood: 'all that A does not find' }) : sideText('B', b),
    shared.passages === 0
      ? `No exchange is on both sides; ${counted(shared.briefings, 'briefing')} are`
      : `On both sides, and counted on both: ${counted(shared.passages, 'exchange')}, ${counted(shared.briefings, 'briefing')}`,
    `On neither side: ${counted(neither.passages, 'passage')}${neither.undated > 0 ? `, ${neither.undated.toLocaleString('en-GB')} of them without a date` : ''}`,
    `${counted(tested, 'term')} tested, ${key.toLocaleString('en-GB')} key; ${counted(clumped, 'term')} more by G2 alone, which briefings do not bear out`,
    `Not tested: ${counted(leftOut.stopWords, 'stop word')}${leftOut.rare === null ? ', and those under the minimum' : `, ${leftOut.rare.toLocaleString('en-GB')} under the minimum`}`,
  ];
  if (permutation)
    lines.push(
      `Briefings permuted in ${permutation.ways.toLocaleString('en-GB')} ways${permutation.exact ? ', which are all' : ''}, for ${counted(permutation.terms, 'term')}${permutation.beyond > 0 ? `; ${permutation.beyond.toLocaleString('en-GB')} further were not` : ''}`,
    );
  return [...(problem === null ? [] : [problem]), ...lines].join('\n');
};

const digits = (value: number, places: number): number => Number(value.toFixed(places));
const pText = (p: number | null): string => (p === null ? '–' : p < 0.001 ? '< 0.001' : p.toFixed(3));
const limit = (value: number | null): string => (value === null ? '∞' : String(digits(value, 2)));

const textOf = (found: Keyness): string => {
  const head = [
    'term',
    'A',
    'B',
    'A /10,000',
    'B /10,000',
    'log ratio',
    '95 %',
    'G2',
    'briefings',
    'range',
    'p',
    'p briefings',
    '',
  ];
  const body = found.rows.map((row: Keyword) => [
    row.term,
    row.a,
    row.b,
    digits(row.rateA, 2),
    digits(row.rateB, 2),
    digits(row.logRatio, 2),
    `${row.low === null ? '−∞' : limit(row.low)} to ${limit(row.high)}`,
    digits(row.g2, 1),
    `${row.briefingsA}:${row.briefingsB}`,
    digits(row.range, 3),
    pText(Math.max(row.p, row.pDispersed)),
    pText(row.pBriefings),
    row.half ? `${row.half.count} in briefing ${row.half.briefingId}` : row.key ? '' : 'not key',
  ]);
  return [
    headOf(found),
    columns([head, ...body]),
    `${counted(found.rows.length, 'row')} of ${found.total.toLocaleString('en-GB')}; p is the greater of G2's and that with dispersion between briefings, both adjusted (Benjamini-Hochberg)`,
  ].join('\n');
};
