import { parentPort } from 'node:worker_threads';
import { readFile } from '../import/read-file.ts';
import type { ReadAnswer, ReadOrder } from '../import/readers.ts';

const port = parentPort;
if (!port) throw new Error('files are read in a worker thread');

port.on('message', async ({ id, path, known }: ReadOrder) => {
  port.postMessage({ id, reading: await readFile(path, known) } satisfies ReadAnswer);
});
