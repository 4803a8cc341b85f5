/** Two places that may stand beside each other, and what it is worth that they do. */
export type Pair = { readonly a: number; readonly b: number; readonly worth: number };

/**
 * The pairs of most worth together that rise on both sides: the backbone of an alignment. `pairs` come in the order of
 * `a`; they are the matches of Hunt and Szymanski (1977), each with its worth, and the best chain up to a place is
 * kept in a Fenwick tree (1994), so that it takes k log n for k pairs and no table of all places with all.
 */
export const bestChain = (pairs: readonly Pair[], placesInB: number): Pair[] => {
  // For each prefix of B: the pair that ends the best chain within it, or -1.
  const tree = new Int32Array(placesInB + 1).fill(-1);
  const total = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const totalOf = (pair: number): number => (pair < 0 ? 0 : (total[pair] ?? 0));

  const bestBelow = (place: number): number => {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at)
      if (totalOf(tree[at] ?? -1) > totalOf(best)) best = tree[at] ?? -1;
    return best;
  };
  const enter = (pair: number, place: number): void => {
    for (let at = place + 1; at <= placesInB; at += at & -at) {
      if (totalOf(pair) > totalOf(tree[at] ?? -1)) tree[at] = pair;
    }
  };

  let first = 0;
  while (first < pairs.length) {
    // Pairs of one place in A are weighed before any of them is entered: a chain takes one of them at most.
    let next = first;
    for (; next < pairs.length && pairs[next]?.a === pairs[first]?.a; next++) {
      before[next] = bestBelow(pairs[next]?.b ?? 0);
      total[next] = totalOf(before[next] ?? -1) + (pairs[next]?.worth ?? 0);
    }
    for (let pair = first; pair < next; pair++) enter(pair, pairs[pair]?.b ?? 0);
    first = next;
  }

  const chain: Pair[] = [];
  for (let at = bestBelow(placesInB); at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.toReversed();
};
