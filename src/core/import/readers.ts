import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../contract/index.ts';
import { createInflow, type Inflow } from './inflow.ts';
import type { ContainerReading, DocumentReading, ReadFile } from './read-file.ts';
import { noWay, type Way } from './way.ts';

/** What a reading thread is asked: to read a file, to go on with one that holds several documents, to end. */
export type ReadOrder =
  | { readonly id: number; readonly path: string; readonly known: string | null; readonly way: Way }
  | { readonly id: number; readonly go: 'on' | 'no further' }
  | { readonly close: true };

/** What it answers: the reading of a file, or that it holds several documents, then each of those, and their end. */
export type ReadAnswer =
  | { readonly id: number; readonly reading: DocumentReading }
  | { readonly id: number; readonly container: Omit<ContainerReading, 'documents'> }
  | { readonly id: number; readonly document: DocumentReading }
  | { readonly id: number; readonly end: true };

/** Threads that read files while another one writes. */
export type Readers = { readonly read: ReadFile; readonly close: () => Promise<void> };

/** One for each core but the one that writes; more than six only wait for it. */
const threadCount = (): number => Math.max(1, Math.min(6, availableParallelism() - 1));

/** So long a thread has to end by itself, in milliseconds. */
const patience = 2000;
/** A thread has the next file at hand while it reads one, and no more: what it has when it breaks is read again. */
const inHand = 2;
/** So many threads in a row may break before one has read anything: then none will. */
const mostBroken = 8;
/** What a reading thread's heap may hold, in MB: the files it may be given need less. */
const heapLimit = 512;
/** Who has read a text of so many characters is ended, and its memory with it, before the next file is read. */
const large = 8_000_000;

type Job = {
  readonly path: string;
  readonly known: string | null;
  readonly way: Way;
  readonly resolve: (reading: DocumentReading | ContainerReading) => void;
  /** It was in a thread that broke: it is read alone, to know whether it was this one. */
  suspect: boolean;
};

/**
 * Starts the reading threads; each takes the next file when it has room. What was in a thread that broke is read again,
 * one by one: the file that breaks a thread fails alone.
 */
export const startReaders = (url: URL): Readers => {
  const waiting: Job[] = [];
  let brokenInARow = 0;
  const start = () =>
    startReader(url, {
      read: () => {
        brokenInARow = 0;
        give();
      },
      retired: (jobs) => void waiting.unshift(...jobs),
      broke: (jobs, error) => {
        brokenInARow++;
        for (const job of jobs.toReversed()) {
          if (jobs.length === 1) job.resolve(unread(job.path, error));
          else waiting.unshift(Object.assign(job, { suspect: true }));
        }
        give();
      },
    });
  const readers = Array.from({ length: threadCount() }, start);
  const give = (): void => {
    for (const [at, each] of readers.entries()) {
      const reader = each.isOver() && waiting.length > 0 && brokenInARow < mostBroken ? start() : each;
      readers[at] = reader;
      for (let next = waiting[0]; next && reader.takes(next); next = waiting[0]) {
        waiting.shift();
        reader.give(next);
      }
    }
    if (brokenInARow < mostBroken) return;
    for (const { path, resolve } of waiting.splice(0)) resolve(unread(path, null));
  };
  return {
    read: (path, known, way = noWay) =>
      new Promise((resolve) => {
        waiting.push({ path, known, way, resolve, suspect: false });
        give();
      }),
    close: async () => {
      waiting.length = 0;
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
};

type Tell = {
  readonly read: () => void;
  /** It was ended with these files still to read. */
  readonly retired: (jobs: readonly Job[]) => void;
  readonly broke: (jobs: readonly Job[], error: unknown) => void;
};

const startReader = (url: URL, tell: Tell) => {
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: heapLimit } });
  const send = (order: ReadOrder): void => worker.postMessage(order);
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const jobs = new Map<number, Job>();
  const inflows = new Map<number, Inflow>();
  let last = 0;
  let over = false;
  const hear = (answer: ReadAnswer): void => {
    const { id } = answer;
    if ('document' in answer) return inflows.get(id)?.put(answer.document);
    if ('container' in answer) {
      const inflow = createInflow((go) => send({ id, go }));
      inflows.set(id, inflow);
      return jobs.get(id)?.resolve({ ...answer.container, documents: inflow.documents });
    }
    if ('reading' in answer) jobs.get(id)?.resolve(answer.reading);
    inflows.get(id)?.end();
    inflows.delete(id);
    jobs.delete(id);
    if (isLarge(answer) && inflows.size === 0) retire();
    tell.read();
  };
  const retire = (): void => {
    over = true;
    const rest = [...jobs.values()];
    jobs.clear();
    void worker.terminate();
    tell.retired(rest);
  };
  worker.on('message', hear);
  worker.on('error', (error) => {
    console.error('reading thread:', error);
    over = true;
    // Of a file with several documents some are saved by now: it is not begun again, the rest of it has failed.
    for (const [id, inflow] of inflows) {
      inflow.put(unread(jobs.get(id)?.path ?? '', error));
      inflow.end();
      jobs.delete(id);
    }
    tell.broke([...jobs.values()], error);
    jobs.clear();
  });
  return {
    isOver: (): boolean => over,
    takes: ({ suspect }: Job): boolean => {
      const isAlone = [...jobs.values()].some((job) => job.suspect);
      return !over && !isAlone && jobs.size < (suspect ? 1 : inHand);
    },
    give: (job: Job): void => {
      const id = ++last;
      jobs.set(id, job);
      send({ id, path: job.path, known: job.known, way: job.way });
    },
    // Asked to end first: a thread that is killed while it loads its modules may take the process with it. One that is
    // deep in a long file does not hear, and is ended.
    close: async (): Promise<void> => {
      send({ close: true });
      await Promise.race([exited, delay(patience, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
};

const isLarge = (answer: ReadAnswer): boolean =>
  'reading' in answer &&
  'prepared' in answer.reading &&
  (answer.reading.prepared?.transcript.text.length ?? 0) >= large;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const unread = (path: string, error: unknown): DocumentReading => {
  const failure: Failure = isOutOfMemory(error)
    ? {
        code: 'too-large',
        message: 'Reading this file takes more memory than a file may.',
        details: { remedy: 'Cut it into one file a briefing.' },
      }
    : {
        code: 'internal',
        message: 'Reading broke off before this file was done.',
        details: { remedy: 'Import it again.' },
      };
  return { path, failure };
};
