import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, utimes } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WorkbenchError } from '../contract/index.ts';
import { mostBytes } from '../core/import/source-file.ts';

/**
 * How a browser hands over files, which it may read but whose paths it never learns:
 *
 *   PUT /upload/<batch>/<relative path, each part through encodeURIComponent>
 *
 * with the file's bytes as the body. `batch` is a new name for each drop or pick (letters, figures, hyphens: a UUID
 * fits), or the one that `POST /upload` finds for files that were handed over before; then `?again` puts a file in the
 * place of the one of its name. `?modified=<ms since 1970>` says when it was last written, and is kept. The answer is a Reply whose value is `{ path, root }`: `path` is where the bytes are now, `root` the topmost
 * file or folder of the batch that holds it. `import.start` takes either; give it the different roots, so that a folder
 * of many thousand files is one path. Files are kept for good in `<project>.files/<batch>/`, where `verify` finds them.
 */
export type Uploaded = { readonly path: string; readonly root: string };

/** The most one file may hold, in bytes. */
export const uploadLimit = mostBytes;

/** Where the files handed over for a project are kept. */
export const uploadsFolder = (project: string): string => `${project}.files`;

/**
 * Writes a request's body to where the rest of its URL path names it, whole or not at all. A name that is taken in the
 * same batch gets a number. Throws `forbidden` for a hostile name and `too-large`.
 */
export const receiveUpload = async (
  request: IncomingMessage,
  folder: string,
  urlPath: string,
  { again = false, modified = null }: { readonly again?: boolean; readonly modified?: number | null } = {},
): Promise<Uploaded> => {
  const [batch = '', ...names] = partsOf(urlPath);
  if (
    !/^[A-Za-z0-9-]{1,64}$/.test(batch) ||
    names.length === 0 ||
    names.length > 64 ||
    !names.every(isPlainName)
  ) {
    throw new WorkbenchError(
      'forbidden',
      'This file has a name that cannot be kept here. Rename it and try again.',
    );
  }
  const incoming = join(folder, '.incoming');
  await mkdir(incoming, { recursive: true });
  const part = join(incoming, randomUUID());
  try {
    await pipeline(request, refuseOver(uploadLimit), createWriteStream(part, { flags: 'wx' }));
    const parent = join(folder, batch, ...names.slice(0, -1));
    await mkdir(parent, { recursive: true });
    const name = names.at(-1) ?? '';
    const path = again ? join(parent, name) : await reserve(parent, name);
    if (modified !== null) await utimes(part, modified / 1000, modified / 1000);
    await rename(part, path);
    return { path, root: names.length === 1 ? path : join(folder, batch, names[0] ?? '') };
  } finally {
    await rm(part, { force: true });
  }
};

const partsOf = (urlPath: string): readonly string[] => {
  try {
    return urlPath.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
};

const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const unwritable = process.platform === 'win32' ? /[\p{Cc}<>:"|?*/\\]|[. ]$/u : /[\p{Cc}/\\]/u;

/** A name of one file or folder on any system: no way up, no separator, no control character, no device of Windows. */
export const isPlainName = (name: string): boolean =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  Buffer.byteLength(name) <= 240 &&
  !unwritable.test(name) &&
  !devices.test(name);

const refuseOver = (limit: number): Transform => {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size <= limit) done(null, chunk);
      else
        done(
          new WorkbenchError(
            'too-large',
            `One file may hold ${limit / 2 ** 20} MB at most. Split it and try again.`,
          ),
        );
    },
  });
};

/** Makes an empty file under the name, or under the name with the first number that is free. */
const reserve = async (parent: string, name: string): Promise<string> => {
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  for (let n = 1; ; n++) {
    const path = join(parent, n === 1 ? name : `${stem} (${n})${end}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
};
