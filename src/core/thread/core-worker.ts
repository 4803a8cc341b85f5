import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from '../../contract/index.ts';
import { createCore, type Core } from '../core.ts';
import { createDispatch, refuse, type Dispatch } from '../dispatch.ts';
import { troubleOf } from '../store/trouble.ts';
import type { CoreOrder, ToCore } from './start.ts';

// What `startCore` starts this thread with, and all it ever sends.
const order = workerData as CoreOrder;
const port = parentPort;
if (!port) throw new Error('the core runs in a worker thread');

const report = (method: string, error: unknown): void => console.error(`${method}:`, error);

let core: Core | null = null;
let dispatch: Dispatch;
try {
  core = createCore({
    ...order,
    threads: { import: new URL(order.threads.import), reading: new URL(order.threads.reading) },
    publish: (event, value) => port.postMessage({ event, value }),
  });
  dispatch = createDispatch(core.handlers, report, order.checkOutput);
} catch (error) {
  // A project that cannot be opened: every call says why, so that the person reads it on the screen.
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  const reply: Reply = refuse(trouble);
  dispatch = async () => reply;
}

port.on('message', async (message: ToCore) => {
  if ('close' in message) {
    await core?.close();
    port.close();
    return;
  }
  port.postMessage({ id: message.id, reply: await dispatch(message.method, message.input) });
});
