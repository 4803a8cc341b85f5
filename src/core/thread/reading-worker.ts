import { parentPort } from 'node:worker_threads';
import { createFileReader, type ContainerReading } from '../import/read-file.ts';
import type { ReadAnswer, ReadOrder } from '../import/readers.ts';
import { failureOf, isLook, looks, type LookAnswer, type LookOrder } from '../layouts/look.ts';

const port = parentPort;
if (!port) throw new Error('files are read in a worker thread');

/** So many documents of one file, or characters of them, may be on their way to the thread that writes. */
const ahead = { documents: 32, characters: 4_000_000 };

const read = createFileReader();
const send = (answer: ReadAnswer): void => port.postMessage(answer);
/** The files of which documents are being sent: called when one was taken, or when no more are wanted. */
const sending = new Map<number, (go: 'on' | 'no further') => void>();

/** Sends the documents of a file, never more than a few ahead of those that were taken. */
const sendAll = async (id: number, { documents, ...container }: ContainerReading): Promise<void> => {
  /** Characters of each document that was sent and not taken yet. */
  const underway: number[] = [];
  let wanted = true;
  let wake = (): void => {};
  sending.set(id, (go) => {
    underway.shift();
    if (go === 'no further') wanted = false;
    wake();
  });
  send({ id, container });
  for await (const document of documents) {
    if (!wanted) break;
    send({ id, document });
    underway.push('prepared' in document ? (document.prepared?.transcript.text.length ?? 0) : 0);
    const isAhead =
      underway.length >= ahead.documents || underway.reduce((sum, each) => sum + each, 0) > ahead.characters;
    if (!isAhead) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  sending.delete(id);
  send({ id, end: true });
};

/** Looks at a file and writes nothing. */
const look = async ({ id, look: name, input }: LookOrder): Promise<void> => {
  let answer: LookAnswer;
  try {
    // The name and its input came together; TypeScript cannot follow the pair through the table.
    answer = { id, value: await looks[name](input as never) };
  } catch (error) {
    answer = { id, failure: failureOf(error) };
  }
  port.postMessage(answer);
};

port.on('message', async (order: ReadOrder | LookOrder) => {
  if (isLook(order)) await look(order);
  else if ('close' in order) port.close();
  else if ('go' in order) sending.get(order.id)?.(order.go);
  else {
    const reading = await read(order.path, order.known, order.way);
    if ('documents' in reading) await sendAll(order.id, reading);
    else send({ id: order.id, reading });
  }
});
