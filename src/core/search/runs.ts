import { foldKeeping, isUnspaced, type Kept } from '../language/tokens.ts';
import type { Slot } from './tree.ts';
import { beginningOfWild, wildSource } from './wildcards.ts';

/** Some words in a row. */
export type Run = { readonly slots: readonly Slot[] };

/** How words in a row are found without taking a text apart; each is the shorter way of the same. */
export type RunPatterns = {
  /** Single forms, beginnings of forms, and other patterns with stars; no form is of two of the first two. */
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly wilds: readonly string[];
  /** Whether there are runs of several words besides. */
  readonly phrases: boolean;
  /** Finds all of them in forms with a space before and after each; null where what counts is not in the index. */
  readonly index: RegExp | null;
  /** The same for text as it was written where all its letters and digits are ASCII; null where none can stand there. */
  readonly plain: RegExp | null;
  /** The same for text of scripts without spaces, where all that is looked for is of one; null where it is not. */
  readonly unspaced: RegExp | null;
  /** What of the writing counts: `plain` is for text in lower case, `unspaced` for simplified text, where that does not. */
  readonly kept: Kept;
};

/** Works out the patterns of runs of which so much of the writing counts. */
export const patternsOf = (runs: readonly Run[], kept: Kept): RunPatterns => {
  const single = runs.flatMap(({ slots }) => (slots.length === 1 ? slots : []));
  const wilds = single.flatMap((slot) => (slot.kind === 'wild' ? [slot.pattern] : []));
  const starts = new Set(wilds.flatMap((pattern) => beginningOfWild(pattern) ?? []));
  const beginnings = [...starts].filter(
    (form) => ![...starts].some((start) => start !== form && form.startsWith(start)),
  );
  const isBegun = (form: string): boolean => beginnings.some((start) => form.startsWith(start));
  const forms = single.flatMap((slot) => (slot.kind === 'form' ? [slot.form] : []));
  // Of two that begin at one word the longer is tried first.
  const longestFirst = runs.toSorted((a, b) => b.slots.length - a.slots.length);
  const distinct = [...new Map(longestFirst.map((run) => [keyOf(run, kept), run])).values()];
  return {
    words: new Set(forms.filter((form) => !isBegun(form))),
    beginnings,
    wilds: wilds.filter((pattern) => beginningOfWild(pattern) === null),
    phrases: runs.some(({ slots }) => slots.length !== 1) || single.some(({ kind }) => kind === 'any'),
    index: kept === 0 ? indexPattern(distinct) : null,
    plain: plainPattern(distinct, kept),
    unspaced: unspacedPattern(distinct, kept),
    kept,
  };
};

const keyOf = ({ slots }: Run, kept: Kept): string =>
  slots
    .map((slot) =>
      slot.kind === 'any' ? '*' : kept === 0 ? shownOf(slot) : `${shownOf(slot)} ${slot.written}`,
    )
    .join(' ');

const shownOf = (slot: Exclude<Slot, { kind: 'any' }>): string =>
  slot.kind === 'form' ? slot.form : slot.pattern;

/** The sources of slots as one of a run, parted by what may stand between two words. */
const sourceOf = (
  pieces: readonly (string | null)[],
  letters: string,
  between: string,
  group: number,
): { readonly source: string; readonly groups: number } => {
  let groups = 0;
  const sources = pieces.map((piece) => {
    if (piece === null) return `${letters}+`;
    const wild = wildSource(piece, letters, group + groups);
    groups += wild.groups;
    return wild.source;
  });
  return { source: sources.join(between), groups };
};

/** Any of the runs, in this order. */
const anyOf = (all: readonly (readonly (string | null)[])[], letters: string, between: string): string => {
  let group = 1;
  const sources = all.map((pieces) => {
    const { source, groups } = sourceOf(pieces, letters, between, group);
    group += groups;
    return source;
  });
  return sources.join('|');
};

const indexPattern = (runs: readonly Run[]): RegExp | null => {
  if (runs.length === 0) return null;
  const all = runs.map(({ slots }) => slots.map((slot) => (slot.kind === 'any' ? null : shownOf(slot))));
  return new RegExp(` (?:${anyOf(all, '[^ ]', ' ')})(?= )`, 'gu');
};

/** What a slot is written like where nothing but capitals can count: in text of ASCII letters and digits. */
const plainPiece = (slot: Slot, kept: Kept): string | null => {
  if (slot.kind === 'any') return null;
  if (kept === 0) return shownOf(slot);
  return slot.written.replace(/[^*?]+/gu, (letters) => foldKeeping(letters, kept));
};

/** For text whose only letters and digits are ASCII: others cannot stand there. */
const plainPattern = (runs: readonly Run[], kept: Kept): RegExp | null => {
  const all = runs.map(({ slots }) => slots.map((slot) => plainPiece(slot, kept)));
  const possible = all.filter((pieces) =>
    pieces.every((piece) => piece === null || /^[A-Za-z0-9*?]+$/.test(piece)),
  );
  if (possible.length === 0) return null;
  const letters = '[A-Za-z0-9]';
  return new RegExp(`(?<!${letters})(?:${anyOf(possible, letters, '[^A-Za-z0-9]+')})(?!${letters})`, 'gu');
};

/** Each form is a character, and what is no letter, digit or mark may stand between two. */
const unspacedPattern = (runs: readonly Run[], kept: Kept): RegExp | null => {
  const characters = runs.map(({ slots }) =>
    slots.map((slot) => (slot.kind === 'form' && isUnspaced(slot.form) ? characterOf(slot, kept) : null)),
  );
  if (runs.length === 0 || characters.some((run) => run.includes(null))) return null;
  return new RegExp(characters.map((run) => run.join(String.raw`[^\p{L}\p{N}\p{M}]*`)).join('|'), 'gu');
};

const characterOf = ({ form, written }: Extract<Slot, { kind: 'form' }>, kept: Kept): string =>
  kept === 0 ? form : foldKeeping(written, kept);
