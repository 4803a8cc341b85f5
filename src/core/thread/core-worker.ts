import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from '../../contract/index.ts';
import { createCore } from '../core.ts';
import { createDispatch } from '../dispatch.ts';
import { createAbandoned, noLongerWanted } from './abandoned.ts';
import type { CoreOrder, ToCore } from './start.ts';

// What `startCore` starts this thread with, and all it ever sends.
const order = workerData as CoreOrder;
const port = parentPort;
if (!port) throw new Error('the core runs in a worker thread');

const report = (method: string, error: unknown): void => console.error(`${method}:`, error);

const abandoned = createAbandoned(order.abandoned);
/** The call whose handler runs now, until it first waits for something; 0 for none. */
let answering = 0;
const checkWanted = (): void => {
  if (abandoned.has(answering)) throw noLongerWanted();
};

const core = createCore({
  ...order,
  threads: {
    import: new URL(order.threads.import),
    reading: new URL(order.threads.reading),
    twins: new URL(order.threads.twins),
    lines: new URL(order.threads.lines),
    running: new URL(order.threads.running),
    nonanswers: new URL(order.threads.nonanswers),
  },
  publish: (event, value) => port.postMessage({ event, value }),
  checkWanted,
});
const dispatch = createDispatch(core.handlers, report, order.checkOutput);

port.on('message', async (message: ToCore) => {
  if ('close' in message) {
    await core.close();
    port.close();
    return;
  }
  port.postMessage({ id: message.id, reply: await answer(message) });
});

/** A call that was abandoned while others were answered is not begun. */
async function answer({ id, method, input }: Exclude<ToCore, { close: true }>): Promise<Reply> {
  if (abandoned.has(id)) {
    const { code, message } = noLongerWanted();
    return { ok: false, error: { code, message } };
  }
  answering = id;
  const reply = dispatch(method, input);
  answering = 0;
  return reply;
}
