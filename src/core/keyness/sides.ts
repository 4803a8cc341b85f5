import { noDay } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
import type { RunningWords } from '../running/words.ts';
import { inScope, stretchesOf, type Stretches } from '../corpus/scope.ts';
import { listOf } from '../search/places.ts';
import type { Evaluation } from '../search/searcher.ts';

/** The passages of one side. */
export type Side = { readonly evaluation: Evaluation; readonly places: Int32Array };

/** The parts of both sides, one after the other. */
export type Sides = Stretches & {
  /** How many parts the first side has; those after them are the second's. */
  readonly firstParts: number;
};

/** Lays the parts of two sides out: those of a briefing together, first all of the one side, then all of the other. */
export const sidesOf = (running: RunningWords, a: Side, b: Side): Sides => {
  const [one, other] = [a, b].map(({ evaluation, places }) =>
    stretchesOf(evaluation, running, places, inScope(evaluation)),
  ) as [Stretches, Stretches];
  const joined = (name: keyof Stretches): Int32Array => {
    const all = new Int32Array(one[name].length + other[name].length);
    all.set(one[name]);
    all.set(other[name], one[name].length);
    return all;
  };
  return {
    from: joined('from'),
    to: joined('to'),
    place: joined('place'),
    briefing: joined('briefing'),
    firstParts: one.from.length,
  };
};

/** What two sides share, and what of the scope is on neither; exchanges count once, whatever their versions. */
export type Overlap = {
  readonly shared: { readonly passages: number; readonly briefings: number };
  readonly neither: { readonly passages: number; readonly undated: number };
};

/** Lays two sides over each other. */
export const overlapOf = (a: Side, b: Side): Overlap => {
  const { columns, within, fold } = a.evaluation;
  const { versions, briefing, size, day } = columns;
  const unitOf = (place: number): number => {
    const exchange = versions?.exchangeOf[place] ?? -1;
    return exchange < 0 ? place : size + exchange;
  };
  const leadAt = (place: number): number => leadOf(versions, briefing[place] ?? 0);
  const [unitsA, unitsB] = [a, b].map(({ places }) => new Set(Array.from(places, unitOf))) as [
    Set<number>,
    Set<number>,
  ];
  const briefingsA = new Set(Array.from(a.places, leadAt));
  const briefingsB = new Set(Array.from(b.places, leadAt));
  const neither = listOf(fold(within)).filter((place) => {
    const unit = unitOf(place);
    return !unitsA.has(unit) && !unitsB.has(unit);
  });
  return {
    shared: {
      passages: countShared(unitsA, unitsB),
      briefings: countShared(briefingsA, briefingsB),
    },
    neither: {
      passages: neither.length,
      undated: neither.filter((place) => day[place] === noDay).length,
    },
  };
};

const countShared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...b].reduce((sum, each) => sum + Number(a.has(each)), 0);
