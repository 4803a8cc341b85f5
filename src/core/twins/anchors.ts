import { fold } from '../language/tokens.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { placeNames, placeWord } from '../language/place-names.ts';

// What a translation keeps: numbers, dates, countries, and names written in Latin letters. Each is one string, the
// same from whichever language it was read.

const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:trillion|billones|万亿|萬億|兆)/u, 1e12],
  [/^\s*(?:billion|mil millones|миллиард|milliard|十亿)/iu, 1e9],
  [/^\s*(?:亿|億)/u, 1e8],
  [/^\s*(?:million|millones|миллион)/iu, 1e6],
  [/^\s*(?:万|萬)/u, 1e4],
  [/^\s*(?:thousand|mil\b|тысяч)/iu, 1e3],
];
const number = /\d+(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/gu;
/** Small whole numbers are written out in one language and in digits in the next. */
const leastNumber = 10;

const valueOf = (digits: string): number =>
  Number(digits.replace(/[,.\u00a0\u202f](?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));

const addNumbers = (anchors: Set<string>, text: string): void => {
  for (const match of text.matchAll(number)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    const times = magnitudes.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
    const value = valueOf(match[0]) * times;
    if (Number.isFinite(value) && value >= leastNumber) anchors.add(`n:${Number(value.toPrecision(6))}`);
  }
};

const months = new Map<string, { readonly pattern: RegExp; readonly names: readonly string[] } | null>();

/** Month names of a language, from ICU, with the day before or after. Null where months are numbers. */
const monthsOf = (language: string) => {
  const known = months.get(language);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 15));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase();
  });
  const made = names.every((name) => /^\p{L}{3,}\.?$/u.test(name))
    ? {
        names,
        pattern: new RegExp(
          String.raw`(?:(?<before>\d{1,2})\.?(?:\s+de)?\s+)?(?<month>${names.join('|')})\b(?:\s+(?<after>\d{1,2})(?!\d))?`,
          'giu',
        ),
      }
    : null;
  months.set(language, made);
  return made;
};

const addDates = (anchors: Set<string>, text: string, language: string): void => {
  for (const { groups } of text.matchAll(/(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?/gu))
    anchors.add(
      `d:${Number(groups?.['month'])}-${groups?.['day'] === undefined ? '' : Number(groups['day'])}`,
    );
  const named = monthsOf(language);
  if (!named) return;
  for (const { groups } of text.matchAll(named.pattern)) {
    const month = named.names.indexOf((groups?.['month'] ?? '').toLowerCase()) + 1;
    const day = groups?.['after'] ?? groups?.['before'];
    // "may" is a word too: without a day a month of three letters is no date.
    if (day !== undefined || (groups?.['month']?.length ?? 0) > 3)
      anchors.add(`d:${month}-${day === undefined ? '' : Number(day)}`);
  }
};

const latinWord = /(?<![\p{L}\p{M}])\p{Lu}[\p{Script=Latin}\d]+(?:[-’'&]\p{Lu}[\p{Script=Latin}\d]+)*/gu;

const addNames = (anchors: Set<string>, text: string): void => {
  for (const [word] of text.matchAll(latinWord)) anchors.add(`w:${fold(word)}`);
};

/** Reads from left to right, the longest name first; `starts` says where looking is worth it at all. */
const addPlaces = (anchors: Set<string>, text: string, language: string): void => {
  const { codes, longest, starts } = placeNames(language);
  const unspaced = isUnspacedLanguage(language);
  const pieces = unspaced ? text : (text.match(placeWord) ?? []);
  const joined = (from: number, length: number): string =>
    typeof pieces === 'string'
      ? pieces.slice(from, from + length)
      : pieces.slice(from, from + length).join(' ');
  for (let at = 0; at < pieces.length; at++) {
    if (!starts.has(pieces[at] ?? '')) continue;
    for (let length = Math.min(longest, pieces.length - at); length >= 1; length--) {
      const code = codes.get(joined(at, length));
      if (code === undefined) continue;
      anchors.add(`r:${code}`);
      at += length - 1;
      break;
    }
  }
};

/** The anchors of a text in its language (BCP 47). */
export const anchorsOf = (text: string, language: string): ReadonlySet<string> => {
  const anchors = new Set<string>();
  addNumbers(anchors, text);
  addDates(anchors, text, language);
  addNames(anchors, text);
  addPlaces(anchors, text, language);
  return anchors;
};
