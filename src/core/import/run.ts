import type { ImportProgress, ImportState, ImportSummary } from '../../contract/index.ts';
import { troubleOf } from '../store/trouble.ts';
import type { WritableStore } from '../store/store.ts';
import { readAhead, walkAhead } from './ahead.ts';
import { createBatches } from './batches.ts';
import { createSight, findGone } from './gone.ts';
import { prepareImports } from './imports.ts';
import { createProgress, type ImportTold } from './progress.ts';
import type { FileReading, ReadFile } from './read-file.ts';
import { createShelf } from './shelve.ts';
import { nothingThere, type Found } from './walk.ts';

/** How an import may be stopped: what it is then. */
export type Stop = Extract<ImportState, 'paused' | 'interrupted' | 'cancelled'>;

/** What an import is told, and whom it tells. */
export type ImportRun = {
  readonly id: number;
  /** Reads a file: in this thread, or in others while this one writes. */
  readonly read: ReadFile;
  /** Stops the import and keeps what is done; its reason is a `Stop`. */
  readonly stop: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/**
 * Reads an import's files and folders into the store, batch by batch; each batch is saved whole or not at all, with how
 * far the import is. One that was stopped before carries on: what it has done is passed over. A file that fails is
 * reported and the next one read; trouble with the store itself ends the import, keeping every batch saved before.
 */
export const runImport = async (store: WritableStore, run: ImportRun): Promise<void> => {
  const imports = prepareImports(store);
  const summary = imports.summary(run.id);
  if (!summary) throw new Error(`import ${run.id} was never begun`);
  const progress = createProgress(summary, run.onProgress);
  try {
    await importAll(store, summary, run, progress);
    progress.end(run.stop.aborted ? stopOf(run.stop) : 'finished', null);
  } catch (error) {
    const trouble = troubleOf(error);
    progress.end(
      'failed',
      trouble?.message ?? 'The import broke. What was read before is kept; the log says more.',
    );
    if (!trouble) console.error('import:', error);
  }
  const { state, ms, problem } = progress.now();
  imports.end(run.id, state, ms, problem);
};

// `ImportRun` says what its reason is.
const stopOf = (signal: AbortSignal): Stop => signal.reason as Stop;

const importAll = async (
  store: WritableStore,
  { id, roots, cause, startedAt }: ImportSummary,
  { read, stop }: ImportRun,
  progress: ImportTold,
): Promise<void> => {
  const shelf = createShelf(store, { bringsBack: cause !== 'watch' });
  const batches = createBatches(store, id, shelf, progress);
  const begun = Date.parse(startedAt);
  const sight = createSight();
  const readFound = ({ path, problem }: Found): Promise<FileReading> => {
    progress.reading(path);
    const known = shelf.known(path);
    if (problem === null) return read(path, known);
    if (problem === nothingThere && known !== null) return Promise.resolve({ path, gone: true });
    return Promise.resolve({ path, failure: { code: 'file-unreadable', message: problem } });
  };
  async function* leftToDo(): AsyncGenerator<Found> {
    for await (const found of walkAhead(roots, progress, stop)) {
      sight.note(found);
      if (!batches.isDone(found.path) || found.changedAt >= begun) yield found;
      else progress.passed(found.size);
    }
  }
  for await (const { found, reading } of readAhead(leftToDo(), readFound, stop)) {
    if ('documents' in reading) for (const each of reading.documents) batches.add(each, 0);
    else batches.add(reading, found.size);
  }
  batches.save();
  if (stop.aborted) return;
  for (const path of findGone(store, roots, sight)) {
    if (batches.isDone(path)) continue;
    progress.found(0);
    batches.add({ path, gone: true }, 0);
  }
  batches.save();
};
