import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isStopped, type Stoppable } from '../background/desk.ts';
import { findLines } from '../lines/find.ts';
import type { LinesOrder } from '../lines/lines.ts';
import { openStore } from '../store/store.ts';

// What the lines' desk starts this thread with.
const order = workerData as LinesOrder & Stoppable;

const store = openStore(order.project, join(order.resources, 'migrations'));
try {
  await findLines(store, {
    all: order.all,
    isCancelled: () => isStopped(order),
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  parentPort?.close();
}
