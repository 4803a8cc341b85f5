import { Worker } from 'node:worker_threads';
import { WorkbenchError, type Failure } from '../../contract/index.ts';
import type { LookAnswer, LookName, LookOrder, Looks } from './look.ts';

/** Looks in a reading thread of their own. */
export type Looking = Looks & { readonly close: () => Promise<void> };

/** So long one look may take, in milliseconds: no file of a size that is read takes a tenth of it. */
const patience = 60_000;
/** So long the thread waits for another look before it ends. */
const rest = 30_000;

type Job = Pick<LookOrder, 'look' | 'input'> & {
  readonly done: (answer: { readonly value: unknown } | { readonly failure: Failure }) => void;
};

/**
 * A thread for looks, started when one is wanted and ended when none was for a while. One look at a time; a newer one goes
 * before those that wait, since it is what the person sees.
 */
export const createLooking = (thread: URL): Looking => {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let running: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let last = 0;

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const finish = (answer: Parameters<Job['done']>[0]): void => {
    clearTimeout(timer);
    const job = running;
    running = null;
    job?.done(answer);
    next();
  };
  const start = (): Worker => {
    const started = new Worker(thread);
    started.unref();
    started.on('message', (answer: LookAnswer) => {
      if (answer.id === last) finish(answer);
    });
    started.on('error', (error) => {
      console.error('looking thread:', error);
      if (worker === started) worker = null;
      finish({ failure: broken });
    });
    return started;
  };
  const next = (): void => {
    if (running) return;
    running = waiting.pop() ?? null;
    if (!running) {
      timer = setTimeout(() => void end(), rest);
      timer.unref();
      return;
    }
    worker ??= start();
    const { look, input } = running;
    timer = setTimeout(() => {
      void end();
      finish({ failure: tooLong });
    }, patience);
    worker.postMessage({ id: ++last, look, input } satisfies LookOrder);
  };
  const ask = <Name extends LookName>(look: Name): Looks[Name] =>
    // The thread answers a look with what the look gives.
    ((input: LookOrder['input']) =>
      new Promise((resolve, reject) => {
        clearTimeout(running ? undefined : timer);
        const done: Job['done'] = (answer) =>
          'value' in answer
            ? resolve(answer.value)
            : reject(new WorkbenchError(answer.failure.code, answer.failure.message, answer.failure.details));
        waiting.push({ look, input, done });
        next();
      })) as Looks[Name];

  return {
    read: ask('read'),
    teach: ask('teach'),
    encodings: ask('encodings'),
    columns: ask('columns'),
    close: async () => {
      for (const job of [...waiting.splice(0), ...(running ? [running] : [])]) job.done({ failure: closed });
      running = null;
      await end();
    },
  };
};

const broken: Failure = {
  code: 'internal',
  message: 'The reader broke on this file. The file itself is untouched.',
};
const closed: Failure = { code: 'cancelled', message: 'The project was closed before this was read.' };
const tooLong: Failure = {
  code: 'too-large',
  message: 'Reading this file took more than a minute and was stopped. Cut it into one file a briefing.',
};
