import { extname } from 'node:path';
import { WorkbenchError, type Failure } from '../../../contract/index.ts';
import type { Choices, Input, Opened } from './document.ts';
import type { Allowance, Format, Inside } from './format.ts';
import { claimedBy, formatOf } from './formats.ts';
import { text } from './text.ts';

/**
 * Opens a file of any kind that is read: one document, or several with paths below the file's own, one after the other.
 * What cannot be opened comes as a failure with its remedy; nothing is thrown.
 */
export const openFile = ({ bytes, path }: Input, choices: Choices = {}): AsyncIterable<Opened> =>
  openInside({ bytes, path }, typeof choices === 'function' ? choices : () => choices, wholeAllowance());

/** What one file may open to. */
export const wholeAllowance = (): Allowance => ({
  left: { bytes: mostBytes, members: mostMembers },
  depth: mostDeep,
});

/** What all documents of one file may come to together, inflated: more than any collection of transcripts in one archive. */
const mostBytes = 512 * 1024 * 1024;
const mostMembers = 20_000;
/** So many archives may lie in one another. */
const mostDeep = 4;

async function* openInside(
  input: Input,
  choices: Inside['choices'],
  allowance: Allowance,
): AsyncGenerator<Opened> {
  const { path, bytes } = input;
  let format: Format | null = null;
  try {
    format = formatOf(input);
    if ('read' in format) {
      const content = await format.read(input, choices(path));
      yield { path, document: { ...content, path, bytes, format: format.name } };
      return;
    }
    const inner = { ...allowance, depth: allowance.depth - 1 };
    const open: Inside['open'] = (member) => openInside(member, choices, inner);
    let found = 0;
    for await (const opened of format.list(input, { choices, allowance, open })) {
      found++;
      yield opened;
    }
    if (found === 0) throw nothingIn(format);
  } catch (error) {
    yield { path, failure: failureOf(format, path, error) };
  }
}

/** Where neither the ending nor the bytes told what a file is, both are named. */
const asClaimed = (path: string, message: string): string => {
  const ending = extname(path).toLowerCase();
  const claimed = claimedBy(ending);
  return claimed && claimed !== text
    ? `It ends in ${ending}, but is no ${claimed.noun}. ${message}`
    : message;
};

const nothingIn = ({ noun }: Format): WorkbenchError =>
  new WorkbenchError('file-unreadable', `The ${noun} holds no documents.`, {
    remedy: 'Look into it; if there are transcripts in it, save them as files of their own and import those.',
  });

/** What a library throws at bytes it cannot read is most likely no bug: the file is damaged. */
const failureOf = (format: Format | null, path: string, error: unknown): Failure => {
  if (error instanceof WorkbenchError) {
    const { code, details } = error;
    const message = format === text ? asClaimed(path, error.message) : error.message;
    return { code, message, ...(details ? { details } : {}) };
  }
  // If it is one after all, it must not be kept quiet.
  if (error instanceof TypeError || error instanceof ReferenceError) console.error(`opening ${path}:`, error);
  const noun = format?.noun ?? 'file';
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'file-unreadable',
    message: `The ${noun} is damaged or cut short (${why.slice(0, 200)}).`,
    details: { remedy: 'Open it in the program it came from, save it again, and import that.' },
  };
};
