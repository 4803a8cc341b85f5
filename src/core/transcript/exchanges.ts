import type { Turn } from './cast.ts';
import { isCourtesy, isNod } from './courtesy.ts';
import { asksSomething, breaksOff, comesAgain, goesOn, isInterjection, isUnheard } from './interjections.ts';

/** A stretch of the text: UTF-16 offsets, end excluded. */
export type Stretch = { readonly from: number; readonly to: number };

/** One question (or several before one answer) and the statement that answers. */
export type Pair = {
  /** Each question with the turn that opened it; more than one where several journalists ask before one answer. */
  readonly questions: readonly (Stretch & { readonly turn: Turn })[];
  readonly statement: Stretch;
  /** Turns of those who answer, in order. */
  readonly answers: readonly [Turn, ...Turn[]];
};

/** What the turns of a conference come to. Turns in neither list stand apart. */
export type Conference = {
  readonly pairs: readonly Pair[];
  readonly announcements: readonly (Stretch & { readonly turn: Turn })[];
  /** Questions that nobody answers. */
  readonly unanswered: number;
};

/** Puts turns together: follow-ups, interruptions, several answerers, opening announcements, courtesies. */
export const confer = (text: string, turns: readonly Turn[]): Conference => {
  const table: Table = {
    text,
    turns,
    pairs: [],
    announcements: [],
    open: null,
    unanswered: 0,
    courteous: false,
  };
  turns.forEach((turn, at) => {
    if (turn.from >= turn.to) return;
    if (turn.part === 'asks') asks(table, turn, at);
    else if (turn.part === 'answers') answers(table, turn, at);
    else if (turn.part === 'apart') standsApart(table, turn, at);
  });
  close(table);
  return { pairs: table.pairs, announcements: table.announcements, unanswered: table.unanswered };
};

type Question = { from: number; to: number; readonly turn: Turn };
type Open = {
  readonly questions: Question[];
  statement: { from: number; to: number } | null;
  readonly answers: Turn[];
};
type Table = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly pairs: Pair[];
  readonly announcements: (Stretch & { readonly turn: Turn })[];
  open: Open | null;
  unanswered: number;
  /** The last thing asked was a courtesy: a short reply to it is none to a question. */
  courteous: boolean;
};

const wordsOf = (table: Table, turn: Turn): string => table.text.slice(turn.from, turn.to);

const close = (table: Table): void => {
  const { open } = table;
  const [first, ...others] = open?.answers ?? [];
  if (open?.statement && first)
    table.pairs.push({ questions: open.questions, statement: open.statement, answers: [first, ...others] });
  else if (open) table.unanswered += open.questions.length;
  table.open = null;
};

const next = (table: Table, at: number): Turn | undefined =>
  table.turns.slice(at + 1, at + 4).find((turn) => turn.from < turn.to);

const asks = (table: Table, turn: Turn, at: number): void => {
  const words = wordsOf(table, turn);
  const courteous = isCourtesy(words);
  const polite = courteous && !isResumed(table, words, at);
  if (table.open?.statement) {
    if (!courteous && interjects(table, words, at)) return;
    close(table);
  }
  if (polite || isChatter(table, turn, words)) {
    table.courteous = true;
    return;
  }
  table.courteous = false;
  if (table.open) joinQuestion(table, table.open, turn, words);
  else table.open = { questions: [{ from: turn.from, to: turn.to, turn }], statement: null, answers: [] };
};

/** "Can I just –", which goes on in the next turn but one: "– ask about the bridge?" */
const isResumed = (table: Table, words: string, at: number): boolean => {
  if (!breaksOff(words)) return false;
  const later = table.turns.slice(at + 1, at + 4).find((turn) => turn.part === 'asks');
  return later !== undefined && goesOn(table.text.slice(later.from, later.from + 8));
};

/** A few words called out before the first question, while the opening goes on. */
const isChatter = (table: Table, turn: Turn, words: string): boolean =>
  turn.look === 'asks' &&
  turn.mark.end > turn.mark.start &&
  table.pairs.length === 0 &&
  !table.open &&
  words.length < 60 &&
  /\p{Script=Latin}/u.test(words) &&
  !asksSomething(words) &&
  !breaksOff(words) &&
  !(isUnheard(words) && table.announcements.length > 0);

/** Words thrown in while an answer goes on: no question of their own. */
const interjects = (table: Table, words: string, at: number): boolean => {
  const follower = next(table, at);
  const last = table.open?.answers.at(-1);
  if (follower?.part !== 'answers' || !last) return false;
  const before = table.text.slice(Math.max(last.from, last.to - 80), last.to);
  return isInterjection(words, before, wordsOf(table, follower)) || isPutAnew(table, words, at);
};

/** Words that ask nothing yet, over which the answer goes on, and that come again with their question. */
const isPutAnew = (table: Table, words: string, at: number): boolean => {
  if (asksSomething(words)) return false;
  return table.turns
    .slice(at + 1, at + 11)
    .some((turn) => turn.part === 'asks' && comesAgain(words, wordsOf(table, turn)));
};

/** Somebody asks before the last question was answered. */
const joinQuestion = (table: Table, open: Open, turn: Turn, words: string): void => {
  const last = open.questions.at(-1);
  const before = last ? table.text.slice(last.from, last.to) : '';
  const others =
    last &&
    turn.look === 'outlet' &&
    last.turn.look === 'outlet' &&
    last.turn.mark.name !== turn.mark.name &&
    sameScript(last.turn.mark.name, turn.mark.name);
  if (last && others && asksSomething(before) && asksSomething(words))
    open.questions.push({ from: turn.from, to: turn.to, turn });
  else if (last) last.to = turn.to;
};

const sameScript = (one: string, other: string): boolean =>
  /\p{Script=Han}/u.test(one) === /\p{Script=Han}/u.test(other);

const answers = (table: Table, turn: Turn, at: number): void => {
  const words = wordsOf(table, turn);
  const { open } = table;
  if (open && !open.statement) {
    if (onlyHandsBack(table, open, words, at)) return;
    open.statement = { from: turn.from, to: turn.to };
    open.answers.push(turn);
  } else if (open?.statement) {
    open.statement.to = turn.to;
    open.answers.push(turn);
  } else answersNobody(table, turn, at, words);
};

/** "Yes?", "Go ahead." to a question that has not been put yet: it goes on in the next turn. */
const onlyHandsBack = (table: Table, open: Open, words: string, at: number): boolean => {
  const last = open.questions.at(-1);
  const follower = next(table, at);
  if (!last || follower?.part !== 'asks') return false;
  const asked = table.text.slice(last.from, last.to);
  const goesWith = wordsOf(table, follower);
  if (asksBack(words) && (!asksSomething(goesWith) || comesAgain(asked, goesWith))) return true;
  const put = asksSomething(asked) && !breaksOff(asked) && !asksLeave.test(asked);
  if (put || isCourtesy(wordsOf(table, follower))) return false;
  if (isNod(words)) return !/^(?:no|nope|nein|non|нет)(?!\p{L})/iu.test(words);
  return (
    breaksOff(asked) && words.length < 100 && (handsBack.test(words) || goesOn(wordsOf(table, follower)))
  );
};

/** "Which one?": a short question back, whose answer is part of the question. */
const asksBack = (words: string): boolean =>
  words.length < 60 && /\p{Script=Latin}[^?]{0,20}\?\s*$/u.test(words);

/** "Can we go to the bridge?": asks for leave to ask. */
const asksLeave = /^[^.?!]{0,20}\b(?:can|could|may|might) (?:i|we)\b[^?]{0,60}\?$/i;
const handsBack =
  /\b(?:go ahead|hold on|hang on|one second|wait|sorry|keep going|go for it|last one|in the back|over here|speak up|cut (?:you|out))\b|^[\p{Lu}][\p{L}]+[?.,]?$/iu;

const answersNobody = (table: Table, turn: Turn, at: number, words: string): void => {
  if (table.courteous && (words.length < 120 || isCourtesy(words) || isNod(words))) return;
  const last = table.pairs.at(-1);
  if (last && table.courteous) {
    table.pairs.pop();
    table.open = {
      questions: [...last.questions],
      statement: { from: last.statement.from, to: turn.to },
      answers: [...last.answers, turn],
    };
    table.courteous = false;
  } else announce(table, turn, at);
};

const announce = (table: Table, turn: Turn, at: number): void => {
  const words = wordsOf(table, turn);
  if (words.length < 24 || isCourtesy(words)) return;
  const last = table.announcements.at(-1);
  const goesOnFrom = last && last.turn === table.turns[at - 1] && last.turn.mark.name === turn.mark.name;
  if (last && goesOnFrom && turn.part === 'answers')
    table.announcements[table.announcements.length - 1] = { from: last.from, to: turn.to, turn };
  else table.announcements.push({ from: turn.from, to: turn.to, turn });
};

const standsApart = (table: Table, turn: Turn, at: number): void => {
  close(table);
  table.courteous = false;
  if (turn.to - turn.from > 20) announce(table, turn, at);
};
