import { likenessOf, type Likeness } from '../language/likeness.ts';
import { stemOf } from '../language/stems.ts';
import { formsOf } from '../language/tokens.ts';
import { countWords } from '../language/words.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';

/** A part of a passage as it is written: the place of its span, the forms the index holds, and its words counted. */
export type PreparedPart = { readonly span: number; readonly forms: string; readonly words: number };

/** A passage as it is written. */
export type PreparedPassage = {
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
  readonly asker: string | null;
  readonly outlet: string | null;
  readonly speaker: string | null;
  readonly question: PreparedPart | null;
  readonly statement: PreparedPart;
  /** What the statement is known by when others that say nearly the same are looked for. */
  readonly like: Likeness;
};

/** A transcript with all that can be worked out of it before the store is asked. */
export type PreparedTranscript = {
  readonly transcript: Transcript;
  readonly passages: readonly PreparedPassage[];
  /** Words of the whole text, head and foot included. */
  readonly words: number;
  /** The forms of its passages that were never met before, with their stems. */
  readonly forms: readonly (readonly [form: string, stem: string])[];
};

/** The forms met so far, by language: each is told once with its stem. */
export type MetForms = Map<string, Set<string>>;

/** Works out what is written of a transcript: the slower half of the work. Adds its forms to those `met`. */
export const prepareTranscript = (transcript: Transcript, met: MetForms): PreparedTranscript => {
  const { text, spans, language } = transcript;
  const known = met.get(language) ?? new Set();
  met.set(language, known);
  const fresh = new Map<string, string>();
  const partOf = (place: number): PreparedPart => {
    const stretch = textOf(text, spans[place]);
    const forms = piecesOf(stretch).map((piece) => {
      const some = formsOf(piece);
      for (const form of some) {
        if (!known.has(form) && !fresh.has(form)) fresh.set(form, stemOf(form, language));
      }
      return narrow(some.join(' '));
    });
    return { span: place, forms: forms.filter(Boolean).join(' '), words: countWords(stretch, language) };
  };
  const saidAt = (place: number): Pick<PreparedPassage, 'statement' | 'like'> => {
    const statement = partOf(place);
    return { statement, like: likenessOf(statement.forms) };
  };
  const exchanges = transcript.exchanges.map(({ question, statement, ...told }): PreparedPassage => ({
    kind: 'exchange',
    ...told,
    question: partOf(question),
    ...saidAt(statement),
  }));
  const announcements = transcript.announcements.map(({ n, span, speaker }): PreparedPassage => ({
    kind: 'announcement',
    n,
    asker: null,
    outlet: null,
    speaker,
    question: null,
    ...saidAt(span),
  }));
  const passages = [...exchanges, ...announcements];
  const words = countAll(transcript, passages);
  // Only now: of a transcript that broke on the way no form has been told.
  for (const form of fresh.keys()) known.add(form);
  return { transcript, passages, words, forms: [...fresh] };
};

/** Every word as a string of its own takes many times its room: of a very long passage only so many characters at a time. */
const longestPiece = 1_000_000;

/** A stretch in pieces that end at a space, so that no word is cut. */
const piecesOf = (stretch: string): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  while (stretch.length - from > longestPiece) {
    const space = stretch.lastIndexOf(' ', from + longestPiece);
    const to = space > from ? space + 1 : stretch.length;
    pieces.push(stretch.slice(from, to));
    from = to;
  }
  return [...pieces, stretch.slice(from)].filter((piece) => piece !== '');
};

/**
 * The same string in one byte a character where it is all ASCII. What is cut out of a text with a single curly quote takes
 * two a character, and the forms of a long text are most of what is sent from thread to thread.
 */
const narrow = (text: string): string => {
  const bytes = Buffer.from(text);
  return bytes.length === text.length ? bytes.toString('latin1') : text;
};

const textOf = (text: string, span: Span | undefined): string => {
  if (!span) throw new Error('a transcript names a span that is not there');
  return text.slice(span.start, span.end);
};

/** No word reaches over the edge of a span, so what is counted for the passages need not be counted again. */
const countAll = ({ text, spans, language }: Transcript, passages: readonly PreparedPassage[]): number => {
  let words = 0;
  const counted = new Set<number>();
  for (const { question, statement } of passages) {
    for (const part of [question, statement]) {
      if (!part) continue;
      words += part.words;
      counted.add(part.span);
    }
  }
  spans.forEach((span, place) => {
    if (!counted.has(place)) words += countWords(textOf(text, span), language);
  });
  return words;
};
