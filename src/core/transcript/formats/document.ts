import type { Failure, ReadingChoices, Reason } from '../../../contract/index.ts';
import type { Source } from '../source.ts';

/** What a document says, before anybody asks who speaks in it. */
export type Content = {
  readonly source: Source;
  /** WHATWG name of the encoding its text was written in. */
  readonly encoding: string;
  /** What was in doubt while it was opened. */
  readonly reasons: readonly Reason[];
};

/** A document with its place: the path of its file, or `<path of the file>/<name>` where a file holds several. */
export type Document = Content & {
  readonly path: string;
  /** Name of the format, such as `docx` or `html`. */
  readonly format: string;
  /** What the promise of its hash is about: its file's bytes, a member's, or in a table those of its rows as text. */
  readonly bytes: Uint8Array;
};

/** A document that was opened, or one that could not be, and why. */
export type Opened =
  | { readonly path: string; readonly document: Document }
  | { readonly path: string; readonly failure: Failure };

/** What a person decided: for every document alike, or asked for by its path. */
export type Choices = ReadingChoices | ((path: string) => ReadingChoices);

/** Bytes with the path they are known by. */
export type Input = { readonly bytes: Uint8Array; readonly path: string };
