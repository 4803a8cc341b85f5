import type { FileReading } from './read-file.ts';
import { walk, type Found } from './walk.ts';

/** So much is being read while the store writes what came before it: more than a batch, so that neither waits. */
const aheadLimits = { files: 384, bytes: 32 * 2 ** 20 };

/** A file as it was found, with what was read of it: taken once, so that nobody holds a long text longer than needed. */
export type Readied = { readonly found: Found; readonly take: () => FileReading };

/**
 * Has a few files read ahead of the one that is waited for, and gives their readings in the order they were found.
 * What is underway is bounded by bytes: a file larger than the bound is read alone. Ends at once when it is stopped.
 */
export async function* readAhead(
  found: AsyncIterable<Found>,
  read: (found: Found) => Promise<FileReading>,
  stop: AbortSignal,
): AsyncGenerator<Readied> {
  const underway: { found: Found; reading: Promise<FileReading> }[] = [];
  let bytes = 0;
  const next = async (): Promise<Readied | null> => {
    const first = underway.shift();
    if (!first) return null;
    bytes -= first.found.size;
    const reading = await unlessStopped(first.reading, stop);
    return reading && { found: first.found, take: once(reading) };
  };
  for await (const each of found) {
    while (
      underway.length >= aheadLimits.files ||
      (underway.length > 0 && bytes + each.size > aheadLimits.bytes)
    ) {
      const readied = await next();
      if (!readied) return;
      yield readied;
    }
    if (stop.aborted) return;
    bytes += each.size;
    underway.push({ found: each, reading: read(each) });
  }
  for (let readied = await next(); readied; readied = await next()) yield readied;
}

const once = (reading: FileReading): (() => FileReading) => {
  let held: FileReading | null = reading;
  return () => {
    const taken = held;
    held = null;
    if (!taken) throw new Error('a reading was taken twice');
    return taken;
  };
};

/** What is promised, or null as soon as the import is stopped. */
const unlessStopped = <Value>(promise: Promise<Value>, stop: AbortSignal): Promise<Value | null> =>
  new Promise((resolve, reject) => {
    const stopped = (): void => resolve(null);
    if (stop.aborted) return stopped();
    stop.addEventListener('abort', stopped, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener('abort', stopped));
  });

/** Whom walking tells: of each file found, and that there are no more. */
export type Walker = { readonly found: (size: number) => void; readonly walked: () => void };

/** Walks on while files are being read, so that the total is known early. Ends at once when it is stopped. */
export async function* walkAhead(
  roots: readonly string[],
  walker: Walker,
  stop: AbortSignal,
): AsyncGenerator<Found> {
  const queue: Found[] = [];
  let ended = false;
  let left = false;
  let wake = (): void => {};
  const walking = (async () => {
    for await (const each of walk(roots)) {
      if (left || stop.aborted) return;
      queue.push(each);
      walker.found(each.size);
      wake();
    }
    walker.walked();
  })().finally(() => {
    ended = true;
    wake();
  });
  const stopped = (): void => wake();
  stop.addEventListener('abort', stopped);
  try {
    for (let at = 0; !stop.aborted; at++) {
      if (at >= queue.length && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const next = queue[at];
      if (!next) break;
      yield next;
    }
  } finally {
    stop.removeEventListener('abort', stopped);
    // Whoever stops an import of a whole disk must not wait for the rest of it to be looked through.
    left = true;
    await walking;
  }
}
