import { parentPort, workerData } from 'node:worker_threads';
import type { ImportOrder } from '../import/import.ts';
import { startReaders } from '../import/readers.ts';
import { runImport, type Stop } from '../import/run.ts';
import { openChoices } from '../layouts/choices.ts';
import { openTaught } from '../layouts/taught.ts';
import { createWays } from '../layouts/ways.ts';
import { openStore } from '../store/store.ts';
import { collect } from './collect.ts';

// What `createImport` starts this thread with.
const order = workerData as ImportOrder;
const stop = new AbortController();
parentPort?.on('message', (how: Stop) => stop.abort(how));

const readers = startReaders(new URL(order.readingThread));
const store = openStore(order.project, order.migrations);
// It writes: pages that it mapped would only stay in memory beside those of its cache.
store.pragma('mmap_size = 0');
const wayTo = createWays(openTaught(store), openChoices(store));
try {
  await runImport(store, {
    id: order.id,
    read: (path, known) => readers.read(path, known, wayTo(path)),
    stop: stop.signal,
    onProgress: (progress) => parentPort?.postMessage(progress),
    beforeLarge: collect,
  });
} finally {
  store.close();
  await readers.close();
  parentPort?.close();
}
