import { bin, measure, side, type Chart, type ListedTopic } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, WrongCall } from './given.ts';
import { columns } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const trendCommand: Command = {
  usage: 'trend QUERY...',
  does: 'Counts queries or topics over time; a name of a topic means its query',
  help: [
    ['--by day|week|month|quarter|year', 'how long a bin is (month)'],
    [
      '--measure count|rate|share',
      'occurrences, occurrences per 10,000 words, or share of exchanges (count)',
    ],
    ['--in question|statement|both', 'where to count (both)'],
  ],
  options: { by: { type: 'string' }, measure: { type: 'string' }, in: { type: 'string' } },
  run: async (given, terminal) => {
    const { words, json, project } = given;
    if (words.length === 0 || words.length > 8) throw new WrongCall('Name 1 to 8 queries or topics.');
    if (words.some((word) => word.trim() === '')) throw new WrongCall('A query must not be empty.');
    const options = {
      by: choice(given, 'by', bin.options, 'month'),
      measure: choice(given, 'measure', measure.options, 'count'),
      in: choice(given, 'in', side.options, 'both'),
    };
    const workbench = openWorkbench(project, false);
    try {
      const topics = await workbench.ask('topics.list', { archived: true });
      const meant = words.map((word) => topics.find(({ name }) => name === word));
      const queries = words.map((word, at) => meant[at]?.query ?? word);
      words.forEach((word, at) => terminal.say(takenFor(word, meant[at] ?? null, topics)));
      const chart = named(await workbench.ask('trends.chart', { queries, ...options }), words);
      for (const { text, reason } of chart.series.flatMap(({ ignored }) => ignored)) {
        terminal.say(`Not used: ${text} (${reason})`);
      }
      terminal.answer(json, chart, () => textOf(chart));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** Which of the two a word was taken for; a topic that differs in capitals alone is named. */
const takenFor = (word: string, topic: ListedTopic | null, topics: readonly ListedTopic[]): string => {
  if (topic) return `${word}: the topic, ${topic.query}`;
  const like = topics.find(({ name }) => name.toLowerCase() === word.toLowerCase());
  return `${word}: a query${like ? `; the topic is called ${JSON.stringify(like.name)}` : ''}`;
};

/** Rows under the words that were typed, so that whoever named a topic finds it again. */
const named = (chart: Chart, words: readonly string[]): Chart => ({
  ...chart,
  rows: chart.rows.map((row, i) => ({
    ...row,
    query: words[Math.floor(i / chart.bins.length)] ?? row.query,
  })),
});

const textOf = ({ unit, rows, series, undated, folded }: Chart): string => {
  const head = ['query', 'from', 'value', 'count', 'of', 'briefings', 'coverage'];
  const body = rows.map(({ query, bin: from, value, count, denominator, briefings, coverage }) => [
    query,
    from,
    value === null ? '–' : String(Number(value.toFixed(4))),
    count,
    denominator,
    briefings,
    coverage,
  ]);
  const left = undated === 0 ? '' : `\n${undated} without a date left out`;
  const found = series.map(({ query, finding }) => `${query}: ${finding.sentence}`).join('\n');
  const once =
    folded === 0
      ? ''
      : `\n${folded.toLocaleString('en-GB')} of the scope are other versions of passages counted, and not counted again`;
  return `${unit}\n${columns([head, ...body])}${left}${once}\n${found}`;
};
