import type { ReadingChoices } from '../../../../src/contract/index.ts';
import type { Document, Opened } from '../../../../src/core/transcript/formats/document.ts';
import { openFile } from '../../../../src/core/transcript/formats/open.ts';
import { readDocument } from '../../../../src/core/transcript/read.ts';
import type { Transcript } from '../../../../src/core/transcript/transcript.ts';

/** All that a file opens to, in order. */
export const openAll = async (
  content: Uint8Array | string,
  path: string,
  choices: ReadingChoices = {},
): Promise<readonly Opened[]> => {
  const all: Opened[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for await (const opened of openFile({ bytes, path }, choices)) all.push(opened);
  return all;
};

/** The one document that a file is; throws the failure's words where it is none. */
export const openOne = async (
  content: Uint8Array | string,
  path: string,
  choices: ReadingChoices = {},
): Promise<Document> => {
  const [only, ...others] = await openAll(content, path, choices);
  if (!only || others.length > 0) throw new Error(`${path} holds ${others.length + 1} documents`);
  if ('failure' in only) throw new Error(only.failure.message);
  return only.document;
};

/** A transcript's parts as words: who asks what of whom, and whether its spans rebuild its text. */
export const told = (transcript: Transcript) => {
  const wordsOf = (place: number): string => {
    const span = transcript.spans[place];
    return span ? transcript.text.slice(span.start, span.end) : '';
  };
  return {
    title: transcript.title,
    date: transcript.date,
    exchanges: transcript.exchanges.map(({ asker, outlet, speaker, question, statement }) => ({
      asker,
      outlet,
      question: wordsOf(question),
      speaker,
      statement: wordsOf(statement),
    })),
    whole:
      transcript.spans.map(({ start, end }) => transcript.text.slice(start, end)).join('') ===
      transcript.text,
  };
};

/** Opens a file of one document and reads it. */
export const readOne = async (
  content: Uint8Array | string,
  path: string,
  choices: ReadingChoices = {},
): Promise<Transcript> => readDocument(await openOne(content, path, choices));
