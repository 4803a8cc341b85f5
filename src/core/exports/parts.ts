import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WorkbenchError, type Input, type Output, type Reply } from '../../contract/index.ts';
import type { Dispatch } from '../dispatch.ts';
import { troubleOf } from '../store/trouble.ts';

/** A part of a file of passages, as the core gives it. */
export type PassagePart = Output<'export.passages'>;

/**
 * The parts of a file of passages, one after the other: the next is asked for when the one before was taken, so that no
 * more than one is ever held. Throws what the core answers, and `cancelled` where the signal says so.
 */
export const passageParts = async function* (
  call: Dispatch,
  asked: Input<'export.passages'>,
  signal?: AbortSignal,
): AsyncGenerator<PassagePart, void, undefined> {
  let after: PassagePart['next'] | undefined;
  while (after !== null) {
    if (signal?.aborted) throw stopped();
    // The core answers a method with that method's output, or says why not.
    const reply = (await call(
      'export.passages',
      { ...asked, ...(after === undefined ? {} : { after }) },
      signal,
    )) as Reply<PassagePart>;
    if (!reply.ok) throw new WorkbenchError(reply.error.code, reply.error.message);
    yield reply.value;
    after = reply.value.next;
  }
};

const stopped = (): WorkbenchError =>
  new WorkbenchError('cancelled', 'Saving was stopped, and what was written of the file was taken away.');

/**
 * Writes texts to a file, whole or not at all: beside it first, and in its place once all is there. What is no ordinary
 * file (a device, a pipe) is written to as it is. Answers with the bytes; throws `read-only`, `disk-full`, and what the
 * texts throw.
 */
export const writeParts = async (path: string, texts: AsyncIterable<string>): Promise<number> => {
  const place = await placeOf(path);
  const partial = place.ordinary ? join(dirname(place.path), `.${randomUUID()}.part`) : place.path;
  try {
    const bytes = await writeAll(partial, texts);
    if (place.ordinary) await rename(partial, place.path);
    return bytes;
  } catch (error) {
    if (place.ordinary) await rm(partial, { force: true });
    throw (
      troubleOf(error) ??
      (isSystemError(error)
        ? new WorkbenchError('read-only', `${path} cannot be written. Check its folder, or choose another.`)
        : error)
    );
  }
};

const writeAll = async (path: string, texts: AsyncIterable<string>): Promise<number> => {
  const file = await open(path, 'w');
  try {
    let written = 0;
    for await (const text of texts) {
      const bytes = Buffer.from(text);
      await file.writeFile(bytes);
      written += bytes.length;
    }
    return written;
  } finally {
    await file.close();
  }
};

/** Where a path leads, through links, and whether a file may take its place. */
const placeOf = async (path: string): Promise<{ readonly path: string; readonly ordinary: boolean }> => {
  try {
    const real = await realpath(path);
    return { path: real, ordinary: (await stat(real)).isFile() };
  } catch {
    // Nothing is there yet.
    return { path, ordinary: true };
  }
};

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
