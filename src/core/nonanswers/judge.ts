import type { Columns } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
import type { Reasked } from './asked-again.ts';
import { fewestPoints, type Found, type FoundReason, type FoundWords } from './found.ts';
import type { DeflectionPlace, Told } from './learnt.ts';
import type { Looked } from './look.ts';
import type { Repeat } from './repeats.ts';

/** All that was found out, by place in the columns. */
export type Gathered = {
  readonly columns: Columns;
  readonly looked: ReadonlyMap<number, Looked>;
  /** What is asked about, and where the answer stands in the briefing's text. */
  readonly texts: ReadonlyMap<number, Told & { readonly start: number; readonly end: number }>;
  readonly within: ReadonlyMap<number, Repeat>;
  readonly across: Int32Array;
  readonly deflections: ReadonlyMap<number, readonly DeflectionPlace[]>;
  readonly reasked: ReadonlyMap<number, readonly Reasked[]>;
};

/** A line that is so much of the answer is what it says. */
const mostOfAnswer = 0.5;
/** A line that is less of it says nothing of the answer. */
const leastOfAnswer = 0.2;

/**
 * The exchanges with reasons enough. Each kind of reason gives one or two points, whatever there is of it: two where it
 * is strong. The sum is the score; two points make a suggestion.
 */
export const judge = (gathered: Gathered): Found[] => {
  const later = laterRepeats(gathered);
  const found: Found[] = [];
  for (const [place, { reasons: own }] of gathered.looked) {
    const reasons = [
      ...own.filter(({ kind }) => kind === 'missing'),
      ...deflectionsAt(
        gathered,
        place,
        own.filter(({ kind }) => kind === 'deflection'),
      ),
      ...repeatsAt(gathered, place, later.get(place) ?? []),
      ...reaskedAt(gathered, place),
    ];
    const score = scoreOf(reasons);
    if (score >= fewestPoints) found.push({ passage: gathered.columns.ids[place] ?? 0, score, reasons });
  }
  return found;
};

/** The strongest of each kind, added up. */
const scoreOf = (reasons: readonly FoundReason[]): number => {
  const best = new Map<string, number>();
  for (const { kind, strength } of reasons) best.set(kind, Math.max(best.get(kind) ?? 0, strength));
  return [...best.values()].reduce((sum, strength) => sum + strength, 0);
};

const answerAt = ({ texts }: Gathered, place: number): FoundWords[] => {
  const text = texts.get(place);
  return text ? [{ part: 'statement', text: '', start: text.start, end: text.end }] : [];
};

const deflectionsAt = (
  { deflections, texts }: Gathered,
  place: number,
  phrases: readonly FoundReason[],
): FoundReason[] => {
  const text = texts.get(place);
  const learnt = (deflections.get(place) ?? []).filter(
    ({ start }) => text !== undefined && start >= text.start && start < text.end,
  );
  if (!text || learnt.length === 0) return [...phrases];
  const share = (some: readonly DeflectionPlace[]): number => covered(some) / Math.max(1, text.characters);
  const whole = Math.min(1, share(learnt));
  if (whole < leastOfAnswer) return [...phrases];
  return [
    ...learnt.map(({ deflection, start, end }): FoundReason => ({
      kind: 'deflection',
      strength: whole >= mostOfAnswer ? 2 : 1,
      from: 'ledger',
      line: deflection.line,
      exchanges: deflection.exchanges,
      subjects: deflection.subjects,
      share: whole,
      words: [{ part: 'statement', text: '', start, end }],
    })),
    ...phrases,
  ];
};

/** How many characters lie in at least one of some stretches. */
const covered = (places: readonly DeflectionPlace[]): number => {
  let [sum, reached] = [0, 0];
  for (const { start, end } of places.toSorted((x, y) => x.start - y.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
};

/** For each answer those later in its briefing that say the same to the same asker. */
const laterRepeats = ({ within, columns }: Gathered): Map<number, { later: number; likeness: number }[]> => {
  const later = new Map<number, { later: number; likeness: number }[]>();
  for (const [place, { earlier, likeness }] of within)
    if (isSameAsker(columns, place, earlier))
      later.set(earlier, [...(later.get(earlier) ?? []), { later: place, likeness }]);
  return later;
};

/** The same outlet, or the same person; the next question where nobody is named. */
const isSameAsker = ({ outlet, asker, n }: Columns, one: number, other: number): boolean => {
  const [o, a] = [outlet.of[one] ?? 0, asker.of[one] ?? 0];
  if (o > 0 || (outlet.of[other] ?? 0) > 0) return o === outlet.of[other];
  if (a > 0 || (asker.of[other] ?? 0) > 0) return a === asker.of[other];
  return Math.abs((n[one] ?? 0) - (n[other] ?? 0)) === 1;
};

const repeatsAt = (
  gathered: Gathered,
  place: number,
  later: readonly { later: number; likeness: number }[],
): FoundReason[] => {
  const { columns, within, across, looked } = gathered;
  const words = answerAt(gathered, place);
  const reasonOf = (
    other: number,
    earlier: boolean,
    likeness: number,
    sameBriefing: boolean,
    strength: number,
  ) => ({
    kind: 'near-repeat' as const,
    passage: columns.ids[other] ?? 0,
    earlier,
    likeness,
    sameBriefing,
    strength,
    words,
  });
  const reasons: FoundReason[] = later.map((each) => reasonOf(each.later, false, each.likeness, true, 2));
  const here = within.get(place);
  if (here) reasons.push(reasonOf(here.earlier, true, here.likeness, true, 2));
  const first = across[place] ?? -1;
  if (here || first < 0 || isSameBriefing(columns, place, first)) return reasons;
  // To another question the same words are no answer; to the same one they may be.
  const alike = sharesSubject(looked.get(place)?.subject, looked.get(first)?.subject);
  reasons.push(reasonOf(first, true, 1, false, alike ? 1 : 2));
  return reasons;
};

const isSameBriefing = ({ briefing, versions }: Columns, one: number, other: number): boolean =>
  leadOf(versions, briefing[one] ?? 0) === leadOf(versions, briefing[other] ?? 0);

const sharesSubject = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean => {
  for (const key of a) if (b.has(key)) return true;
  return false;
};

const reaskedAt = ({ reasked, columns }: Gathered, place: number): FoundReason[] =>
  (reasked.get(place) ?? []).map(({ later, likeness, sameBriefing }) => ({
    kind: 'asked-again',
    strength: sameBriefing ? 2 : 1,
    passage: columns.ids[later] ?? 0,
    likeness,
    sameBriefing,
    words: [],
  }));
