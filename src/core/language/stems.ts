import { createRequire } from 'node:module';
import lunr from 'lunr';
import { fold, isUnspaced } from './tokens.ts';

type Stem = (form: string) => string;
type Stemmer = (token: lunr.Token) => { toString(): string } | null | undefined;
/** The part of lunr that a file of lunr-languages builds on: it writes its language into it. */
type Host = Record<string, { stemmer?: Stemmer }>;

const loadPackage = createRequire(import.meta.url);

/** Languages of lunr-languages whose stemmers do real work and need no dictionary. */
const known = new Set('ar da de el es fi fr hu it nl no pl pt ro ru sv tr'.split(' '));

// Two stemmers know an ending by its accent, and a normal form has none: it is put back before they look.
const accented: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  es: [[/([cs])ion$/, '$1ión']],
  pt: [
    [/cao$/, 'ção'],
    [/coes$/, 'ções'],
    [/sao$/, 'são'],
    [/soes$/, 'sões'],
  ],
};

const stemWith = (stemmer: Stemmer, language: string): Stem => {
  const endings = accented[language] ?? [];
  return (form) => {
    const word = endings.reduce((written, [ending, better]) => written.replace(ending, better), form);
    return fold(String(stemmer(new lunr.Token(word, {})) ?? '')) || form;
  };
};

const unchanged: Stem = (form) => form;

/** Applies files of lunr-languages to a lunr of their own, so that the library itself stays as it is. */
const load = (language: string): Stem => {
  // lunr's types end where its plug-ins begin: they write into the object they are given.
  const host = Object.create(lunr) as Host;
  for (const file of ['stemmer.support', language]) {
    // Every file of lunr-languages exports this one function.
    const apply = loadPackage(`lunr-languages/lunr.${file}.js`) as (lunr: Host) => void;
    apply(host);
  }
  const stemmer = host[language]?.stemmer;
  return stemmer ? stemWith(stemmer, language) : unchanged;
};

const stems = new Map<string, Stem>([['en', stemWith(lunr.stemmer, 'en')]]);

const stemFor = (tag: string): Stem => {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  let stem = stems.get(language);
  if (!stem) stems.set(language, (stem = known.has(language) ? load(language) : unchanged));
  return stem;
};

/**
 * The stem of a normal form in a language (BCP 47), itself a normal form; the form where no stemmer is known. English
 * is lunr's own stemmer (Porter 1980), the others are Snowball's as lunr-languages carries them. They are given forms
 * without accents, which they stem as they do the accented; Spanish and Portuguese endings get theirs back first.
 */
export const stemOf = (form: string, language: string): string =>
  isUnspaced(form) ? form : stemFor(language)(form);
