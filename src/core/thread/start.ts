import { Worker } from 'node:worker_threads';
import type { EventName, EventValue, Publish, Reply } from '../../contract/index.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Ports } from '../ports.ts';
import { createAbandoned } from './abandoned.ts';

/** Where the core finds things; every host fills this in for itself. */
export type CoreOptions = Omit<Ports, 'publish' | 'threads' | 'checkWanted'> & {
  /** The worker entries, `<name>-worker.ts` of this folder, or what they were built to. */
  readonly workers: { readonly core: URL } & Ports['threads'];
  /** Parse outputs too: in tests. */
  readonly checkOutput?: boolean;
};

/** What the core thread is started with. */
export type CoreOrder = Omit<Ports, 'publish' | 'threads' | 'checkWanted'> & {
  readonly threads: { readonly [Name in keyof Ports['threads']]: string };
  readonly checkOutput: boolean;
  /** The memory of `createAbandoned`. */
  readonly abandoned: SharedArrayBuffer;
};

/** What is sent to the core thread. */
export type ToCore =
  { readonly id: number; readonly method: string; readonly input: unknown } | { readonly close: true };

type Said = { [Name in EventName]: { readonly event: Name; readonly value: EventValue<Name> } }[EventName];
type FromCore = { readonly id: number; readonly reply: Reply } | Said;

/** The core in its own thread. */
export type CoreThread = {
  /** Never throws. When the signal says that nobody waits any more, work that looks out for that ends as `cancelled`. */
  readonly call: Dispatch;
  /** Ends a running import after the file in hand, closes the store, ends the thread. */
  readonly close: () => Promise<void>;
};

const gone: Reply = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The workbench has stopped working inside. What was saved is kept. Close it and start it again.',
  },
};

/** Starts the core thread; events go to `publish`, bugs to the log on stderr. */
export const startCore = (options: CoreOptions, publish: Publish): CoreThread => {
  const { workers, checkOutput = false, ...ports } = options;
  const threads = {
    import: workers.import.href,
    reading: workers.reading.href,
    twins: workers.twins.href,
    lines: workers.lines.href,
    running: workers.running.href,
    nonanswers: workers.nonanswers.href,
  };
  const abandoned = createAbandoned();
  const workerData: CoreOrder = { ...ports, threads, checkOutput, abandoned: abandoned.memory };
  const worker = new Worker(workers.core, { workerData });
  const waiting = new Map<number, (reply: Reply) => void>();
  let ended = false;
  let last = 0;

  worker.on('message', (message: FromCore) => {
    if ('event' in message) {
      // Name and value came together; TypeScript cannot follow the pair through the union.
      publish(message.event, message.value as never);
      return;
    }
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  worker.on('error', (error) => console.error('core thread:', error));
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      ended = true;
      for (const answer of waiting.values()) answer(gone);
      waiting.clear();
      resolve();
    });
  });
  const send = (message: ToCore): void => worker.postMessage(message);

  return {
    call: (method, input, signal) =>
      new Promise((resolve) => {
        if (ended) {
          resolve(gone);
          return;
        }
        const id = ++last;
        const abandon = (): void => abandoned.add(id);
        signal?.addEventListener('abort', abandon);
        waiting.set(id, (reply) => {
          signal?.removeEventListener('abort', abandon);
          resolve(reply);
        });
        if (signal?.aborted) abandon();
        try {
          send({ id, method, input });
        } catch {
          // What cannot be cloned cannot be meant: functions, symbols.
          waiting.delete(id);
          resolve({
            ok: false,
            error: {
              code: 'invalid-input',
              message: `${method} was called with something that is not data.`,
            },
          });
        }
      }),
    close: async () => {
      if (!ended) send({ close: true });
      await exited;
    },
  };
};
