import { simplified } from './han.ts';

/** A word as it stands in a text: its normal form, and UTF-16 offsets, end excluded. */
export type Token = { readonly form: string; readonly start: number; readonly end: number };

// Scripts written without spaces: each character is a token of its own, so that a word of any length is a phrase of
// characters and is found wherever that string stands, whatever a segmenter would have made of it.
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`;
const piece = new RegExp(String.raw`[${unspaced}][\p{M}ﾞﾟ]*|[[\p{L}\p{N}\p{M}]--[${unspaced}]]+`, 'gv');
const unspacedForm = new RegExp(`^[${unspaced}]`, 'v');

/** Whether a form is of a script written without spaces. */
export const isUnspaced = (form: string): boolean => unspacedForm.test(form);

const folded = new Map<string, string>();
const mostFolded = 200_000;

// What is laid over a letter and may be left out in writing: accents, vowel points, tashkil. Signs that are letters in
// all but name stay: vowel signs of Indic and Thai script, the voicing of kana, the breve that makes й of и.
const overlaid = String.raw`[\p{M}&&[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Latn}]]--[\u0306\u3099\u309A]`;
const accents = new RegExp(String.raw`[${overlaid}]|(?<![иИ])\u0306`, 'gv');
// What a compatibility form is taken apart into and is no part of a word: "㈱" is "(株)".
const signs = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * The normal form of one word: compatibility forms, case, accents, vowel points, final sigma and traditional Chinese
 * characters folded away.
 */
export const fold = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const form = foldKeeping(word, 0);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(word, form);
  return form;
};

/** What of its writing a word keeps when it is compared, as bits. */
export type Kept = number;
export const keptBits = { case: 1, accents: 2, script: 4, width: 8 } as const;
/** The word as it stands; canonically equal strings are one even then. */
export const keptAll: Kept = 15;

/** A word folded but for what is kept. */
export const foldKeeping = (word: string, kept: Kept): string => {
  if (kept === keptAll) return word.normalize('NFC');
  const apart = word.normalize('NFKD');
  const cased = (kept & keptBits.case) === 0 ? apart.toLowerCase() : apart;
  const bare = (kept & keptBits.accents) === 0 ? cased.replace(accents, '') : cased;
  const whole = bare.replace(signs, '').replaceAll('ς', 'σ').normalize('NFC');
  return (kept & keptBits.script) === 0 ? simplified(whole) : whole;
};

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Tells where every word of a text stands, and whether all of it is ASCII; one of signs alone is told as well. */
export const pieces = (text: string, tell: (start: number, end: number, isAscii: boolean) => void): void => {
  // Words of ASCII, nearly all there are, are read by hand: twice as fast as the pattern.
  for (let at = 0; at < text.length;) {
    let end = at;
    while (isPlain(text.charCodeAt(end))) end++;
    if (end === text.length || text.charCodeAt(end) < 128) {
      if (end > at) tell(at, end, true);
      at = end === at ? at + 1 : end;
      continue;
    }
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (!found) return;
    at = found.index + found[0].length;
    tell(found.index, at, false);
  }
};

/** Tells every word of a text. */
export const walk = (text: string, tell: (form: string, start: number, end: number) => void): void =>
  pieces(text, (start, end, isAscii) => {
    const word = text.slice(start, end);
    const form = isAscii ? word.toLowerCase() : fold(word);
    if (form !== '') tell(form, start, end);
  });

/** The tokens of a text, in order. Nothing but letters, digits and their marks is ever part of one. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  walk(text, (form, start, end) => tokens.push({ form, start, end }));
  return tokens;
};

/** The forms of a text alone, as the index holds them. */
export const formsOf = (text: string): string[] => {
  const forms: string[] = [];
  walk(text, (form) => forms.push(form));
  return forms;
};
