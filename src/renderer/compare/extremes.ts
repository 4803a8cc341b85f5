/** Two texts by their places, and how like they are. */
export type Pair = { readonly pair: readonly [number, number]; readonly likeness: number };

/** The pairs of a matrix that are most and least alike; null where there is no pair. */
export const extremesOf = (
  likeness: readonly (readonly number[])[],
): { readonly most: Pair; readonly least: Pair } | null => {
  const pairs = likeness.flatMap((row, a) =>
    row.flatMap((value, b): Pair[] => (b > a ? [{ pair: [a, b], likeness: value }] : [])),
  );
  const sorted = pairs.toSorted((x, y) => y.likeness - x.likeness);
  const [most, least] = [sorted[0], sorted.at(-1)];
  return most === undefined || least === undefined ? null : { most, least };
};
