import { isUnspacedLanguage } from './words.ts';

/**
 * Names of countries in a language by the code of the country (ISO 3166). Pieces are words, or characters where words
 * are not spaced: `longest` counts them, and `starts` holds the first of each name.
 */
export type PlaceNames = {
  readonly codes: ReadonlyMap<string, string>;
  readonly longest: number;
  readonly starts: ReadonlySet<string>;
};

/** A word that may be part of a name; "U.S" is one. */
export const placeWord = /[\p{L}\p{M}]+(?:\.\p{L}+)*/gu;

const known = new Map<string, PlaceNames>();
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const regionCodes = letters.flatMap((first) => letters.map((second) => first + second));
/** Languages of several countries: their names say nothing of where. */
const ofManyCountries = new Set(['en', 'es', 'fr', 'pt', 'ar', 'de', 'sw', 'qu', 'ff', 'ku']);
const languageCodes = letters
  .flatMap((first) => letters.map((second) => (first + second).toLowerCase()))
  .filter((code) => !ofManyCountries.has(code));

/** How English texts shorten two countries, which no list of names has. */
const besidesIcu = [
  ['U.S', 'US'],
  ['U.K', 'GB'],
  ['American', 'US'],
] as const;

/**
 * The countries' names as ICU has them (CLDR), long and short; and where words are spaced the name of a language for
 * the country it is spoken in most (CLDR's likely subtags), because "Japanese" is what is said of Japan.
 */
export const placeNames = (language: string): PlaceNames => {
  const before = known.get(language);
  if (before) return before;
  const codes = new Map<string, string>();
  const spaced = !isUnspacedLanguage(language);
  const put = (name: string | undefined, code: string): void => {
    if (name === undefined || name.length < 2 || codes.has(name)) return;
    codes.set(spaced ? (name.match(placeWord) ?? []).join(' ') : name, code);
  };
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
    for (const code of regionCodes) put(names.of(code), code);
  }
  if (/^en\b/.test(language)) for (const [name, code] of besidesIcu) put(name, code);
  if (spaced) {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    for (const code of languageCodes) {
      const name = names.of(code);
      if (name !== undefined && !name.includes(' '))
        put(name, new Intl.Locale(code).maximize().region ?? code);
    }
  }
  const names = [...codes.keys()];
  const piecesOf = (name: string): string[] => (spaced ? name.split(' ') : [...name]);
  const made = {
    codes,
    longest: Math.max(...names.map((name) => piecesOf(name).length)),
    starts: new Set(names.map((name) => piecesOf(name)[0] ?? '')),
  };
  known.set(language, made);
  return made;
};
