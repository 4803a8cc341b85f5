import { sentencesOf, type Sentence } from '../language/sentences.ts';
import { tokenize, type Token } from '../language/tokens.ts';

/** A part's text as it is searched; it is taken apart only when somebody asks. Offsets are UTF-16, ends excluded. */
export type Stretch = {
  readonly text: string;
  readonly tokens: () => readonly Token[];
  readonly sentences: () => readonly Sentence[];
};

/** A text as it was written, in its language. */
export const writtenStretch = (text: string, language: string): Stretch => {
  let tokens: readonly Token[] | null = null;
  let sentences: readonly Sentence[] | null = null;
  return {
    text,
    tokens: () => (tokens ??= tokenize(text)),
    sentences: () => (sentences ??= sentencesOf(text, language)),
  };
};

/** A text as the index holds it: normal forms with a space between. Of sentences it knows nothing. */
export const indexStretch = (text: string): Stretch => {
  let tokens: readonly Token[] | null = null;
  return {
    text,
    tokens: () => (tokens ??= splitForms(text)),
    sentences: () => {
      throw new Error('an index text has no sentences');
    },
  };
};

const splitForms = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    tokens.push({ form: text.slice(start, end), start, end });
    start = end + 1;
  }
  return tokens;
};
