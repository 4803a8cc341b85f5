import { formsOf, isUnspaced } from '../language/tokens.ts';
import { isOperator, quotingMarks, type LexemeOf } from './lexer.ts';
import type { Place, QueryNode, RegexNode, Slot, TermNode } from './tree.ts';

/** What went wrong with a piece of a query, and what to write instead; null where nobody can know. */
export type Trouble = {
  readonly kind: 'trouble';
  readonly reason: string;
  readonly better: string | null;
  /** The value was probably meant to be what follows after a space. */
  readonly parted?: boolean;
};

/** A part of the tree; or why a piece of text is none. */
export type Reading<Node extends QueryNode = QueryNode> =
  { readonly kind: 'node'; readonly node: Node } | Trouble;

export const trouble = (reason: string, better: string | null): Trouble => ({
  kind: 'trouble',
  reason,
  better,
});

/** A word with more is a regular expression that no machine takes. */
const mostStars = 100;

/** The most other words that may be asked for between two. */
export const mostBetween = 1000;

const letter = /[\p{L}\p{N}]/u;
// A run of letters, digits, stars and question marks: one word, several where a script has no spaces, or a lone star.
const runs = /[\p{L}\p{N}\p{M}*?]+/gu;
const unreadable = new RegExp(`[\\s\\p{Cc}\\p{Cs}${quotingMarks}]+`, 'gu');

/** Text with one space for all that no query prints: spaces, control characters, quotation marks, halves of characters. */
export const readable = (text: string): string => text.replace(unreadable, ' ').trim();

/** The same text between marks that do not stand in it. */
export const quoted = (text: string): string => `"${text.replace(/["“”„‟＂]/gu, ' ').trim()}"`;

type Found = { readonly slots: Slot[]; readonly start: number; readonly end: number };

const belongsBefore = /[\p{M}ﾞﾟ]/u;

/** A run in pieces: each character of a script without spaces, and what stands between two of them. */
const piecesOf = (run: string): string[] => {
  const pieces: string[] = [];
  let alone = true;
  for (const character of run) {
    const isMark = belongsBefore.test(character);
    const isAlone = isUnspaced(character);
    if (pieces.length > 0 && (isMark || (!alone && !isAlone))) pieces.push(`${pieces.pop()}${character}`);
    else pieces.push(character);
    if (!isMark) alone = isAlone;
  }
  return pieces;
};

const wildMark = /[*?]/u;

const foldWild = (piece: string): string =>
  piece.replace(/\*+/gu, '*').replace(/[^*?]+/gu, (letters) => formsOf(letters).join(''));

const formSlots = (text: string): Slot[] =>
  piecesOf(text).flatMap((piece) =>
    formsOf(piece).map((form) => ({ kind: 'form', form, written: piece }) as const),
  );

const wildSlot = (piece: string): Slot => {
  const pattern = foldWild(piece);
  return letter.test(pattern) ? { kind: 'wild', pattern, written: piece } : { kind: 'any' };
};

/** The places of one run; null where a star or question mark stands between characters that are words themselves. */
const slotsOfRun = (run: string): Slot[] | null => {
  if (!letter.test(run)) return run.includes('*') ? [{ kind: 'any' }] : [];
  const pieces = piecesOf(run);
  const slots: Slot[] = [];
  for (const piece of pieces) {
    if (!wildMark.test(piece)) slots.push(...formSlots(piece));
    else if (letter.test(piece)) slots.push(wildSlot(piece));
    else return null;
  }
  return slots;
};

// A pattern anchored at the end would look for it from every mark of a long row of them.
const withoutEnd = (text: string, marks: string): string => {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
};

/** A run without what says nothing: a question mark at the end, stars beside a character that is a word by itself. */
const wordIn = (run: string): string => {
  const word = withoutEnd(run, '?');
  const bare = word.replace(/^[*?]+/u, '');
  const tail = isUnspaced(bare) ? bare : word;
  const lead = withoutEnd(tail, '*?');
  const last = piecesOf(lead).at(-1) ?? '';
  return isUnspaced(last) ? lead : tail;
};

/** Every place in a text, and where the first begins and the last ends. */
const slotsIn = (text: string): Found | 'between' | 'stars' => {
  const slots: Slot[] = [];
  let [start, end] = [text.length, 0];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const word = wordIn(run);
    if (word.split(/\*+/u).length > mostStars + 1) return 'stars';
    const found = slotsOfRun(word);
    if (found === null) return 'between';
    if (found.length === 0) continue;
    slots.push(...found);
    const at = index + run.indexOf(word);
    start = Math.min(start, at);
    end = at + word.length;
  }
  return { slots, start, end };
};

const noLetter = (text: string): Trouble => trouble(`“${text}” holds no letter and no digit.`, '');
const between = (text: string): Trouble =>
  trouble(
    'Each of these characters is a word: between two of them a star stands by itself, with spaces, in quotation marks.',
    quoted(text.replace(/[*?]+/gu, ' * ').replace(/ {2,}/gu, ' ')),
  );
const tooManyStars = trouble(`A word may have at most ${mostStars} stars.`, null);
const isAny = ({ kind }: Slot): boolean => kind === 'any';

const termOf = (text: string, { slots, start, end }: Found, place: Place): TermNode => {
  const shown = readable(text.slice(start, end));
  return { kind: 'term', text: shown, slots, stems: false, slop: null, ...place };
};

/** A word as it can stand in a query by itself: one that would be an operator gets a full stop. */
export const asWord = (written: string): string => (isOperator(written) ? `${written}.` : written);

/** What other search engines write behind a word; better named than searched for. */
const strange = (text: string): Trouble | null => {
  if (text.startsWith('~')) return trouble('“~” means nothing here.', asWord(text.replace(/^~+/u, '')));
  const at = text.lastIndexOf('~');
  if (at < 0 || !/^\d*$/.test(text.slice(at + 1)) || !/\p{L}/u.test(text.slice(0, at))) return null;
  const word = asWord(withoutEnd(text.slice(0, at), '~'));
  return trouble('“~” with a number stands only behind quoted words.', word);
};

const readExact = (text: string, place: Place): Reading<TermNode> => {
  const word = text.replace(/^=+/u, '');
  if (!letter.test(word)) return trouble('“=” stands right before a word.', '');
  if (/^[@/]/u.test(word)) return trouble('“=” stands only before a word.', word);
  const reading = readChunk(word, place);
  return reading.kind === 'trouble' ? reading : { kind: 'node', node: { ...reading.node, stems: false } };
};

/** Reads text that stands without quotation marks. */
export const readChunk = (text: string, place: Place): Reading<TermNode> => {
  if (text.startsWith('=')) return readExact(text, place);
  if (!letter.test(text))
    return text.includes('*')
      ? trouble('A star by itself stands only inside quotation marks, for any one word.', '')
      : noLetter(text);
  const odd = strange(text);
  if (odd) return odd;
  const found = slotsIn(text);
  if (typeof found === 'string') return found === 'between' ? between(text) : tooManyStars;
  if (found.slots.some(isAny))
    return trouble('A star by itself stands only inside quotation marks, for any one word.', quoted(text));
  const [first] = found.slots;
  if (!first) return noLetter(text);
  const stems = found.slots.length === 1 && first.kind === 'form' && !isUnspaced(first.form);
  return { kind: 'node', node: { ...termOf(text, found, place), stems } };
};

const readSlop = (lexeme: LexemeOf<'quoted'>, term: TermNode): Reading<TermNode> => {
  const { slop } = lexeme;
  if (slop === null) return { kind: 'node', node: term };
  if (slop === '') return trouble('“~” is followed by a number of words.', `${quoted(term.text)}~5`);
  if (Number(slop) > mostBetween)
    return trouble(
      `At most ${mostBetween.toLocaleString('en-GB')} words may stand between.`,
      `${quoted(term.text)}~${mostBetween}`,
    );
  if (term.slots.some(isAny)) {
    const others = term.text.replace(/(?<![\p{L}\p{N}\p{M}*?])[*?]+(?![\p{L}\p{N}\p{M}*?])/gu, ' ');
    return trouble(
      'With “~” any words may stand between: a star by itself adds nothing.',
      `${quoted(readable(others))}~${slop}`,
    );
  }
  return { kind: 'node', node: { ...term, slop: term.slots.length > 1 ? Number(slop) : null } };
};

/** Reads text in quotation marks: exactly these words, in this order, or with `~` near each other. */
export const readQuoted = (lexeme: LexemeOf<'quoted'>): Reading<TermNode> => {
  const { start, end, starred } = lexeme;
  const written = lexeme.text.trimEnd();
  const ends = starred && /[\p{L}\p{N}\p{M}]$/u.test(written);
  const text = ends ? `${written}*` : written;
  const found = slotsIn(text);
  if (typeof found === 'string') return found === 'between' ? between(text) : tooManyStars;
  if (!found.slots.some(({ kind }) => kind !== 'any'))
    return trouble('These quotation marks hold no letter and no digit.', '');
  return readSlop(lexeme, termOf(text, found, { start, end }));
};

/** A pattern that means these characters and nothing else. */
const escaped = (source: string): string => source.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** What JavaScript says of a pattern; null where it takes it. */
const flawOf = (source: string): string | null => {
  try {
    RegExp(source, 'umi');
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split(': ').at(-1) ?? error.message) : String(error);
  }
};

/** Reads a regular expression. */
export const readRegex = ({ source, flags, closed, start, end }: LexemeOf<'regex'>): Reading<RegexNode> => {
  const flaw = flawOf(source);
  const sure = flaw === null ? source : escaped(source);
  if (!closed) return trouble('This regular expression is never closed by a slash.', `/${sure}/`);
  if (flaw !== null)
    return trouble(`JavaScript does not take this regular expression: ${flaw}.`, `/${sure}/`);
  if (flags !== '')
    return trouble(
      'Nothing stands right behind a regular expression. Capitals make no difference in one, unless match:case says so.',
      `/${source}/`,
    );
  return { kind: 'node', node: { kind: 'regex', text: `/${source}/`, source, start, end } };
};
