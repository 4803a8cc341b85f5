import { parentPort, workerData } from 'node:worker_threads';
import type { ImportOrder } from '../import/import.ts';
import { startReaders } from '../import/readers.ts';
import { runImport } from '../import/run.ts';
import { openStore } from '../store/store.ts';

// What `createImport` starts this thread with.
const order = workerData as ImportOrder;
let cancelled = false;
parentPort?.on('message', (message: unknown) => {
  if (message === 'cancel') cancelled = true;
});

const readers = startReaders(new URL(order.readingThread));
const store = openStore(order.project, order.migrations);
try {
  await runImport(store, {
    ...order,
    read: readers.read,
    isCancelled: () => cancelled,
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  await readers.close();
  parentPort?.close();
}
