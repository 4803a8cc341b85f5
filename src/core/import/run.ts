import type { ImportProgress, ImportState, ImportSummary } from '../../contract/index.ts';
import { troubleOf } from '../store/trouble.ts';
import type { WritableStore } from '../store/store.ts';
import { readAhead, walkAhead } from './ahead.ts';
import { createBatches, type Batches } from './batches.ts';
import { createSight, findGone, type Sight } from './gone.ts';
import { prepareImports } from './imports.ts';
import { createProgress, type ImportTold } from './progress.ts';
import type { ContainerReading, DocumentReading, FileReading, ReadFile } from './read-file.ts';
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
  /** Called before a very large file is read: what was read before it is saved, and not held any more. */
  readonly beforeLarge?: () => void;
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

/** Bytes from which a file is read with as little else in memory as there can be. */
const largeFile = 16 * 2 ** 20;

const importAll = async (
  store: WritableStore,
  { id, roots, cause, startedAt }: ImportSummary,
  { read, stop, beforeLarge }: ImportRun,
  progress: ImportTold,
): Promise<void> => {
  const shelf = createShelf(store, {
    bringsBack: cause === 'asked' || cause === 'retry',
    again: cause === 'reread',
  });
  const batches = createBatches(store, id, shelf, progress);
  const sight = createSight();
  const isDone = ({ path, changedAt }: Found): boolean =>
    changedAt < Date.parse(startedAt) &&
    (batches.isDone(path) || (shelf.wentThrough(path) ?? '') > startedAt);
  async function* leftToDo(): AsyncGenerator<Found> {
    for await (const found of walkAhead(roots, progress, stop)) {
      const isLost = found.problem === nothingThere && shelf.wentThrough(found.path) !== null;
      // Its documents are found gone one by one; should it come back, it is opened anew.
      if (isLost) batches.endContainer({ path: found.path, sha256: '', size: 0, whole: false });
      else sight.note(found);
      if (isLost || isDone(found)) progress.passed(found.size, batches.doneIn(found.path));
      else yield found;
    }
  }
  const readFound = ({ path, size, problem }: Found): Promise<FileReading> => {
    progress.reading(path);
    if (size >= largeFile) beforeLarge?.();
    const known = shelf.known(path);
    if (problem === null) return read(path, cause === 'reread' ? null : known);
    if (problem === nothingThere && known !== null) return Promise.resolve({ path, gone: true });
    return Promise.resolve({ path, failure: { code: 'file-unreadable', message: problem } });
  };
  for await (const { found, take } of readAhead(leftToDo(), readFound, stop)) {
    await addReading(take(), found.size, batches, sight, stop);
  }
  batches.save();
  if (stop.aborted) return;
  for (const path of findGone(store, roots, sight)) {
    if (batches.isDone(path)) continue;
    progress.found(0);
    addOne({ path, gone: true }, 0, batches, sight);
  }
  batches.save();
};

const addReading = async (
  reading: FileReading,
  size: number,
  batches: Batches,
  sight: Sight,
  stop: AbortSignal,
): Promise<void> => {
  if ('documents' in reading) await addAll(reading, batches, sight, stop);
  else addOne(reading, size, batches, sight);
};

const addOne = (reading: DocumentReading, size: number, batches: Batches, sight: Sight): void => {
  // Whether what it holds is still there cannot be said.
  if ('failure' in reading) sight.lose(reading.path);
  batches.add(reading, size);
};

/** Adds the documents of a file as they come; whatever is stopped in between is gone through again. */
const addAll = async (
  { documents, path, sha256, size }: ContainerReading,
  batches: Batches,
  sight: Sight,
  stop: AbortSignal,
): Promise<void> => {
  let whole = true;
  let count = 0;
  for await (const each of documents) {
    if (stop.aborted) return;
    if ('failure' in each) whole = false;
    if (count++ > 0) batches.expect();
    addOne(each, 0, batches, sight);
  }
  batches.endContainer({ path, sha256, size, whole });
};
