import type { Token } from 'rtf-stream-parser/dist/src/tokenize.js';
import { WorkbenchError } from '../../../contract/index.ts';
import type { Content } from './document.ts';
import type { Format } from './format.ts';
import { opensWith } from './look.ts';
import { createRtfReader } from './rtf-reader.ts';

/** Rich text: its words in its code pages; pictures, fields' instructions, heads and feet of pages left out. */
export const rtf = {
  name: 'rtf',
  noun: 'RTF document',
  endings: ['.rtf'],
  isKnownBy: (look) => opensWith(look, '{\\rtf'),
  read: async ({ bytes }): Promise<Content> => {
    refuseBombs(bytes);
    const { Tokenize } = await import('rtf-stream-parser');
    const tokenizer = new Tokenize();
    const reader = createRtfReader();
    tokenizer.on('data', (token: Token) => reader.hears(token));
    await new Promise<void>((resolve, reject) => {
      tokenizer.once('end', resolve);
      tokenizer.once('error', reject);
      tokenizer.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    });
    const { source, encoding, isWhole } = reader.end();
    const cut = {
      code: 'damaged',
      text: 'The document is cut short: its last group is never closed.',
      weight: 0.1,
    };
    return { source, encoding, reasons: isWhole ? [] : [cut] };
  },
} satisfies Format;

/** The tokenizer makes room for as many bytes as a binary part declares, before it has seen them. */
const refuseBombs = (bytes: Uint8Array): void => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  for (const [, declared] of text.matchAll(/\\bin(\d+)/g)) {
    if (Number(declared) > bytes.length) {
      throw new WorkbenchError(
        'file-unreadable',
        'The RTF document declares more than it holds: it is damaged.',
        {
          remedy: 'Open it in the program it came from, save it again, and import that.',
        },
      );
    }
  }
};
