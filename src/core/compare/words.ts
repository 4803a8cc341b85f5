import type { AlignedRow } from '../../contract/index.ts';
import { fold } from '../language/tokens.ts';
import { segmenterFor } from '../language/words.ts';
import { bestChain, type Pair } from './chain.ts';
import { keyOf, nothing, type Ignoring } from './sense.ts';

/** A stretch of a redline: what happened to it, and its text. */
export type Piece = AlignedRow['words'][number];

/**
 * A word, a mark of punctuation or white space; its form is null for all but words. Joined, tokens are the text. Two of
 * one key are the same; one whose key is `''` counts for nothing.
 */
export type Token = {
  readonly text: string;
  readonly key: string;
  readonly form: string | null;
  readonly blank: boolean;
};

/** Cuts a text at the word boundaries of Unicode (UAX 29, with ICU's dictionaries): never inside a character. */
export const tokensOf = (text: string, language: string, ignoring: Ignoring = nothing): Token[] => {
  const tokens: Token[] = [];
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    const key = keyOf(segment, ignoring);
    tokens.push({
      text: segment,
      key,
      form: isWordLike ? (key === '#' ? key : fold(segment)) : null,
      blank: segment.trim() === '',
    });
  }
  return tokens;
};

/** More matches than this and the commonest words are left out of the matching: long texts stay fast. */
const mostPairs = 300_000;

/**
 * The redline of two sentences given as tokens. The pieces marked same and removed, joined, are the base to the
 * character; those marked same (by their third where they have one) and added are the other. Words are matched by the chain of most letters in common; a
 * few common words that would only chop a longer change up are counted with it (after Fraser's semantic clean-up).
 */
export const wordChanges = (base: readonly Token[], other: readonly Token[]): Piece[] => {
  const stretches: Stretch[] = [];
  let a = 0;
  let b = 0;
  for (const pair of [
    ...bestChain(matches(base, other), other.length),
    { a: base.length, b: other.length },
  ]) {
    stretches.push(...gapOf(base.slice(a, pair.a), other.slice(b, pair.b)));
    const [token, mate] = [base[pair.a], other[pair.b]];
    if (token && mate) stretches.push(sameOf([token], [mate]));
    a = pair.a + 1;
    b = pair.b + 1;
  }
  return piecesOf(mended(joined(stretches)));
};

/** A stretch of the alignment: tokens that both have, or what one has in the place of the other's. */
type Stretch = { readonly same: boolean; readonly base: readonly Token[]; readonly other: readonly Token[] };

const sameOf = (base: readonly Token[], other: readonly Token[]): Stretch => ({ same: true, base, other });
const changeOf = (base: readonly Token[], other: readonly Token[]): Stretch => ({ same: false, base, other });

const placesOf = (tokens: readonly Token[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  tokens.forEach(({ key, blank }, at) => {
    if (blank || key === '') return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
};

/** Every pair of equal tokens, white space left to the gaps, in the order of the base. */
const matches = (base: readonly Token[], other: readonly Token[]): Pair[] => {
  const inOther = placesOf(other);
  const byCost = [...placesOf(base)]
    .map(([key, at]) => ({ key, cost: at.length * (inOther.get(key)?.length ?? 0) }))
    .toSorted((x, y) => x.cost - y.cost);
  const used = new Set<string>();
  let cost = 0;
  for (const each of byCost) {
    cost += each.cost;
    if (cost <= mostPairs && each.cost > 0) used.add(each.key);
  }
  return base.flatMap(({ text, key, form }, a) =>
    used.has(key) ? (inOther.get(key) ?? []).map((b) => ({ a, b, worth: worthOf(text, form) })) : [],
  );
};

/** Longer words say more; a Han word says as much as a Latin one of twice its length. */
const worthOf = (text: string, form: string | null): number => {
  if (form === null) return 0.5;
  const letters = /\p{sc=Han}/u.test(text) ? text.length * 2 : text.length;
  return 1 + Math.min(letters, 10) / 5;
};

/** What stands between two matches; tokens equal at either end of it, such as white space, are the same. */
const gapOf = (base: readonly Token[], other: readonly Token[]): Stretch[] => {
  const most = Math.min(base.length, other.length);
  let head = 0;
  while (head < most && base[head]?.key === other[head]?.key) head++;
  let tail = 0;
  while (tail < most - head && base.at(-1 - tail)?.key === other.at(-1 - tail)?.key) tail++;
  return [
    sameOf(base.slice(0, head), other.slice(0, head)),
    ...restOf(base.slice(head, base.length - tail), other.slice(head, other.length - tail)),
    sameOf(base.slice(base.length - tail), other.slice(other.length - tail)),
  ];
};

/** A change, but for a side that holds only what is ignored: that is no change. */
const restOf = (base: readonly Token[], other: readonly Token[]): Stretch[] => {
  const [idleBase, idleOther] = [isIdle(base), isIdle(other)];
  const ignored = [...base, ...other].some(({ key }) => key === '');
  if (!ignored || (!idleBase && !idleOther)) return [changeOf(base, other)];
  if (idleBase && idleOther) return [sameOf(base, other)];
  return idleBase ? [sameOf(base, []), changeOf([], other)] : [changeOf(base, []), sameOf([], other)];
};

const isIdle = (tokens: readonly Token[]): boolean => tokens.every(({ key, blank }) => blank || key === '');

/** Neighbours of one kind made one; empty ones gone. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const whole: { same: boolean; base: Token[]; other: Token[] }[] = [];
  for (const { same, base, other } of stretches) {
    if (base.length === 0 && other.length === 0) continue;
    const last = whole.at(-1);
    if (last?.same === same) {
      last.base.push(...base);
      last.other.push(...other);
    } else whole.push({ same, base: [...base], other: [...other] });
  }
  return whole;
};

const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { text, blank }) => sum + (blank ? 0 : text.length), 0);

const sizeOf = ({ base, other }: Stretch): number => Math.max(lengthOf(base), lengthOf(other));

/** Whether equal tokens between two changes hold so little that a reader does better without them. */
const isScrap = (before: Stretch, same: Stretch, after: Stretch): boolean => {
  const wordsHeld = same.base.filter(({ form }) => form !== null).length;
  const length = lengthOf(same.base);
  if (wordsHeld > 2) return false;
  return length <= sizeOf(before) && length <= sizeOf(after) && length <= 8;
};

const mended = (stretches: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const [before, same] = result.slice(-2);
    if (!stretch.same && before && same?.same && isScrap(before, same, stretch)) {
      result.splice(-2, 2, {
        same: false,
        base: [...before.base, ...same.base, ...stretch.base],
        other: [...before.other, ...same.other, ...stretch.other],
      });
    } else result.push(stretch);
  }
  return result;
};

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

const piecesOf = (stretches: readonly Stretch[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const { same, base, other } of stretches) {
    if (same) pieces.push(samePiece(textOf(base), textOf(other)));
    else {
      if (base.length > 0) pieces.push(['removed', textOf(base)]);
      if (other.length > 0) pieces.push(['added', textOf(other)]);
    }
  }
  return pieces;
};

/** What both have; with the other's writing where that is another. */
export const samePiece = (base: string, other: string): Piece =>
  base === other ? ['same', base] : ['same', base, other];
