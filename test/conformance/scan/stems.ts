import { createRequire } from 'node:module';
import lunr from 'lunr';

type Stemmer = (token: lunr.Token) => { toString(): string } | null | undefined;
type Host = Record<string, { readonly stemmer?: Stemmer }>;

const load = createRequire(import.meta.url);
const languages = 'ar da de el es fi fr hu it nl no pl pt ro ru sv tr'.split(' ');

// Two stemmers know endings by accents that a folded word has not: as the page on searching says, they are put back.
const endings: Readonly<Record<string, readonly (readonly [folded: string, accented: string])[]>> = {
  es: ['cion:ción', 'sion:sión'].map((pair) => pair.split(':') as [string, string]),
  pt: ['cao:ção', 'coes:ções', 'sao:são', 'soes:sões'].map((pair) => pair.split(':') as [string, string]),
};

/** lunr's stemmer of English, or that of lunr-languages, loaded into an object of its own. */
const stemmerOf = (language: string): Stemmer | undefined => {
  if (language === 'en') return lunr.stemmer;
  if (!languages.includes(language)) return undefined;
  // The files write their language into the lunr they are given, and call nothing of its pipeline but this.
  const host = Object.assign(Object.create(lunr) as Host, { Pipeline: { registerFunction: () => {} } });
  for (const file of ['stemmer.support', language]) {
    // Every file of lunr-languages exports this one function.
    const apply = load(`lunr-languages/lunr.${file}.js`) as (lunr: object) => void;
    apply(host);
  }
  return host[language]?.stemmer;
};

const stemmers = new Map<string, Stemmer | undefined>();

/** The stem of a folded word in a language (BCP 47) by lunr and lunr-languages; null where they have no stemmer. */
export const stemIn = (tag: string, folded: string): string | null => {
  const [language = ''] = tag.toLowerCase().split('-');
  if (!stemmers.has(language)) stemmers.set(language, stemmerOf(language));
  const stemmer = stemmers.get(language);
  if (!stemmer) return null;
  const ending = endings[language]?.find(([plain]) => folded.endsWith(plain));
  const word = ending ? folded.slice(0, -ending[0].length) + ending[1] : folded;
  return String(stemmer(new lunr.Token(word, {})) ?? '');
};
