// The scan's own rules of what a word is and which writings are alike, from the page on searching and nothing else.

/** A way of writing that a query can ask to be heeded: `match:written` heeds all four. */
export type Heeded = 'case' | 'accents' | 'script' | 'width';

/** Says how a written word is compared with others while these ways of writing are heeded. */
export type Folding = (written: string, heeded?: ReadonlySet<Heeded>) => string;

/** A word where it stands in a text: UTF-16 offsets, end excluded. */
export type Word = { readonly written: string; readonly start: number; readonly end: number };

const nothing: ReadonlySet<Heeded> = new Set();
const letter = /^[\p{L}\p{N}\p{M}]$/u;
const mark = /^\p{M}$/u;
const withoutSpaces =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]$/u;
const halfWidthVoicing = new Set(['ﾞ', 'ﾟ']);
const laidOver =
  /^[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
const kanaVoicing = new Set(['\u3099', '\u309A']);
const breve = '\u0306';

type Kind = 'letter' | 'mark' | 'alone' | 'between';
const kinds = new Map<string, Kind>();

const kindOf = (character: string): Kind => {
  let kind = kinds.get(character);
  if (!kind) {
    if (mark.test(character)) kind = 'mark';
    else if (!letter.test(character)) kind = 'between';
    else kind = withoutSpaces.test(character) ? 'alone' : 'letter';
    kinds.set(character, kind);
  }
  return kind;
};

/** Whether words of this writing are single characters. */
export const standsAlone = (written: string): boolean =>
  kindOf(String.fromCodePoint(written.codePointAt(0) ?? 0)) === 'alone';

/**
 * The words of a text: runs of letters, digits and the marks on them, and each character of a script without spaces with
 * the marks behind it.
 */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  let start = -1;
  let alone = false;
  let at = 0;
  const end = (): void => {
    if (start >= 0) words.push({ written: text.slice(start, at), start, end: at });
    start = -1;
    alone = false;
  };
  for (const character of text) {
    const kind = kindOf(character);
    const goesOn = kind === 'mark' || (alone ? halfWidthVoicing.has(character) : kind === 'letter');
    if (start >= 0 && !goesOn) end();
    if (start < 0 && kind !== 'between') {
      start = at;
      alone = kind === 'alone';
    }
    at += character.length;
  }
  end();
  return words;
};

/** Leaves out what is laid over letters: accents, vowel points, tashkil. й stays, and so do signs that are letters in all but name. */
const withoutAccents = (word: string): string => {
  let bare = '';
  for (const character of word.normalize('NFD')) {
    const stays =
      !mark.test(character) ||
      !laidOver.test(character) ||
      kanaVoicing.has(character) ||
      (character === breve && bare.endsWith('и'));
    if (stays) bare += character;
  }
  return bare.normalize('NFC');
};

/** Makes the folding; `simplified` gives the simplified form of a traditional Chinese character, or the character itself. */
export const createFolding =
  (simplified: (character: string) => string): Folding =>
  (written, heeded = nothing) => {
    let word = written.normalize(heeded.has('width') ? 'NFC' : 'NFKC');
    if (!heeded.has('script')) word = Array.from(word, simplified).join('');
    if (!heeded.has('case')) word = word.toLowerCase().replaceAll('ς', 'σ');
    if (!heeded.has('accents')) word = withoutAccents(word);
    // What width hid, such as the bar of a fraction, is no part of a word.
    return Array.from(word)
      .filter((character) => letter.test(character))
      .join('');
  };
