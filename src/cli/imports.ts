import type { ImportSummary } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, wholeNumber } from './given.ts';
import { answerOf, countsOf, importToEnd, textOf, wentWell } from './importing.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const importsCommand: Command = {
  usage: 'imports [ID]',
  does: 'Lists the imports, newest first, or shows what became of the files of one',
  help: [
    ['--retry', 'read again what failed in import ID'],
    ['--limit N', 'at most so many (50)'],
    ['--offset N', 'leave out the first N'],
  ],
  options: { retry: { type: 'boolean' }, limit: { type: 'string' }, offset: { type: 'string' } },
  run: async (given, terminal) => {
    const { words, json, project, has } = given;
    const [word, ...more] = words;
    if (more.length > 0 || (word !== undefined && !/^[1-9]\d{0,14}$/.test(word)))
      throw new WrongCall('imports takes the number of one import, the first column of the list.');
    if (has('retry') && word === undefined) throw new WrongCall('Say of which import: imports ID --retry.');
    const limit = wholeNumber(given, 'limit', 50, 1, 500);
    const offset = wholeNumber(given, 'offset', 0, 0, 1e9);
    const workbench = openWorkbench(project, false);
    try {
      if (has('retry')) return await retry(workbench, Number(word), json, terminal);
      if (word !== undefined) return await show(workbench, Number(word), json, terminal);
      const page = await workbench.ask('import.history', { limit, offset });
      terminal.answer(json, page, () => tableOf(page.imports, page.total));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const show = async (workbench: Workbench, id: number, json: boolean, terminal: Terminal): Promise<number> => {
  const report = await workbench.ask('import.report', { id });
  if (!report) {
    terminal.say(`There is no import ${id}. See: briefing imports`);
    return 1;
  }
  terminal.answer(json, answerOf(report), () => textOf(report));
  return 0;
};

const retry = async (
  workbench: Workbench,
  id: number,
  json: boolean,
  terminal: Terminal,
): Promise<number> => {
  const report = await importToEnd(workbench, terminal, () => workbench.ask('import.retry', { id }));
  if (!report) {
    terminal.say(`Nothing failed in import ${id}.`);
    return 1;
  }
  terminal.answer(json, answerOf(report), () => textOf(report));
  return wentWell(report, terminal) ? 0 : 1;
};

const tableOf = (imports: readonly ImportSummary[], total: number): string => {
  if (imports.length === 0) return 'Nothing has been imported yet.';
  const head = ['id', 'began', 'how', 'state', 'what became of it', 'from'];
  const rows = imports.map((each) => [
    each.id,
    each.startedAt.slice(0, 16).replace('T', ' '),
    each.cause,
    each.state,
    countsOf(each),
    each.roots.length > 2 ? `${each.roots[0]} and ${each.roots.length - 1} more` : each.roots.join(', '),
  ]);
  return `${columns([head, ...rows])}\n${counted(imports.length, 'import')} of ${total}`;
};
