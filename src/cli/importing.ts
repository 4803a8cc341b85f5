import type { ImportProgress, ImportReport } from '../contract/index.ts';
import { counted, type Terminal } from './terminal.ts';
import { findTwins } from './twins.ts';
import type { Workbench } from './workbench.ts';

/**
 * Has an import begun and waits for its end; null where there was nothing to begin. Ctrl-C cancels after the file in
 * hand; a second one ends at once.
 */
export const importToEnd = async (
  workbench: Workbench,
  terminal: Terminal,
  begin: () => Promise<{ readonly id: number | null }>,
): Promise<ImportReport | null> => {
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
    const { id } = await begin();
    if (id === null) return null;
    const report = await finished;
    terminal.progressed();
    // Whoever counts next, counts what has several versions once.
    if (report.state === 'finished') await findTwins(workbench, terminal, false);
    return report;
  } finally {
    terminal.progressed();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
};

const lineOf = ({ state, done, total, rate, remaining, current }: ImportProgress): string => {
  const left = remaining === null ? '' : `, ${counted(Math.ceil(remaining), 'second')} left`;
  const found = state === 'walking' ? `${counted(total, 'file')} found so far` : counted(total, 'file');
  const name = current === null ? '' : ` · ${shortName(current)}`;
  return `${done.toLocaleString('en-GB')} of ${found}, ${Math.round(rate)} a second${left}${name}`;
};

/** The end of a path, without what would break the line. */
const shortName = (path: string): string => {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, ' ');
  return name.length > 40 ? `…${name.slice(-39)}` : name;
};

/** The shape that scripts are promised. */
export const answerOf = ({ id, cause, counts, files, total, ms, state, problem }: ImportReport) => ({
  id,
  state,
  cause,
  added: counts.added,
  updated: counts.updated,
  unchanged: counts.unchanged,
  duplicates: counts.duplicate,
  failed: counts.failed,
  gone: counts.gone,
  total,
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
  ...(problem === null ? {} : { problem }),
});

/** The counts in words. */
export const countsOf = ({ counts }: Pick<ImportReport, 'counts'>): string =>
  [
    `${counts.added} added`,
    `${counts.updated} updated`,
    `${counts.unchanged} unchanged`,
    counts.duplicate === 1 ? '1 duplicate' : `${counts.duplicate} duplicates`,
    `${counts.failed} failed`,
    ...(counts.gone === 0 ? [] : [`${counts.gone} gone`]),
  ].join(', ');

/** A report for people: the counts, and each file that failed or is gone with its reason. */
export const textOf = (report: ImportReport): string => {
  const { files, ms } = report;
  const troubles = files
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'gone')
    .map(({ path, reason, remedy }) => `  ${path}: ${[reason, remedy].filter(Boolean).join(' ')}`);
  return [
    `${counted(files.length, 'file')} in ${(ms / 1000).toFixed(1)} s: ${countsOf(report)}`,
    ...troubles,
  ].join('\n');
};

/** Says how an import ended where that was not well, and whether anything came of it. */
export const wentWell = ({ state, counts, problem }: ImportReport, terminal: Terminal): boolean => {
  if (state === 'failed') terminal.say(problem ?? 'The import stopped.');
  if (state === 'cancelled')
    terminal.say('Cancelled. What was read is kept; the same command goes on from there.');
  if (state === 'paused' || state === 'interrupted')
    terminal.say('Not finished. What was read is kept; carry on with: briefing import --resume');
  const read = counts.added + counts.updated + counts.unchanged + counts.duplicate;
  const nothing = read === 0 && counts.failed > 0;
  return state === 'finished' && !nothing;
};
