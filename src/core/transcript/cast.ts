import { admit, mayMeet, meets, voicesIn, type Voice, type Voices } from './admission.ts';
import { conductOf, partBy, type Bare } from './conduct.ts';
import type { Layout } from './layouts/index.ts';
import { eachLine, type Mark } from './lines.ts';
import { anywhere, firstOf } from './patterns.ts';
import type { Part } from './words/parts.ts';
import { bearerOf, nobody, type Bearer } from './bearer.ts';
import type { Look } from './voices.ts';

/** What one speaker says at a stretch: where the words stand, white space left out, and the part they play. */
export type Turn = {
  readonly mark: Mark;
  /** `apart` is text behind a line of asterisks or the like, with no label. */
  readonly part: Part | 'apart';
  readonly look: Look;
  /** The person and the outlet that the label names beside the word for a part: "FRAGE JUNG". */
  readonly bearer: Bearer;
  readonly from: number;
  readonly to: number;
};

/** The labels of a text in one style, and what their words say. */
export type Labels = { readonly marks: readonly Mark[]; readonly voices: Voices };

/** The turns a layout finds among labels, or null where what it needs is not there. */
export const cast = (
  text: string,
  { marks, voices: shared }: Labels,
  layout: Layout,
): readonly Turn[] | null => {
  const voices = voicesIn(layout, shared);
  if (!mayMeet(voices, layout)) return null;
  const admitted = admit(marks, voices, layout);
  if (admitted.length < 2 || !meets(admitted, voices, layout)) return null;
  const cut = withEnds(text, admitted, layout);
  const turns = cut.map((mark, at) => stretchOf(text, mark, cut[at + 1]?.start ?? text.length));
  const parted = assign(text, turns, voices, layout);
  return layout.unlabelled === 'answers' ? withAnswers(text, parted) : parted;
};

/** Splits each turn that asks and is not answered behind the paragraph that holds the question: the rest answers. */
const withAnswers = (text: string, turns: readonly Turn[]): readonly Turn[] =>
  turns.flatMap((turn, at) => {
    if (turn.part !== 'asks' || turns[at + 1]?.part === 'answers') return [turn];
    const question = askedParagraph.exec(text.slice(turn.from, Math.min(turn.to, turn.from + 3000)));
    if (!question) return [turn];
    const from = turn.from + question[0].length;
    const mark = { start: from, end: from, name: '' };
    return [
      { ...turn, to: turn.from + question[0].trimEnd().length },
      { mark, part: 'answers', look: 'answers', bearer: nobody, from, to: turn.to },
    ];
  });

/** The first paragraph that ends in a question mark, with the white space behind it. */
const askedParagraph = /^[^]*?[?？؟][)”"»]?\s*\n\s*(?=\S)/u;

/** Lines that a layout says to end a turn: what follows without a label stands apart. */
const withEnds = (text: string, marks: readonly Mark[], { ends }: Layout): readonly Mark[] => {
  const ruled: Mark[] = [];
  if (ends?.some((end) => anywhere(end).test(text)))
    eachLine(text, marks[0]?.start ?? 0, (start, end) => {
      if (end - start <= 300 && firstOf(ends, text.slice(start, end))) ruled.push({ start, end, name: '' });
    });
  return ruled.length === 0 ? marks : [...marks, ...ruled].toSorted((a, b) => a.start - b.start);
};

const stretchOf = (text: string, mark: Mark, end: number): Bare => {
  let from = mark.end;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { mark, from, to };
};

/** Whether a UTF-16 unit is white space, as `\s` has it, or a mark without width. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200d) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x85;

const assign = (text: string, turns: readonly Bare[], voices: Voices, layout: Layout): readonly Turn[] => {
  const conduct = conductOf(text, turns, voices, layout);
  return turns.map((turn) => {
    const own = voices.get(turn.mark.name);
    if (!own || own.apart) return { ...turn, part: 'apart', look: 'none', bearer: nobody };
    const part = partBy(conduct, turn, own);
    return { ...turn, look: lookIn(layout, own, part), bearer: bearerIn(turn.mark, own), part };
  });
};

/** One label may have another name in brackets each time: "Journalist (Daily)". */
const bearerIn = ({ name, aside }: Mark, { bearer, look }: Voice): Bearer =>
  aside !== undefined && (look === 'asks' || look === 'answers') ? bearerOf(name, aside) : bearer;

/** Where outlets ask, an unfamiliar name that asks is one; where people ask, a single word is a first name. */
const lookIn = (layout: Layout, { look }: Voice, part: Part): Look => {
  const named = part === 'asks' && look === 'name';
  if (layout.others === 'asks' && named && layout.askers !== 'people') return 'outlet';
  return layout.others === 'judged' && look === 'stranger' ? 'name' : look;
};
