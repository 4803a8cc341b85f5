import type { ReadingChoices } from '../../../contract/index.ts';
import type { Content, Input, Opened } from './document.ts';
import type { Look } from './look.ts';

/** A kind of file: how it is known, and how it is opened. */
export type Format = {
  /** What it is called in a briefing: `docx`, `csv`. */
  readonly name: string;
  /** What it is called in a sentence: "Word document". */
  readonly noun: string;
  /** Endings of its files, in small letters, with the dot. */
  readonly endings: readonly string[];
  /** Whether bytes are of this kind by what they are; absent where only the ending tells. */
  readonly isKnownBy?: (look: Look) => boolean;
} & ({ readonly read: ReadContent } | { readonly list: ListDocuments });

/** Opens a file that is one document. What it throws that is no `WorkbenchError` means that the file is damaged. */
export type ReadContent = (input: Input, choices: ReadingChoices) => Content | Promise<Content>;

/** Opens a file that holds several documents, one after the other. */
export type ListDocuments = (input: Input, inside: Inside) => AsyncIterable<Opened>;

/** What a file that holds others may use, and how much it still may. */
export type Inside = {
  readonly choices: (path: string) => ReadingChoices;
  /** Opens a file that was found inside. */
  readonly open: (input: Input) => AsyncIterable<Opened>;
  readonly allowance: Allowance;
};

/** What all that is inside of one file may still come to, which all its containers share, and how deep one may still lie. */
export type Allowance = { readonly left: { bytes: number; members: number }; readonly depth: number };
