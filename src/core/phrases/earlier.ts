import type { EarlierWording, Output } from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Columns } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { tokensOf, wordChanges } from '../compare/words.ts';
import { occurrencesOf, type Occurrence, type Stretch } from '../corpus/occurrences.ts';
import { sentencesOf } from '../language/sentences.ts';
import { stemOf } from '../language/stems.ts';
import { isStopWord } from '../language/stop-words.ts';
import { isUnspaced, tokenize, type Token } from '../language/tokens.ts';
import { listOf, holds, placesWhere } from '../search/places.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { scopeOf } from '../search/tree.ts';
import { phraseQuery, usesOf } from './said.ts';

/** Half as like, or it is no wording of the same. */
const likeEnough = 0.5;
/** Words, or pairs of characters, that passages are looked for by: the longest, which are seldom the commonest. */
const mostPieces = 8;
/** Passages that are read: those with most of the pieces. */
const mostRead = 80;
/** A wording may be so many times as long as what is looked for. */
const longest = 1.6;
/** Fewer words than these are known by the sentence they stand in. */
const fewestWords = { spaced: 2, unspaced: 3 } as const;

type Earlier = Output<'phrase.earlier'>;

/** The wording before the first use that comes nearest to it. */
export const earlierWordingOf = (found: Evaluation, searcher: Searcher): Earlier => {
  const first = firstUse(found, searcher);
  if (!first) return { of: 'words', wanted: '', nearest: null };
  const { columns } = found;
  const language = languageAt(columns, first.occurrence.place);
  const wanted = wantedOf(first, language);
  const target = bagOf(tokenize(wanted.text), language);
  const ids = candidates(found, columns.day[first.occurrence.place] ?? noDay, wanted, language);
  let best: Near | null = null;
  for (const stretch of textsOf(found, ids, searcher)) {
    for (const near of nearIn(stretch, wanted.of, target, language))
      if (near.likeness >= likeEnough && (best === null || isNearer(near, best, columns))) best = near;
  }
  return {
    of: wanted.of,
    wanted: wanted.text,
    nearest: best && toldOf(best, wanted.text, columns, language),
  };
};

type First = { readonly occurrence: Occurrence; readonly text: string };
type Wanted = { readonly of: Earlier['of']; readonly text: string };

const firstUse = (found: Evaluation, searcher: Searcher): First | null => {
  const { day } = found.columns;
  let best = -1;
  for (const place of usesOf(found).places) {
    const when = day[place] ?? noDay;
    if (when !== noDay && (best < 0 || when < (day[best] ?? 0))) best = place;
  }
  if (best < 0) return null;
  for (const {
    text,
    found: [occurrence],
  } of occurrencesOf({ ...found, places: Int32Array.of(best) }, searcher.asks))
    if (occurrence) return { occurrence, text };
  return null;
};

/** The words of the first use, or the sentence they are in where they are too few to be known by. */
const wantedOf = ({ occurrence: { start, end }, text }: First, language: string): Wanted => {
  const words = text.slice(start, end);
  const tokens = tokenize(words);
  const fewest = tokens.every(({ form }) => isUnspaced(form)) ? fewestWords.unspaced : fewestWords.spaced;
  if (tokens.length >= fewest) return { of: 'words', text: words.replace(/\s+/gu, ' ') };
  const sentence = sentencesOf(text, language).find((each) => each.start <= start && start < each.end);
  return { of: 'sentence', text: (sentence?.text ?? words).replace(/\s+/gu, ' ') };
};

/** Passages before a day, in the same language, that have most of what is looked for. */
const candidates = (found: Evaluation, before: number, { text }: Wanted, language: string): number[] => {
  const { columns, snapshot, within, fold } = found;
  const pieces = piecesOf(tokenize(text), language);
  const scores = new Uint8Array(columns.size);
  for (const forms of pieces) {
    const having =
      forms.length === 1 && forms[0]?.includes(' ') === true
        ? snapshot.matching(`"${forms[0]}"`, found.scope)
        : snapshot.havingForms(familyOf(found, forms), found.scope);
    for (const place of listOf(having)) scores[place] = (scores[place] ?? 0) + 1;
  }
  const least = Math.max(1, Math.floor(pieces.length * likeEnough * 0.8));
  const earlier = placesWhere(columns.size, (place) => {
    const day = columns.day[place] ?? noDay;
    const enough = (scores[place] ?? 0) >= least;
    return enough && day !== noDay && day < before && languageAt(columns, place) === language;
  });
  const some = [...listOf(fold(earlier))].filter((place) => holds(within, place));
  const latest = (x: number, y: number): number => (columns.day[y] ?? 0) - (columns.day[x] ?? 0);
  return some.toSorted((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || latest(x, y)).slice(0, mostRead);
};

/** What passages are looked for by: each is a word, or two characters in a row. */
const piecesOf = (tokens: readonly Token[], language: string): string[][] => {
  const pieces = new Set<string>();
  tokens.forEach(({ form }, at) => {
    const next = tokens[at + 1]?.form;
    if (!isUnspaced(form)) {
      if (!isStopWord(form, language)) pieces.add(form);
    } else if (next !== undefined && isUnspaced(next)) pieces.add(`${form} ${next}`);
  });
  const words = pieces.size > 0 ? [...pieces] : tokens.map(({ form }) => form);
  const spread = Math.max(1, words.length / mostPieces);
  const longestFirst = words.toSorted((x, y) => y.length - x.length);
  return Array.from({ length: Math.min(mostPieces, words.length) }, (_, at) => [
    (words.every((word) => word.includes(' ')) ? words[Math.floor(at * spread)] : longestFirst[at]) ?? '',
  ]);
};

const familyOf = ({ snapshot }: Evaluation, [form = '']: readonly string[]): readonly string[] =>
  snapshot.vocabulary.formsOf({
    kind: 'term',
    text: form,
    slots: [{ kind: 'form', form, written: form }],
    stems: true,
    slop: null,
    start: 0,
    end: 0,
  });

/** What is searched of some passages. */
const textsOf = (found: Evaluation, places: readonly number[], { asks }: Searcher): Stretch[] => {
  const { columns, scope } = found;
  const ids = places.map((place) => columns.ids[place] ?? 0);
  return asks.partTexts(ids).flatMap(({ at, question, questionStart, statement, statementStart }) => {
    const place = places[at] ?? 0;
    const said = columns.announcement[place] === 1 ? 'announcement' : 'statement';
    const stretch = (part: Stretch['part'], text: string | null, offset: number | null): Stretch[] =>
      text === null || (scopeOf([part]) & scope) === 0
        ? []
        : [{ place, part, text, found: [{ place, part, start: 0, end: text.length, offset: offset ?? 0 }] }];
    return [...stretch('question', question, questionStart), ...stretch(said, statement, statementStart)];
  });
};

type Near = {
  readonly place: number;
  readonly part: Stretch['part'];
  readonly text: string;
  /** Offsets into the briefing's text. */
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
};

/** Of likenesses that are equal the later day is nearer, then the shorter text. */
const isNearer = (x: Near, y: Near, { day }: Columns): boolean => {
  if (Math.abs(x.likeness - y.likeness) > 1e-9) return x.likeness > y.likeness;
  return (
    (day[x.place] ?? 0) - (day[y.place] ?? 0) > 0 || (x.place === y.place && x.text.length < y.text.length)
  );
};

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

const stemsOf = (tokens: readonly Token[], language: string): string[] =>
  tokens.map(({ form }) => (isUnspaced(form) ? form : stemOf(form, language)));

const bagOf = (tokens: readonly Token[], language: string): Bag => {
  const counts = new Map<string, number>();
  for (const stem of stemsOf(tokens, language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { counts, size: tokens.length };
};

/** The nearest sentence of a text, or the nearest words in a row of each sentence. */
const nearIn = (stretch: Stretch, of: Earlier['of'], target: Bag, language: string): Near[] => {
  const offset = stretch.found[0]?.offset ?? 0;
  return sentencesOf(stretch.text, language).flatMap((sentence) => {
    const tokens = tokenize(sentence.text);
    const run = of === 'sentence' ? wholeOf(tokens, target, language) : bestRun(tokens, target, language);
    if (!run) return [];
    const [start, end] =
      of === 'sentence'
        ? [0, sentence.text.length]
        : [tokens[run.from]?.start ?? 0, tokens[run.to]?.end ?? 0];
    const from = offset + sentence.start + start;
    const text = sentence.text.slice(start, end);
    const { place, part } = stretch;
    return [{ place, part, text, start: from, end: from + text.length, likeness: run.likeness }];
  });
};

type Run = { readonly from: number; readonly to: number; readonly likeness: number };

/** Twice the words that both have, over the words of both (L. R. Dice, Ecology 26, 1945, p. 298). */
const dice = (common: number, a: number, b: number): number => (2 * common) / (a + b);

const wholeOf = (tokens: readonly Token[], target: Bag, language: string): Run | null => {
  const common = commonOf(stemsOf(tokens, language), target);
  return common === 0
    ? null
    : { from: 0, to: tokens.length - 1, likeness: dice(common, tokens.length, target.size) };
};

const commonOf = (stems: readonly string[], { counts }: Bag): number => {
  const left = new Map(counts);
  let common = 0;
  for (const stem of stems) {
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    common++;
  }
  return common;
};

/** The words in a row that are most like the target: they begin and end with words it has. */
const bestRun = (tokens: readonly Token[], target: Bag, language: string): Run | null => {
  const stems = stemsOf(tokens, language);
  if (dice(commonOf(stems, target), target.size, target.size) < likeEnough) return null;
  const most = Math.max(target.size + 2, Math.ceil(target.size * longest));
  let best: Run | null = null;
  for (let from = 0; from < stems.length; from++) {
    if (!target.counts.has(stems[from] ?? '')) continue;
    const left = new Map(target.counts);
    let common = 0;
    for (let to = from; to < Math.min(stems.length, from + most); to++) {
      const stem = stems[to] ?? '';
      const count = left.get(stem) ?? 0;
      if (count === 0) continue;
      left.set(stem, count - 1);
      common++;
      const likeness = dice(common, to - from + 1, target.size);
      if (best === null || likeness > best.likeness) best = { from, to, likeness };
    }
  }
  return best;
};

const toldOf = (near: Near, wanted: string, columns: Columns, language: string): EarlierWording => {
  const { outlet, asker } = columns;
  const name =
    columns.announcement[near.place] === 1
      ? ''
      : outlet.values[outlet.of[near.place] ?? 0] || asker.values[asker.of[near.place] ?? 0];
  const text = near.text.replace(/\s+/gu, ' ');
  return {
    ref: refAt(columns, near.place),
    date: dateOf(columns.day[near.place] ?? 0),
    start: near.start,
    end: near.end,
    asker: name || null,
    text,
    query: phraseQuery(near.text),
    part: near.part,
    likeness: near.likeness,
    words: wordChanges(tokensOf(text, language), tokensOf(wanted, language)),
  };
};
