import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isStopped, type Stoppable } from '../background/desk.ts';
import { readShipped } from '../names/shipped.ts';
import { findNonanswers } from '../nonanswers/find.ts';
import type { NonanswersOrder } from '../nonanswers/nonanswers.ts';
import { readShippedPhrases } from '../nonanswers/shipped-phrases.ts';
import { openStore } from '../store/store.ts';

// What the desk of non-answers starts this thread with.
const order = workerData as NonanswersOrder & Stoppable;

const store = openStore(order.project, join(order.resources, 'migrations'));
try {
  await findNonanswers(store, {
    shipped: readShipped(order.resources),
    phrases: readShippedPhrases(order.resources),
    all: order.all,
    isCancelled: () => isStopped(order),
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  parentPort?.close();
}
