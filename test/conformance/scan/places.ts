import type { Lexicon, Stretch, Text } from './texts.ts';
import type { Link, Wanted } from './wanted.ts';
import type { Folding, Heeded } from './words.ts';

/** Finds where things stand in a text. */
export type Finder = (wanted: Wanted, text: Text, heeded: ReadonlySet<Heeded>) => readonly Stretch[];

/** Which writings may stand in one place; null for any. */
type Slot = Uint8Array | null;

/** Makes the finder. Everything is found by going through the words of a text from the first to the last. */
export const createFinder = (lexicon: Lexicon, fold: Folding): Finder => {
  const slots = new Map<string, Slot>();
  const slotOf = (asked: string, heeded: ReadonlySet<Heeded>, allForms: boolean): Slot => {
    if (asked === '*') return null;
    const key = [asked, allForms, ...heeded].join(' ');
    const known = slots.get(key);
    if (known !== undefined) return known;
    const made = lexicon.flag(heeded, fitting(asked, heeded, allForms));
    slots.set(key, made);
    return made;
  };
  const fitting = (
    asked: string,
    heeded: ReadonlySet<Heeded>,
    allForms: boolean,
  ): ((form: string) => boolean) => {
    if (/[*?]/.test(asked)) {
      const letters = asked
        .split(/([*?])/)
        .map((piece) => ({ '*': '.*', '?': '.' })[piece] ?? fold(piece, heeded));
      const pattern = new RegExp(`^${letters.join('')}$`, 'su');
      return (form) => pattern.test(form);
    }
    const form = fold(asked, heeded);
    // Where the writing is heeded a word means itself.
    const forms = allForms && heeded.size === 0 ? lexicon.family(form) : new Set([form]);
    return (other) => forms.has(other);
  };
  const find: Finder = (wanted, text, heeded) => {
    switch (wanted.is) {
      case 'word':
        return rowsIn(text, [slotOf(wanted.word, heeded, true)]);
      case 'row':
        return rowsIn(
          text,
          wanted.words.map((asked) => slotOf(asked, heeded, false)),
        );
      case 'loose':
        return looseIn(
          text,
          wanted.words.map((asked) => slotOf(asked, heeded, false)),
          wanted.slop,
        );
      case 'regex':
        return matchesIn(text, wanted.source, heeded.has('case'));
      case 'any':
        return wanted.of.flatMap((one) => find(one, text, heeded));
      case 'linked':
        return linkedIn(
          text,
          wanted.sides.map((side) => find(side, text, heeded)),
          wanted.links,
        );
      default:
        throw new Error(`${wanted.is} does not stand anywhere in a text`);
    }
  };
  return find;
};

const fits = (slot: Slot, word: number | undefined): boolean =>
  word !== undefined && (slot === null || slot[word] === 1);

const stretchOf = ({ starts, ends }: Text, first: number, last: number): Stretch => ({
  start: starts[first] ?? 0,
  end: ends[last] ?? 0,
});

const rowsIn = (text: Text, slots: readonly Slot[]): Stretch[] => {
  const found: Stretch[] = [];
  const last = slots.length - 1;
  for (let at = 0; at + last < text.words.length; at++)
    if (slots.every((slot, i) => fits(slot, text.words[at + i]))) found.push(stretchOf(text, at, at + last));
  return found;
};

/** Whether each slot can be given a word of its own between two words, both included. */
const holdsAll = (
  text: Text,
  slots: readonly Slot[],
  from: number,
  to: number,
  taken: readonly number[] = [],
): boolean => {
  const slot = slots[taken.length];
  if (slot === undefined) return true;
  for (let at = from; at <= to; at++)
    if (!taken.includes(at) && fits(slot, text.words[at]) && holdsAll(text, slots, from, to, [...taken, at]))
      return true;
  return false;
};

/** The shortest stretches that hold every slot: such as hold no shorter one. */
const looseIn = (text: Text, slots: readonly Slot[], slop: number): Stretch[] => {
  const longest = slots.length + slop;
  // "Any word" is given what is left, so that the others choose first.
  const inOrder = [...slots.filter((slot) => slot !== null), ...slots.filter((slot) => slot === null)];
  const lastFrom = (from: number): number => {
    if (!slots.some((slot) => fits(slot, text.words[from]))) return Infinity;
    for (let to = from + slots.length - 1; to < Math.min(from + longest, text.words.length); to++)
      if (holdsAll(text, inOrder, from, to)) return to;
    return Infinity;
  };
  const shortest: Stretch[] = [];
  let after = Infinity;
  for (let from = text.words.length - 1; from >= 0; from--) {
    const last = lastFrom(from);
    if (last < after) {
      shortest.push(stretchOf(text, from, last));
      after = last;
    }
  }
  return shortest.toReversed();
};

const matchesIn = ({ text }: Text, source: string, heedCase: boolean): Stretch[] =>
  Array.from(text.matchAll(new RegExp(source, heedCase ? 'gmu' : 'gimu')), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start, end }) => end > start);

/** How many of the numbers, which ascend, are below a limit. */
const countBelow = (numbers: Uint32Array, limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Words that stand wholly between two stretches. */
const wordsBetween = ({ starts, ends }: Text, first: Stretch, second: Stretch): number =>
  Math.max(0, countBelow(ends, second.start + 1) - countBelow(starts, first.end));

const isJoined = (text: Text, a: Stretch, b: Stretch, { is, words }: Link): boolean => {
  const inOrder = a.end <= b.start;
  if (!inOrder && (is === 'before' || b.end > a.start)) return false;
  const [first, second] = inOrder ? [a, b] : [b, a];
  if (words !== null && wordsBetween(text, first, second) > words) return false;
  return (
    is === 'near' || text.sentences().some(({ start, end }) => start <= first.start && second.end <= end)
  );
};

/** Of things in a row, each that has a partner which itself has one, to both ends of the row. */
const linkedIn = (text: Text, sides: readonly (readonly Stretch[])[], links: readonly Link[]): Stretch[] => {
  const kept = sides.map((side) => [...side]);
  if (kept.some((side) => side.length === 0)) return [];
  links.forEach((link, i) => {
    kept[i + 1] = (kept[i + 1] ?? []).filter((b) => (kept[i] ?? []).some((a) => isJoined(text, a, b, link)));
  });
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i];
    if (link)
      kept[i] = (kept[i] ?? []).filter((a) => (kept[i + 1] ?? []).some((b) => isJoined(text, a, b, link)));
  }
  return kept.flat();
};
