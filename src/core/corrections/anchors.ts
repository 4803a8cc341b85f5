import type { Anchor } from '../../contract/index.ts';

/** Where an anchor is in a text, or why it is nowhere. */
export type Held = { readonly at: number } | { readonly problem: string };

/** Fewer characters than this, white space aside, are no words to go by. */
const fewest = 12;
/** So many characters before a place, white space aside, tell it from all others though its own words were edited. */
const lead = 20;
/** The share of pairs of characters that edited words have in common with those that were there. */
const nearly = 0.85;

/**
 * Finds the places of anchors in a text: where they were, if their words still stand there; else where their words stand,
 * or their first half, or quarter, after the words before them if need be, white space aside, if that is one place only;
 * else after the words before them, if those stand in one place and what follows is nearly the same.
 */
export const placesIn = (text: string): ((anchor: Anchor) => Held) => {
  let known: Squeezed | null = null;
  return ({ start, quote, before }) => {
    if (text.startsWith(quote, start)) return { at: start };
    const here = (known ??= squeezed(text));
    const words = squeezed(quote).text;
    const ahead = squeezed(before).text;
    if (words === '') return { problem: 'the place held on to no words' };
    const found = exactly(here.text, words, ahead) ?? edited(here.text, words, ahead);
    if (typeof found === 'number') return { at: here.offsets[found] ?? text.length };
    const told = `the words “${short(quote)}”`;
    const many = placesOf(here.text, words).length;
    return {
      problem: many > 1 ? `${told} now stand in ${many} places` : `${told} are not in the text any more`,
    };
  };
};

/** The place of an anchor in a text: see `placesIn`. */
export const placeOf = (text: string, anchor: Anchor): Held => placesIn(text)(anchor);

const exactly = (text: string, words: string, ahead: string): number | null => {
  for (const part of [1, 0.5, 0.25]) {
    const most = Math.max(Math.min(fewest, words.length), Math.round(words.length * part));
    const some = words.slice(0, most);
    for (const before of some === words ? [ahead, ''] : [ahead]) {
      if ((before + some).length < fewest && some !== words) continue;
      const found = placesOf(text, before + some);
      if (found.length === 1) return (found[0] ?? 0) + before.length;
    }
  }
  return null;
};

const edited = (text: string, words: string, ahead: string): number | null => {
  if (ahead.length < lead || words.length < fewest) return null;
  const [place, ...others] = placesOf(text, ahead);
  if (place === undefined || others.length > 0) return null;
  const at = place + ahead.length;
  return alike(words, text.slice(at, at + words.length)) >= nearly ? at : null;
};

/** Twice the pairs of characters in common, of all in both: Dice's coefficient (Ecology 26, 1945, p. 298). */
const alike = (one: string, other: string): number => {
  const pairs = new Map<string, number>();
  for (let at = 1; at < one.length; at++) {
    const pair = one.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 1; at < other.length; at++) {
    const pair = other.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common++;
  }
  return (2 * common) / Math.max(1, one.length + other.length - 2);
};

const short = (quote: string): string => {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

type Squeezed = { readonly text: string; readonly offsets: readonly number[] };

/** A text without white space, and for each of its characters the offset it had. */
const squeezed = (text: string): Squeezed => {
  const offsets: number[] = [];
  let kept = '';
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    for (let at = 0; at < word.length; at++) offsets.push(index + at);
    kept += word;
  }
  return { text: kept, offsets };
};

const placesOf = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < 3; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
};
