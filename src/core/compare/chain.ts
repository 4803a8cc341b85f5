/** Two places that may stand beside each other, and what it is worth that they do. */
export type Pair = { readonly a: number; readonly b: number; readonly worth: number };

/** A pair of runs: so many places from `a` on beside so many from `b` on; one and one unless said. */
export type Bead = Pair & { readonly spanA?: number; readonly spanB?: number };

/**
 * The beads of most worth together that rise on both sides and share no place: the backbone of an alignment. They come
 * in the order of `a`; they are the matches of Hunt and Szymanski (1977), each with its worth, and the best chain up to
 * a place is kept in a Fenwick tree (1994), so that it takes k log n for k beads and no table of all places with all.
 */
export const bestChain = <Each extends Bead>(beads: readonly Each[], placesInB: number): Each[] => {
  // For each prefix of B: the bead that ends the best chain within it, or -1.
  const tree = new Int32Array(placesInB + 1).fill(-1);
  const total = new Float64Array(beads.length);
  const before = new Int32Array(beads.length).fill(-1);
  const totalOf = (bead: number): number => (bead < 0 ? 0 : (total[bead] ?? 0));

  const bestBelow = (place: number): number => {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at)
      if (totalOf(tree[at] ?? -1) > totalOf(best)) best = tree[at] ?? -1;
    return best;
  };
  const enter = (bead: number): void => {
    const { b = 0, spanB = 1 } = beads[bead] ?? {};
    for (let at = b + spanB; at <= placesInB; at += at & -at) {
      if (totalOf(bead) > totalOf(tree[at] ?? -1)) tree[at] = bead;
    }
  };

  // A bead is entered once the places of A that it takes are over: until then nothing may follow it.
  let open: number[] = [];
  const enterUpTo = (a: number): void => {
    const left: number[] = [];
    for (const bead of open) {
      const { a: from = 0, spanA = 1 } = beads[bead] ?? {};
      if (from + spanA <= a) enter(bead);
      else left.push(bead);
    }
    open = left;
  };
  for (const [at, { a, b, worth }] of beads.entries()) {
    if (a !== beads[at - 1]?.a) enterUpTo(a);
    before[at] = bestBelow(b);
    total[at] = totalOf(before[at] ?? -1) + worth;
    open.push(at);
  }
  enterUpTo(Infinity);

  const chain: Each[] = [];
  for (let at = bestBelow(placesInB); at >= 0; at = before[at] ?? -1) {
    const bead = beads[at];
    if (bead) chain.push(bead);
  }
  return chain.toReversed();
};
