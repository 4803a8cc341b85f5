/** Two briefings that are versions of one, by what was found or by what the person says. */
export type TwinPair = { readonly a: number; readonly b: number; readonly score: number };
/** A version as the choice of the leading one needs it. */
export type Candidate = {
  readonly id: number;
  readonly exchanges: number;
  readonly words: number;
  /** The person lets it lead. */
  readonly chosen: boolean;
};
/** A passage of one briefing that is the same exchange as a passage of another. */
export type SamePassage = {
  readonly a: number;
  readonly b: number;
  readonly briefingA: number;
  readonly briefingB: number;
  readonly score: number;
};

/** Sets that are joined two by two, unless something forbids it. */
const createSets = () => {
  const members = new Map<number, Set<number>>();
  const setOf = (one: number): Set<number> => {
    let set = members.get(one);
    if (!set) members.set(one, (set = new Set([one])));
    return set;
  };
  return {
    join: (a: number, b: number, forbids: (a: Iterable<number>, b: Set<number>) => boolean): void => {
      const [left, right] = [setOf(a), setOf(b)];
      if (left === right || forbids(left, right)) return;
      for (const one of right) {
        left.add(one);
        members.set(one, left);
      }
    },
    all: (): Set<number>[] => [...new Set(members.values())].filter(({ size }) => size > 1),
  };
};

const strongestFirst = <One extends { readonly a: number; readonly b: number; readonly score: number }>(
  pairs: readonly One[],
): One[] => pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);

/**
 * Gathers pairs into groups, the strongest first; two briefings that the person holds apart are never in one group,
 * by whatever way round. In each group the leading version comes first: the person's choice, else the one with most
 * exchanges, then with most words.
 */
export const groupTwins = (
  pairs: readonly TwinPair[],
  apart: readonly (readonly [number, number])[],
  candidates: ReadonlyMap<number, Candidate>,
): number[][] => {
  const held = new Set(apart.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const sets = createSets();
  for (const { a, b } of strongestFirst(pairs)) {
    sets.join(a, b, (left, right) => {
      for (const one of left)
        for (const other of right)
          if (held.has(`${Math.min(one, other)} ${Math.max(one, other)}`)) return true;
      return false;
    });
  }
  const lead = (id: number): Candidate => candidates.get(id) ?? { id, exchanges: 0, words: 0, chosen: false };
  return sets
    .all()
    .map((ids) =>
      [...ids]
        .map(lead)
        .toSorted(
          (x, y) =>
            Number(y.chosen) - Number(x.chosen) ||
            y.exchanges - x.exchanges ||
            y.words - x.words ||
            x.id - y.id,
        )
        .map(({ id }) => id),
    )
    .toSorted((x, y) => Math.min(...x) - Math.min(...y));
};

/** Gathers passages that are one exchange into units; no unit holds two passages of one briefing. */
export const unitsOf = (rows: readonly SamePassage[]): number[][] => {
  const briefingOf = new Map<number, number>();
  for (const { a, b, briefingA, briefingB } of rows) briefingOf.set(a, briefingA).set(b, briefingB);
  const sets = createSets();
  for (const { a, b } of strongestFirst(rows)) {
    sets.join(a, b, (left, right) => {
      const briefings = new Set([...right].map((one) => briefingOf.get(one)));
      for (const one of left) if (briefings.has(briefingOf.get(one))) return true;
      return false;
    });
  }
  return sets.all().map((unit) => [...unit]);
};
