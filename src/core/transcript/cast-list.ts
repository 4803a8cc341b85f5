import type { Turn } from './cast.ts';
import type { Conference, Pair } from './exchanges.ts';
import {
  askerName,
  calledOn,
  introduced,
  outletInLabel,
  outletInWords,
  personAndOutlet,
  signed,
} from './askers.ts';
import { personOfInitials } from './initials.ts';
import { nameInTitle, speakerName } from './speakers.ts';
import { holderOf, isOffice } from './holders.ts';
import { foldedName, lookOf } from './voices.ts';
import { followUpWords } from './words/parts.ts';
import { officeEnding } from './words/titles.ts';

/** The names of those who ask and answer in one document; null wherever it is silent. */
export type CastList = {
  readonly asker: (turn: Turn, previous: Asker | null) => Asker;
  /** The one who says most of an answer. */
  readonly answerer: (pair: Pair) => string | null;
  readonly speaker: (turn: Turn) => string | null;
  /** Who answers, in order of appearance, or who is announced where nobody does. */
  readonly spokespersons: (conference: Conference | null) => readonly string[];
};

/** A journalist, as labelled, and the outlet. */
export type Asker = { readonly asker: string | null; readonly outlet: string | null };

/** Makes the cast list of a document from its title, the people named over its text and the labels of its turns. */
export const castList = (
  text: string,
  title: string | null,
  named: readonly string[],
  turns: readonly Turn[],
): CastList => {
  const known = knownPeople(named, title, turns);
  const over = `${title ?? ''}\n${text.slice(0, Math.min(1500, turns[0]?.mark.start ?? 0))}`;
  const names = new Map<string, string | null>();
  const nameOf = (label: string): string | null => {
    const met = names.get(label);
    if (met !== undefined) return met;
    const name =
      (title === null ? null : nameInTitle(title, label)) ??
      personOfInitials(label, known, text, turns) ??
      speakerName(label, known);
    names.set(label, name);
    return name;
  };
  const others = new Set(
    turns.flatMap((turn) =>
      turn.part === 'answers' &&
      (turn.look === 'official' ||
        turn.look === 'name' ||
        (turn.look === 'answers' && officeEnding.test(turn.mark.name)))
        ? [turn.mark.name]
        : [],
    ),
  );
  /** Whom a bare "answer" can only mean: the one person named, or the one who answers by name elsewhere. */
  const sole = (byOthers: boolean): string | null => {
    const people = inFirstScript(named, (name) => name);
    if (people.length > 0) return people.length === 1 ? (people[0] ?? null) : null;
    const [label] = others;
    return byOthers && label !== undefined && others.size === 1 ? nameOf(label) : null;
  };
  const speaker = (turn: Turn): string | null => {
    if (turn.bearer.person !== null) return nameOf(turn.bearer.person);
    if (turn.look === 'answers' || turn.part === 'apart') return sole(turn.part === 'answers');
    if (turn.look === 'official' && isOffice(turn.mark.name)) {
      const holder = holderOf(turn.mark.name, over, named);
      if (holder) return holder;
    }
    return turn.look === 'unknown' ? null : nameOf(turn.mark.name);
  };
  return {
    speaker,
    answerer: (pair) =>
      speaker(
        longest(
          inFirstScript(pair.answers, ({ mark }) => mark.name),
          pair.answers[0],
        ),
      ),
    asker: (turn, previous) => askerOf(text, turn, previous),
    spokespersons: (conference) => spokespersonsOf(conference, named, speaker),
  };
};

/** People in the title, and those whom labels give in full. */
const knownPeople = (
  named: readonly string[],
  title: string | null,
  turns: readonly Turn[],
): readonly string[] => {
  const known = new Set(named);
  const labels = new Set(
    turns.flatMap(({ part, look, mark }) =>
      part === 'answers' && (look === 'name' || look === 'official') ? [mark.name] : [],
    ),
  );
  for (const label of labels) {
    const full = (title === null ? null : nameInTitle(title, label)) ?? speakerName(label, named);
    if (full?.includes(' ') && !/^(?:Mr|Ms|Mrs)\b/.test(full)) known.add(full);
  }
  return [...known];
};

const longest = (turns: readonly Turn[], first: Turn): Turn =>
  turns.reduce((best, turn) => (turn.to - turn.from > best.to - best.from ? turn : best), first);

/** Of names in two scripts, which in a bilingual text are the same people twice, those in the script of the first. */
const inFirstScript = <One>(all: readonly One[], name: (one: One) => string): readonly One[] => {
  const [first] = all;
  return first === undefined ? [] : all.filter((one) => isHan(name(one)) === isHan(name(first)));
};

const isHan = (words: string): boolean => /\p{Script=Han}/u.test(words);

const askerOf = (text: string, turn: Turn, previous: Asker | null): Asker => {
  const { name } = turn.mark;
  const { person, outlet } = turn.bearer;
  if (person !== null || outlet !== null)
    return {
      asker: askerName(person ?? outlet ?? ''),
      outlet: outlet === null ? null : outletInLabel(outlet),
    };
  if (followUpWords.has(foldedName(name)))
    return { asker: previous?.asker ?? null, outlet: previous?.outlet ?? null };
  const stated = personAndOutlet(name, text.slice(turn.mark.start, turn.mark.end));
  if (stated && turn.look !== 'official') return stated;
  const before = text.slice(Math.max(0, turn.mark.start - 240), turn.mark.start).trimEnd();
  const words = text.slice(turn.from, Math.min(turn.to, turn.from + 260));
  if (turn.look === 'outlet' || turn.look === 'stranger') {
    const asker = askerName(name);
    const own = lookOf(name) === 'name' ? outletInWords(name, words) : null;
    return { asker, outlet: own ?? outletInLabel(asker) };
  }
  if (turn.look !== 'name' && turn.look !== 'none' && turn.look !== 'official')
    return (
      introduced(words) ??
      calledOn(before) ??
      signed(text.slice(turn.from, turn.to)) ?? { asker: null, outlet: null }
    );
  return { asker: askerName(name), outlet: outletInWords(name, words) ?? outletInWords(name, before) };
};

/** Short words between others' answers make nobody a spokesperson; Han characters say more in less room. */
const spokespersonsOf = (
  conference: Conference | null,
  named: readonly string[],
  speaker: (turn: Turn) => string | null,
): readonly string[] => {
  const answering = (conference?.pairs ?? []).flatMap(({ answers }) =>
    inFirstScript(answers, ({ mark }) => mark.name).filter(
      (turn) => answers.length === 1 || turn.to - turn.from > (isHan(turn.mark.name) ? 12 : 30),
    ),
  );
  const announcing = (conference?.announcements ?? []).map((announcement) => announcement.turn);
  for (const turns of [answering, announcing]) {
    const names = turns.flatMap((turn) => speaker(turn) ?? []);
    if (names.length > 0) return [...new Set(names)];
  }
  return named;
};
