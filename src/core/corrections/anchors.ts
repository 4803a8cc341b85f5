import type { Anchor } from '../../contract/index.ts';

/** Where an anchor is in a text, or why it is nowhere. */
export type Held = { readonly at: number } | { readonly problem: string };

/** Fewer characters than this, white space aside, are no words to go by. */
const fewest = 12;

/**
 * Finds an anchor's place: where it was, if its words still stand there; else where its words stand, or their first
 * half, or quarter, after the words before them if need be, white space aside, if that is one place only. Never a place
 * that is merely like it.
 */
export const placeOf = (text: string, { start, quote, before }: Anchor): Held => {
  if (text.startsWith(quote, start)) return { at: start };
  const here = squeezed(text);
  const [wanted, lead] = [squeezed(quote).text, squeezed(before).text];
  if (wanted === '') return { problem: 'the place held on to no words' };
  let most = 0;
  for (const part of [1, 0.5, 0.25]) {
    const words = wanted.slice(
      0,
      Math.max(Math.min(fewest, wanted.length), Math.round(wanted.length * part)),
    );
    for (const ahead of words === wanted ? [lead, ''] : [lead]) {
      if ((ahead + words).length < fewest && words !== wanted) continue;
      const found = placesIn(here.text, ahead + words);
      if (found.length === 1) return { at: here.offsets[(found[0] ?? 0) + ahead.length] ?? text.length };
      most = Math.max(most, found.length);
    }
  }
  const words = `the words “${short(quote)}”`;
  return {
    problem: most > 1 ? `${words} now stand in ${most} places` : `${words} are not in the text any more`,
  };
};

const short = (quote: string): string => {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** A text without white space, and for each of its characters the offset it had. */
const squeezed = (text: string): { readonly text: string; readonly offsets: readonly number[] } => {
  const offsets: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/\s/u.test(unit)) continue;
    offsets.push(at);
    kept += unit;
  }
  return { text: kept, offsets };
};

const placesIn = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < 3; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
};
