import { matrixRows, side, type ListedTopic, type Matrix } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { leave } from './out.ts';
import { columns, counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

/** Who asks about what. */
export const matrixCommand: Command = {
  usage: 'matrix [--topics Q,Q,...]',
  does: 'Counts topics against outlets, askers or each other, with what would be expected',
  help: [
    [
      '--topics Q,Q,...',
      'names of topics, or queries; a comma in quotes or brackets separates nothing; may be repeated (all topics)',
    ],
    ['--by outlet|asker|topic', 'what the rows are (outlet)'],
    ['--in question|statement|both', 'where to look for the topics (both)'],
    ['--rows N', 'rows at most, those with most exchanges (30)'],
    ['--sort count|name|cluster', 'the order; cluster puts together what is alike (count)'],
    ['--csv', 'a row a cell as CSV, with --out FILE into a file'],
    ['--out FILE', 'where to write the CSV'],
  ],
  options: {
    topics: { type: 'string', multiple: true },
    by: { type: 'string' },
    in: { type: 'string' },
    rows: { type: 'string' },
    sort: { type: 'string' },
    csv: { type: 'boolean' },
    out: { type: 'string' },
  },
  run: async (given, terminal) => {
    if (given.words.length > 0)
      throw new WrongCall(`Say topics with --topics; ${JSON.stringify(given.words[0])} is no option.`);
    const options = {
      by: choice(given, 'by', matrixRows.options, 'outlet'),
      in: choice(given, 'in', side.options, 'both'),
      most: wholeNumber(given, 'rows', 30, 1, 200),
      sort: choice<'count' | 'name' | 'cluster'>(given, 'sort', ['count', 'name', 'cluster'], 'count'),
    };
    const workbench = openWorkbench(given.project, false);
    try {
      const topics = topicsIn(given, await workbench.ask('topics.list', { archived: true }));
      const asked = { topics, ...options };
      if (given.has('csv')) return leave(given, terminal, await workbench.ask('matrix.csv', asked));
      const matrix = await workbench.ask('matrix.count', asked);
      for (const { name, ignored } of matrix.topics)
        for (const { text, reason } of ignored) terminal.say(`Not used in ${name}: ${text} (${reason})`);
      if (given.json) terminal.say(headOf(matrix));
      terminal.answer(given.json, cellsOf(matrix), () => textOf(matrix));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const topicsIn = (given: Given, known: readonly ListedTopic[]) => {
  const typed = given.all('topics').flatMap((text) => (named(text, known) ? [text] : splitTopics(text)));
  if (given.has('topics') && typed.length === 0) throw new WrongCall('--topics names none.');
  const topics = given.has('topics')
    ? typed.map((text) => {
        const topic = named(text, known);
        return topic ? { name: topic.name, query: topic.query } : { name: text.slice(0, 200), query: text };
      })
    : known.filter(({ archived }) => !archived).map(({ name, query }) => ({ name, query }));
  if (topics.length === 0)
    throw new WrongCall(
      'There are no topics yet. Say queries with --topics, or keep one: briefing topics add NAME QUERY',
    );
  if (topics.length > 200) throw new WrongCall(`At most 200 topics at a time; these are ${topics.length}.`);
  return topics;
};

const named = (text: string, known: readonly ListedTopic[]): ListedTopic | undefined =>
  known.find(({ name }) => name === text) ??
  known.find(({ name }) => name.toLowerCase() === text.toLowerCase());

/** Splits at commas, those within double quotes or brackets excepted. */
export const splitTopics = (text: string): string[] => {
  const pieces = [''];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '(') depth++;
    if (!quoted && character === ')') depth = Math.max(0, depth - 1);
    if (character === ',' && !quoted && depth === 0) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + character);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
};

const cellsOf = ({ by, rows, topics }: Matrix) =>
  rows.flatMap(({ name, total, cells }) =>
    cells.map((cell, at) => ({
      [by === 'topic' ? 'with' : by]: name,
      topic: topics[at]?.name ?? '',
      ...cell,
      of: total,
    })),
  );

const headOf = ({ by, passages, unnamed, total, rows, smallUnder }: Matrix): string =>
  [
    `${counted(passages, 'passage')}, ${rows.length.toLocaleString('en-GB')} of ${counted(total, by)}`,
    unnamed === 0
      ? ''
      : `; ${unnamed.toLocaleString('en-GB')} without ${by === 'asker' ? 'an asker' : 'an outlet'} left out`,
    `; ▲ ▼ where the 95 % interval leaves out 1, brackets where under ${smallUnder} are expected and found`,
  ].join('');

const textOf = (matrix: Matrix): string => {
  const { by, topics, rows } = matrix;
  const body = rows.map(({ name, total, cells }) => [
    name,
    total,
    ...cells.map(({ ratio, low, high, count, small }) => {
      const times = ratio === null ? '–' : `×${Number(ratio.toFixed(2))}`;
      const mark = low !== null && low > 1 ? '▲' : high !== null && high < 1 ? '▼' : '';
      return small ? `(${times} ${count})` : `${mark}${times} ${count}`;
    }),
  ]);
  const totals = ['all', matrix.passages, ...topics.map(({ total }) => total)];
  return `${headOf(matrix)}\n${columns([[by, 'passages', ...topics.map(({ name }) => name)], totals, ...body])}`;
};
