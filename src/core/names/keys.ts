import { fold } from '../language/tokens.ts';

/** What is said of whoever asks, behind the outlet's name. */
const reporter =
  /\s*(?:特派|駐京|驻京)?(?:记者|記者)(?:们|們)?\s*(?:追问|追問|提问|提問|问|問)?$|\s+(?:reporter|correspondent|journalist)s?$/iu;
const article = /^the\s+/iu;

/**
 * What two spellings of an outlet have in common: case, width, accents, punctuation and white space are folded away,
 * and so are quotation marks, a leading "the", and the word for the reporter. `''` only for an empty label.
 */
export const outletKey = (label: string): string => {
  const name = label.normalize('NFKC').trim();
  return keyOf(name.replace(reporter, '') || name);
};

/** The same for a person. A title stays part of it. */
export const personKey = (label: string): string => keyOf(label.normalize('NFKC').trim());

// A label without a letter or digit is kept as it stands: it is still what was read.
const keyOf = (name: string): string => fold(name.replace(article, '')) || name;

const generic = /\s+(?:news|agency|news agency|newspaper|magazine)$/iu;

/** Keys of an outlet's label without "News" and "Agency" at its end, the longest first; none where there are none. */
export const shorterKeys = (label: string): readonly string[] => {
  const keys: string[] = [];
  let name = label.normalize('NFKC').trim().replace(reporter, '');
  for (let shorter = name.replace(generic, ''); shorter !== name; shorter = name.replace(generic, '')) {
    keys.push(outletKey(shorter));
    name = shorter;
  }
  return keys;
};

/** Names that stand together in one label: two outlets that asked one question. One alone is itself. */
export const jointNames = (label: string): readonly string[] => {
  const names = label
    .split(/[、/／]|\s+and\s+|和/u)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.length > 1 ? names : [label];
};

const titles = new Set(
  `acting admiral administrator adm ambassador amb assistant attorney captain chair chairman chairwoman chancellor
  chief col colonel commissioner congressman congresswoman counselor deputy director doctor dr dra frau gen general
  gov governor herr lic lieutenant lt m maj major mayor minister miss mister mme mr mrs ms officer premier president
  presidenta presidente press prime principal prof professor rep representative sec secretary sen senator sir
  spokesman spokesperson spokeswoman sr sra sergeant surgeon under vice`.split(/\s+/),
);

/** A person's label taken apart: the titles before the name, and the words of the name as they were written. */
export const partsOfPerson = (
  label: string,
): { readonly titled: boolean; readonly words: readonly string[] } => {
  const words = label.normalize('NFKC').trim().split(/\s+/u);
  const first = words.findIndex((word) => !titles.has(fold(word)));
  if (first <= 0) return { titled: false, words };
  return { titled: true, words: words.slice(first) };
};

const han = /^\p{sc=Han}{2,4}$/u;

/** Whether a label names its person only among those of one series: a title and a surname, or a single word. */
export const isPartOfName = (label: string): boolean => {
  const { titled, words } = partsOfPerson(label);
  return words.length === 1 && (titled || !han.test(words[0] ?? ''));
};

/** Whether a label is a full name without a title: two words or more, or a name in Han characters. */
export const isFullName = (label: string): boolean => {
  const { titled, words } = partsOfPerson(label);
  return !titled && (words.length > 1 ? !article.test(label) : han.test(label.trim()));
};

/** Whether a full name ends with the words of a shorter one. */
export const endsWith = (full: string, words: readonly string[]): boolean => {
  const all = full.normalize('NFKC').trim().split(/\s+/u);
  if (words.length === 0 || words.length >= all.length) return false;
  return words.every((word, at) => fold(word) === fold(all[all.length - words.length + at] ?? ''));
};
