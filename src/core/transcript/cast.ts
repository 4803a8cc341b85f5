import type { Layout } from './layouts/index.ts';
import type { Mark } from './marks.ts';
import type { Part } from './vocabulary.ts';
import { foldedName, lookOf, type Look } from './voices.ts';

/** What one speaker says at a stretch: where the words stand, white space left out, and the part they play. */
export type Turn = {
  readonly mark: Mark;
  /** `apart` is text behind a line of asterisks or the like, with no label. */
  readonly part: Part | 'apart';
  readonly look: Look;
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
  const voices = voicesOf(marks, named);
  const admitted = admit(marks, voices, layout);
  if (admitted.length < 2 || !meets(admitted, voices, layout)) return null;
  const cut = layout.style === 'block' || layout.style === 'tag' ? admitted : withRules(text, admitted);
  const turns = cut.map((mark, at) => stretchOf(text, mark, cut[at + 1]?.start ?? text.length));
  return assign(text, turns, voices, layout);
};

type Voice = {
  readonly key: string;
  readonly look: Look;
  readonly titled: boolean;
  marks: number;
  turns: number;
  chars: number;
  asking: number;
};
type Voices = ReadonlyMap<string, Voice>;
type Bare = Omit<Turn, 'part' | 'look'>;

const voicesOf = (marks: readonly Mark[], named: readonly string[]): Voices => {
  const people = named.map(foldedName);
  const surnames = new Set(
    people
      .map((person) => person.split(/[ ·]/).at(-1) ?? '')
      .filter((word) => word.length > 2 || /^\p{Script=Han}{2}$/u.test(word)),
  );
  const voices = new Map<string, Voice>();
  for (const { name } of marks) {
    const known = voices.get(name);
    if (known) known.marks++;
    else {
      const look = lookOf(name);
      const key = foldedName(name);
      const titled =
        people.includes(key) ||
        (look !== 'none' && look !== 'outlet' && surnames.has(key.split(' ').at(-1) ?? ''));
      voices.set(name, { key, look, titled, marks: 1, turns: 0, chars: 0, asking: 0 });
    }
  }
  return voices;
};

const always: ReadonlySet<Look> = new Set<Look>([
  'asks',
  'answers',
  'leads',
  'outlet',
  'official',
  'unknown',
]);

const admit = (marks: readonly Mark[], voices: Voices, layout: Layout): readonly Mark[] => {
  const loose =
    layout.style !== 'line' &&
    layout.style !== 'inline' &&
    layout.style !== 'own-line' &&
    layout.style !== 'bracket';
  const verdicts = marks.map((mark) => {
    const voice = voices.get(mark.name);
    if (!voice || voice.look === 'none') return loose && layout.style !== 'block' ? 'in' : 'out';
    if (loose || always.has(voice.look) || voice.titled) return 'in';
    if (voice.look === 'name') return isTrusted(mark.name, voice, layout) ? 'in' : 'perhaps';
    return 'perhaps';
  });
  if (!layout.admitsStrangers) return marks.filter((_mark, at) => verdicts[at] === 'in');
  return marks.filter(
    (mark, at) =>
      verdicts[at] === 'in' ||
      (verdicts[at] === 'perhaps' && standsBetweenAnswers(marks, verdicts, voices, at, mark)),
  );
};

const isTrusted = (name: string, voice: Voice, layout: Layout): boolean => {
  if (voice.marks >= 2) return true;
  if (layout.others === 'judged') return /[ .]/.test(name);
  return (
    layout.others === 'answers' &&
    layout.style !== 'inline' &&
    name === name.toUpperCase() &&
    name !== name.toLowerCase() &&
    name.includes(' ')
  );
};

/** A name seen once asks where the label before and the label behind it are an answerer's: so quoted words are no label. */
const standsBetweenAnswers = (
  marks: readonly Mark[],
  verdicts: readonly string[],
  voices: Voices,
  at: number,
  mark: Mark,
): boolean => {
  let before = at - 1;
  while (before >= 0 && verdicts[before] !== 'in') before--;
  const next = at + 1;
  if (verdicts[next] !== 'in') return false;
  const follows = voices.get(marks[next]?.name ?? '');
  const precedes = before < 0 ? null : voices.get(marks[before]?.name ?? '');
  const answers = (voice: Voice | null | undefined): boolean =>
    voice != null &&
    (voice.titled ||
      voice.look === 'answers' ||
      voice.look === 'official' ||
      (voice.look === 'name' && voice.marks >= 2));
  return answers(follows) && (precedes === null || answers(precedes)) && mark.name.length <= 40;
};

const meets = (marks: readonly Mark[], voices: Voices, layout: Layout): boolean => {
  const share = (look: Look): number =>
    marks.reduce((sum, mark) => sum + (voices.get(mark.name)?.look === look ? 1 : 0), 0) / marks.length;
  const titled = marks.filter((mark) => voices.get(mark.name)?.titled).length;
  // Where the one whom the title names speaks again and again, those between are outlets, of whatever name.
  const namedAnswers = titled >= 2 && titled >= marks.length / 4;
  return layout.needs.every((look) => {
    if (look === 'outlet')
      return share('outlet') >= 0.1 ? share('asks') < 0.3 : namedAnswers && share('asks') === 0;
    return look === 'asks' ? share('asks') >= 0.15 : share(look) > 0;
  });
};

const rule = /^[^\S\n\r]*(?:[*=_~—–-][^\S\n\r]?){5,}[^\S\n\r]*$/gm;

/** Lines of asterisks and the like end a turn: what follows without a label stands apart. */
const withRules = (text: string, marks: readonly Mark[]): readonly Mark[] => {
  const first = marks[0]?.start ?? 0;
  const rules: Mark[] = [];
  rule.lastIndex = first;
  for (let found = rule.exec(text); found; found = rule.exec(text))
    rules.push({ start: found.index, end: rule.lastIndex, name: '' });
  if (rules.length === 0) return marks;
  return [...marks, ...rules].toSorted((a, b) => a.start - b.start);
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
    if (!own) return { ...turn, part: 'apart', look: 'none' };
    const voice = people.get(own.key) ?? own;
    const part = partOf(text, turn, { voice, own, layout, opening, answerer, total });
    return { ...turn, look: lookIn(layout, own.look, part), part };
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
