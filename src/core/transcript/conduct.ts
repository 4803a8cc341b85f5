import type { Voice, Voices } from './admission.ts';
import type { Layout } from './layouts/index.ts';
import type { Mark } from './marks.ts';
import { lookOf } from './voices.ts';
import type { Part } from './words/parts.ts';

/** What one speaker says at a stretch, before it is known which part they play. */
export type Bare = { readonly mark: Mark; readonly from: number; readonly to: number };

/** What the turns of a conference show of those whom no word explains. */
export type Conduct = {
  readonly text: string;
  readonly layout: Layout;
  /** By folded name, whatever the label's spelling. */
  readonly people: ReadonlyMap<string, Person>;
  /** Who speaks at length before anything is asked. */
  readonly opening: ReadonlySet<string>;
  /** Where outlets ask and nobody is titled: the name with the most turns. */
  readonly answerer: string | null;
  readonly total: number;
  /** How often anybody is the first to speak behind a question. */
  readonly firsts: number;
};

type Person = Voice & {
  turns: number;
  chars: number;
  /** Turns that hold a question. */
  asking: number;
  /** Turns right behind one that asks. */
  firsts: number;
  /** Turns that call on somebody or thank. */
  calls: number;
};

/** Looks through the turns once: who asks, who answers first, who calls on others. */
export const conductOf = (text: string, turns: readonly Bare[], voices: Voices, layout: Layout): Conduct => {
  const people = new Map<string, Person>();
  let firsts = 0;
  let asked = false;
  for (const turn of turns) {
    const voice = voices.get(turn.mark.name);
    if (!voice) continue;
    const one = person(voice, people);
    note(text, turn, one, layout);
    if (asked && voice.look !== 'asks' && voice.look !== 'leads') {
      one.firsts++;
      firsts++;
    }
    asked = voice.look === 'asks';
  }
  if (layout.others === 'answers') noteCalls(text, turns, voices, people);
  return {
    text,
    layout,
    people,
    opening: openingVoices(turns, voices),
    answerer: layout.others === 'asks' ? mainAnswerer(people) : null,
    total: turns.reduce((sum, turn) => sum + turn.to - turn.from, 0),
    firsts,
  };
};

/** The part that one turn plays: by its label's word where it says so, else by conduct. */
export const partBy = (conduct: Conduct, turn: Bare, own: Voice): Part => {
  const { layout } = conduct;
  const voice = conduct.people.get(own.key) ?? unheardOf(own);
  if (own.titled) return 'answers';
  if (own.look === 'asks' || own.look === 'answers' || own.look === 'leads') return own.look;
  if (own.look === 'outlet' && layout.others !== 'answers') return 'asks';
  if (own.look === 'unknown') return partOfUnknown(conduct.text, turn);
  if (layout.others === 'judged') return judged(conduct, voice, own);
  if (layout.others === 'answers') return besideOneLabel(conduct, voice, own);
  if (own.look === 'official' || voice.key === conduct.answerer) return 'answers';
  return own.look === 'name' && /^\p{Script=Han}/u.test(voice.key) && (voice.turns > 1 || voice.chars > 200)
    ? 'answers'
    : 'asks';
};

/** A name where one label stands for those who ask: answers, unless it only calls on others or only asks. */
const besideOneLabel = ({ layout, total, firsts }: Conduct, voice: Person, own: Voice): Part => {
  const mean = voice.chars / voice.turns;
  if (own.look === 'outlet') return mean < 500 ? 'asks' : 'answers';
  const others = firsts - voice.firsts;
  if (mayLead(voice) && others >= 2 && voice.calls * 2 >= voice.turns) return 'leads';
  const asking = voice.asking / voice.turns;
  return layout.needs.includes('asks') &&
    own.look === 'name' &&
    voice.firsts === 0 &&
    others >= 1 &&
    asking >= 0.6 &&
    mean < 700 &&
    voice.chars < total * 0.15
    ? 'asks'
    : 'answers';
};

const unheardOf = (voice: Voice): Person => ({
  ...voice,
  turns: 0,
  chars: 0,
  asking: 0,
  firsts: 0,
  calls: 0,
});

const person = (voice: Voice, people: Map<string, Person>): Person => {
  const known = people.get(voice.key);
  if (known) return known;
  const fresh = unheardOf(voice);
  people.set(voice.key, fresh);
  return fresh;
};

const note = (text: string, turn: Bare, voice: Person, layout: Layout): void => {
  voice.turns++;
  voice.chars += turn.to - turn.from;
  if (layout.others !== 'asks' && holdsQuestion(text, turn)) voice.asking++;
};

/** Notes who calls on others, among those who may lead: short words, and seldom the first behind a question. */
const noteCalls = (
  text: string,
  turns: readonly Bare[],
  voices: Voices,
  people: ReadonlyMap<string, Person>,
): void => {
  for (const { mark, from, to } of turns) {
    const voice = people.get(voices.get(mark.name)?.key ?? '');
    if (voice && mayLead(voice) && callsOn(text.slice(from, Math.min(to, from + 400)))) voice.calls++;
  }
};

const mayLead = (voice: Person): boolean =>
  (voice.look === 'name' || voice.look === 'official') &&
  voice.firsts * 3 < voice.turns &&
  voice.chars / voice.turns < 220;

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
const mainAnswerer = (people: ReadonlyMap<string, Person>): string | null => {
  let best: Person | null = null;
  for (const voice of people.values()) {
    if (voice.titled || voice.look === 'answers' || voice.look === 'official') return null;
    if (voice.look === 'name' && voice.turns >= 2 && (!best || voice.turns > best.turns)) best = voice;
  }
  return best?.key ?? null;
};

const calling =
  /\b(?:(?:next|last|first|final|one more|another) question|go ahead|over (?:here|there)|(?:first|second|third|front|back) row|in the (?:back|front|middle)|questions? (?:from|is)|we(?:[’']ll| will) (?:start|go|take|move|turn)|over to|the floor|concludes|(?:letzte|nächste|weitere) fragen?|última pregunta|siguiente|adelante|dernière question|la parole|ultima domanda|última pergunta)\b|(?:последний|следующий) вопрос|пожалуйста|次の(?:方|質問)|どうぞ|下一个|下一位|最后一个问题|마지막 질문|다음 질문|(?:thank you(?: very much| all)?|thanks|please|bitte|gracias|merci|спасибо)[^.?!]{0,24}[.!]$/iu;

const callsOn = (words: string): boolean =>
  calling.test(words) || (words.length <= 60 && lookOf(words.replace(/[.,!]$/, '')) === 'outlet');

const partOfUnknown = (text: string, turn: Bare): Part => {
  if (holdsQuestion(text, turn)) return 'asks';
  const length = turn.to - turn.from;
  return length > 300 ? 'answers' : length > 40 ? 'leads' : 'asks';
};

/** By conduct: who mostly asks is a journalist, who speaks often in few words leads, who speaks at length answers. */
const judged = ({ opening, total }: Conduct, voice: Person, own: Voice): Part => {
  const mean = voice.chars / voice.turns;
  const asking = voice.asking / voice.turns;
  const share = voice.chars / total;
  if (opening.has(voice.key) || own.look === 'official') return 'answers';
  if (voice.turns >= 3 && mean < 80 && asking < 0.35 && share < 0.05) return 'leads';
  if (asking >= 0.5 && share < 0.15) return 'asks';
  if (mean >= 500 || share > 0.1) return 'answers';
  return asking >= 0.3 ? 'asks' : 'answers';
};
