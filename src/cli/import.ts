import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { answerOf, countsOf, importToEnd, textOf, wentWell } from './importing.ts';
import { counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const importCommand: Command = {
  usage: 'import PATH... [--watch] | import --resume',
  does: 'Reads files and folders into the project',
  help: [
    ['--resume', 'carry on the last import that was paused or broken off'],
    ['--watch', 'stay, and import what comes into these folders, and those watched before, until Ctrl-C'],
  ],
  options: { resume: { type: 'boolean' }, watch: { type: 'boolean' } },
  run: async (given, terminal) => {
    const { words, project, has } = given;
    if (has('resume') && words.length > 0)
      throw new WrongCall('--resume goes on where it was; it takes no path.');
    if (has('resume') && has('watch')) throw new WrongCall('Use --resume first, then --watch.');
    if (words.length === 0 && !has('resume') && !has('watch'))
      throw new WrongCall('Name at least one file or folder to import.');
    const paths = words.map((word) => resolve(word));
    const absent = paths.filter((path) => !existsSync(path));
    for (const path of absent) terminal.say(`There is nothing at ${path}.`);
    if (words.length > 0 && absent.length === paths.length) return 1;
    const workbench = openWorkbench(project, !has('resume'), has('watch'));
    try {
      if (has('resume')) return await resume(workbench, given, terminal);
      const code = paths.length === 0 ? 0 : await importPaths(workbench, paths, given, terminal);
      if (!has('watch') || code !== 0) return absent.length === 0 ? code : 1;
      return await watchOn(workbench, paths, terminal);
    } finally {
      await workbench.close();
    }
  },
};

const importPaths = async (
  workbench: Workbench,
  paths: string[],
  { json }: Given,
  terminal: Terminal,
): Promise<number> => {
  const report = await importToEnd(workbench, terminal, () => workbench.ask('import.start', { paths }));
  if (!report) return 1;
  terminal.answer(json, answerOf(report), () => textOf(report));
  if (!json) await tellNews(workbench, terminal);
  return wentWell(report, terminal) ? 0 : 1;
};

const resume = async (workbench: Workbench, { json }: Given, terminal: Terminal): Promise<number> => {
  const report = await importToEnd(workbench, terminal, () => workbench.ask('import.resume', {}));
  if (!report) {
    terminal.say('There is no import to carry on.');
    return 1;
  }
  terminal.answer(json, answerOf(report), () => textOf(report));
  if (!json) await tellNews(workbench, terminal);
  return wentWell(report, terminal) ? 0 : 1;
};

/** On how many topics something came in that was not looked at yet. */
const tellNews = async (workbench: Workbench, terminal: Terminal): Promise<void> => {
  const { topics } = await workbench.ask('lookout.news', {});
  const heard = topics.filter(({ hits }) => hits > 0).length;
  if (heard > 0) terminal.say(`New on ${counted(heard, 'topic')}. See: briefing watch`);
};

/** Watches until Ctrl-C, and says what came. */
const watchOn = async (
  workbench: Workbench,
  paths: readonly string[],
  terminal: Terminal,
): Promise<number> => {
  for (const path of paths) await workbench.ask('watch.add', { path });
  const folders = await workbench.ask('watch.list', {});
  if (folders.length === 0) {
    terminal.say('No folder is watched. Name one: briefing import FOLDER --watch');
    return 1;
  }
  workbench.on('import.finished', (report) =>
    terminal.say(`${report.roots.join(', ')}: ${countsOf(report)}`),
  );
  workbench.on('watch.changed', (now) => {
    for (const { path, problem } of now) if (problem !== null) terminal.say(`${path}: ${problem}`);
  });
  terminal.say(`Watching ${folders.map(({ path }) => path).join(', ')}. Ctrl-C ends it.`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  return 0;
};
