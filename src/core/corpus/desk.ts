import { setImmediate } from 'node:timers/promises';
import { WorkbenchError, type CorpusProgress, type Publish } from '../../contract/index.ts';

/** Called now and then by a long work: a promise where others are to have their turn, else nothing. */
export type Pace = (what: CorpusProgress['what'], done: number, total: number) => Promise<void> | undefined;

/** Where long counts are done: one after the other, with progress, and ended when the person says so. */
export type CorpusDesk = {
  /** Does a work when those before it are done. Rejects with `cancelled` where it was stopped. */
  readonly run: <Value>(work: (pace: Pace) => Promise<Value>) => Promise<Value>;
  readonly current: () => CorpusProgress | null;
  readonly cancel: () => boolean;
  /** Stops what runs and what waits, and resolves when nothing does any more. */
  readonly close: () => Promise<void>;
};

/** The longest that a work keeps the thread to itself, in milliseconds. */
const turn = 25;
/** Shorter works are not spoken of. */
const patience = 300;
/** Between two messages of progress. */
const between = 100;

/** Opens the desk. */
export const createCorpusDesk = (publish: Publish): CorpusDesk => {
  let last: Promise<unknown> = Promise.resolve();
  let current: CorpusProgress | null = null;
  let cancelled = false;
  let closed = false;

  const paceFrom = (started: number): Pace => {
    let rested = started;
    let told = 0;
    const rest = async (): Promise<void> => {
      await setImmediate();
      rested = performance.now();
      if (cancelled || closed) throw stopped();
    };
    return (what, done, total) => {
      if (cancelled || closed) throw stopped();
      const now = performance.now();
      if (now - rested < turn) return undefined;
      if (now - started > patience && now - told > between) {
        told = now;
        current = { what, done, total, running: true };
        publish('corpus.progressed', current);
      }
      return rest();
    };
  };
  const run: CorpusDesk['run'] = (work) => {
    const done = last.then(async () => {
      if (closed) throw stopped();
      cancelled = false;
      busy = true;
      try {
        return await work(paceFrom(performance.now()));
      } finally {
        busy = false;
        if (current) publish('corpus.progressed', { ...current, running: false });
        current = null;
      }
    });
    last = done.catch(() => {});
    return done;
  };
  let busy = false;
  return {
    run,
    current: () => current,
    cancel: () => (cancelled = busy),
    close: async () => {
      closed = true;
      await last;
    },
  };
};

const stopped = (): WorkbenchError =>
  new WorkbenchError('cancelled', 'Counting was stopped. Nothing was changed; ask again to count.');
