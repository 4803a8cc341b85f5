import { WorkbenchError } from '../../../contract/index.ts';
import { decode } from '../decode.ts';
import { openArchive, type Member } from './archive.ts';
import type { Allowance } from './format.ts';

/** What a document that is a ZIP archive may come to when it is unpacked. */
const allowance = (): Allowance => ({ left: { bytes: 256 * 1024 * 1024, members: 10_000 }, depth: 1 });

/** A document that is a ZIP archive: its parts by name. */
export type Parts = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** A part as text, in the encoding it declares; `file-unreadable` where it is not there. */
  readonly text: (name: string) => Promise<string>;
};

/** Opens a document that is a ZIP archive, called `noun` in a failure; without its part `main` it is none. */
export const openParts = async (bytes: Uint8Array, noun: string, main: string): Promise<Parts> => {
  const members = new Map((await openArchive(bytes, allowance())).map((member) => [member.name, member]));
  const member = (name: string): Member => {
    const found = members.get(name);
    if (found) return found;
    throw new WorkbenchError('file-unreadable', `This is no ${noun}: it has no part ${name}.`, {
      remedy: 'Open it in the program it came from, save it again, and import that.',
    });
  };
  member(main);
  return {
    names: [...members.keys()],
    has: (name) => members.has(name),
    text: async (name) => decode(await member(name).read()).text,
  };
};

/**
 * Unpacks a document once, only to see that it holds to what it declares: before it is given to a library that would
 * unpack whatever comes.
 */
export const checkParts = async (bytes: Uint8Array): Promise<void> => {
  for (const member of await openArchive(bytes, allowance())) await member.read();
};
