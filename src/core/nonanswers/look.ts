import { sentencesOf } from '../language/sentences.ts';
import { lengthOf, type PhrasePlace } from './deflections.ts';
import { focusOf, type Focus } from './focus.ts';
import type { FoundReason, FoundWords } from './found.ts';
import type { Knowing, Mention } from './mentions.ts';
import { answerOf, saysAny, takesUp } from './taking-up.ts';

/** An exchange as it is looked at: its texts, and where they start in the briefing. */
export type Exchange = {
  readonly place: number;
  readonly language: string;
  readonly question: string;
  readonly questionStart: number;
  readonly statement: string;
  readonly statementStart: number;
};

/** What a look at an exchange by itself tells. */
export type Looked = {
  readonly subject: ReadonlySet<string>;
  readonly words: number;
  readonly reasons: readonly FoundReason[];
};

/** An answer of so few words that a phrase in it is what it says. */
const shortAnswer = 30;
/** A phrase whose sentences are so much of the answer is what it says. */
const mostOfAnswer = 0.5;
/** In passing, in the middle of much else, a phrase says nothing of the answer. */
const partOfAnswer = 0.25;
/** A short yes or no answers without a name. */
const shortReply = 15;
const plainReply =
  /^\s*(?:(?:it|he|she|they|we|i|you|that) (?:do|does|did|is|are|am|was|were|will|would|has|have|had|can|could|should)(?:n[’']t| not)?|yes|yeah|yep|no|nope|correct|right|sure|absolutely|of course|exactly|definitely|certainly|sí|claro|oui|non|ja|nein|да|нет|是的|对|没有|不是|会的|可以|当然|はい|いいえ|نعم|لا)(?=$|[\s,.!?，。！、—–-])/iu;

/** Looks at one exchange: what its question names that the answer never takes up, and phrases that turn it away. */
export const lookAt = (
  exchange: Exchange,
  knowing: Knowing,
  phrasesIn: (text: string) => readonly PhrasePlace[],
): Looked => {
  const { question, statement, language } = exchange;
  const focus = focusOf(question, language, knowing);
  const words = lengthOf(statement);
  const reasons = [
    missingIn(exchange, focus, words, knowing),
    phrasesOf(exchange, words, phrasesIn(statement)),
  ];
  return { subject: focus.subject, words, reasons: reasons.filter((each) => each !== null) };
};

const missingIn = (
  exchange: Exchange,
  { mentions, terms, telling }: Focus,
  words: number,
  { shipped }: Knowing,
): FoundReason | null => {
  if (mentions.length === 0 && terms.length < 2) return null;
  const answer = answerOf(exchange.statement, exchange.language);
  const untaken = (some: readonly Mention[]): Mention[] =>
    some.filter((each) => !takesUp(answer, each, shipped));
  const names = distinct(mentions);
  const missing = untaken(names);
  const noTerm = untaken(terms).length === terms.length;
  if (names.length === 0) return noTerm ? reasonOf(exchange, terms, terms.length, 1, false) : null;
  if (missing.length === 0) return null;
  const isPlain = words < shortReply && plainReply.test(exchange.statement);
  const strong = missing.length === names.length && noTerm && !isPlain && !saysAny(answer, telling);
  return reasonOf(exchange, missing, names.length, strong ? 2 : 1, true);
};

/** Each name once: where a question says it again, the last time. */
const distinct = (mentions: readonly Mention[]): Mention[] => [
  ...new Map(mentions.map((each) => [[...each.codes, ...each.forms].join(' '), each])).values(),
];

const reasonOf = (
  { questionStart }: Exchange,
  missing: readonly Mention[],
  of: number,
  strength: number,
  names: boolean,
): FoundReason => ({
  kind: 'missing',
  strength,
  of,
  names,
  words: missing.map(({ text, start, end }): FoundWords => ({
    part: 'question',
    text,
    start: start + questionStart,
    end: end + questionStart,
  })),
});

/** Phrases of the person's list come before those of the shipped one. */
const phrasesOf = (
  { statement, statementStart, language }: Exchange,
  words: number,
  places: readonly PhrasePlace[],
): FoundReason | null => {
  if (places.length === 0) return null;
  const sentences = sentencesOf(statement, language).filter((sentence) =>
    places.some(({ start, end }) => start < sentence.end && sentence.start < end),
  );
  const share = sentences.reduce((sum, { text }) => sum + lengthOf(text), 0) / Math.max(1, words);
  const isOwn = places.some(({ phrase }) => phrase.from === 'list');
  const ends = sentences.at(-1)?.end === statement.trimEnd().length;
  const strong = words <= shortAnswer || share >= mostOfAnswer;
  if (!strong && !isOwn && !ends && share < partOfAnswer) return null;
  return {
    kind: 'deflection',
    strength: strong ? 2 : 1,
    from: isOwn ? 'list' : 'shipped',
    line: null,
    exchanges: 0,
    subjects: 0,
    share: Math.min(1, share),
    words: places.map(({ start, end }) => ({
      part: 'statement' as const,
      text: statement.slice(start, end),
      start: start + statementStart,
      end: end + statementStart,
    })),
  };
};
