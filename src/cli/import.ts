import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportProgress, ImportReport } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const importCommand: Command = {
  usage: 'import PATH...',
  does: 'Reads files and folders into the project',
  help: [],
  options: {},
  run: async ({ words, json, project }, terminal) => {
    if (words.length === 0) throw new WrongCall('Name at least one file or folder to import.');
    const paths = words.map((word) => resolve(word));
    const absent = paths.filter((path) => !existsSync(path));
    for (const path of absent) terminal.say(`There is nothing at ${path}.`);
    if (absent.length === paths.length) return 1;
    const workbench = openWorkbench(project, true);
    try {
      const report = await importAll(workbench, paths, terminal);
      terminal.answer(json, answerOf(report), () => textOf(report));
      return exitOf(report, absent.length, terminal);
    } finally {
      await workbench.close();
    }
  },
};

/** Imports to the end. Ctrl-C cancels after the file in hand; a second one ends at once. */
const importAll = async (
  workbench: Workbench,
  paths: string[],
  terminal: Terminal,
): Promise<ImportReport> => {
  const cancel = (): void => {
    terminal.say('Stopping after the file in hand; what is done is kept.');
    // Where the core is gone there is nothing left to cancel.
    workbench.ask('import.cancel', {}).catch(() => {});
  };
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const finished = new Promise<ImportReport>((done) => workbench.on('import.finished', done));
  workbench.on('import.progressed', (progress) => terminal.progress(lineOf(progress)));
  try {
    await workbench.ask('import.start', { paths });
    return await finished;
  } finally {
    terminal.progressed();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
};

const lineOf = ({ state, done, total, rate, remaining }: ImportProgress): string => {
  const left = remaining === null ? '' : `, ${counted(Math.ceil(remaining), 'second')} left`;
  const found = state === 'walking' ? `${counted(total, 'file')} found so far` : counted(total, 'file');
  return `${done.toLocaleString('en-GB')} of ${found}, ${Math.round(rate)} a second${left}`;
};

/** The shape that scripts are promised. */
const answerOf = ({ counts, files, ms, state }: ImportReport) => ({
  added: counts.added,
  updated: counts.updated,
  unchanged: counts.unchanged,
  duplicates: counts.duplicate,
  failed: counts.failed,
  files: files.map(({ path, outcome, reason, remedy, briefingId, found, confidence }) => ({
    path,
    outcome,
    ...(reason === null ? {} : { reason }),
    ...(remedy === null ? {} : { remedy }),
    ...(briefingId === null ? {} : { briefingId }),
    ...(found === null ? {} : { found }),
    ...(confidence === null ? {} : { confidence }),
  })),
  ms,
  state,
});

const textOf = ({ counts, files, ms }: ImportReport): string => {
  const sum = [
    `${counts.added} added`,
    `${counts.updated} updated`,
    `${counts.unchanged} unchanged`,
    counts.duplicate === 1 ? '1 duplicate' : `${counts.duplicate} duplicates`,
    `${counts.failed} failed`,
  ];
  const failures = files
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ path, reason, remedy }) => `  ${path}: ${[reason, remedy].filter(Boolean).join(' ')}`);
  return [
    `${counted(files.length, 'file')} in ${(ms / 1000).toFixed(1)} s: ${sum.join(', ')}`,
    ...failures,
  ].join('\n');
};

const exitOf = ({ state, counts, problem }: ImportReport, absent: number, terminal: Terminal): number => {
  if (state === 'failed') terminal.say(problem ?? 'The import stopped.');
  if (state === 'cancelled')
    terminal.say('Cancelled. What was read is kept; the same command goes on from there.');
  const read = counts.added + counts.updated + counts.unchanged + counts.duplicate;
  const nothing = read === 0 && counts.failed > 0;
  return state === 'finished' && absent === 0 && !nothing ? 0 : 1;
};
