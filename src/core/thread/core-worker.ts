import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from '../core.ts';
import { createDispatch } from '../dispatch.ts';
import type { CoreOrder, ToCore } from './start.ts';

// What `startCore` starts this thread with, and all it ever sends.
const order = workerData as CoreOrder;
const port = parentPort;
if (!port) throw new Error('the core runs in a worker thread');

const report = (method: string, error: unknown): void => console.error(`${method}:`, error);

const core = createCore({
  ...order,
  threads: {
    import: new URL(order.threads.import),
    reading: new URL(order.threads.reading),
    twins: new URL(order.threads.twins),
  },
  publish: (event, value) => port.postMessage({ event, value }),
});
const dispatch = createDispatch(core.handlers, report, order.checkOutput);

port.on('message', async (message: ToCore) => {
  if ('close' in message) {
    await core.close();
    port.close();
    return;
  }
  port.postMessage({ id: message.id, reply: await dispatch(message.method, message.input) });
});
