import { WorkbenchError, type Failure } from '../../contract/index.ts';
import { openFile } from '../transcript/formats/open.ts';
import type { Opened } from '../transcript/formats/document.ts';
import { readDocument } from '../transcript/read.ts';
import { prepareTranscript, type MetForms, type PreparedTranscript } from './prepare.ts';
import { inMegabytes, readSourceFile, sha256, type SourceFile } from './source-file.ts';
import { choicesAt, noWay, wishFor, type Way } from './way.ts';

/** A document that was read, or whose bytes are the ones kept already, or why it could not be read. Plain data. */
export type DocumentReading =
  | {
      readonly path: string;
      readonly sha256: string;
      readonly size: number;
      readonly prepared: PreparedTranscript;
      /** By which two files are known to hold one text. */
      readonly textSha256: string;
    }
  | { readonly path: string; readonly sha256: string; readonly size: number; readonly prepared: null }
  | { readonly path: string; readonly failure: Failure }
  /** It was read before and is no longer at its place. */
  | { readonly path: string; readonly gone: true };

/**
 * A file that holds several documents, which are read as they are asked for. A failure under the file's own path says
 * that the rest of it could not be read.
 */
export type ContainerReading = {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly documents: AsyncIterable<DocumentReading>;
};

/** A file that is one document, or one that holds several. */
export type FileReading = DocumentReading | ContainerReading;

/**
 * Reads one file, in this thread or in another. `known` is the hash of the bytes kept for its path, if any; `way` is what
 * was taught and chosen.
 */
export type ReadFile = (path: string, known: string | null, way?: Way) => Promise<FileReading>;

/** Makes a reader: it takes a file to the point where only the store is needed, and never throws. */
export const createFileReader = (): ReadFile => {
  const met: MetForms = new Map();
  return (path, known, way = noWay) => readFile(path, known, { met, way });
};

type Reading = { readonly met: MetForms; readonly way: Way };

const readFile = async (path: string, known: string | null, how: Reading): Promise<FileReading> => {
  try {
    const source = await readSourceFile(path);
    const told = { path, sha256: source.sha256, size: source.bytes.length };
    if (source.sha256 === known) return { ...told, prepared: null };
    const opened = openFile(source, (of) => choicesAt(how.way.chosen, of))[Symbol.asyncIterator]();
    const first = await opened.next();
    if (first.done) throw new Error(`${path} was opened into nothing`);
    // What a file that is one document gives has the file's own path, and so has its failure.
    if (first.value.path === path) return readOpened(first.value, source, how);
    return { ...told, documents: readAll(first.value, opened, source, how) };
  } catch (error) {
    return { path, failure: failureOf(path, error) };
  }
};

async function* readAll(
  first: Opened,
  rest: AsyncIterator<Opened>,
  file: SourceFile,
  how: Reading,
): AsyncGenerator<DocumentReading> {
  try {
    yield readOpened(first, file, how);
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield readOpened(next.value, file, how);
  } finally {
    await rest.return?.();
  }
}

/** The longest text that is read, in UTF-16 units: what is made of it while it is read is many times as much. */
const longest = 64 * 2 ** 20;

const readOpened = (opened: Opened, file: SourceFile, { met, way }: Reading): DocumentReading => {
  if ('failure' in opened) return opened;
  const { path, document } = opened;
  const { bytes, source } = document;
  try {
    if (source.text.length > longest) throw tooLong(source.text.length);
    const transcript = readDocument(document, wishFor(way, path));
    const prepared = prepareTranscript(transcript, met);
    return {
      path,
      sha256: bytes === file.bytes ? file.sha256 : sha256(bytes),
      size: bytes.length,
      prepared,
      textSha256: sha256(transcript.text),
    };
  } catch (error) {
    return { path, failure: failureOf(path, error) };
  }
};

const tooLong = (length: number): WorkbenchError =>
  new WorkbenchError('too-large', `The text is longer than 64 MB (${inMegabytes(length)}).`, {
    remedy: 'Cut it into one file a briefing.',
  });

const failureOf = (path: string, error: unknown): Failure => {
  if (error instanceof WorkbenchError) {
    const { code, message, details } = error;
    return { code, message, ...(details ? { details } : {}) };
  }
  // A bug in the reader must not end the import of a folder, and must not be kept quiet.
  console.error(`reading ${path}:`, error);
  return {
    code: 'internal',
    message: 'The reader broke on this file.',
    details: { remedy: 'Report it. The file itself is untouched.' },
  };
};
