import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  columnRole,
  type ColumnRole,
  type FormerChoices,
  type ReadingChoices,
  type Surveyed,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { answerOf, importToEnd, textOf, wentWell } from './importing.ts';
import { columns, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const rereadCommand: Command = {
  usage: 'reread ID|PATH... [--layout NAME] [--encoding NAME] [--column ROLE=NAME]',
  does: 'Reads briefings again from their files, or files that failed, in the way you choose, and keeps the choice',
  help: [
    ['--layout NAME', 'the layout to read by, of those that briefing layouts lists'],
    ['--encoding NAME', 'the encoding of the file, such as windows-1251'],
    [
      '--column ROLE=NAME',
      `of a table: the column that holds the ${columnRole.options.join(', ')}; may be repeated`,
    ],
    ['--folder', 'choose for the whole folder of the first briefing, and read all of it again'],
    ['--judge', 'forget what was chosen: the reader judges for itself'],
    ['--preview', 'only tell what it would come to'],
  ],
  options: {
    layout: { type: 'string' },
    encoding: { type: 'string' },
    column: { type: 'string', multiple: true },
    folder: { type: 'boolean' },
    judge: { type: 'boolean' },
    preview: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const choices = choicesIn(given);
    const paths = given.words
      .filter((word) => !/^\d+$/.test(word) && existsSync(word))
      .map((word) => resolve(word));
    if (paths.length > 0) return importBy(paths, choices, given, terminal);
    const ids = idsIn(given);
    const workbench = openWorkbench(given.project, false);
    try {
      if (choices.layout !== undefined) await knownLayout(workbench, choices.layout);
      if (given.has('preview')) return await preview(workbench, ids, choices, given, terminal);
      return await reread(workbench, ids, choices, given, terminal);
    } finally {
      await workbench.close();
    }
  },
};

/** Files that have no briefing, since they failed: the choices are kept, and they are imported. */
const importBy = async (
  paths: readonly string[],
  choices: ReadingChoices,
  given: Given,
  terminal: Terminal,
): Promise<number> => {
  if (paths.length < given.words.length || given.has('folder') || given.has('preview'))
    throw new WrongCall('Name briefings or files, not both; --folder and --preview take briefings.');
  const workbench = openWorkbench(given.project, false);
  try {
    const chosen = given.has('judge') ? null : choices;
    await workbench.ask('choices.set', { places: paths.map((path) => ({ path, choices: chosen })) });
    const report = await importToEnd(workbench, terminal, () =>
      workbench.ask('import.start', { paths: [...paths] }),
    );
    if (!report) return 1;
    terminal.answer(given.json, answerOf(report), () => textOf(report));
    return wentWell(report, terminal) ? 0 : 1;
  } finally {
    await workbench.close();
  }
};

const idsIn = ({ words }: Given): [number, ...number[]] => {
  const [first, ...others] = words.map((word) => {
    if (!/^[1-9]\d{0,14}$/.test(word))
      throw new WrongCall(`${JSON.stringify(word)} is not the number of a briefing.`);
    return Number(word);
  });
  if (first === undefined)
    throw new WrongCall('Name at least one briefing by its number; briefing list tells them.');
  return [first, ...others];
};

const choicesIn = (given: Given): ReadingChoices => {
  const [layout, encoding] = [given.option('layout'), given.option('encoding')];
  const pairs = given.all('column').map((pair) => {
    const [, role = '', name = ''] = /^(\w+)=(.+)$/s.exec(pair) ?? [];
    const known = columnRole.safeParse(role);
    if (!known.success)
      throw new WrongCall(
        `--column is written ROLE=NAME, where ROLE is one of ${columnRole.options.join(', ')}.`,
      );
    return [known.data, name] as const;
  });
  const chooses = layout !== undefined || encoding !== undefined || pairs.length > 0;
  if (given.has('judge') && chooses)
    throw new WrongCall('--judge chooses nothing; leave the other choices out.');
  // Made of roles, each of which was parsed.
  const table = Object.fromEntries(pairs) as Partial<Record<ColumnRole, string>>;
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(pairs.length === 0 ? {} : { columns: table }),
  };
};

const knownLayout = async (workbench: Workbench, name: string): Promise<void> => {
  const layouts = await workbench.ask('layouts.list', {});
  if (layouts.some((layout) => layout.name === name)) return;
  throw new WrongCall(`No layout is called ${JSON.stringify(name)}; briefing layouts lists them.`);
};

const preview = async (
  workbench: Workbench,
  ids: readonly number[],
  choices: ReadingChoices,
  { json }: Given,
  terminal: Terminal,
): Promise<number> => {
  const rows: Surveyed[] = [];
  for (let at = 0; at < ids.length; at += 20)
    rows.push(...(await workbench.ask('layouts.survey', { ids: ids.slice(at, at + 20), choices })));
  terminal.answer(json, rows, () => surveyText(rows));
  return rows.some(({ would }) => would !== null) ? 0 : 1;
};

const surveyText = (rows: readonly Surveyed[]): string =>
  columns([
    ['id', 'exchanges now', 'would be', 'date', 'path'],
    ...rows.map(({ id, path, now, would, problem }) => [
      id,
      now.exchanges,
      would?.exchanges ?? '–',
      would?.date ?? '–',
      problem ?? path,
    ]),
  ]);

const reread = async (
  workbench: Workbench,
  ids: readonly [number, ...number[]],
  choices: ReadingChoices,
  given: Given,
  terminal: Terminal,
): Promise<number> => {
  const report = await importToEnd(workbench, terminal, async () => {
    if (given.has('folder')) {
      const { folder } = await workbench.ask('layouts.peers', { id: ids[0] });
      return workbench.ask('briefings.reread', {
        ids: [...new Set([...ids, ...folder.ids])],
        choices,
        folder: folder.path,
      });
    }
    const places = await placesOf(workbench, ids, choices, given.has('judge'));
    if (places.length > 0) await workbench.ask('choices.set', { places });
    return workbench.ask('briefings.reread', { ids: [...ids] });
  });
  if (!report) return 1;
  terminal.answer(given.json, answerOf(report), () => textOf(report));
  return wentWell(report, terminal) && report.counts.gone < report.files.length ? 0 : 1;
};

/** What is chosen now, over what was chosen before, for every file of the briefings. */
const placesOf = async (
  workbench: Workbench,
  ids: readonly number[],
  choices: ReadingChoices,
  judge: boolean,
): Promise<FormerChoices[]> => {
  if (!judge && Object.keys(choices).length === 0) return [];
  const rows = new Map((await workbench.ask('briefings.list', {})).map((row) => [row.id, row.paths]));
  const places: FormerChoices[] = [];
  for (const id of ids) {
    const kept = judge ? null : await workbench.ask('choices.of', { id });
    const chosen = judge ? null : { ...kept?.choices, ...choices };
    places.push(...(rows.get(id) ?? []).map((path) => ({ path, choices: chosen })));
  }
  return places;
};
