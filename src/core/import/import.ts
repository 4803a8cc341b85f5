import { Worker } from 'node:worker_threads';
import { WorkbenchError, type Handlers, type ImportProgress, type Publish } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import { troubleOf } from '../store/trouble.ts';
import { prepareImports } from './imports.ts';
import { createProgress } from './progress.ts';

/** What the import thread is started with. */
export type ImportOrder = {
  readonly project: string;
  readonly migrations: string;
  /** Entry of the threads that read. */
  readonly readingThread: string;
  readonly id: number;
  readonly roots: readonly string[];
};

type Name = 'import.start' | 'import.cancel' | 'import.current' | 'import.report';

/** Starts imports and knows about the one that runs. */
export type ImportDesk = {
  readonly handlers: Handlers<Name>;
  readonly isRunning: () => boolean;
  /** Imports and waits for the end. */
  readonly all: (roots: readonly string[]) => Promise<void>;
  readonly cancel: () => boolean;
  /** Waits for the import that runs, if one does. */
  readonly ended: () => Promise<void>;
};

/** While an import runs, whoever shows counts is told this often, in milliseconds, that there is more. */
const tellEvery = 2000;

/** Imports run in a thread of their own, one at a time; this is the desk that starts them and hears from them. */
export const createImport = (
  store: WritableStore,
  threads: { readonly import: URL; readonly reading: URL; readonly migrations: string },
  publish: Publish,
): ImportDesk => {
  const imports = prepareImports(store);
  imports.interrupt();
  let running: { worker: Worker; ended: Promise<void> } | null = null;
  let current: ImportProgress | null = null;

  const endAsFailed = (id: number, ms: number, problem: string): void => {
    try {
      imports.end(id, 'failed', ms, problem);
    } catch (error) {
      // On a full disk not even this can be saved: the next opening of the project marks it as broken off.
      console.error('import:', error);
    }
  };

  const start = (roots: readonly string[]): number => {
    if (running) {
      throw new WorkbenchError(
        'import-running',
        'An import is running already. Wait for it to finish, or cancel it, then start this one.',
      );
    }
    const id = imports.begin(roots);
    const workerData: ImportOrder = {
      project: store.name,
      migrations: threads.migrations,
      readingThread: threads.reading.href,
      id,
      roots,
    };
    const worker = new Worker(threads.import, { workerData });
    let problem: string | null = null;
    // Until the thread has said something itself: whoever asks now must hear that an import runs.
    current = createProgress({ id, roots, onProgress: () => {} }).now();
    let toldAt = performance.now();
    worker.on('message', (progress: ImportProgress) => {
      current = progress;
      publish('import.progressed', progress);
      if (performance.now() - toldAt < tellEvery) return;
      toldAt = performance.now();
      publish('collection.changed', { what: 'briefings' });
    });
    worker.on('error', (error) => {
      console.error('import thread:', error);
      problem =
        troubleOf(error)?.message ?? 'The import broke. What was read before is kept; the log says more.';
      endAsFailed(id, current?.ms ?? 0, problem);
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', () => {
        running = null;
        current = null;
        publish('collection.changed', { what: 'briefings' });
        const report = imports.report(id);
        if (report)
          publish('import.finished', problem === null ? report : { ...report, state: 'failed', problem });
        resolve();
      });
    });
    running = { worker, ended };
    return id;
  };

  const cancel = (): boolean => {
    running?.worker.postMessage('cancel');
    return running !== null;
  };

  return {
    cancel,
    isRunning: () => running !== null,
    ended: async () => running?.ended,
    all: async (roots) => {
      start(roots);
      await running?.ended;
    },
    handlers: {
      'import.start': ({ paths }) => ({ id: start(paths) }),
      'import.cancel': () => ({ cancelled: cancel() }),
      'import.current': () => current,
      'import.report': ({ id }) => imports.report(id),
    },
  };
};
