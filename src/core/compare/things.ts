import { placeNames, placeWord } from '../language/place-names.ts';
import { isStopWord } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { anyMonth, monthNumbers } from '../transcript/words/months.ts';

/** What a text names, as it is first written there, by what is compared: the same day in two ways of writing is one. */
export type Named = ReadonlyMap<string, string>;
export type Things = { readonly numbers: Named; readonly dates: Named; readonly names: Named };

/**
 * Numbers in digits, dates and names of a text. Names are runs of words with capitals, where they do not only begin a
 * sentence, and the world's countries in any script (by ICU); in German, where every noun has a capital, countries alone.
 */
export const thingsIn = (text: string, language: string): Things => {
  const { dates, rest } = datesIn(text);
  const names = new Map<string, string>();
  addCountries(names, text, language);
  if (!/^de\b/.test(language)) addCapitals(names, rest, language);
  return { dates, numbers: numbersIn(rest), names };
};

/** Only what the first has and the second has not, as it is written. */
export const onlyInFirst = (a: Named, b: Named): string[] =>
  [...a].filter(([key]) => !b.has(key)).map(([, written]) => written);

const digit = /\p{Nd}/gu;
/** The value of a digit of any script: each block of ten begins at a multiple its first digit tells. */
const plainDigit = (figure: string): string => {
  const code = figure.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code < 128 ? figure : String((code - zero) % 10);
};
const inPlainDigits = (text: string): string => text.replace(digit, plainDigit);

const year = String.raw`(?:1[89]|20)\p{Nd}{2}`;
const day = String.raw`\p{Nd}{1,2}`;
const month = `(?:${anyMonth})`;
const bound = String.raw`(?<![\p{L}\p{Nd}])`;
const dateForms: readonly RegExp[] = [
  /(?:(?<y>\p{Nd}{4})\s*年\s*)(?:(?<m>\p{Nd}{1,2})\s*月)?(?:\s*(?<d>\p{Nd}{1,2})\s*[日号號])?/gu,
  /(?<m>\p{Nd}{1,2})\s*月\s*(?<d>\p{Nd}{1,2})\s*[日号號]/gu,
  new RegExp(String.raw`${bound}(?<y>${year})[-/.](?<m>\p{Nd}{1,2})[-/.](?<d>${day})(?!\p{Nd})`, 'gu'),
  new RegExp(
    String.raw`${bound}(?<d>${day})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(?<name>${month})(?!\p{L})(?:,?\s+(?:del?\s+)?(?<y>${year}))?`,
    'giu',
  ),
  new RegExp(
    String.raw`${bound}(?<name>${month})\.?\s+(?<d>${day})(?:st|nd|rd|th)?(?![\p{Nd}\p{L}])(?:,?\s+(?<y>${year}))?`,
    'giu',
  ),
  new RegExp(String.raw`${bound}(?<name>${month})\.?,?\s+(?:del?\s+)?(?<y>${year})(?!\p{Nd})`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{Nd}.,:])(?<y>(?:19|20)\p{Nd}{2})(?![\p{Nd}\p{L}%]|[.,:]\p{Nd})`, 'gu'),
];

/** Dates by year, month and day as far as they are said; what is left of the text has spaces in their place. */
const datesIn = (text: string): { readonly dates: Named; readonly rest: string } => {
  const found: { readonly at: number; readonly key: string; readonly written: string }[] = [];
  let rest = text;
  for (const form of dateForms) {
    rest = rest.replace(form, (...matched: unknown[]) => {
      // A pattern with names gives them last, the text before them, and before that where it was found.
      const [groups, , at] = matched.toReversed() as [Record<string, string | undefined>, string, number];
      const written = String(matched[0]);
      const number = groups['m'] ?? monthNumbers.get((groups['name'] ?? '').toLowerCase());
      const key = [groups['y'], number, groups['d']].map((part) =>
        part === undefined ? '' : String(Number(inPlainDigits(String(part)))),
      );
      found.push({ at, key: key.join('-'), written: written.trim() });
      return ' '.repeat(written.length);
    });
  }
  const inOrder = found.toSorted((x, y) => x.at - y.at);
  return { dates: firstOf(inOrder.map(({ key, written }) => [key, written])), rest };
};

/** Of several ways to write one thing the first. */
const firstOf = (pairs: readonly (readonly [string, string])[]): Named => {
  const named = new Map<string, string>();
  for (const [key, written] of pairs) if (!named.has(key)) named.set(key, written);
  return named;
};

const number =
  /(?<digits>\p{Nd}+(?:[.,٫٬\u00a0\u202f]\p{Nd}+)*)(?<unit>\s?(?:%|‰|٪|per ?cent\b|(?:tr|b|m)illion\b|thousand\b|[万萬亿億兆]))?/giu;

const numbersIn = (text: string): Named =>
  firstOf(
    [...text.matchAll(number)].map(({ 0: written, groups }) => {
      const digits = inPlainDigits(groups?.['digits'] ?? '').replace(/[^\d.](?=\d{3}(?:\D|$))/gu, '');
      const unit = (groups?.['unit'] ?? '').replace(/\s/gu, '').toLowerCase();
      return [digits + (unit.startsWith('per') ? '%' : unit), written.trim()];
    }),
  );

const addCountries = (names: Map<string, string>, text: string, language: string): void => {
  const { codes, longest, starts } = placeNames(language);
  const unspaced = isUnspacedLanguage(language);
  const pieces = unspaced ? [...text] : (text.match(placeWord) ?? []);
  for (let at = 0; at < pieces.length; at++) {
    if (!starts.has(pieces[at] ?? '')) continue;
    for (let length = Math.min(longest, pieces.length - at); length >= 1; length--) {
      const written = pieces.slice(at, at + length).join(unspaced ? '' : ' ');
      const code = codes.get(written);
      if (code === undefined) continue;
      if (!names.has(`r:${code}`)) names.set(`r:${code}`, written);
      at += length - 1;
      break;
    }
  }
};

const capital = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{Nd}]*(?:[-’'.&]\p{Lu}?[\p{L}\p{M}\p{Nd}]+)*)`;
const between = String.raw`(?:\s+(?:of|of the|de|del|de la|du|van|von|al|el|bin|ibn|and)\s+|\s+)`;
const capitals = new RegExp(String.raw`(?<![\p{L}\p{M}\p{Nd}])${capital}(?:${between}${capital})*`, 'gu');
const sentenceStart = /(?:^|[.!?…:;]["'”’»)]*\s+|\n\s*|["“«(]\s?)$/u;

/** Names with capitals. A word alone that begins a sentence is one only where it has its capital elsewhere too, or no other letters. */
const addCapitals = (names: Map<string, string>, text: string, language: string): void => {
  const countries = placeNames(language).codes;
  const inside = new Set<string>();
  const found = [...text.matchAll(capitals)].map((match) => {
    const starts = sentenceStart.test(text.slice(Math.max(0, match.index - 8), match.index));
    const words = match[0].split(/\s+/u);
    if (!starts) for (const word of words) inside.add(word);
    return { words, starts };
  });
  for (const { words, starts } of found) {
    const [first = ''] = words;
    const loose = starts && words.length === 1 && !inside.has(first) && !/^\p{Lu}{2,}$/u.test(first);
    // "The Harbour Board" begins with a word that is no part of the name.
    const kept = loose ? [] : isStopWord(fold(first), language) ? words.slice(1) : words;
    const name = kept.join(' ');
    if (name.length < 2 || countries.has(name) || isStopWord(fold(name), language)) continue;
    const key = `n:${fold(name)}`;
    if (!names.has(key)) names.set(key, name);
  }
};
