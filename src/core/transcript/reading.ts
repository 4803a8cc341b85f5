import { cast, type Turn } from './cast.ts';
import { confer, type Conference } from './exchanges.ts';
import { footStart, headingStart, isFootOnly } from './head.ts';
import { layouts } from './layouts/index.ts';
import { marksIn, type Mark, type MarkStyle } from './marks.ts';

/** A text read by the layout that explains most of it. */
export type Reading = {
  readonly layout: string;
  readonly turns: readonly Turn[];
  readonly conference: Conference;
};

/** Tries the layouts that fit a text's looks and keeps the one that explains most; null where none finds speakers. */
export const bestReading = (text: string, named: readonly string[]): Reading | null => {
  const marks = new Map<MarkStyle, readonly Mark[]>();
  let best: { readonly reading: Reading; readonly worth: number } | null = null;
  for (const layout of layouts) {
    if (layout.hint && !layout.hint.test(text.slice(0, 20_000))) continue;
    const found = marks.get(layout.style) ?? marksIn(text, layout.style);
    marks.set(layout.style, found);
    const turns = cast(text, found, layout, named);
    if (!turns) continue;
    const reading = { layout: layout.name, ...conferred(text, turns) };
    const worth = worthOf(text, reading) - layout.handicap;
    if (!best || worth > best.worth + 0.01) best = { reading, worth };
    if (best.worth > GOOD_ENOUGH) break;
  }
  return best?.reading ?? null;
};

/** The worth of a reading that leaves little unexplained: no other layout is tried after it. */
const GOOD_ENOUGH = 0.75;

const conferred = (text: string, turns: readonly Turn[]): Omit<Reading, 'layout'> => {
  const trimmed = withoutFoot(text, turns).map((turn) => {
    const to = headingStart(text, turn.from, turn.to);
    return to === turn.to ? turn : { ...turn, to };
  });
  return { turns: trimmed, conference: confer(text, trimmed) };
};

const withoutFoot = (text: string, turns: readonly Turn[]): readonly Turn[] => {
  const last = turns.at(-1);
  if (!last) return turns;
  const before = turns.slice(0, -1);
  if (last.part === 'apart' && isFootOnly(text, last.from, last.to)) return withoutFoot(text, before);
  return [...before, { ...last, to: footStart(text, last.from, last.to) }];
};

/** How much of what is said is questions and answers, and how much of the text has speakers; a loss for questions without answer. */
const worthOf = (text: string, { turns, conference }: Omit<Reading, 'layout'>): number => {
  const { pairs, announcements, unanswered } = conference;
  const said = turns.reduce((sum, turn) => sum + turn.to - turn.from, 0);
  const asked = pairs
    .flatMap((pair) => pair.questions)
    .reduce((sum, question) => sum + question.to - question.from, 0);
  const answered = pairs.reduce((sum, pair) => sum + pair.statement.to - pair.statement.from, 0);
  const announced = announcements.reduce((sum, one) => sum + one.to - one.from, 0);
  const covered = Math.min(1, (asked + answered + announced * 0.4) / Math.max(1, said));
  const labelled = 1 - (turns[0]?.mark.start ?? text.length) / text.length;
  const lost = unanswered / Math.max(1, unanswered + pairs.length);
  return (
    Math.min(1, pairs.length / 2) * 0.3 +
    covered * 0.3 +
    labelled * 0.2 +
    Math.min(0.2, pairs.length * 0.01) -
    lost * 0.3
  );
};
