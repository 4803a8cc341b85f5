import type { Entry, ZipFile } from 'yauzl';
import { WorkbenchError } from '../../../contract/index.ts';
import { archiveNames } from './archive-names.ts';
import type { Allowance } from './format.ts';

/** A file in a ZIP archive. */
export type Member = {
  /** With slashes, harmless: it leads nowhere out of the archive. */
  readonly name: string;
  /** In bytes, as the archive declares it; held to while it is inflated. */
  readonly size: number;
  /** Inflates it. Throws `file-unreadable` where it is encrypted, packed in a way that is not known, or a bomb. */
  readonly read: () => Promise<Uint8Array>;
};

/**
 * Opens a ZIP archive, or a document that is one, and lists its files. Refused before anything is inflated: more files or
 * more bytes than are allowed. What is inflated is taken from the allowance.
 */
export const openArchive = async (bytes: Uint8Array, allowance: Allowance): Promise<readonly Member[]> => {
  const { fromBufferPromise } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  const { left } = allowance;
  if (zip.entryCount > left.members) throw tooMuch(`${zip.entryCount.toLocaleString('en-GB')} files`);
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    total += entry.uncompressedSize;
  }
  if (total > left.bytes) throw tooMuch(`${Math.ceil(total / 1e6).toLocaleString('en-GB')} MB`);
  left.members -= entries.length;
  const names = archiveNames(entries);
  return entries.flatMap((entry, at) => {
    const name = names[at] ?? '';
    if (name === '' || name.endsWith('/')) return [];
    return [{ name, size: entry.uncompressedSize, read: () => inflate(zip, entry, allowance) }];
  });
};

/** Texts shrink to a tenth, tables to a hundredth; what shrinks more and is large was made to do harm. */
const suspicious = { size: 32 * 1024 * 1024, ratio: 150 };

const inflate = async (zip: ZipFile, entry: Entry, { left }: Allowance): Promise<Uint8Array> => {
  if (entry.isEncrypted()) {
    throw new WorkbenchError('file-unreadable', 'It is encrypted in its archive.', {
      remedy: 'Unpack the archive with its password and import the folder.',
    });
  }
  if (!entry.canDecodeFileData()) {
    throw new WorkbenchError('file-unreadable', 'It is packed in its archive in a way that is not read.', {
      remedy: 'Unpack the archive with the program that made it and import the folder.',
    });
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > suspicious.size && ratio > suspicious.ratio)
    throw tooMuch(`${Math.round(ratio)} times its own size`);
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    // A stream of `yauzl` gives buffers.
    const piece = chunk as Buffer;
    left.bytes -= piece.length;
    if (left.bytes < 0) throw tooMuch('more than it declares');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
};

const tooMuch = (what: string): WorkbenchError =>
  new WorkbenchError('too-large', `Unpacked, it would come to ${what}: more than is opened at once.`, {
    remedy: 'If you trust it, unpack it yourself and import the folder.',
  });
