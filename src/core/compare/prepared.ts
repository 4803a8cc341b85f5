import { sentencesOf } from '../language/sentences.ts';
import { nothing, type Ignoring } from './sense.ts';
import { tokensOf, type Token } from './words.ts';

/** A sentence made ready for comparing, or several in a row. */
export type PreparedSentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** How often each word stands in it, by normal form. */
  readonly bag: ReadonlyMap<string, number>;
  /** Sentences with one sense are the same: their text, or what is left of it without what is ignored. */
  readonly sense: string;
};

/** A part of a text: where it starts in the briefing's, and the passage it is of. */
export type TextPart = { readonly text: string; readonly start: number; readonly ref: string | null };

/** A text made ready: its sentences in order, and where each stands. */
export type Prepared = {
  readonly sentences: readonly PreparedSentence[];
  readonly places: readonly { readonly start: number; readonly end: number; readonly ref: string | null }[];
  /** So many sentences from one on, as one, with what stands between them. */
  readonly run: (at: number, span: number) => PreparedSentence;
};

/** The sentences of a text, ready for comparing. How white space was laid out is no difference: it is one space. */
export const prepareText = (text: string, language: string, ignoring: Ignoring = nothing): Prepared =>
  prepareParts([{ text, start: 0, ref: null }], language, ignoring);

/** The same for a text in several parts; no sentence goes from one into the next. */
export const prepareParts = (
  parts: readonly TextPart[],
  language: string,
  ignoring: Ignoring = nothing,
): Prepared => {
  const found = parts.flatMap(({ text, start, ref }, part) =>
    sentencesOf(text, language).map((sentence) => ({ ...sentence, part, offset: start, ref })),
  );
  const sentences = found.map(({ text }) => prepareSentence(evenOut(text), language, ignoring));
  const textOf = (at: number, span: number): string => {
    const [first, last] = [found[at], found[at + span - 1]];
    if (!first || !last) return '';
    const whole = parts[first.part]?.text ?? '';
    if (first.part === last.part) return evenOut(whole.slice(first.start, last.end));
    return sentences
      .slice(at, at + span)
      .map(({ text }) => text)
      .join(' ');
  };
  const run = (at: number, span: number): PreparedSentence => {
    const only = span === 1 ? sentences[at] : undefined;
    return only ?? prepareSentence(textOf(at, span), language, ignoring);
  };
  const places = found.map(({ start, end, offset, ref }) => ({
    start: offset + start,
    end: offset + end,
    ref,
  }));
  return { sentences, places, run };
};

/** Cuts a sentence into words. A sentence without any, such as "…", is known by its marks. */
const prepareSentence = (text: string, language: string, ignoring: Ignoring): PreparedSentence => {
  const tokens = tokensOf(text, language, ignoring);
  const forms = tokens.flatMap(({ form }) => (form === null || form === '' ? [] : [form]));
  const bag = new Map<string, number>();
  for (const form of forms.length > 0 ? forms : [text]) bag.set(form, (bag.get(form) ?? 0) + 1);
  return { text, tokens, bag, sense: ignoring.size === 0 ? text : senseOf(tokens) };
};

const senseOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ blank, key }) => !blank && key !== '')
    .map(({ key }) => key)
    .join('\u0000');

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：？！“”（）《》]`;
const brokenLine = new RegExp(String.raw`(?<=${unspaced})\s*\n\s*(?=${unspaced})`, 'gu');

const evenOut = (sentence: string): string => sentence.replace(brokenLine, '').replace(/\s+/gu, ' ');
