import { Worker } from 'node:worker_threads';
import {
  WorkbenchError,
  type Handlers,
  type ImportCause,
  type ImportProgress,
  type ImportSummary,
  type Publish,
} from '../../contract/index.ts';
import { claimImport, sweepClaims, type Claim } from '../store/claim.ts';
import type { WritableStore } from '../store/store.ts';
import { troubleOf } from '../store/trouble.ts';
import { fileHolding } from './gone.ts';
import { prepareImports, type Imports } from './imports.ts';
import { createProgress } from './progress.ts';
import type { Stop } from './run.ts';

/** What the import thread is started with. */
export type ImportOrder = {
  readonly project: string;
  readonly migrations: string;
  /** Entry of the threads that read. */
  readonly readingThread: string;
  readonly id: number;
};

type Name =
  | 'import.start'
  | 'import.pause'
  | 'import.resume'
  | 'import.cancel'
  | 'import.retry'
  | 'import.current'
  | 'import.unfinished'
  | 'import.history'
  | 'import.report';

/** Starts imports and knows about the one that runs. */
export type ImportDesk = {
  readonly handlers: Handlers<Name>;
  readonly isRunning: () => boolean;
  /** Begins an import and gives its number. Throws `import-running`. */
  readonly start: (roots: readonly string[], cause: ImportCause) => number;
  /** Stops the import that runs; false when none does. */
  readonly stop: (how: Stop) => boolean;
  /** Waits for the import that runs, if one does. */
  readonly ended: () => Promise<void>;
};

/** The threads of an import, and where the migrations are. */
export type ImportThreads = { readonly import: URL; readonly reading: URL; readonly migrations: string };

/** What the import's thread may hold on its heap, in MB; it needs less, and is cleared the earlier for it. */
const heapLimit = 512;
/** While an import runs, whoever shows counts is told this often, in milliseconds, that there is more. */
const tellEvery = 2000;

/** Imports run in a thread of their own, one at a time; this is the desk that starts them and hears from them. */
export const createImport = (store: WritableStore, threads: ImportThreads, publish: Publish): ImportDesk => {
  const imports = prepareImports(store);
  imports.settle();
  sweepClaims(store.name);
  let running: { worker: Worker; ended: Promise<void>; claim: Claim } | null = null;
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
    running?.claim.release();
    running = null;
    current = null;
    if (problem !== null) endAsFailed(imports, id, ms, problem);
    publish('collection.changed', { what: 'briefings' });
    const report = imports.report(id);
    if (report)
      publish('import.finished', problem === null ? report : { ...report, state: 'failed', problem });
  };
  /** Claims the import that `begin` writes down: nobody sees the one without the other. */
  const open = store.transaction((begin: () => number): readonly [number, Claim] => {
    const id = begin();
    const claim = claimImport(store.name, id);
    if (!claim) throw runningElsewhere(id);
    return [id, claim];
  });
  /** Runs the import that `begin` writes down. */
  const run = (begin: () => number): number => {
    if (running) throw alreadyRunning();
    const [id, claim] = open.immediate(begin);
    try {
      const { migrations, reading, import: entry } = threads;
      const order: ImportOrder = { project: store.name, migrations, readingThread: reading.href, id };
      // Until the thread has said something itself: whoever asks now must hear that an import runs.
      current = createProgress(summaryOf(imports, id), () => {}).now();
      toldAt = performance.now();
      const worker = new Worker(entry, {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: heapLimit },
      });
      running = { worker, claim, ended: untilEnd(worker, hear).then((problem) => finish(id, problem)) };
      return id;
    } catch (error) {
      claim.release();
      throw error;
    }
  };
  const start: ImportDesk['start'] = (roots, cause) => run(() => imports.begin(roots, cause));
  const stop = (how: Stop): boolean => {
    running?.worker.postMessage(how);
    return running !== null;
  };
  return {
    start,
    stop,
    isRunning: () => running !== null,
    ended: async () => running?.ended,
    handlers: {
      'import.start': ({ paths }) => ({ id: start(paths, 'asked') }),
      'import.pause': () => ({ paused: stop('paused') }),
      'import.resume': ({ id }) => {
        imports.settle();
        const wanted = id ?? imports.unfinished()[0]?.id ?? null;
        return { id: wanted === null ? null : run(() => resume(imports, wanted)) };
      },
      'import.cancel': ({ id }) => ({
        cancelled: id === undefined || id === current?.id ? stop('cancelled') : imports.giveUp(id),
      }),
      'import.retry': ({ id, paths }) => {
        const failed = toRetry(imports, id, paths);
        return { id: failed.length === 0 ? null : start(failed, 'retry') };
      },
      'import.current': () => current,
      'import.unfinished': () => {
        imports.settle();
        return imports.unfinished();
      },
      'import.history': ({ offset, limit }) => {
        imports.settle();
        return imports.history(offset, limit);
      },
      'import.report': ({ id }) => imports.report(id),
    },
  };
};

const alreadyRunning = (): WorkbenchError =>
  new WorkbenchError(
    'import-running',
    'An import is running already. Wait for it to finish, or cancel it, then start this one.',
  );

const runningElsewhere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'project-busy',
    `Another window or program is at import ${id}. Wait for it to finish, or stop it there.`,
  );

const summaryOf = (imports: Imports, id: number): ImportSummary => {
  const summary = imports.summary(id);
  if (!summary) throw new Error(`import ${id} was just begun and is not there`);
  return summary;
};

/** Opens an import that was stopped once more. */
const resume = (imports: Imports, id: number): number => {
  if (imports.resume(id)) return id;
  throw new WorkbenchError(
    'not-found',
    `Import ${id} is not one to carry on. Import its folder again: what is unchanged is passed over.`,
  );
};

/** The files to read again: those named, or all that failed. For a document within a file, that file. */
const toRetry = (imports: Imports, id: number, paths: readonly string[] | undefined): readonly string[] => {
  if (!imports.summary(id)) {
    throw new WorkbenchError('not-found', `There is no import ${id}. Look at the list of imports once more.`);
  }
  const failed = new Set(imports.failed(id));
  const wanted = paths ?? [...failed];
  const other = wanted.find((path) => !failed.has(path));
  if (other !== undefined) {
    throw new WorkbenchError(
      'not-found',
      `${other} is not among the files that failed in import ${id}. Import the file itself.`,
    );
  }
  return [...new Set(wanted.map(fileHolding))];
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

const endAsFailed = (imports: Imports, id: number, ms: number, problem: string): void => {
  try {
    imports.end(id, 'failed', ms, problem);
  } catch (error) {
    // On a full disk not even this can be saved: the next opening of the project marks it as broken off.
    console.error('import:', error);
  }
};
