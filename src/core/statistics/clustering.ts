/** What average linkage makes of some points: how far apart are what is joined, and an order in which what is alike stands together. */
export type Clustered = { readonly heights: readonly number[]; readonly order: readonly number[] };

/**
 * Joins the two groups whose members are nearest to each other on average, until there is one (UPGMA: R. Sokal and C. Michener,
 * University of Kansas Science Bulletin 38, 1958, p. 1409). Distances are Euclidean; of ties the first counts.
 */
export const averageLinkage = (points: readonly (readonly number[])[]): Clustered => {
  const apart = points.map((a) => points.map((b) => distance(a, b)));
  let groups = points.map((_point, at) => [at]);
  const heights: number[] = [];
  while (groups.length > 1) {
    const { first, second, height } = nearestOf(apart, groups.length);
    const [a = [], b = []] = [groups[first], groups[second]];
    heights.push(height);
    mix(apart, first, second, a.length, b.length);
    groups = groups.flatMap((group, at) => (at === first ? [[...a, ...b]] : at === second ? [] : [group]));
  }
  return { heights, order: groups[0] ?? [] };
};

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0));

const nearestOf = (apart: readonly (readonly number[])[], size: number) => {
  let [first, second, height] = [0, 1, Infinity];
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const far = apart[a]?.[b] ?? Infinity;
      if (far < height) [first, second, height] = [a, b, far];
    }
  return { first, second, height };
};

/** Puts the second group into the first: its distance to any other is the mean over members. */
const mix = (apart: number[][], first: number, second: number, a: number, b: number): void => {
  apart.forEach((row, other) => {
    const far = ((apart[first]?.[other] ?? 0) * a + (apart[second]?.[other] ?? 0) * b) / (a + b);
    row[first] = far;
    const own = apart[first];
    if (own) own[other] = far;
  });
  apart.splice(second, 1);
  for (const row of apart) row.splice(second, 1);
};
