import { WorkbenchError, type Failure } from '../../contract/index.ts';
import { readTranscript } from '../transcript/read.ts';
import { prepareTranscript, type MetForms, type PreparedTranscript } from './prepare.ts';
import { readSourceFile, sha256 } from './source-file.ts';

/** A file that was read, or whose bytes are the ones kept already, or why it could not be read. Plain data. */
export type FileReading =
  | {
      readonly path: string;
      readonly sha256: string;
      readonly size: number;
      readonly prepared: PreparedTranscript;
      /** By which two files are known to hold one text. */
      readonly textSha256: string;
    }
  | { readonly path: string; readonly sha256: string; readonly size: number; readonly prepared: null }
  | { readonly path: string; readonly failure: Failure };

/** Reads one file, in this thread or in another. `known` is the hash of the bytes kept for its path, if any. */
export type ReadFile = (path: string, known: string | null) => Promise<FileReading>;

/** Makes a reader: it takes a file to the point where only the store is needed, and never throws. */
export const createFileReader = (): ReadFile => {
  const met: MetForms = new Map();
  return (path, known) => readFile(path, known, met);
};

const readFile = async (path: string, known: string | null, met: MetForms): Promise<FileReading> => {
  try {
    const source = await readSourceFile(path);
    const told = { path, sha256: source.sha256, size: source.bytes.length };
    if (source.sha256 === known) return { ...told, prepared: null };
    const transcript = readTranscript(source.bytes, path);
    return { ...told, prepared: prepareTranscript(transcript, met), textSha256: sha256(transcript.text) };
  } catch (error) {
    return { path, failure: failureOf(path, error) };
  }
};

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
