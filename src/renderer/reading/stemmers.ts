import lunr from 'lunr';
import { lightArabicStem } from './arabic.ts';

/** What a language adds to finding: the stem of a lower-case word, and whether a word is one that texts are full of. */
export type WordSense = {
  readonly stem: (word: string) => string;
  readonly isStopWord: (word: string) => boolean;
};

type Stemmer = (token: lunr.Token) => unknown;
/** The part of lunr that a file of lunr-languages writes its language into. */
type Host = { generateStopWordFilter: unknown } & Record<
  string,
  { readonly stemmer?: Stemmer; readonly stopWordFilter?: Stemmer } | undefined
>;

const support = () => import('lunr-languages/lunr.stemmer.support.js');
const files = {
  de: () => import('lunr-languages/lunr.de.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
} as const;

/**
 * The stemmer and stop words of a language: lunr's own for English, those of lunr-languages, or none. The Arabic file of
 * lunr-languages does not run in a module (its `this` is undefined there), so Arabic has a stemmer of our own.
 */
export const senseOf = (language: string): Promise<WordSense> => {
  const code = language.split('-')[0] ?? '';
  const known = senses.get(code) ?? load(code);
  senses.set(code, known);
  return known;
};

const senses = new Map<string, Promise<WordSense>>();

const load = async (code: string): Promise<WordSense> => {
  if (code === 'en') return from(lunr.stemmer, lunr.stopWordFilter);
  if (code === 'ar') return { stem: lightArabicStem, isStopWord: () => false };
  const file = Object.entries(files).find(([known]) => known === code)?.[1];
  if (file === undefined) return { stem: (word) => word, isStopWord: () => false };
  // An object of our own takes what the files write, so that lunr stays as it is. Its type ends where plug-ins begin.
  const host = Object.create(lunr) as Host;
  (await support()).default(host);
  (await file()).default(host);
  return from(host[code]?.stemmer, host[code]?.stopWordFilter);
};

const from = (stemmer: Stemmer | undefined, filter: Stemmer | undefined): WordSense => ({
  stem: (word) => String(stemmer?.(new lunr.Token(word, {})) ?? word),
  // The list is inside lunr's filter, which lets every other word through.
  isStopWord: (word) => filter !== undefined && !filter(new lunr.Token(word, {})),
});
