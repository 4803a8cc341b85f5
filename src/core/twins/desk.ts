import { Worker } from 'node:worker_threads';
import type { Output, Publish, TwinsProgress } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import type { FindProgress } from './find.ts';

/** What the thread that looks for twins is started with. */
export type TwinsOrder = { readonly project: string; readonly resources: string; readonly all: boolean };

/** Starts searches for twins and knows about the one that runs. */
export type TwinsDesk = {
  /** Looks now, and answers at the end; one that runs already is waited for, and after it what came since. */
  readonly find: (all: boolean) => Promise<Output<'twins.find'>>;
  /** Looks soon, once for many changes that come close together. */
  readonly wake: () => void;
  readonly cancel: () => boolean;
  readonly current: () => TwinsProgress | null;
  readonly close: () => Promise<void>;
};

type State = Output<'twins.find'>['state'];

/** Changes that come closer together than this, in milliseconds, are looked at together. */
const patience = 300;

/** Twins are looked for in a thread of their own, one search at a time: nobody waits for it who did not ask to. */
export const createTwinsDesk = (
  store: WritableStore,
  { entry, resources }: { readonly entry: URL; readonly resources: string },
  publish: Publish,
  changed: () => void,
): TwinsDesk => {
  const groups = store.prepare<[], number>('SELECT count(DISTINCT twin_group) FROM twin_version').pluck();
  let running: { readonly worker: Worker; readonly ended: Promise<State> } | null = null;
  let current: TwinsProgress | null = null;
  let cancelled = false;
  let closed = false;
  let waking: NodeJS.Timeout | null = null;

  const end = (state: State): State => {
    const last = current;
    const looked = (last?.total ?? 0) > 0;
    running = null;
    current = null;
    publish('twins.progressed', { done: 0, total: 0, found: 0, ...last, running: false });
    if (looked) changed();
    return cancelled ? 'cancelled' : state;
  };
  const start = (all: boolean): Promise<State> => {
    cancelled = false;
    current = { done: 0, total: 0, found: 0, running: true };
    const order: TwinsOrder = { project: store.name, resources, all };
    const worker = new Worker(entry, { workerData: order });
    const ended = untilEnd(worker, (progress) => {
      current = { ...progress, running: true };
      publish('twins.progressed', current);
    }).then(end);
    running = { worker, ended };
    return ended;
  };
  const cancel = (): boolean => {
    cancelled = running !== null;
    running?.worker.postMessage('cancel');
    return cancelled;
  };
  const wake = (): void => {
    if (waking) clearTimeout(waking);
    if (closed) return;
    waking = setTimeout(() => {
      waking = null;
      if (running) wake();
      else void start(false);
    }, patience).unref();
  };

  return {
    wake,
    cancel,
    current: () => current,
    find: async (all) => {
      if (waking) clearTimeout(waking);
      waking = null;
      const from = performance.now();
      // Others may wait as well, and the first of them starts one.
      for (let before = running; before; before = running) await before.ended;
      const state = await start(all);
      return { state, groups: groups.get() ?? 0, ms: performance.now() - from };
    },
    close: async () => {
      closed = true;
      if (waking) clearTimeout(waking);
      cancel();
      await running?.ended;
    },
  };
};

/** Hears the thread to its end. What broke it is in the log; what it had kept before stays. */
const untilEnd = (worker: Worker, hear: (progress: FindProgress) => void): Promise<State> =>
  new Promise((resolve) => {
    let state: State = 'finished';
    worker.on('message', hear);
    worker.on('error', (error) => {
      console.error('twins thread:', error);
      state = 'failed';
    });
    worker.on('exit', () => resolve(state));
  });
