import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReading, ReadFile } from './read-file.ts';

/** What a reading thread is asked. */
export type ReadOrder = { readonly id: number; readonly path: string; readonly known: string | null };
/** What it answers. */
export type ReadAnswer = { readonly id: number; readonly reading: FileReading };

/** Threads that read files while another one writes. */
export type Readers = { readonly read: ReadFile; readonly close: () => Promise<void> };

/** One for each core but the one that writes; more than six only wait for it. */
const threadCount = (): number => Math.max(1, Math.min(6, availableParallelism() - 1));

/** Starts the reading threads; files go round them in turn. */
export const startReaders = (url: URL): Readers => {
  const waiting = new Map<number, { path: string; resolve: (reading: FileReading) => void }>();
  let last = 0;
  const workers = Array.from({ length: threadCount() }, () => new Worker(url));
  for (const worker of workers) {
    worker.on('message', ({ id, reading }: ReadAnswer) => {
      waiting.get(id)?.resolve(reading);
      waiting.delete(id);
    });
    worker.on('error', (error) => {
      console.error('reading thread:', error);
      // Whatever was with it will not come; the others are asked again at the next import.
      for (const { path, resolve } of waiting.values()) resolve(unread(path));
      waiting.clear();
    });
  }
  return {
    read: (path, known) =>
      new Promise((resolve) => {
        const id = ++last;
        const worker = workers[id % workers.length];
        waiting.set(id, { path, resolve });
        worker?.postMessage({ id, path, known } satisfies ReadOrder);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
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
