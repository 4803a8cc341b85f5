import type { Briefing, BriefingRow } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { columns, counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const listCommand: Command = {
  usage: 'list',
  does: 'Lists the briefings, newest first',
  help: [],
  options: {},
  run: async ({ words, json, project }, terminal) => {
    if (words.length > 0) throw new WrongCall('list takes no arguments; to look for words, use search.');
    const workbench = openWorkbench(project, false);
    try {
      const rows = await workbench.ask('briefings.list', {});
      terminal.answer(json, rows, () => tableOf(rows));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

export const showCommand: Command = {
  usage: 'show ID',
  does: 'Shows a briefing with its exchanges',
  help: [],
  options: {},
  run: async ({ words: [word, ...more], json, project }, terminal) => {
    if (word === undefined || more.length > 0 || !/^[1-9]\d{0,14}$/.test(word)) {
      throw new WrongCall('show takes the number of one briefing, the first column of list.');
    }
    const workbench = openWorkbench(project, false);
    try {
      const briefing = await workbench.ask('briefings.get', { id: Number(word) });
      terminal.answer(json, briefing, () => textOf(briefing));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const tableOf = (rows: readonly BriefingRow[]): string => {
  if (rows.length === 0) return 'No briefings yet. Bring some in with: briefing import PATH...';
  const head = ['id', 'date', 'exchanges', 'words', 'lang', 'read', 'series', 'title'];
  const body = rows.map((row) => [
    row.id,
    row.date ?? 'no date',
    row.exchanges,
    row.words,
    row.language,
    `${Math.round(row.confidence * 100)} %`,
    row.series ?? '–',
    row.title,
  ]);
  return `${columns([head, ...body])}\n${counted(rows.length, 'briefing')}`;
};

const textOf = (briefing: Briefing): string => {
  const { title, date, time, series, language, spokespersons, paths, sha256, exchanges, statements } =
    briefing;
  const facts = [
    ['Date', [date ?? 'not found', time].filter(Boolean).join(' ')],
    ['Series', series ?? 'not found'],
    ['Language', language],
    ['Spokesperson', spokespersons.join(', ') || 'not named'],
    ['Exchanges', String(exchanges.length)],
    ['Confidence', `${Math.round(briefing.confidence * 100)} %`],
    ['File', paths.join('\n              ')],
    ['SHA-256', sha256],
  ].map(([name = '', value = '']) => `${`${name}:`.padEnd(14)}${value}`);
  const openings = statements.map(
    ({ n, speaker, text }) => `[s${n}] ${speaker ?? 'Not named'}\n${text.trim()}`,
  );
  const answers = exchanges.map(({ n, question, statement }) => {
    const from = [question.outlet, question.asker].filter(Boolean).join(', ') || 'Not named';
    return `[${n}] ${from}\n${question.text.trim()}\n\n${statement.speaker ?? 'Not named'}\n${statement.text.trim()}`;
  });
  return [title, facts.join('\n'), ...openings, ...answers].join('\n\n');
};
