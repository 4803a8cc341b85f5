import type { Bead } from './chain.ts';
import type { Prepared, PreparedSentence } from './prepared.ts';

/** So many sentences of the base beside so many of the other that may say the same, and how like they are, 0 to 1. */
export type LikelyBead = Required<Bead> & { readonly likeness: number };

/** Sentences as like as this are one in two wordings, where both stand in order. */
export const likeEnough = 0.4;
/** Of several sentences each must give so much of its own to the likeness of all: else it is one more sentence. */
const leastGiven = 0.4;
/** Of what two and two have in common two pairs of them must leave so much: else they are these pairs. */
const mostPaired = 0.85;
/** A sentence may stand beside at most this many others: the likest, then the nearest. */
const mostMates = 24;
/** A word that more sentences of the other hold than this proposes none of them, though it counts where they are proposed. */
const mostHolding = 400;
/** What words that only one side has take from the worth of a bead, against what common words give. */
const loss = 0.5;

/**
 * What a bead's worth is multiplied by: one sentence is mostly one sentence, as in Gale and Church (1993, table 5), with
 * odds so much milder as words say more than lengths do.
 */
const shapes = [
  { spanA: 1, spanB: 1, odds: 1 },
  { spanA: 1, spanB: 2, odds: 0.9 },
  { spanA: 2, spanB: 1, odds: 0.9 },
  { spanA: 2, spanB: 2, odds: 0.8 },
] as const;

/**
 * Every bead that is like enough, in the order of the base. Likeness is Dice's coefficient (1945) over the words of both,
 * each weighed by how few sentences hold it (Spärck Jones 1972). Equal senses are 1, and nothing else is.
 */
export const likelyBeads = (base: Prepared, other: Prepared): LikelyBead[] => {
  const weigh = weigher([...base.sentences, ...other.sentences]);
  const [a, b] = [measured(base.sentences, weigh), measured(other.sentences, weigh)];
  const mates = matesOf(a, b, weigh);
  return base.sentences.flatMap((_, at) => {
    const beads: LikelyBead[] = [];
    for (const { spanA, spanB, odds } of shapes) {
      if (at + spanA > a.sizes.length) continue;
      for (const place of startsOf(mates, at, spanA, spanB)) {
        if (place + spanB > b.sizes.length) continue;
        const bead = beadOf({ a, b, weigh }, { at, place, spanA, spanB, odds });
        if (bead) beads.push(bead);
      }
    }
    return beads;
  });
};

type Weigh = (form: string) => number;

/** How much a word says about which sentence it is: less, the more sentences hold it. */
const weigher = (sentences: readonly PreparedSentence[]): Weigh => {
  const weights = new Map<string, number>();
  for (const { bag } of sentences)
    for (const form of bag.keys()) weights.set(form, (weights.get(form) ?? 0) + 1);
  for (const [form, held] of weights) weights.set(form, Math.log(1 + sentences.length / held));
  return (form) => weights.get(form) ?? 0;
};

type Bag = ReadonlyMap<string, number>;

/** Sentences with the weight of the words of each, and the words of several in a row. */
type Measured = {
  readonly sizes: readonly number[];
  readonly senses: readonly string[];
  readonly bag: (at: number, span: number) => Bag;
  readonly size: (at: number, span: number) => number;
};

const measured = (sentences: readonly PreparedSentence[], weigh: Weigh): Measured => {
  const sizes = sentences.map(({ bag }) => {
    let sum = 0;
    for (const [form, times] of bag) sum += times * weigh(form);
    return sum;
  });
  const two = new Map<number, Bag>();
  const bagOfTwo = (at: number): Bag => {
    const known = two.get(at);
    if (known) return known;
    const both = new Map(sentences[at]?.bag);
    for (const [form, times] of sentences[at + 1]?.bag ?? []) both.set(form, (both.get(form) ?? 0) + times);
    two.set(at, both);
    return both;
  };
  return {
    sizes,
    senses: sentences.map(({ sense }) => sense),
    bag: (at, span) => (span === 1 ? (sentences[at]?.bag ?? new Map<string, number>()) : bagOfTwo(at)),
    size: (at, span) => (sizes[at] ?? 0) + (span === 1 ? 0 : (sizes[at + 1] ?? 0)),
  };
};

/** The weight of the words that both have. */
const sharedBy = (a: Bag, b: Bag, weigh: Weigh): number => {
  let shared = 0;
  for (const [form, times] of a) {
    const others = b.get(form);
    if (others !== undefined) shared += Math.min(times, others) * weigh(form);
  }
  return shared;
};

/** Places of the other that may stand beside each sentence of the base: they hold enough of the shorter of the two. */
const matesOf = (a: Measured, b: Measured, weigh: Weigh): readonly (readonly number[])[] => {
  const holding = holdingOf(b);
  const shared = new Float64Array(b.sizes.length);
  return a.sizes.map((size, at) => {
    const seen: number[] = [];
    // What words held by too many may add: they propose nothing, and are counted only where others propose.
    let unseen = 0;
    for (const [form, times] of a.bag(at, 1)) {
      const weight = weigh(form) * times;
      const places = holding.get(form) ?? [];
      if (places.length > mostHolding) unseen += weight;
      else
        for (const place of places) {
          if (shared[place] === 0) seen.push(place);
          shared[place] = (shared[place] ?? 0) + weight;
        }
    }
    const mates = seen.flatMap((place) => {
      const least = likeEnough * Math.min(size, b.sizes[place] ?? 0);
      const most = (shared[place] ?? 0) + unseen;
      shared[place] = 0;
      if (most < least) return [];
      const part = sharedBy(a.bag(at, 1), b.bag(place, 1), weigh);
      return part >= least ? [{ place, part: part / least }] : [];
    });
    const away = (place: number): number => Math.abs(at / a.sizes.length - place / b.sizes.length);
    return mates
      .toSorted((x, y) => y.part - x.part || away(x.place) - away(y.place))
      .slice(0, mostMates)
      .map(({ place }) => place);
  });
};

/** The sentences that hold each word. */
const holdingOf = ({ sizes, bag }: Measured): ReadonlyMap<string, readonly number[]> => {
  const holding = new Map<string, number[]>();
  sizes.forEach((_, place) => {
    for (const form of bag(place, 1).keys()) {
      const places = holding.get(form);
      if (places) places.push(place);
      else holding.set(form, [place]);
    }
  });
  return holding;
};

/** Where in the other a bead of this shape may begin: all its sentences must have a mate in it. */
const startsOf = (
  mates: readonly (readonly number[])[],
  at: number,
  spanA: number,
  spanB: number,
): readonly number[] => {
  const first = mates[at] ?? [];
  const second = spanA === 2 ? (mates[at + 1] ?? []) : [];
  if (spanA === 1) return spanB === 1 ? first : first.filter((place) => first.includes(place + 1));
  if (spanB === 1) return first.filter((place) => second.includes(place));
  const starts = new Set([...first, ...first.map((place) => place - 1)]);
  return [...starts].filter(
    (place) =>
      place >= 0 &&
      [place, place + 1].every((each) => first.includes(each) || second.includes(each)) &&
      (second.includes(place) || second.includes(place + 1)),
  );
};

type Shape = {
  readonly at: number;
  readonly place: number;
  readonly spanA: number;
  readonly spanB: number;
  readonly odds: number;
};
type Both = { readonly a: Measured; readonly b: Measured; readonly weigh: Weigh };

const beadOf = ({ a, b, weigh }: Both, { at, place, spanA, spanB, odds }: Shape): LikelyBead | null => {
  const shared = sharedBy(a.bag(at, spanA), b.bag(place, spanB), weigh);
  const size = a.size(at, spanA) + b.size(place, spanB);
  const single = spanA === 1 && spanB === 1;
  const equal = single && a.senses[at] === b.senses[place];
  const likeness = equal ? 1 : Math.min((2 * shared) / size, 0.99);
  if (likeness < likeEnough) return null;
  if (!single && !allGive({ a, b, weigh }, { at, place, spanA, spanB }, shared)) return null;
  return { a: at, b: place, spanA, spanB, likeness, worth: size * (likeness - loss * (1 - likeness)) * odds };
};

/**
 * Whether each sentence of a side that has two brings enough that the other alone does not. Two beside two must share
 * their words across: else they are two pairs.
 */
const allGive = (
  { a, b, weigh }: Both,
  { at, place, spanA, spanB }: Omit<Shape, 'odds'>,
  shared: number,
): boolean => {
  const gives = (size: number, without: number): boolean => shared - without >= leastGiven * size;
  const fromA = (left: number): number => sharedBy(a.bag(left, 1), b.bag(place, spanB), weigh);
  const fromB = (left: number): number => sharedBy(a.bag(at, spanA), b.bag(left, 1), weigh);
  const onA =
    spanA === 1 || (gives(a.sizes[at] ?? 0, fromA(at + 1)) && gives(a.sizes[at + 1] ?? 0, fromA(at)));
  const onB =
    spanB === 1 ||
    (gives(b.sizes[place] ?? 0, fromB(place + 1)) && gives(b.sizes[place + 1] ?? 0, fromB(place)));
  if (!onA || !onB || spanA === 1 || spanB === 1) return onA && onB;
  const pair = (left: number, right: number): number => sharedBy(a.bag(left, 1), b.bag(right, 1), weigh);
  const straight = pair(at, place) + pair(at + 1, place + 1);
  const crossed = pair(at, place + 1) + pair(at + 1, place);
  return Math.max(straight, crossed) < mostPaired * shared;
};
