/** Two wordings by their keys, the lower first, and how like they are. */
export type Tie = { readonly a: number; readonly b: number; readonly likeness: number };

/** Wordings are one line while their mean likeness is at least this. */
export const leastTogether = 0.7;
/** Two that are no pair are less alike than a pair may be: counted as this much. */
const unpaired = 0.35;

type Link = { readonly a: number; readonly b: number; readonly likeness: number };

/**
 * Groups the wordings that ties hold together: by average linkage (Sokal and Michener 1958, UPGMA), so that two lines
 * that meet in one formula, or in one wording between them, stay apart. The same groups whatever order ties come in;
 * of equally like groups those with the lowest keys are joined first. Each group is sorted, groups by their first.
 */
export const clusterTies = (keys: readonly number[], ties: readonly Tie[]): number[][] => {
  const sorted = [...new Set(keys)].toSorted((a, b) => a - b);
  const placeOf = new Map(sorted.map((key, place) => [key, place]));
  // Of each group that still stands: the summed likeness to others it has ties with.
  const sums = sorted.map(() => new Map<number, { sum: number; pairs: number }>());
  const members: (number[] | null)[] = sorted.map((key) => [key]);
  const heap = createHeap();
  for (const { a, b, likeness } of ties) {
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    sums[x]?.set(y, { sum: likeness, pairs: 1 });
    sums[y]?.set(x, { sum: likeness, pairs: 1 });
  }
  const sizeOf = (group: number): number => members[group]?.length ?? 0;
  const meanOf = (a: number, b: number): number => {
    const tie = sums[a]?.get(b);
    const all = sizeOf(a) * sizeOf(b);
    return tie ? (tie.sum + (all - tie.pairs) * unpaired) / all : 0;
  };
  const offer = (a: number, b: number): void => {
    const likeness = meanOf(a, b);
    if (likeness >= leastTogether) heap.push({ a: Math.min(a, b), b: Math.max(a, b), likeness });
  };
  sums.forEach((others, a) => {
    for (const b of others.keys()) if (a < b) offer(a, b);
  });
  for (let link = heap.pop(); link; link = heap.pop()) {
    const { a, b, likeness } = link;
    // One that was joined since has been offered anew with its present likeness.
    if (!members[a] || !members[b] || meanOf(a, b) !== likeness) continue;
    members[a]?.push(...(members[b] ?? []));
    members[b] = null;
    const of = sums[a];
    of?.delete(b);
    for (const [other, tie] of sums[b] ?? []) {
      sums[other]?.delete(b);
      if (other === a) continue;
      const known = of?.get(other);
      const joined = known ? { sum: known.sum + tie.sum, pairs: known.pairs + tie.pairs } : tie;
      of?.set(other, joined);
      sums[other]?.set(a, joined);
    }
    sums[b]?.clear();
    for (const other of of?.keys() ?? []) offer(a, other);
  }
  return members.flatMap((group) => (group ? [group.toSorted((x, y) => x - y)] : []));
};

/** The likest link first, then the one with the lowest places. */
const createHeap = () => {
  const links: Link[] = [];
  const isBefore = (x: Link | undefined, y: Link | undefined): boolean => {
    if (!x || !y) return false;
    if (x.likeness !== y.likeness) return x.likeness > y.likeness;
    return x.a !== y.a ? x.a < y.a : x.b < y.b;
  };
  const swap = (x: number, y: number): void => {
    const [one, other] = [links[x], links[y]];
    if (one && other) [links[x], links[y]] = [other, one];
  };
  return {
    push: (link: Link): void => {
      let at = links.push(link) - 1;
      for (let up = (at - 1) >> 1; at > 0 && isBefore(links[at], links[up]); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    pop: (): Link | undefined => {
      const first = links[0];
      const last = links.pop();
      if (last && links.length > 0) {
        links[0] = last;
        for (let at = 0; ;) {
          let best = at;
          for (const child of [2 * at + 1, 2 * at + 2]) if (isBefore(links[child], links[best])) best = child;
          if (best === at) break;
          swap(at, best);
          at = best;
        }
      }
      return first;
    },
  };
};

/** The wordings that ties connect to some, themselves among them, by what `tiesOf` tells of each. */
export const connectedTo = (
  some: Iterable<number>,
  tiesOf: (key: number) => readonly Tie[],
): { readonly keys: number[]; readonly ties: Tie[] } => {
  const met = new Set(some);
  const ties: Tie[] = [];
  const next = [...met];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    for (const tie of tiesOf(key)) {
      if (tie.a === key) ties.push(tie);
      const other = tie.a === key ? tie.b : tie.a;
      if (met.has(other)) continue;
      met.add(other);
      next.push(other);
    }
  }
  return { keys: [...met], ties };
};
