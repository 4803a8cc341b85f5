import { isUnspacedLanguage } from '../language/words.ts';
import { placeNames, placeWord } from '../language/place-names.ts';

/** A country named in a text: its code, and UTF-16 offsets, end excluded. */
export type CountryPlace = { readonly code: string; readonly start: number; readonly end: number };

/** What English calls countries and their people by, and no list of names or languages has. */
const besides: ReadonlyMap<string, string> = new Map([
  ['Spanish', 'ES'],
  ['French', 'FR'],
  ['German', 'DE'],
  ['Germans', 'DE'],
  ['Portuguese', 'PT'],
  ['British', 'GB'],
  ['Britain', 'GB'],
  ['Swiss', 'CH'],
  ['Philippine', 'PH'],
  ['Filipino', 'PH'],
  ['Americans', 'US'],
]);

const codeOf = (name: string, language: string): string | undefined =>
  placeNames(language).codes.get(name) ?? (/^en\b/.test(language) ? besides.get(name) : undefined);

/** Where a text names countries, in the names ICU has for them; the longest name first, from left to right. */
export const countryPlaces = (text: string, language: string): CountryPlace[] =>
  isUnspacedLanguage(language) ? amongCharacters(text, language) : amongWords(text, language);

const amongCharacters = (text: string, language: string): CountryPlace[] => {
  const { codes, longest, starts } = placeNames(language);
  const found: CountryPlace[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!starts.has(text.charAt(at))) continue;
    for (let length = Math.min(longest, text.length - at); length > 1; length--) {
      const code = codes.get(text.slice(at, at + length));
      if (code === undefined) continue;
      found.push({ code, start: at, end: at + length });
      at += length - 1;
      break;
    }
  }
  return found;
};

const amongWords = (text: string, language: string): CountryPlace[] => {
  const { longest, starts } = placeNames(language);
  const pieces = Array.from(text.matchAll(placeWord));
  const found: CountryPlace[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const first = pieces[at]?.[0] ?? '';
    if (!starts.has(first) && !besides.has(first)) continue;
    let name = '';
    let code: string | undefined;
    let last = at;
    for (let to = at; to < Math.min(pieces.length, at + longest); to++) {
      name += to === at ? (pieces[to]?.[0] ?? '') : ` ${pieces[to]?.[0] ?? ''}`;
      const known = codeOf(name, language);
      if (known === undefined) continue;
      code = known;
      last = to;
    }
    if (code === undefined) continue;
    const end = pieces[last];
    found.push({ code, start: pieces[at]?.index ?? 0, end: (end?.index ?? 0) + (end?.[0].length ?? 0) });
    at = last;
  }
  return found;
};

/** Whether a word by itself names a country. */
export const isCountry = (word: string, language: string): boolean => codeOf(word, language) !== undefined;

/** The codes of the countries that a text names, each once. */
export const countriesIn = (text: string, language: string): string[] => [
  ...new Set(countryPlaces(text, language).map(({ code }) => code)),
];
