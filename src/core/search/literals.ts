/** What every match of a regular expression holds: a run of letters, any of several, or all of several; null for nothing. */
export type Required =
  | { readonly kind: 'run'; readonly text: string }
  | { readonly kind: 'any' | 'all'; readonly of: readonly Required[] }
  | null;

/**
 * Works out what every match must hold, letter by letter; `source` is a valid expression with the flag u. Whatever this
 * reading does not know, or may be left out, counts as nothing: too little is never wrong.
 */
export const requiredBy = (source: string): Required => {
  if (source.length > longest) return null;
  const reader: Reader = { source, at: 0 };
  return readChoices(reader);
};

/** Longer ones are not read: brackets may be in brackets as deep as there are characters. */
const longest = 2000;

type Reader = { readonly source: string; at: number };

/** Choices parted by `|`, up to the end or a closing bracket. */
const readChoices = (reader: Reader): Required => {
  const choices: Required[] = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    choices.push(readSequence(reader));
  }
  if (choices.length === 1) return choices[0] ?? null;
  const known = choices.filter((choice) => choice !== null);
  return known.length < choices.length ? null : { kind: 'any', of: known };
};

const readSequence = (reader: Reader): Required => {
  const parts: Required[] = [];
  let run = '';
  const endRun = (): void => {
    if (run !== '') parts.push({ kind: 'run', text: run });
    run = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader);
    const quantifier = readQuantifier(reader);
    if (typeof atom === 'string') {
      if (quantifier !== 'optional') run += atom;
      if (quantifier !== 'once') endRun();
      continue;
    }
    endRun();
    if (quantifier !== 'optional' && atom !== null) parts.push(atom);
  }
  endRun();
  return parts.length < 2 ? (parts[0] ?? null) : { kind: 'all', of: parts };
};

/** A character that stands for itself, what a group requires, or null for what is not known. */
const readAtom = (reader: Reader): string | Required => {
  const { source } = reader;
  const character = String.fromCodePoint(source.codePointAt(reader.at) ?? 0);
  if (character === '(') return readGroup(reader);
  if (character === '[') return skip(reader, classEnd(source, reader.at));
  if (character === '\\') return readEscape(reader);
  reader.at += character.length;
  return '.^$'.includes(character) ? null : character;
};

const skip = (reader: Reader, to: number): null => {
  reader.at = to;
  return null;
};

const classEnd = (source: string, from: number): number => {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
};

const escape =
  /^\\(?:(?<sign>[^\p{L}\p{N}])|[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|k<[^>]*>|x[\da-fA-F]{2}|c[A-Za-z]|\d+|.)/u;

/** An escaped sign stands for itself; every other escape is not followed. */
const readEscape = (reader: Reader): string | null => {
  const found = escape.exec(reader.source.slice(reader.at));
  reader.at += found?.[0].length ?? 1;
  return found?.groups?.['sign'] ?? null;
};

const readGroup = (reader: Reader): Required => {
  const opening =
    /^\((?:\?(?:<[=!]|[=!:]|<[^>]*>|[a-z-]*:))?/u.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += opening.length;
  const inside = readChoices(reader);
  reader.at++;
  return /[=!]$/.test(opening) ? null : inside;
};

const readQuantifier = (reader: Reader): 'once' | 'optional' | 'more' => {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at, reader.at + 40));
  if (!found) return 'once';
  reader.at += found[0].length;
  return /^[*?]/.test(found[0]) || Number(found[1] ?? 1) === 0 ? 'optional' : 'more';
};
