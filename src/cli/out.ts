import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbenchError, type Leaving } from '../contract/index.ts';
import { troubleOf } from '../core/store/trouble.ts';
import { WrongCall, type Given } from './given.ts';
import type { Terminal } from './terminal.ts';

/** Writes the file that `--out` names. Throws `read-only` or `disk-full`, with what can be done. */
export const writeOut = (path: string, content: string | Uint8Array): void => {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw (
      troubleOf(error) ??
      new WorkbenchError(
        'read-only',
        `${path} cannot be written. Check its folder, or name another with --out.`,
      )
    );
  }
};

/** Prints texts one after the other, as fast as whoever reads stdout takes them. */
export const printAll = async (texts: AsyncIterable<string>): Promise<void> => {
  for await (const text of texts)
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** Puts a file that is ready where `--out` says, or on stdout, and answers the exit code. */
export const leave = (given: Given, terminal: Terminal, { text, mime }: Leaving): number => {
  terminal.progressed();
  const out = given.option('out') ?? '-';
  if (out === '-') {
    if (given.json) throw new WrongCall('With --json the file itself needs a place: name one with --out.');
    terminal.print(text);
    return 0;
  }
  const path = resolve(out);
  writeOut(path, text);
  terminal.answer(given.json, { path, mime, bytes: Buffer.byteLength(text) }, () => `Written to ${path}`);
  return 0;
};
