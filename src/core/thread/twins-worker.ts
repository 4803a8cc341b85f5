import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isStopped, type Stoppable } from '../background/desk.ts';
import { readDecisions } from '../names/decisions.ts';
import { readShipped } from '../names/shipped.ts';
import { openStore } from '../store/store.ts';
import type { TwinsOrder } from '../twins/desk.ts';
import { findTwins } from '../twins/find.ts';
import { sameOutletBy } from '../twins/outlets.ts';

// What the twins' desk starts this thread with.
const order = workerData as TwinsOrder & Stoppable;

const store = openStore(order.project, join(order.resources, 'migrations'));
try {
  await findTwins(store, {
    all: order.all,
    sameOutlet: sameOutletBy(readShipped(order.resources), readDecisions(store)),
    isCancelled: () => isStopped(order),
    onProgress: (progress) => parentPort?.postMessage(progress),
  });
} finally {
  store.close();
  parentPort?.close();
}
