import { parentPort } from 'node:worker_threads';
import { createFileReader } from '../import/read-file.ts';
import type { ReadAnswer, ReadOrder } from '../import/readers.ts';

const port = parentPort;
if (!port) throw new Error('files are read in a worker thread');

const read = createFileReader();
port.on('message', async (order: ReadOrder) => {
  if ('close' in order) {
    port.close();
    return;
  }
  const { id, path, known } = order;
  port.postMessage({ id, reading: await read(path, known) } satisfies ReadAnswer);
});
