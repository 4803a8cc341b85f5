import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { WorkbenchError } from '../../contract/index.ts';

/** A file's bytes with their SHA-256 in hex. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string };

/** The most a file may hold in bytes: it is in memory as a whole while it is opened. */
export const mostBytes = 256 * 2 ** 20;

/** Hex SHA-256. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Reads a file whole. Throws `file-unreadable` or `too-large`, each with what the person can do. */
export const readSourceFile = async (path: string): Promise<SourceFile> => {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > mostBytes) {
      throw new WorkbenchError('too-large', `The file is larger than 256 MB (${inMegabytes(size)}).`, {
        remedy: 'Cut it into one file a briefing; of an archive, unpack it and import the folder.',
      });
    }
    const bytes = await file.readFile();
    return { path, bytes, sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof WorkbenchError) throw error;
    throw unreadable(error);
  }
};

const unreadable = (error: unknown): WorkbenchError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') {
    return new WorkbenchError('file-unreadable', 'The file was gone when its turn came.', {
      remedy: 'Put it back and import the folder again; what was read is kept.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new WorkbenchError('file-unreadable', 'The file may not be read by you.', {
      remedy: 'Change its permissions, then import it again.',
    });
  }
  return new WorkbenchError('file-unreadable', `The file could not be read (${code}).`, {
    remedy: 'Check its disk, then import it again.',
  });
};

/** Bytes as a person reads them. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
