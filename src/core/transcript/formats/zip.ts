import { WorkbenchError } from '../../../contract/index.ts';
import { openArchive, type Member } from './archive.ts';
import type { Opened } from './document.ts';
import type { Format } from './format.ts';
import { opensWith } from './look.ts';

/** A ZIP archive that is no document: the files in it, each opened by what it is. */
export const zip = {
  name: 'zip',
  noun: 'ZIP archive',
  endings: ['.zip'],
  isKnownBy: (look) => opensWith(look, 'PK\u0003\u0004') || opensWith(look, 'PK\u0005\u0006'),
  async *list({ bytes, path }, { open, allowance }) {
    if (allowance.depth <= 0) {
      throw new WorkbenchError('too-large', 'Archives lie in one another deeper than is opened.', {
        remedy: 'If you trust them, unpack them yourself and import the folder.',
      });
    }
    for (const member of await openArchive(bytes, allowance)) {
      if (isSystemFile(member.name)) continue;
      yield* openMember(`${path}/${member.name}`, member, open);
    }
  },
} satisfies Format;

/** Files the systems leave in archives, and hidden ones: nobody's transcripts. */
const isSystemFile = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/.test(name);

async function* openMember(
  path: string,
  member: Member,
  open: (input: { bytes: Uint8Array; path: string }) => AsyncIterable<Opened>,
): AsyncGenerator<Opened> {
  let bytes: Uint8Array;
  try {
    bytes = await member.read();
  } catch (error) {
    yield { path, failure: memberFailure(error) };
    return;
  }
  yield* open({ bytes, path });
}

const memberFailure = (error: unknown) => {
  if (error instanceof WorkbenchError) {
    const { code, message, details } = error;
    return { code, message, ...(details ? { details } : {}) };
  }
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'file-unreadable' as const,
    message: `It could not be unpacked: the archive is damaged (${why.slice(0, 200)}).`,
    details: { remedy: 'Get the archive once more, or unpack what can be unpacked and import the folder.' },
  };
};
