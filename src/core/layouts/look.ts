import { existsSync } from 'node:fs';
import {
  WorkbenchError,
  type EncodingSample,
  type Failure,
  type TableColumn,
  type TurnMark,
} from '../../contract/index.ts';
import { fileHolding } from '../import/gone.ts';
import { readSourceFile } from '../import/source-file.ts';
import { choicesAt, wishFor, type Way } from '../import/way.ts';
import type { Document } from '../transcript/formats/document.ts';
import { formatOf } from '../transcript/formats/formats.ts';
import { openFile } from '../transcript/formats/open.ts';
import { columnsOf } from '../transcript/formats/table-columns.ts';
import { readDocument } from '../transcript/read.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { choicePlace } from './held.ts';
import { samplesOf } from './encodings.ts';
import { teach, type Taught } from './infer.ts';

/** A file, or a document within one, and how it is to be read. */
export type Sight = { readonly path: string; readonly way: Way };

/** What can be looked at in a file; nothing is written. Each throws what opening and reading a file throws. */
export const looks = {
  read: async ({ path, way }: Sight): Promise<{ readonly path: string; readonly transcript: Transcript }> => {
    const document = await documentAt(path, way);
    return { path: document.path, transcript: readDocument(document, wishFor(way, document.path)) };
  },
  teach: async ({
    path,
    way,
    marks,
    name,
  }: Sight & { readonly marks: readonly TurnMark[]; readonly name: string }): Promise<Taught> =>
    teach((await documentAt(path, way)).source.text, marks, name),
  encodings: async ({ path, way }: Sight): Promise<EncodingSample[]> =>
    samplesOf(await documentAt(path, way).catch(() => whole(path))),
  columns: async ({ path, way }: Sight): Promise<TableColumn[]> => {
    const file = await readSourceFile(fileHolding(path));
    return [...(await columnsOf(file, path, choicesAt(way.chosen, path)))];
  },
};

export type Looks = typeof looks;
export type LookName = keyof Looks;
/** What a reading thread is asked to look at. */
export type LookOrder = {
  readonly id: number;
  readonly look: LookName;
  readonly input: Parameters<Looks[LookName]>[0];
};
/** What it answers. */
export type LookAnswer = { readonly id: number } & (
  { readonly value: unknown } | { readonly failure: Failure }
);

/** Whether a reading thread is asked to look at something. */
export const isLook = (order: object): order is LookOrder => 'look' in order;

/** Why something could not be looked at. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof WorkbenchError) {
    const { code, message, details } = error;
    return { code, message, ...(details ? { details } : {}) };
  }
  console.error('looking at a file:', error);
  return { code: 'internal', message: 'The reader broke on this file. The file itself is untouched.' };
};

/**
 * The document at a path; where its table, read in this way, makes other documents, the first of those.
 */
const documentAt = async (path: string, { chosen }: Way): Promise<Document> => {
  const file = fileHolding(path);
  if (!existsSync(file)) throw missing(path);
  const source = await readSourceFile(file);
  const table = choicePlace(path);
  let first: Document | null = null;
  for await (const opened of openFile(source, (of) => choicesAt(chosen, of))) {
    if ('failure' in opened) {
      if (opened.path === path || opened.path === file)
        throw new WorkbenchError(opened.failure.code, opened.failure.message, opened.failure.details);
    } else if (opened.path === path) return opened.document;
    else if (opened.path.startsWith(`${table}/`)) first ??= opened.document;
  }
  if (first && table !== path) return first;
  throw new WorkbenchError(
    'not-found',
    `${file} does not hold ${path} any more. The briefing keeps what was read of it.`,
  );
};

/** A file that could not be opened into documents, as it is. */
const whole = async (path: string): Promise<Pick<Document, 'bytes' | 'format'>> => {
  const { bytes } = await readSourceFile(fileHolding(path));
  return { bytes, format: formatOf({ bytes, path }).name };
};

const missing = (path: string): WorkbenchError =>
  new WorkbenchError(
    'file-unreadable',
    `There is no file at ${path} any more. The briefing keeps what was read of it; put the file back to read it in another way.`,
  );
