import type { AlignedRow, Difference, Version } from '../../contract/index.ts';
import { isStopWord } from '../language/stop-words.ts';
import { formsOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';

/** Most phrases that a summary names of each kind; the record has all. */
const mostNamed = 3;
const longestPhrase = 60;

export type Compared = {
  readonly rows: readonly AlignedRow[];
  readonly counts: Version['counts'];
  readonly merged: number;
  readonly split: number;
  readonly change: Difference;
  /** Sentences of the other. */
  readonly sentences: number;
  readonly language: string;
};

/** Says in words what changed: `Added: "reunification"; dropped: "peaceful"; 3 sentences of 5 are the same`. */
export const summaryOf = (compared: Compared): string => {
  const { rows, change, sentences } = compared;
  if (change.of === 0 && sentences === 0) return 'Neither says anything';
  if (rows.every(({ kind }) => kind === 'same')) {
    const even = rows.every(({ words }) => words.every((piece) => piece[2] === undefined));
    return even ? 'Nothing changed here' : 'Nothing changed here but what is ignored';
  }
  if (sentences === 0) return 'Nothing is said here';
  if (change.of === 0) return `The base says nothing; ${sentencesIn(sentences)} new`;
  const parts = [...named(compared), ...counted(compared), sameInWords(change.same, change.of)];
  const said = parts.join('; ');
  return said.slice(0, 1).toUpperCase() + said.slice(1);
};

/** Words first, then numbers, dates and names that no word told already. */
const named = ({ change, language }: Compared): string[] => {
  const { words, ...things } = change;
  const [added, dropped] = [telling(words.added, language), telling(words.dropped, language)];
  const told = (what: string, phrases: readonly string[]): string[] =>
    phrases.length === 0 ? [] : [`${what}: ${listed(phrases)}`];
  const besides = (list: readonly string[], shown: readonly string[]): string[] =>
    list.filter((thing) => !shown.slice(0, mostNamed).some((phrase) => phrase.includes(thing)));
  return [
    ...told('added', added),
    ...told('dropped', dropped),
    ...(['numbers', 'dates', 'names'] as const).flatMap((kind) => [
      ...told(`${kind} only here`, besides(things[kind].added, added)),
      ...told(`${kind} only in the base`, besides(things[kind].dropped, dropped)),
    ]),
  ];
};

/** Phrases that say something before those of filling words alone; each in the order of the text. */
const telling = (phrases: readonly string[], language: string): readonly string[] => {
  const tells = phrases.filter((phrase) => saysSomething(phrase, language));
  return tells.length > 0 ? tells : phrases;
};

/** Words of denial are filling words by any list, and change most of all. */
const denials = new Set(
  'not no never nor cannot without t 不 没 没有 未 无 非 勿 nunca ni sin non ne pas jamais nicht kein keine nie не нет ни لا لم لن ليس ない ません'.split(
    ' ',
  ),
);

const saysSomething = (phrase: string, language: string): boolean =>
  wordsOf(phrase, language).some((word) => {
    const form = formsOf(word).join(' ');
    return form !== '' && (denials.has(form) || !form.split(' ').every((each) => isStopWord(each, language)));
  });

const listed = (phrases: readonly string[]): string => {
  const shown = phrases.slice(0, mostNamed).map((phrase) => `"${shortened(phrase)}"`);
  const more = phrases.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
};

const shortened = (phrase: string): string => {
  if (phrase.length <= longestPhrase) return phrase;
  const cut = phrase.slice(0, longestPhrase);
  const space = cut.lastIndexOf(' ');
  return `${(space > longestPhrase / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '')} …`;
};

const counted = ({ rows, counts, merged, split }: Compared): string[] => {
  const reworded = rows.filter((row) => row.reworded).length;
  const kinds = [
    [counts.changed, 'changed'],
    [merged, 'merged'],
    [split, 'split'],
    [counts.moved - reworded, 'moved'],
    [reworded, 'moved and changed'],
    [counts.removed, 'not said'],
    [counts.added, 'new'],
  ] as const;
  const said = kinds.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return said.length === 0 ? [] : [said.join(', ')];
};

const sentencesIn = (n: number): string => `${n} ${n === 1 ? 'sentence' : 'sentences'}`;

const sameInWords = (same: number, of: number): string => {
  if (of === 1) return same === 1 ? 'the one sentence is the same' : 'the one sentence is not the same';
  if (same === 0) return `none of ${of} sentences is the same`;
  if (same === of) return `all ${of} sentences are the same`;
  return `${sentencesIn(same)} of ${of} ${same === 1 ? 'is' : 'are'} the same`;
};
