import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { WorkbenchError } from '../../contract/index.ts';

/** A file's bytes with their SHA-256 in hex. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string };

/** More than any transcript: a larger file is something else. */
const mostBytes = 512 * 1024 * 1024;

/** What this version reads; a name without an ending is looked into. */
const readable = new Set(['', '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);

/** Hex SHA-256. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

const isReadable = (path: string): boolean => {
  const ending = extname(path).toLowerCase();
  // "mfa-zh-html/7.1" or "minutes.2024" end in a number, not in the name of a format.
  return readable.has(ending) || /^\.\d+$/.test(ending);
};

/** Reads a file whole. Throws `file-unreadable` or `too-large`, each with what the person can do. */
export const readSourceFile = async (path: string): Promise<SourceFile> => {
  if (!isReadable(path)) {
    throw new WorkbenchError(
      'file-unreadable',
      `Files ending in ${extname(path)} are not read by this version.`,
      { remedy: 'Save it as plain text, Markdown or HTML and import that.' },
    );
  }
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > mostBytes) {
      throw new WorkbenchError(
        'too-large',
        `The file is larger than 512 MB (${Math.round(size / 1e6)} MB).`,
        {
          remedy: 'Cut it into one file a briefing.',
        },
      );
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
