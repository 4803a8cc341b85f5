import { Worker } from 'node:worker_threads';
import type { Stoppable } from '../background/desk.ts';
import type { Columns } from '../collection/columns.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import type { ReadableStore } from '../store/store.ts';
import { readRunningWords, stampOf, type RunningOrder } from './read.ts';
import type { RunningWords, WordUnit } from './words.ts';

/** What the thread that reads running words is started with, and what it says. */
export type RunningThreadOrder = RunningOrder & { readonly project: string; readonly resources: string };
export type RunningSaid = { readonly done: number } | { readonly read: RunningWords; readonly stamp: string };

/** The collection as running words: read once, by a thread of its own where there are many, and kept until a text changes. */
export type Running = {
  /** The words of the index as they run, if they are read; else null, and where `wake` says so reading begins. */
  readonly at: (columns: Columns, wake: boolean) => RunningWords | null;
  /** The same, waited for; `told` hears how many passages are read, and may reject. */
  readonly of: (
    columns: Columns,
    unit: WordUnit,
    told: (done: number, total: number) => Promise<void> | undefined,
  ) => Promise<RunningWords>;
  readonly close: () => Promise<void>;
};

/** What reading needs; without an entry all is read where it is asked for. */
export type RunningPorts = {
  readonly entry: URL | null;
  readonly resources: string;
  /** Whether an import is running: what it brings would be read over and over. */
  readonly isBusy: () => boolean;
};

type Kept = { ids: Int32Array; readonly stamp: string; readonly read: RunningWords };
type Job = { readonly stop: Int32Array; done: number; readonly ended: Promise<void> };

/** So many words are read faster than a thread is started. */
const few = 100_000;
/** Between two looks at how far a thread is, in milliseconds. */
const between = 50;
/** After so many threads that came to nothing, whoever waits reads it himself. */
const mostTurns = 3;

/** Opens the room. */
export const createRunning = (store: ReadableStore, ports: RunningPorts): Running => {
  const stamp = stampOf(store);
  const kept = new Map<WordUnit, Kept>();
  const jobs = new Map<WordUnit, Job>();
  let closed = false;

  const known = (columns: Columns, unit: WordUnit): RunningWords | null => {
    const one = kept.get(unit);
    if (!one) return null;
    if (one.ids !== columns.ids) {
      if (one.stamp !== stamp() || !isSame(one.ids, columns.ids)) return null;
      one.ids = columns.ids;
    }
    return one.read;
  };
  const readNow = (columns: Columns, order: RunningOrder): RunningWords => {
    const own = { ids: columns.ids, stamp: stamp(), read: readRunningWords(store, order, () => {}) };
    kept.set(order.unit, own);
    return own.read;
  };
  const start = (entry: URL, order: RunningOrder): Job => {
    const { unit, ids } = order;
    const running = jobs.get(unit);
    if (running) return running;
    kept.delete(unit);
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const own: RunningThreadOrder & Stoppable = {
      ...order,
      project: store.name,
      resources: ports.resources,
      stop,
    };
    const worker = new Worker(entry, { workerData: own });
    const ended = new Promise<void>((resolve) => {
      worker.on('message', (said: RunningSaid) => {
        if ('done' in said) job.done = said.done;
        else kept.set(unit, { ids, stamp: said.stamp, read: said.read });
      });
      worker.on('error', (error) => console.error('running words:', error));
      worker.on('exit', () => {
        jobs.delete(unit);
        resolve();
      });
    });
    const job: Job = { stop, done: 0, ended };
    jobs.set(unit, job);
    return job;
  };
  const at: Running['at'] = (columns, wake) => {
    const words = known(columns, 'characters');
    if (words || closed) return words;
    const order = orderOf(columns, 'characters');
    if (!ports.entry || order.expected <= few) return readNow(columns, order);
    if (wake && !ports.isBusy()) start(ports.entry, order);
    return null;
  };
  return {
    at,
    of: async (columns, asked, told) => {
      const unit = columns.language.values.some(isUnspacedLanguage) ? asked : 'characters';
      const order = orderOf(columns, unit);
      // A text may change while it is read: then it is read again.
      for (let turn = 0; turn < mostTurns; turn++) {
        const words = known(columns, unit);
        if (words) return words;
        if (!ports.entry || order.expected <= few) return readNow(columns, order);
        const job = start(ports.entry, order);
        while (jobs.get(unit) === job) {
          await told(job.done, columns.size);
          await Promise.race([job.ended, new Promise((resolve) => setTimeout(resolve, between))]);
        }
      }
      return known(columns, unit) ?? readNow(columns, order);
    },
    close: async () => {
      closed = true;
      for (const { stop } of jobs.values()) Atomics.store(stop, 0, 1);
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
};

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

const orderOf = ({ ids, size, language, ...columns }: Columns, unit: WordUnit): RunningOrder => {
  let words = 0;
  for (let place = 0; place < size; place++)
    words += (columns.questionWords[place] ?? 0) + (columns.statementWords[place] ?? 0);
  // Words with a hyphen or an apostrophe are two here.
  return {
    ids,
    languages: language.values,
    languageOf: language.of,
    expected: Math.ceil(words * 1.06),
    unit,
  };
};
