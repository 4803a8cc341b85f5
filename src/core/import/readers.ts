import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FileReading, ReadFile } from './read-file.ts';

/** What a reading thread is asked. */
export type ReadOrder =
  { readonly id: number; readonly path: string; readonly known: string | null } | { readonly close: true };
/** What it answers. */
export type ReadAnswer = { readonly id: number; readonly reading: FileReading };

/** Threads that read files while another one writes. */
export type Readers = { readonly read: ReadFile; readonly close: () => Promise<void> };

/** One for each core but the one that writes; more than six only wait for it. */
const threadCount = (): number => Math.max(1, Math.min(6, availableParallelism() - 1));

/** So long a thread has to end by itself, in milliseconds. */
const patience = 2000;

/** Starts the reading threads; files go round them in turn. One that broke is replaced when its next turn comes. */
export const startReaders = (url: URL): Readers => {
  const readers = Array.from({ length: threadCount() }, () => startReader(url));
  let turn = 0;
  return {
    read: (path, known) => {
      turn = (turn + 1) % readers.length;
      let reader = readers[turn];
      if (!reader || reader.isBroken()) readers[turn] = reader = startReader(url);
      return reader.read(path, known);
    },
    close: async () => {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
};

const startReader = (url: URL) => {
  const worker = new Worker(url);
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const waiting = new Map<number, { path: string; resolve: (reading: FileReading) => void }>();
  let last = 0;
  let broken = false;
  worker.on('message', ({ id, reading }: ReadAnswer) => {
    waiting.get(id)?.resolve(reading);
    waiting.delete(id);
  });
  worker.on('error', (error) => {
    console.error('reading thread:', error);
    broken = true;
    // Which file broke it cannot be known: none of those it had will come.
    for (const { path, resolve } of waiting.values()) resolve(unread(path));
    waiting.clear();
  });
  return {
    isBroken: (): boolean => broken,
    read: (path: string, known: string | null): Promise<FileReading> =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, { path, resolve });
        worker.postMessage({ id, path, known } satisfies ReadOrder);
      }),
    // Asked to end first: a thread that is killed while it loads its modules may take the process with it. One that is
    // deep in a long file does not hear, and is ended.
    close: async (): Promise<void> => {
      worker.postMessage({ close: true } satisfies ReadOrder);
      await Promise.race([exited, delay(patience, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
};

const unread = (path: string): FileReading => ({
  path,
  failure: {
    code: 'internal',
    message: 'Reading broke off before this file was done.',
    details: { remedy: 'Import it again.' },
  },
});
