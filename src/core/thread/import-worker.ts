import { parentPort, workerData } from 'node:worker_threads';
import type { ImportOrder } from '../import/import.ts';
import { runImport } from '../import/run.ts';
import { openStore } from '../store/store.ts';

// What `createImport` starts this thread with.
const order = workerData as ImportOrder;
let cancelled = false;
parentPort?.on('message', (message: unknown) => {
  if (message === 'cancel') cancelled = true;
});

const store = openStore(order.project, order.migrations);
try {
  await runImport(store, {
    ...order,
    isCancelled: () => cancelled,
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  parentPort?.close();
}
