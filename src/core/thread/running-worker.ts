import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isStopped, type Stoppable } from '../background/desk.ts';
import { readRunningWords, stampOf } from '../running/read.ts';
import type { RunningSaid, RunningThreadOrder } from '../running/running.ts';
import { openStore } from '../store/store.ts';

// What `createRunning` starts this thread with.
const order = workerData as RunningThreadOrder & Stoppable;
const say = (said: RunningSaid): void => parentPort?.postMessage(said);

class Stopped extends Error {}

const store = openStore(order.project, join(order.resources, 'migrations'));
// All is read once, from first to last: pages mapped would only stay in memory beside those of the core's own store.
store.pragma('mmap_size = 0');
try {
  // In one transaction: the stamp is that of the very texts that are read.
  const readAll = store.transaction(() => {
    const stamp = stampOf(store)();
    const read = readRunningWords(store, order, (done) => {
      if (isStopped(order)) throw new Stopped();
      say({ done });
    });
    say({ read, stamp });
  });
  readAll.deferred();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
} finally {
  store.close();
  parentPort?.close();
}
