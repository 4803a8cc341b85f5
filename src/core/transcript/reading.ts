import { voicesOf } from './admission.ts';
import { cast, type Labels, type Turn } from './cast.ts';
import { confer, type Conference } from './exchanges.ts';
import { footStart, headingStart, isFootOnly } from './head.ts';
import { layouts, type Layout, type Pattern } from './layouts/index.ts';
import { marksIn, type MarkStyle } from './marks.ts';
import { compiled } from './patterns.ts';

/** A text read by the layout that explains most of it. */
export type Reading = {
  readonly layout: Layout;
  readonly turns: readonly Turn[];
  readonly conference: Conference;
};

/** What a person, or a project, adds to the choice of layouts. */
export type Wish = {
  /** Layouts beside the declared ones, tried before them. */
  readonly taught?: readonly Layout[];
  /** The name of the one layout to read by; where it finds no speakers, none is found. */
  readonly layout?: string;
};

/** The layout that explains most, and the next best where it does so nearly as well and finds other exchanges. */
export type Choice = { readonly reading: Reading; readonly rival: Rival | null };
export type Rival = { readonly layout: string; readonly exchanges: number };

/** Tries the layouts that fit a text's looks and keeps the one that explains most; null where none finds speakers. */
export const bestReading = (text: string, named: readonly string[], wish: Wish = {}): Choice | null => {
  const labels = new Map<MarkStyle | Pattern, Labels>();
  const tried: Tried[] = [];
  for (const layout of candidates(wish)) {
    if (layout.hint && wish.layout === undefined && !compiled(layout.hint).test(text.slice(0, 20_000)))
      continue;
    const reached = Math.max(...tried.map(({ worth }) => worth), 0);
    if (reached - NEAR > MOST - layout.handicap) continue;
    const seen = labels.get(layout.label);
    if ((!seen || text.length > LONG) && reached > GOOD_ENOUGH) continue;
    const found = seen ?? labelsIn(text, layout.label, named);
    labels.set(layout.label, found);
    const turns = cast(text, found, layout);
    if (!turns) continue;
    const reading = { layout, ...conferred(text, turns) };
    const worth = worthOf(text, reading) - layout.handicap;
    tried.push({ reading, worth });
  }
  const best = tried.reduce<Tried | null>(
    (most, one) => (most && one.worth <= most.worth + 0.01 ? most : one),
    null,
  );
  return best && { reading: best.reading, rival: rivalOf(best, tried) };
};

const labelsIn = (text: string, label: MarkStyle | Pattern, named: readonly string[]): Labels => {
  const marks = marksIn(text, label);
  return { marks, voices: voicesOf(marks, named) };
};

/** Longer than any briefing: no second is looked for. */
const LONG = 1_000_000;

/** The worth of a reading that leaves little unexplained: labels written in another way are not looked for after it. */
const GOOD_ENOUGH = 0.75;

/** Whether a name is that of a layout, declared or taught. */
export const isLayout = (name: string, { taught = [] }: Wish): boolean =>
  [...taught, ...layouts].some((layout) => layout.name === name);

type Tried = { readonly reading: Reading; readonly worth: number };

const candidates = ({ taught = [], layout: chosen }: Wish): readonly Layout[] => {
  const all = [...taught, ...layouts];
  return chosen === undefined ? all : all.filter((layout) => layout.name === chosen).slice(0, 1);
};

/** How near the second best must come to be a doubt. */
const NEAR = 0.04;

const rivalOf = (best: Tried, tried: readonly Tried[]): Rival | null => {
  const mine = exchangesIn(best.reading);
  const close = tried
    .filter((one) => one !== best && one.worth >= best.worth - NEAR && exchangesIn(one.reading) !== mine)
    .toSorted((a, b) => b.worth - a.worth)[0];
  return close ? { layout: close.reading.layout.name, exchanges: exchangesIn(close.reading) } : null;
};

const exchangesIn = ({ conference }: Reading): number =>
  conference.pairs.reduce((sum, pair) => sum + pair.questions.length, 0);

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

/** More than this no reading is worth: a layout that could not even come near is not tried. */
const MOST = 1;

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
