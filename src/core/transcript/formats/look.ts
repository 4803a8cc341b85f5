import { extname } from 'node:path';
import type { Input } from './document.ts';

/** The first look at a file: its ending and its first bytes, which is all that a file of plain text costs. */
export type Look = Input & {
  /** In small letters, with the dot; empty where there is none. */
  readonly ending: string;
  /** The first 4 KB, a character a byte. */
  readonly head: string;
};

const peek = 4096;

/** Takes a first look. */
export const lookAt = ({ bytes, path }: Input): Look => ({
  bytes,
  path,
  ending: extname(path).toLowerCase(),
  head: Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(peek, bytes.length)).toString('latin1'),
});

/** Whether a file starts with these characters, a byte each. */
export const opensWith = ({ head }: Look, start: string): boolean => head.startsWith(start);

const isArchive = (look: Look): boolean => opensWith(look, 'PK\u0003\u0004');

/** Whether a file is a ZIP archive with a part of this name among its own: not in an archive inside of it. */
export const holdsPart = (look: Look, name: string): boolean =>
  isArchive(look) && ownParts(look.bytes).has(name);

/** Whether an archive ends before the list of its files. */
export const isCutShort = (look: Look): boolean => isArchive(look) && ownParts(look.bytes).size === 0;

const directories = new WeakMap<Uint8Array, ReadonlySet<string>>();
const mostParts = 5000;

/** The names in an archive's list of its files, which stands at its end; none where it is cut short. */
const ownParts = (bytes: Uint8Array): ReadonlySet<string> => {
  const known = directories.get(bytes);
  if (known) return known;
  const names = new Set<string>();
  directories.set(bytes, names);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = buffer.lastIndexOf('PK\u0005\u0006');
  if (end < 0 || end + 20 > buffer.length) return names;
  let at = buffer.readUInt32LE(end + 16);
  while (names.size < mostParts && at + 46 <= end && buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28);
    names.add(buffer.toString('latin1', at + 46, at + 46 + length));
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
};

/** Whether a file is a ZIP archive whose first part, `mimetype`, names this type. */
export const isOfType = (look: Look, type: string): boolean =>
  isArchive(look) && look.head.slice(30, 200).startsWith(`mimetype${type}`);
