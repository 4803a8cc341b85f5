import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/store.ts';
import type { TwinsOrder } from '../twins/desk.ts';
import { findTwins } from '../twins/find.ts';

// What the twins' desk starts this thread with.
const order = workerData as TwinsOrder;
let cancelled = false;
parentPort?.on('message', (message: unknown) => {
  if (message === 'cancel') cancelled = true;
});

const store = openStore(order.project, order.migrations);
try {
  await findTwins(store, {
    all: order.all,
    isCancelled: () => cancelled,
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  parentPort?.close();
}
