import type { Anchor } from '../../contract/index.ts';
import { placesIn } from '../corrections/anchors.ts';
import type { NoteRow, PassageAt, Texts } from './rows.ts';

/** Where a note stands now. */
export type Standing = {
  /** The passages it belongs to: none where its words are nowhere, or nobody's; several where they share a statement. */
  readonly passages: readonly PassageAt[];
  /** The words it stands on; null for a whole passage, and where they are gone. */
  readonly start: number | null;
  readonly end: number | null;
  readonly adrift: string | null;
};

/** What holds on to words of a briefing: a note, or what else is kept in the same way. */
export type Anchored = Pick<
  NoteRow,
  'id' | 'briefing_id' | 'words' | 'anchor' | 'text_sha256' | 'held_sha256' | 'briefing_removed'
>;

export type Place = { readonly at: number; readonly end: number | null; readonly problem: string | null };

/** Fewer characters than this, white space aside, are no words to look for by themselves. */
const fewest = 12;

/**
 * Tells where notes stand: on their words, wherever these are in the text as it is now; else beside the passage in which
 * the words around them are; else nowhere. The note itself is never changed by it, so words that come back are found again.
 */
export const createStandings = (texts: Texts): ((note: Anchored) => Standing) => {
  const found = new Map<string, Place>();
  const placeOf = (note: Anchored): Place => {
    // Written by `notes.save`, from an anchor.
    const anchor = JSON.parse(note.anchor) as Anchor;
    if (note.text_sha256 === note.held_sha256) {
      return { at: anchor.start, end: anchor.start + note.words.length, problem: null };
    }
    const key = `${note.id} ${note.held_sha256}`;
    const known = found.get(key) ?? placeIn(texts.textOf(note.briefing_id), anchor, note.words);
    found.set(key, known);
    return known;
  };
  return (note) => {
    if (note.briefing_removed === 1)
      return { ...nowhere, adrift: 'its briefing was taken out of the library' };
    const { at, end, problem } = placeOf(note);
    const passages = at < 0 ? [] : texts.passagesAt(note.briefing_id, at);
    const isOn = note.words !== '' && problem === null;
    const stands = isOn ? { start: at, end } : { start: null, end: null };
    const apart = passages.length === 0 ? 'its words are in no exchange or statement any more' : null;
    return { ...stands, passages, adrift: problem ?? apart };
  };
};

const nowhere = { passages: [], start: null, end: null } as const;

/**
 * Where words stand in a text that may have changed: at their anchor, else where they are the only ones; with a reason where
 * they are not to be found, and then the place beside which they stood, -1 where that is gone too.
 */
export const placeIn = (text: string, anchor: Anchor, words: string): Place => {
  const held = placesIn(text)(anchor);
  const at = 'at' in held ? held.at : -1;
  const nearby = at < 0 ? afterWordsBefore(text, anchor) : at;
  if (words === '') return { at, end: null, problem: 'problem' in held ? held.problem : null };
  const end = at < 0 ? null : endOf(text, at, words);
  if (end !== null) return { at, end, problem: null };
  const [only, ...others] = placesOf(text, words);
  if (only && others.length === 0) return { at: only.at, end: only.end, problem: null };
  const told = `the words “${short(words)}”`;
  const problem =
    only === undefined ? `${told} are not in the text any more` : `${told} now stand in several places`;
  return { at: nearby, end: null, problem };
};

/** Where the words before a place end, if there are enough of them and they stand in one place; else -1. */
const afterWordsBefore = (text: string, { start, before }: Anchor): number => {
  if (before.replaceAll(/\s/g, '').length < fewest) return -1;
  const held = placesIn(text)({ start: Math.max(0, start - before.length), quote: before, before: '' });
  return 'at' in held ? Math.min(held.at + before.length, text.length - 1) : -1;
};

/** Where words end that begin at a place, white space aside; null where they do not stand there. */
const endOf = (text: string, start: number, words: string): number | null => {
  let at = start;
  for (const { 0: word } of words.matchAll(/\S+/gu)) {
    for (const letter of word) {
      while (isSpace(text.charCodeAt(at))) at++;
      if (!text.startsWith(letter, at)) return null;
      at += letter.length;
    }
  }
  return at;
};

const isSpace = (code: number): boolean => /\s/.test(String.fromCharCode(code));

/** The first places of words in a text, white space aside; at most two. Too few letters are found nowhere. */
const placesOf = (text: string, words: string): { readonly at: number; readonly end: number }[] => {
  if (words.replaceAll(/\s/g, '').length < fewest) return [];
  const first = /\S+/u.exec(words)?.[0].slice(0, 4) ?? '';
  const places: { at: number; end: number }[] = [];
  for (let at = text.indexOf(first); at >= 0 && places.length < 2; at = text.indexOf(first, at + 1)) {
    const end = endOf(text, at, words);
    if (end !== null) places.push({ at, end });
  }
  return places;
};

const short = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
