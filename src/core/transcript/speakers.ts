import { foldedName } from './voices.ts';
import { honours, officialTitles as titles } from './words/titles.ts';

/** A speaker's label as a reader expects a name: in full where title or other labels name the person, capitals lowered. */
export const speakerName = (label: string, known: readonly string[]): string | null => {
  const plain = label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return null;
  const person = personPart(plain.replace(honours, ''));
  const full = fullName(person, known);
  if (full) return full;
  const words = person.split(' ');
  const bare = words.slice(titleLength(foldedName(person).split(' '))).join(' ');
  const chosen = bare.includes(' ') ? bare : person;
  // Initials stay as they are.
  return isAllCapitals(chosen) && chosen.length > 3 ? lowered(chosen) : chosen;
};

/** The name that ends in a family name somewhere in a title: "Press Secretary Jen Psaki" gives "Jen Psaki" for "Psaki". */
export const nameInTitle = (title: string, label: string): string | null => {
  const folded = foldedName(label).split(' ');
  const surname = folded.at(-1) ?? '';
  if (surname.length < 3 || folded.length - titleLength(folded) > 1) return null;
  const words = title.replace(/[\s\u00a0]+/g, ' ').split(' ');
  const at = words.findIndex((word) => foldedName(word.replace(/[’']s$/, '')) === surname);
  const first = words[at - 1] ?? '';
  const before = /^\p{Lu}\.$/u.test(first) ? `${words[at - 2] ?? ''} ${first}` : first;
  if (
    at < 1 ||
    !/^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.)?$/u.test(before) ||
    titles.has(foldedName(before)) ||
    offices.test(before)
  )
    return null;
  return `${before} ${(words[at] ?? '').replace(/[’']s$|[,.;:]+$/g, '')}`;
};

/** The name in "SECRETARY OF X, JANE ROE" and in "JANE ROE, SECRETARY OF X"; a single office before a longer name is taken off. */
const personPart = (label: string): string => {
  const parts = label.split(/,\s*/);
  const last = parts.at(-1) ?? label;
  const person = parts.length > 1 && holdsOffice(last) ? (parts[0] ?? label) : last;
  const bare = person.replace(
    /^(?:PRESIDENT[AE]|President[ae]|SECRETARI[OA]|DOCTORA?|LICENCIAD[OA]|GENERAL)\s+(?=\S+\s+\S+)/,
    '',
  );
  return bare.trim() === '' ? label : bare.trim();
};

const offices =
  /(?:^|\s)(?:secretari[oa]|subsecretari[oa]|director[a]?|president[ea]|titular|gobernador[a]?|procurador[a]?|jef[ea]|coordinador[a]?|consejer[oa]|representante|comandante|integrante|vocer[oa]|ministr[oa]|canciller|minister|secretary|director|spokesperson|commissioner|chair|beneficiari[oa]|conductor[a]?|comunicador[a]?|reporter[oa]|m[ée]dic[oa]|enfermer[oa]|embajador[a]?)(?:\s|$)/i;
const holdsOffice = (part: string): boolean => offices.test(part);

/** The known person whose family name closes the label, where the label has a title or is one word: never a guess between two. */
const fullName = (label: string, known: readonly string[]): string | null => {
  const words = foldedName(label).split(' ');
  const surname = words.at(-1) ?? '';
  if (surname.length < 2) return null;
  const own = words.length - titleLength(words);
  const fits = known.filter((name) => {
    const whole = foldedName(name);
    if (whole === surname) return true;
    const parts = whole.split(/[ ·]/);
    return own === 1
      ? parts.at(-1) === surname || nearlyEqual(parts.at(-1) ?? '', surname)
      : parts.join(' ') === words.slice(-own).join(' ');
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
};

const titleLength = (words: readonly string[]): number => {
  for (let length = Math.min(4, words.length - 1); length > 0; length--)
    if (titles.has(words.slice(0, length).join(' '))) return length;
  return 0;
};

/** One letter left out, added or changed in a long name: a typing error. */
const nearlyEqual = (one: string, other: string): boolean => {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
};

/** Whether a name is written in capitals throughout. */
export const isAllCapitals = (name: string): boolean =>
  name === name.toUpperCase() && name !== name.toLowerCase();

const small = new Set(['DE', 'DEL', 'LA', 'LAS', 'LOS', 'Y', 'OF', 'THE', 'VON', 'VAN', 'DER', 'BIN', 'AND']);
const kept = new Set([
  'FBI',
  'DOD',
  'DHS',
  'FAA',
  'NSC',
  'OMB',
  'FEMA',
  'CDC',
  'US',
  'UN',
  'II',
  'III',
  'IV',
]);

/** JEAN-PIERRE to Jean-Pierre, McDonald left to chance: capitals do not say. */
export const lowered = (name: string): string =>
  name
    .split(' ')
    .map((word, at) =>
      kept.has(word) ? word : at > 0 && small.has(word) ? word.toLowerCase() : capitalised(word),
    )
    .join(' ');

const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:^|[-.’'(“"])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/([’'])S$/, '$1s');
