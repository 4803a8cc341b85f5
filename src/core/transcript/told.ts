import { voicesOf } from './admission.ts';
import { nobody } from './bearer.ts';
import { cast, type Turn } from './cast.ts';
import { confer, type Conference, type Pair } from './exchanges.ts';
import type { Layout } from './layouts/index.ts';
import type { Reading } from './reading.ts';
import { lookOf } from './voices.ts';
import type { Part } from './words/parts.ts';

/** A turn that a document tells by itself, as a table does: nothing about it is guessed but what is null. */
export type ToldTurn = {
  /** Where its label stands in the text, empty where it has none; its words are from `from` to `to`. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** Who speaks, as the document writes it; empty where it does not say. */
  readonly name: string;
  readonly outlet: string | null;
  /** Null where only what is said tells. */
  readonly part: Part | null;
};

const layout: Layout = {
  name: 'turns that the document tells',
  label: 'line',
  needs: [],
  others: 'judged',
  admits: 'all',
  handicap: 0,
};

/** The reading of a text whose turns are told; who asks is judged only where that is not told. */
export const readingOf = (text: string, told: readonly ToldTurn[], named: readonly string[]): Reading => {
  const isSure = told.every(({ part }) => part !== null);
  const judged = isSure ? new Map<number, Turn>() : judgedTurns(text, told, named);
  const asking = isSure ? new Set<string>() : askersIn(text, told);
  const turns = told.map((turn) =>
    turnOf(
      asking.has(turn.name) && turn.part === null ? { ...turn, part: 'asks' } : turn,
      judged.get(turn.from),
    ),
  );
  return { layout, turns, conference: isSure ? paired(turns) : confer(text, turns) };
};

const judgedTurns = (
  text: string,
  told: readonly ToldTurn[],
  named: readonly string[],
): ReadonlyMap<number, Turn> => {
  const marks = told.map(({ start, from, name }) => ({ start, end: from, name }));
  return new Map(
    (cast(text, { marks, voices: voicesOf(marks, named) }, layout) ?? []).map((turn) => [turn.from, turn]),
  );
};

/** Those who mostly ask, however short the document: names are sure here, so conduct needs less evidence than elsewhere. */
const askersIn = (text: string, told: readonly ToldTurn[]): ReadonlySet<string> => {
  const conduct = new Map<string, { turns: number; asking: number; chars: number }>();
  for (const { name, from, to } of told) {
    const { turns, asking, chars } = conduct.get(name) ?? { turns: 0, asking: 0, chars: 0 };
    const asks = /[?？؟]\s*[”"’)]?\s*$/.test(text.slice(Math.max(from, to - 200), to));
    conduct.set(name, { turns: turns + 1, asking: asking + (asks ? 1 : 0), chars: chars + to - from });
  }
  const most = Math.max(...[...conduct.values()].map(({ chars }) => chars));
  return new Set(
    [...conduct].flatMap(([name, { turns, asking, chars }]) =>
      name !== '' && asking / turns >= 0.6 && chars < most ? [name] : [],
    ),
  );
};

const turnOf = ({ start, from, to, name, outlet, part }: ToldTurn, judged: Turn | undefined): Turn => {
  const known = part ?? judged?.part ?? 'answers';
  const look = judged?.look ?? (name === '' ? known : lookOf(name));
  const bearer = outlet === null ? nobody : { person: name === '' ? null : name, outlet };
  return {
    mark: { start, end: from, name },
    part: known,
    look: look === 'apart' ? 'none' : look,
    bearer,
    from,
    to,
  };
};

/** Each question with the answers that follow it, as they are told: none is taken for a courtesy. */
const paired = (turns: readonly Turn[]): Conference => {
  const pairs: Pair[] = [];
  const announcements: { from: number; to: number; turn: Turn }[] = [];
  let questions: Turn[] = [];
  let unanswered = 0;
  let answering = false;
  for (const turn of turns.filter(({ from, to }) => to > from)) {
    if (turn.part === 'asks') {
      if (!answering) unanswered += questions.length;
      questions = [turn];
      answering = false;
    } else if (turn.part === 'answers') {
      const last = pairs.at(-1);
      const statement = { from: turn.from, to: turn.to };
      if (questions.length > 0 && !answering)
        pairs.push({
          questions: questions.map((each) => ({ from: each.from, to: each.to, turn: each })),
          statement,
          answers: [turn],
        });
      else if (answering && last)
        pairs[pairs.length - 1] = {
          ...last,
          statement: { from: last.statement.from, to: turn.to },
          answers: [...last.answers, turn],
        };
      else announcements.push({ ...statement, turn });
      answering = questions.length > 0;
    }
  }
  return { pairs, announcements, unanswered: unanswered + (answering ? 0 : questions.length) };
};
