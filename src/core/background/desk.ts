import { Worker } from 'node:worker_threads';

/** How a piece of work in the background came to its end. */
export type WorkState = 'finished' | 'cancelled' | 'failed';

/** What a thread of this kind is started with beside its own order: it stops soon after this is no longer 0. */
export type Stoppable = { readonly stop: Int32Array };

/** Whether a thread was asked to stop; heard in the middle of work, too. */
export const isStopped = ({ stop }: Stoppable): boolean => Atomics.load(stop, 0) !== 0;

/** One kind of work that a thread of its own does, one piece at a time: nobody waits for it who did not ask to. */
export type Desk<Order, Progress> = {
  /** Works now and answers at the end; what runs already is waited for, and after it what came since. */
  readonly work: (order: Order) => Promise<WorkState>;
  /** Works soon, once for many changes that come close together. */
  readonly wake: () => void;
  readonly cancel: () => boolean;
  readonly current: () => Progress | null;
  readonly close: () => Promise<void>;
};

/** Changes that come closer together than this, in milliseconds, are looked at together. */
const patience = 300;

/**
 * Makes a desk. `usual` is the order when it was only woken, `beginning` how far work is before it says so itself; `ended`
 * hears the last progress of each piece of work.
 */
export const createDesk = <Order extends object, Progress>(options: {
  readonly entry: URL;
  readonly usual: Order;
  readonly beginning: Progress;
  readonly progressed: (progress: Progress) => void;
  readonly ended: (last: Progress) => void;
}): Desk<Order, Progress> => {
  let running: { readonly stop: Int32Array; readonly ended: Promise<WorkState> } | null = null;
  let current: Progress | null = null;
  let cancelled = false;
  let closed = false;
  let waking: NodeJS.Timeout | null = null;

  const start = (order: Order): Promise<WorkState> => {
    cancelled = false;
    current = options.beginning;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(options.entry, { workerData: { ...order, stop } });
    const ended = untilEnd<Progress>(worker, (progress) => {
      current = progress;
      options.progressed(progress);
    }).then((state) => {
      const last = current ?? options.beginning;
      running = null;
      current = null;
      options.ended(last);
      return cancelled ? 'cancelled' : state;
    });
    running = { stop, ended };
    return ended;
  };
  const cancel = (): boolean => {
    cancelled = running !== null;
    if (running) Atomics.store(running.stop, 0, 1);
    return cancelled;
  };
  const wake = (): void => {
    if (waking) clearTimeout(waking);
    if (closed) return;
    waking = setTimeout(() => {
      waking = null;
      if (running) wake();
      else void start(options.usual);
    }, patience).unref();
  };
  return {
    wake,
    cancel,
    current: () => current,
    work: async (order) => {
      if (waking) clearTimeout(waking);
      waking = null;
      // Others may wait as well, and the first of them starts one.
      for (let before = running; before; before = running) await before.ended;
      return start(order);
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
const untilEnd = <Progress>(worker: Worker, hear: (progress: Progress) => void): Promise<WorkState> =>
  new Promise((resolve) => {
    let state: WorkState = 'finished';
    worker.on('message', hear);
    worker.on('error', (error) => {
      console.error('background thread:', error);
      state = 'failed';
    });
    worker.on('exit', () => resolve(state));
  });
