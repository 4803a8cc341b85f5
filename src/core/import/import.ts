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

  let toldAt = 0;
  const hear = (progress: ImportProgress): void => {
    current = progress;
    publish('import.progressed', progress);
    if (performance.now() - toldAt < tellEvery) return;
    toldAt = performance.now();
    publish('collection.changed', { what: 'briefings' });
  };
  const finish = (id: number, problem: string | null): void => {
    const ms = current?.ms ?? 0;
    running = null;
    current = null;
    if (problem !== null) endAsFailed(imports, id, ms, problem);
    publish('collection.changed', { what: 'briefings' });
    const report = imports.report(id);
    if (report)
      publish('import.finished', problem === null ? report : { ...report, state: 'failed', problem });
  };
  const start = (roots: readonly string[]): number => {
    if (running) {
      throw new WorkbenchError(
        'import-running',
        'An import is running already. Wait for it to finish, or cancel it, then start this one.',
      );
    }
    const id = imports.begin(roots);
    const { migrations, reading, import: entry } = threads;
    const order: ImportOrder = {
      project: store.name,
      migrations,
      readingThread: reading.href,
      id,
      roots,
    };
    // Until the thread has said something itself: whoever asks now must hear that an import runs.
    current = createProgress({ id, roots, onProgress: () => {} }).now();
    toldAt = performance.now();
    const worker = new Worker(entry, { workerData: order });
    running = { worker, ended: untilEnd(worker, hear).then((problem) => finish(id, problem)) };
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

/** Hears the import's thread to its end; why it broke, or null where it came to an end of its own. */
const untilEnd = (worker: Worker, hear: (progress: ImportProgress) => void): Promise<string | null> =>
  new Promise((resolve) => {
    let problem: string | null = null;
    worker.on('message', hear);
    worker.on('error', (error) => {
      console.error('import thread:', error);
      problem =
        troubleOf(error)?.message ?? 'The import broke. What was read before is kept; the log says more.';
    });
    worker.on('exit', () => resolve(problem));
  });

const endAsFailed = (
  imports: ReturnType<typeof prepareImports>,
  id: number,
  ms: number,
  problem: string,
): void => {
  try {
    imports.end(id, 'failed', ms, problem);
  } catch (error) {
    // On a full disk not even this can be saved: the next opening of the project marks it as broken off.
    console.error('import:', error);
  }
};
