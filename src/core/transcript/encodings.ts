import iconv from 'iconv-lite';
import { common, written, type Written } from './encoding-languages.ts';

/** An encoding with how well the text it gives reads: 1 is ordinary writing, 0 and less is none. */
export type Likelihood = {
  readonly encoding: string;
  readonly score: number;
  /** The text of the sample, so that two encodings that read alike can be told from two that do not. */
  readonly text: string;
};

/** Every encoding of a byte and of several that is judged by its letters; Unicode is recognised by its form. */
export const judged: readonly string[] = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  ...new Set(written.flatMap(({ encodings }) => encodings)),
];

/**
 * The encodings in which bytes could be written, likeliest first: each candidate decodes them, and what comes out is
 * scored by how common its letters are in the languages written so, where capitals stand, and known short words.
 * A heuristic: the second is the one to name in doubt.
 */
export const likeliest = (
  sample: Uint8Array,
  candidates: readonly string[] = judged,
): readonly Likelihood[] =>
  candidates
    .flatMap((encoding): Likelihood[] => {
      const text = strictText(sample, encoding);
      return text === null ? [] : [{ encoding, score: scoreOf(text, encoding), text }];
    })
    .toSorted((a, b) => b.score - a.score);

/** Bytes as text, null where one of them has no character. */
const strictText = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    const text =
      encoding === 'windows-1252' || encoding === 'cp437'
        ? iconv.decode(Buffer.from(bytes), encoding)
        : new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return text.includes('\uFFFD') || /[\u0080-\u009f]/.test(text) ? null : text;
  } catch {
    return null;
  }
};

const scoreOf = (text: string, encoding: string): number => {
  if (encoding === 'utf-8') return 1;
  const wide = wideScripts[encoding];
  if (wide) return meanOf(text, (char) => wideScore(char, wide));
  const languages = written.filter(({ encodings }) => encodings.includes(encoding));
  const known = languages.length > 0 ? languages : written;
  return Math.max(
    ...known.map((language) => narrowScore(text, language, language.encodings.indexOf(encoding))),
  );
};

/** The mean over the characters beyond ASCII. */
const meanOf = (text: string, score: (char: string, at: number) => number): number => {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    sum += score(text.charAt(at), at);
    count++;
  }
  return count === 0 ? 0 : sum / count;
};

type Wide = { readonly common: ReadonlySet<string>; readonly also: RegExp };

const japanese: Wide = { common: new Set(common.japanese + common.traditional), also: /[ぁ-んァ-ヶー々]/ };
const wideScripts: Readonly<Record<string, Wide>> = {
  gb18030: { common: new Set(common.simplified), also: /[！-～]/ },
  big5: { common: new Set(common.traditional), also: /[！-～]/ },
  shift_jis: japanese,
  'euc-jp': japanese,
  'euc-kr': { common: new Set(common.korean), also: /[가-힣]/ },
};

const widePunctuation = /[、。，．：；？！「」『』（）“”‘’《》【】…—·～]/;

const wideScore = (char: string, { common: known, also }: Wide): number => {
  if (known.has(char) || widePunctuation.test(char)) return 1;
  if (also.test(char)) return 0.7;
  if (/\p{Script=Han}/u.test(char)) return 0.25;
  return /[\uff61-\uff9f\ue000-\uf8ff\ud800-\udfff]/.test(char) ? -1 : -0.5;
};

/** Punctuation beyond ASCII that writers of every alphabet use. */
const punctuation = /[“”‘’„‚«»–—…\u00a0•№°€©،؛؟]/;

const narrowScore = (text: string, { letters, words }: Written, rank: number): number => {
  const weights = weightsOf(letters);
  const mean = meanOf(text, (char, at) => {
    if (punctuation.test(char)) return fits(text, at) ? 0.6 : -0.6;
    const small = char.toLowerCase();
    const weight = weights.get(small);
    if (weight === undefined) return /\p{L}|\p{M}/u.test(char) ? -0.5 : -1;
    return small !== char && /\p{Ll}/u.test(text.charAt(at - 1)) ? -0.8 : weight;
  });
  return mean + shareOfWords(text, words) - rank * 0.01;
};

/** A quotation mark or a dash stands at the edge of a word: inside of one, only an apostrophe does. */
const fits = (text: string, at: number): boolean => {
  const isLetter = (char: string): boolean => /\p{L}/u.test(char);
  const inside = isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
  return !inside || /[’–—\u00a0]/.test(text.charAt(at));
};

/** 1 for the commonest letter, 0.5 for the rarest. */
const weightsOf = (letters: string): ReadonlyMap<string, number> => {
  const known = weighed.get(letters);
  if (known) return known;
  const list = [...letters];
  const weights = new Map(list.map((letter, at) => [letter, 1 - (at / list.length) * 0.5]));
  weighed.set(letters, weights);
  return weights;
};
const weighed = new Map<string, ReadonlyMap<string, number>>();

/** How many of a text's words are among a language's commonest, as a bonus of at most 0.6. */
const shareOfWords = (text: string, words: string): number => {
  const all = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = new Set(words.split(' '));
  const met = all.filter((word) => known.has(word)).length;
  return all.length === 0 ? 0 : Math.min(0.6, (met / all.length) * 2);
};
