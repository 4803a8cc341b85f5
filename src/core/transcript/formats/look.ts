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
