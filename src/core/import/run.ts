import type { ImportProgress } from '../../contract/index.ts';
import { troubleOf } from '../store/trouble.ts';
import type { WritableStore } from '../store/store.ts';
import { prepareImports } from './imports.ts';
import { createProgress } from './progress.ts';
import type { DocumentReading, FileReading, ReadFile } from './read-file.ts';
import { createShelf } from './shelve.ts';
import { walk, type Found } from './walk.ts';

/** What an import is told, and whom it tells. */
export type ImportRun = {
  readonly id: number;
  readonly roots: readonly string[];
  /** Reads a file: in this thread, or in others while this one writes. */
  readonly read: ReadFile;
  /** Asked between files; true ends the import and keeps what is done. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** So much is being read while the store writes what came before it: more than a batch, so that neither waits. */
const aheadLimits = { files: 384, bytes: 32 * 2 ** 20 };
/** A batch is saved when it holds this many files or characters, or is this old in milliseconds. */
const batchLimits = { files: 256, characters: 8_000_000, age: 1000 };

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
  const batch: DocumentReading[] = [];
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
  const read = ({ path, problem }: Found): Promise<FileReading> => {
    progress.reading(path);
    return problem === null
      ? run.read(path, shelf.known(path))
      : Promise.resolve({ path, failure: { code: 'file-unreadable', message: problem } });
  };
  for await (const file of readAhead(walkAhead(run.roots, progress.found), read)) {
    if (run.isCancelled()) break;
    if (batch.length === 0) started = performance.now();
    for (const each of 'documents' in file ? file.documents : [file]) {
      batch.push(each);
      characters += 'prepared' in each ? (each.prepared?.transcript.text.length ?? 0) : 0;
    }
    const isFull = batch.length >= batchLimits.files || characters >= batchLimits.characters;
    if (isFull || performance.now() - started >= batchLimits.age) flush();
  }
  flush();
};

/** Has a few files read ahead of the one that is waited for, and gives their readings in the order they were found. */
async function* readAhead(
  found: AsyncIterable<Found>,
  read: (found: Found) => Promise<FileReading>,
): AsyncGenerator<FileReading> {
  const underway: { size: number; reading: Promise<FileReading> }[] = [];
  let bytes = 0;
  for await (const each of found) {
    underway.push({ size: each.size, reading: read(each) });
    bytes += each.size;
    while (underway.length > aheadLimits.files || (bytes > aheadLimits.bytes && underway.length > 1)) {
      const first = underway.shift();
      if (!first) break;
      bytes -= first.size;
      yield await first.reading;
    }
  }
  for (const { reading } of underway) yield await reading;
}

/** Walks on while files are being read, so that the total is known early. */
async function* walkAhead(roots: readonly string[], onFound: () => void): AsyncGenerator<Found> {
  const queue: Found[] = [];
  let ended = false;
  let left = false;
  let wake = (): void => {};
  const walking = (async () => {
    for await (const each of walk(roots)) {
      if (left) break;
      queue.push(each);
      onFound();
      wake();
    }
  })().finally(() => {
    ended = true;
    wake();
  });
  try {
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
  } finally {
    // Whoever cancels an import of a whole disk must not wait for the rest of it to be looked through.
    left = true;
    await walking;
  }
}
