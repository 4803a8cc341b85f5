import { sentencesOf, type Sentence } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';
import { formsOf } from '../language/tokens.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { contentForms } from './frequencies.ts';
import { wordsIn } from './segmented.ts';
import { keysOf, mentionsIn, type Knowing, type Mention } from './mentions.ts';

/** What a question asks about. */
export type Focus = {
  /** Names of the sentences that ask; where these name nothing, of the nearest sentence before that does. */
  readonly mentions: readonly Mention[];
  /** Seldom words of the same sentences; none while the collection is too small to say what is seldom. */
  readonly terms: readonly Mention[];
  /** Everything that the question names, and its seldom words: what tells whether another asks about the same. */
  readonly subject: ReadonlySet<string>;
  /** Seldom words and strings of characters of the whole question: an answer that has one is about the same. */
  readonly telling: ReadonlySet<string>;
};

/** So many exchanges of a language say what is seldom in it. */
const enough = 200;
/** A seldom word is in at most this share of the exchanges. */
const seldom = 0.02;
/** A word that tells what a question is about is in at most this share of them. */
const telling = 0.03;

const asks = /[?？؟]["”’»）)」』]*\s*$/u;
const asksInWords = /(?:吗|呢|何|是否|请问|什么|怎么|如何|谁|哪|ですか|ますか|でしょうか)/u;

/** Works out what a question asks about. */
export const focusOf = (question: string, language: string, knowing: Knowing): Focus => {
  const sentences = sentencesOf(question, language);
  const asking = sentences.filter(({ text }) => asks.test(text));
  const unspaced = isUnspacedLanguage(language);
  const told =
    asking.length > 0 ? asking : sentences.filter(({ text }) => unspaced && asksInWords.test(text));
  const meant = told.length > 0 ? told : sentences.slice(-1);
  const named = (some: readonly Sentence[]): Mention[] =>
    some.flatMap((each) => mentionsOf(each, language, knowing));
  const all = named(sentences);
  let mentions = named(meant);
  let from = sentences.indexOf(meant[0] ?? { text: '', start: 0, end: 0 });
  const about = [...meant];
  while (mentions.length === 0 && from > 0) {
    const before = sentences[--from];
    if (before === undefined) break;
    mentions = named([before]);
    about.unshift(before);
  }
  return {
    mentions: mentions.filter(({ example }) => !example),
    terms: termsOf(about, mentions, language, knowing),
    subject: new Set([
      ...all.flatMap(keysOf),
      ...sentences.flatMap(({ text }) => seldomForms(text, language, knowing)),
    ]),
    telling: tellingIn(question, language, knowing),
  };
};

/** Offsets of a sentence's mentions become those of the question. */
const mentionsOf = (sentence: Sentence, language: string, knowing: Knowing): Mention[] =>
  mentionsIn(sentence.text, language, knowing).map((each) => ({
    ...each,
    start: each.start + sentence.start,
    end: each.end + sentence.start,
  }));

const isSeldom = (form: string, language: string, { frequencies }: Knowing): boolean =>
  frequencies.exchangesWith(form, language) <= Math.max(2, frequencies.exchanges(language) * seldom);

/** The words of a question that few other exchanges have; all content words while there are few exchanges. */
const seldomForms = (text: string, language: string, knowing: Knowing): string[] => {
  const forms = isUnspacedLanguage(language)
    ? wordsIn(text, language).flatMap(({ word }) => (word.length > 1 ? [formsOf(word).join('')] : []))
    : contentForms(text, language);
  return forms.filter((form) => !isStopWord(form, language) && isSeldom(form, language, knowing));
};

/** What of a question tells what it is about; nothing while the collection is too small to say so. */
const tellingIn = (question: string, language: string, knowing: Knowing): Set<string> => {
  const { frequencies, series, present } = knowing;
  const exchanges = frequencies.exchanges(language);
  if (exchanges < enough) return new Set();
  const rare = exchanges * telling;
  if (!isUnspacedLanguage(language))
    return new Set(
      contentForms(question, language).filter(
        (form) =>
          !present.has(form) &&
          !frequencies.isOwn(form, series) &&
          frequencies.exchangesWith(form, language) <= rare,
      ),
    );
  const strings = new Set<string>();
  for (const [run] of question.matchAll(/\p{sc=Han}{3,}/gu)) {
    const plain = formsOf(run).join('');
    for (let at = 3; at <= plain.length; at++) {
      const string = plain.slice(at - 3, at);
      if (frequencies.exchangesWith(string, language) <= rare) strings.add(string);
    }
  }
  return strings;
};

const termsOf = (
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  language: string,
  knowing: Knowing,
): Mention[] => {
  if (knowing.frequencies.exchanges(language) < enough) return [];
  return sentences.flatMap((sentence) =>
    wordsIn(sentence.text, language).flatMap(({ word, start, end }): Mention[] => {
      const forms = formsOf(word);
      const form = isUnspacedLanguage(language) ? forms.join('') : (forms[0] ?? '');
      const [from, to] = [start + sentence.start, end + sentence.start];
      const short = isUnspacedLanguage(language) ? form.length < 2 : form.length < 4 || /^\d/.test(form);
      if (short || isStopWord(form, language) || asksInWords.test(form) || !isSeldom(form, language, knowing))
        return [];
      if (mentions.some((each) => each.start < to && from < each.end)) return [];
      return [
        {
          kind: 'term',
          text: word,
          start: from,
          end: to,
          forms: [form],
          codes: [],
          heads: [],
          example: false,
        },
      ];
    }),
  );
};
