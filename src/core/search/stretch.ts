import { sentencesOf, type Sentence } from '../language/sentences.ts';
import { tokenize, type Token } from '../language/tokens.ts';

/** A part's text as it is searched; it is taken apart only when somebody asks. Offsets are UTF-16, ends excluded. */
export type Stretch = {
  readonly text: string;
  /** Whether it is the index's text: normal forms with a space between. */
  readonly isIndex: boolean;
  readonly tokens: () => readonly Token[];
  /** Of an index text nobody may ask. */
  readonly sentences: () => readonly Sentence[];
  /** How many words end at or before an offset, and how many begin before it. */
  readonly endedBy: (at: number) => number;
  readonly begunBy: (at: number) => number;
};

/** A text as it was written, in its language. */
export const writtenStretch = (text: string, language: string): Stretch => {
  let known: readonly Token[] | null = null;
  let sentences: readonly Sentence[] | null = null;
  const tokens = (): readonly Token[] => (known ??= tokenize(text));
  return {
    text,
    isIndex: false,
    tokens,
    sentences: () => (sentences ??= sentencesOf(text, language)),
    endedBy: (at) => firstWhere(tokens(), ({ end }) => end > at),
    begunBy: (at) => firstWhere(tokens(), ({ start }) => start >= at),
  };
};

/** A text as the index holds it. */
export const indexStretch = (text: string): Stretch => {
  let tokens: readonly Token[] | null = null;
  let known: readonly number[] | null = null;
  const spaces = (): readonly number[] => (known ??= spacesIn(text));
  return {
    text,
    isIndex: true,
    tokens: () => (tokens ??= splitForms(text)),
    sentences: () => {
      throw new Error('an index text has no sentences');
    },
    endedBy: (at) => (at >= text.length ? spaces().length + 1 : firstWhere(spaces(), (space) => space > at)),
    begunBy: (at) => (at <= 0 ? 0 : firstWhere(spaces(), (space) => space >= at - 1) + 1),
  };
};

/** The first place of a list from which on something is true, by halves; its length where it never is. */
export const firstWhere = <One>(list: readonly One[], isTrue: (one: One) => boolean): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isTrue(one)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const spacesIn = (text: string): number[] => {
  const spaces: number[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces.push(at);
  return spaces;
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
