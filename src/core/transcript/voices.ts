import { foreignHanName, hanOutletEnding, hanOutlets, hanSurnames, outletWords } from './words/outlets.ts';
import { partWords, unknownVoices, type Part } from './words/parts.ts';
import { honours, journalistEnding, officeEnding, officialTitles } from './words/titles.ts';

/** What a label looks like by its words alone: a part ("Q"), an outlet, an official, a person, or hardly a label at all. */
export type Look =
  'asks' | 'answers' | 'leads' | 'outlet' | 'official' | 'name' | 'unknown' | 'stranger' | 'none';

/** How a label looks; the same for the same words. */
export const lookOf = (name: string): Look => {
  const known = looks.get(name);
  if (known) return known;
  const look = judged(name);
  if (looks.size > 20_000) looks.clear();
  looks.set(ownCopy(name), look);
  return look;
};

/** A label's words for comparison: folded, without numbers, titles' dots and brackets. */
export const foldedName = (name: string): string => {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (folds.size > 20_000) folds.clear();
  folds.set(ownCopy(name), folded);
  return folded;
};

/** A substring keeps the whole text it was cut from in memory: what outlives a document is copied. */
const ownCopy = (name: string): string => Buffer.from(name, 'utf16le').toString('utf16le');

const folds = new Map<string, string>();

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)|（[^）]*）/g, ' ')
    .replace(/[.。:：,"“”]/g, ' ')
    .replace(/[•・‧]/g, '·')
    .replace(/(?<=\p{L}[\s-]*)#?\d+\s*$/u, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const looks = new Map<string, Look>();

const outlets = new Set(outletWords);
const longestTitle = 4;

const judged = (name: string): Look => {
  const folded = foldedName(name);
  if (folded === '' || /^[\d\s/年月日时点分-]+$/.test(folded) || /\b(?:19|20)\d\d$/.test(name)) return 'none';
  const part = partIn(folded);
  if (part) return part.part;
  if (isInitialled(name)) return 'name';
  if (honours.test(name) && name.length < 80) return 'official';
  if (unknownVoices.has(folded)) return 'unknown';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(folded)
    ? lookOfHan(name)
    : lookOfSpaced(name, folded);
};

/** "В.Иванов", "М. В. Иванова", "J.-P. Roe". */
export const isInitialled = (name: string): boolean => initialled.test(name);
const initialled = /^(?:\p{Lu}\.[ -]?){1,2}\p{Lu}\p{Ll}[\p{L}’'-]+$/u;

/** The part that the words at the start of a folded label name, and how many of its words do so; null where none do. */
export const partIn = (folded: string): { readonly part: Part; readonly words: number } | null => {
  const words = folded.split(' ');
  const whole = partWords.get(folded);
  if (whole) return { part: whole, words: words.length };
  if (folded.length > 60) return null;
  const modified = modifiers.has(words[0] ?? '') ? 1 : 0;
  for (let length = Math.min(3, words.length - modified); length > 0; length--) {
    const opening = words.slice(modified, modified + length).join(' ');
    const part = opening.length > 2 ? partWords.get(opening) : undefined;
    if (part && conjunctions.has(words[modified + length] ?? '')) return null;
    const vague = (opening === 'press' || opening === 'media') && words.length > 2;
    if (part && !vague) return { part, words: modified + length };
  }
  return null;
};

/** Behind these words a label goes on with another office: it names no part. */
const conjunctions = new Set(['and', 'y', 'e', 'et', 'und', 'и', '&']);
const modifiers = new Set([
  'deputy',
  'acting',
  'associate',
  'principal',
  'chief',
  'official',
  'assistant',
  'senior',
  'stv',
]);

/** "外交部发言人林安达": the word for a part inside the label and the name of a person at its end. */
export const hanPerson = (name: string): { readonly part: Part; readonly person: string } | null => {
  const [, word = '', person = ''] = /(发言人|發言人|记者|記者)(\p{Script=Han}{2,4})$/u.exec(name) ?? [];
  if (person === '' || !hanSurnames.has(person.charAt(0)) || partWords.has(person)) return null;
  return { part: word.startsWith('发') || word.startsWith('發') ? 'answers' : 'asks', person };
};

const lookOfHan = (name: string): Look => {
  const plain = name.replace(/\s+/g, '');
  const person = hanPerson(plain);
  if (person && plain.length <= 20) return person.part;
  if (plain.length > 26 || /[。！？“”]/.test(plain)) return 'none';
  if (hanOutletEnding.test(plain) || hanOutlets.has(plain) || /^《[^》]{1,16}》/.test(plain)) return 'outlet';
  if (foreignName.test(plain)) return 'name';
  if (plain.length <= 14 && officeEnding.test(plain)) return 'official';
  if (journalistEnding.test(plain)) return 'outlet';
  if (/[，、,（）()]/.test(plain) || plain.length > 14) return 'none';
  if (/^\p{Script=Han}{2,4}$/u.test(plain) && hanSurnames.has(plain.charAt(0))) return 'name';
  return /^第?[一二三四五六七八九十\d]/.test(plain) ? 'none' : 'stranger';
};

const foreignName = new RegExp(`^${foreignHanName}$`, 'u');

const particles = new Set(
  'of the and for de la del le les du des da do dos das di van von der den el al bin ibn y e & to on in at with -'.split(
    ' ',
  ),
);

const lookOfSpaced = (name: string, folded: string): Look => {
  const words = name.split(' ');
  const capitals = name === name.toUpperCase() && name !== name.toLowerCase();
  if (words.length > (capitals ? 24 : 8) || /[!?;"“”„«»=<>{}|/\\]/.test(name)) return 'none';
  if (!words.every(isNameWord)) return 'none';
  const plain = folded.split(/[ ,]+/);
  if (opensWithTitle(plain)) return 'official';
  if (
    plain.length <= 6 &&
    plain.some((word) => outlets.has(word) || word.split('-').some((part) => outlets.has(part)))
  )
    return 'outlet';
  if (name.includes(',') && !capitals) return 'stranger';
  return capitals && /\p{Lu}{2}/u.test(name) ? 'name' : words.length >= 2 ? 'name' : 'stranger';
};

const isNameWord = (word: string): boolean =>
  particles.has(word.toLowerCase()) ||
  /^[(“"'‘]?(?:\p{Lu}|\p{Lo}|\d|al-|el-|d['’])[\p{L}\p{M}\p{N}'’.&()-]*,?$/u.test(word)
    ? !/\p{Ll}{5,}\.$/u.test(word)
    : false;

const opensWithTitle = (words: readonly string[]): boolean => {
  for (let length = Math.min(longestTitle, words.length); length > 0; length--) {
    if (officialTitles.has(words.slice(0, length).join(' '))) return true;
  }
  return false;
};
