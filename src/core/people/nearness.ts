import { countryBefore, hanCountries } from '../names/countries.ts';
import { fold } from '../language/tokens.ts';

/** How two names are like each other: in words for a person, and how much it says, 0 to 1. */
export type Likeness = { readonly reason: string; readonly score: number };

// What outlets have in their names and others have too.
const generic = new Set(
  'the of and news agency tv television radio network media group com co inc channel corporation online service'.split(
    ' ',
  ),
);
const genericHan = /(?:广播|電視|电视|通讯|通訊|新闻|新聞|频道|總台|总台|记者)*(?:台|社|网|網|报|報|公司)?$/u;

/** The words that tell an outlet from others; of a name in Han characters what stands before "TV" and "agency". */
export const tellingWords = (name: string): readonly string[] => {
  const words = name
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}.’']+/u)
    .map(fold)
    .filter(Boolean);
  const telling = words.filter((word) => !generic.has(word)).map(withoutKind);
  return telling.length > 0 ? telling : words;
};

/** "Radio" and "agency" off the end of a name in Han characters, unless only a country is left. */
const withoutKind = (word: string): string => {
  const rest = word.replace(genericHan, '');
  return rest === '' || hanCountries.has(rest) ? word : rest;
};

/** The first letters of a name of several words: "Associated Press" is "ap". `''` for fewer than two. */
export const initialsOf = (name: string): string => {
  const words = name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:the|of|and|de|la)$/iu.test(word));
  return words.length < 2 ? '' : fold(words.map((word) => word[0] ?? '').join(''));
};

/** Whether a name is written like an abbreviation: two to six capital letters. */
export const isAbbreviation = (name: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(name.replaceAll('.', '').trim());

/** How many letters must be put in, taken out, changed or swapped with the next to make one of the other (Damerau 1964). */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** How many letters may differ in a word as long as the longer of two for it to be taken for a slip. */
const slipsIn = (length: number): number => (length >= 10 ? 2 : length >= 5 ? 1 : 0);

/**
 * How many letters two names differ by, where that may be a slip: each word of the one is a word of the other, or near
 * it. Null where it may not, and for equal ones. In Han characters one in four, and none in the name of a country.
 */
export const slipsBetween = (a: string, b: string): number | null => {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length !== other.length) return near(one.join(''), other.join(''));
  let slips = 0;
  for (const [at, word] of one.entries()) {
    const twin = other[at] ?? '';
    if (word === twin) continue;
    const letters = near(word, twin);
    if (letters === null) return null;
    slips += letters;
  }
  return slips === 0 || slips > 2 ? null : slips;
};

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .trim()
    .split(/[\s-]+/u)
    .map(fold)
    .filter(Boolean);

const near = (a: string, b: string): number | null => {
  if (/\p{sc=Han}/u.test(a + b) && (a.length < 4 || countryBefore(a) || countryBefore(b))) return null;
  const most = /\p{sc=Han}/u.test(a + b) ? 1 : slipsIn(Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return null;
  const letters = distance(a, b);
  return letters === 0 || letters > most ? null : letters;
};

/** A key, and what is left of it with a letter taken out: keys near each other share one of these. */
export const cluesOf = (key: string): ReadonlySet<string> => {
  const all = new Set([key]);
  for (let at = 0; at < key.length; at++) all.add(key.slice(0, at) + key.slice(at + 1));
  return all;
};

const shortNames = new Map(
  `tony anthony,bob robert,rob robert,bill william,will william,steve stephen,steve steven,steven stephen,chris christopher,
  mike michael,jim james,jen jennifer,jenn jennifer,dave david,dan daniel,don donald,joe joseph,tom thomas,ed edward,
  matt matthew,nick nicholas,pat patrick,dick richard,rich richard,rick richard,ted edward,kate katherine,kathy katherine,
  liz elizabeth,sam samuel,ben benjamin,jeff jeffrey,greg gregory,andy andrew,alex alexander,ron ronald,ken kenneth,
  larry lawrence,josh joshua,zeke ezekiel,cathy catherine,debbie deborah,peggy margaret,sue susan,jay james,jack john`
    .split(',')
    .map((pair) => [pair.trim().replace(/\s+/, ' '), true] as const),
);

/** Two full names with one surname whose first names may be one: an initial, a short form. Null where they may not. */
export const sameFirstName = (a: string, b: string): string | null => {
  const [one, other] = [a, b].map((name) => name.normalize('NFKC').trim().split(/\s+/u).map(fold)) as [
    string[],
    string[],
  ];
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return null;
  const [first = '', second = ''] = [one[0], other[0]];
  if (first === second) return 'the same first and last name';
  if (first[0] === second[0] && (first.length === 1 || second.length === 1))
    return 'the same surname and initial';
  const isShort = shortNames.has(`${first} ${second}`) || shortNames.has(`${second} ${first}`);
  return isShort
    ? `the same surname, and ${first.length < second.length ? first : second} is short for the other`
    : null;
};
