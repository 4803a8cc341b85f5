import { admit, meets, voicesOf, type Voice, type Voices } from './admission.ts';
import type { Layout } from './layouts/index.ts';
import { eachLine, type Mark } from './marks.ts';
import { firstOf } from './patterns.ts';
import type { Part } from './vocabulary.ts';
import type { Bearer, Look } from './voices.ts';

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

/** The turns a layout finds among marks, or null where what it needs is not there. `named` are people named in the title. */
export const cast = (
  text: string,
  marks: readonly Mark[],
  layout: Layout,
  named: readonly string[],
): readonly Turn[] | null => {
  const voices = voicesOf(marks, layout, named);
  const admitted = admit(marks, voices, layout);
  if (admitted.length < 2 || !meets(admitted, voices, layout)) return null;
  const cut = withEnds(text, admitted, layout);
  const turns = cut.map((mark, at) => stretchOf(text, mark, cut[at + 1]?.start ?? text.length));
  return assign(text, turns, voices, layout);
};

const nobody: Bearer = { person: null, outlet: null };
type Bare = Omit<Turn, 'part' | 'look' | 'bearer'>;

/** Lines that a layout says to end a turn: what follows without a label stands apart. */
const withEnds = (text: string, marks: readonly Mark[], { ends }: Layout): readonly Mark[] => {
  const ruled: Mark[] = [];
  if (ends)
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
  const people = new Map<string, Voice>();
  for (const turn of turns) {
    const voice = voices.get(turn.mark.name);
    if (voice) note(text, turn, person(voice, people));
  }
  const opening = openingVoices(turns, voices);
  const answerer = layout.others === 'asks' ? mainAnswerer(people) : null;
  const total = turns.reduce((sum, turn) => sum + turn.to - turn.from, 0);
  return turns.map((turn) => {
    const own = voices.get(turn.mark.name);
    if (!own || own.apart) return { ...turn, part: 'apart', look: 'none', bearer: nobody };
    const voice = people.get(own.key) ?? own;
    const part = partOf(text, turn, { voice, own, layout, opening, answerer, total });
    return { ...turn, look: lookIn(layout, own.look, part), bearer: own.bearer, part };
  });
};

/** Where outlets ask, an unfamiliar name that asks is one; where people ask, a single word is a first name. */
const lookIn = (layout: Layout, look: Look, part: Part): Look => {
  if (layout.others === 'asks' && part === 'asks' && look === 'name') return 'outlet';
  return layout.others === 'judged' && look === 'stranger' ? 'name' : look;
};

const person = (voice: Voice, people: Map<string, Voice>): Voice => {
  const known = people.get(voice.key);
  if (known) return known;
  const fresh = { ...voice };
  people.set(voice.key, fresh);
  return fresh;
};

const note = (text: string, turn: Bare, voice: Voice): void => {
  voice.turns++;
  voice.chars += turn.to - turn.from;
  if (holdsQuestion(text, turn)) voice.asking++;
};

const questionWords =
  /[?？؟]|\b(?:I(?:[’']m| was| am)? (?:just )?wonder(?:ing)?|(?:can|could|would) you|my question|(?:want|wanted|like) to (?:ask|follow)|quick question|taking (?:my|our|the) questions?)\b/i;

const holdsQuestion = (text: string, turn: { readonly from: number; readonly to: number }): boolean =>
  questionWords.test(text.slice(Math.max(turn.from, turn.to - 1500), turn.to));

/** Who speaks at length before anything is asked answers later. */
const openingVoices = (turns: readonly Bare[], voices: Voices): ReadonlySet<string> => {
  const first = turns.find((turn) => voices.has(turn.mark.name) && turn.to - turn.from > 400);
  return new Set(first ? [voices.get(first.mark.name)?.key ?? ''] : []);
};

/** Without a title that names one: the name with the most turns. */
const mainAnswerer = (people: ReadonlyMap<string, Voice>): string | null => {
  let best: Voice | null = null;
  for (const voice of people.values()) {
    if (voice.titled || voice.look === 'answers' || voice.look === 'official') return null;
    if (voice.look === 'name' && voice.turns >= 2 && (!best || voice.turns > best.turns)) best = voice;
  }
  return best?.key ?? null;
};

type Evidence = {
  readonly voice: Voice;
  readonly own: Voice;
  readonly layout: Layout;
  readonly opening: ReadonlySet<string>;
  readonly answerer: string | null;
  readonly total: number;
};

const partOf = (text: string, turn: Bare, seen: Evidence): Part => {
  const { own, voice, layout } = seen;
  if (own.titled) return 'answers';
  if (own.look === 'asks' || own.look === 'answers' || own.look === 'leads') return own.look;
  if (own.look === 'outlet' && layout.others !== 'answers') return 'asks';
  if (own.look === 'unknown') return partOfUnknown(text, turn);
  if (layout.others === 'judged') return judged(seen);
  if (layout.others === 'answers')
    return own.look === 'outlet' && voice.chars / voice.turns < 500 ? 'asks' : 'answers';
  if (own.look === 'official' || voice.key === seen.answerer) return 'answers';
  return own.look === 'name' && /^\p{Script=Han}/u.test(voice.key) && (voice.turns > 1 || voice.chars > 200)
    ? 'answers'
    : 'asks';
};

const partOfUnknown = (text: string, turn: Bare): Part => {
  if (holdsQuestion(text, turn)) return 'asks';
  const length = turn.to - turn.from;
  return length > 300 ? 'answers' : length > 40 ? 'leads' : 'asks';
};

/** By conduct: who mostly asks is a journalist, who speaks often in few words leads, who speaks at length answers. */
const judged = ({ voice, own, opening, total }: Evidence): Part => {
  const mean = voice.chars / voice.turns;
  const asking = voice.asking / voice.turns;
  const share = voice.chars / total;
  if (opening.has(voice.key) || own.look === 'official') return 'answers';
  if (voice.turns >= 3 && mean < 80 && asking < 0.35 && share < 0.05) return 'leads';
  if (asking >= 0.5 && share < 0.15) return 'asks';
  if (mean >= 500 || share > 0.1) return 'answers';
  return asking >= 0.3 ? 'asks' : 'answers';
};
