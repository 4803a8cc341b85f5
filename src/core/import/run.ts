import { WorkbenchError, type ImportProgress } from '../../contract/index.ts';
import { troubleOf } from '../store/trouble.ts';
import type { WritableStore } from '../store/store.ts';
import { readTranscript } from '../transcript/read.ts';
import { prepareImports } from './imports.ts';
import { prepareTranscript } from './prepare.ts';
import { createProgress } from './progress.ts';
import { createShelf, textHash, type ReadFile, type Shelf } from './shelve.ts';
import { readSourceFile } from './source-file.ts';
import { walk, type Found } from './walk.ts';

/** What an import is told, and whom it tells. */
export type ImportRun = {
  readonly id: number;
  readonly roots: readonly string[];
  /** Asked between files; true ends the import and keeps what is done. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** A batch is saved when it holds this many files or characters, or is this old in milliseconds. */
const batchLimits = { files: 512, characters: 8_000_000, age: 1000 };

/**
 * Reads files and folders into the store, batch by batch; each batch is saved whole or not at all. A file that fails
 * is reported and the next one read; trouble with the store itself ends the import, keeping every batch saved before.
 */
export const runImport = async (store: WritableStore, run: ImportRun): Promise<void> => {
  const imports = prepareImports(store);
  const progress = createProgress(run);
  try {
    await importAll(store, run, progress);
    progress.end(run.isCancelled() ? 'cancelled' : 'finished', null);
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

const importAll = async (
  store: WritableStore,
  run: ImportRun,
  progress: ReturnType<typeof createProgress>,
): Promise<void> => {
  const shelf = createShelf(store);
  const imports = prepareImports(store);
  const batch: ReadFile[] = [];
  let characters = 0;
  let started = 0;
  const save = store.transaction(() =>
    batch.map((file) => {
      const done = shelf.shelve(file);
      imports.addFile(run.id, done);
      return done;
    }),
  );
  const flush = (): void => {
    progress.finished(save.immediate());
    batch.length = 0;
    characters = 0;
  };
  for await (const { path, problem } of walkAhead(run.roots, progress.found)) {
    if (run.isCancelled()) break;
    progress.reading(path);
    if (batch.length === 0) started = performance.now();
    const file =
      problem === null
        ? await readOne(path, shelf)
        : { path, failure: new WorkbenchError('file-unreadable', problem) };
    batch.push(file);
    characters += 'prepared' in file ? file.prepared.transcript.text.length : 0;
    const isFull = batch.length >= batchLimits.files || characters >= batchLimits.characters;
    if (isFull || performance.now() - started >= batchLimits.age) flush();
  }
  flush();
};

const readOne = async (path: string, shelf: Shelf): Promise<ReadFile> => {
  try {
    const source = await readSourceFile(path);
    if (shelf.holds(source)) return { unchanged: source };
    const transcript = readTranscript(source.bytes, path);
    return { source, prepared: prepareTranscript(transcript), textSha256: textHash(transcript.text) };
  } catch (error) {
    if (error instanceof WorkbenchError) return { path, failure: error };
    // A bug in the reader must not end the import of a folder, and must not be kept quiet.
    console.error(`reading ${path}:`, error);
    return {
      path,
      failure: new WorkbenchError('internal', 'The reader broke on this file.', {
        remedy: 'Report it. The file itself is untouched.',
      }),
    };
  }
};

/** Walks on while files are being read, so that the total is known early. */
async function* walkAhead(roots: readonly string[], onFound: () => void): AsyncGenerator<Found> {
  const queue: Found[] = [];
  let ended = false;
  let wake = (): void => {};
  const walking = (async () => {
    for await (const each of walk(roots)) {
      queue.push(each);
      onFound();
      wake();
    }
  })().finally(() => {
    ended = true;
    wake();
  });
  for (let at = 0; ; at++) {
    if (at >= queue.length && !ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const next = queue[at];
    if (!next) break;
    yield next;
  }
  await walking;
}
