import type { AlignedRow } from '../../contract/index.ts';
import { bestChain, type Pair } from './chain.ts';
import { tokensOf, wordChanges, type Token } from './words.ts';

/** A sentence made ready for comparing. */
export type PreparedSentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** How often each word stands in it, by normal form. */
  readonly bag: ReadonlyMap<string, number>;
};

/** Two sentences as like as this are one sentence in two wordings, where both stand in order. */
export const likeEnough = 0.4;
/** Out of order, where chance has more to choose from, they must be liker. */
export const likeEnoughMoved = 0.6;
/** A sentence may stand beside at most this many others: the likest, then the nearest. */
const mostMates = 24;

/** Cuts a sentence into words. A sentence without any, such as "…", is known by its marks. */
export const prepareSentence = (text: string, language: string): PreparedSentence => {
  const tokens = tokensOf(text, language);
  const forms = tokens.flatMap(({ form }) => (form === null || form === '' ? [] : [form]));
  const bag = new Map<string, number>();
  for (const form of forms.length > 0 ? forms : [text]) bag.set(form, (bag.get(form) ?? 0) + 1);
  return { text, tokens, bag };
};

/**
 * The base's sentences in order, each beside the other's; added ones stand where they were said. The backbone is the
 * chain of pairs in order whose likeness adds up to most; likely pairs left over on both sides are moved.
 */
export const alignSentences = (
  base: readonly PreparedSentence[],
  other: readonly PreparedSentence[],
): AlignedRow[] => {
  const likely = likelyPairs(base, other);
  const backbone = bestChain(likely, other.length);
  const mates = new Map(backbone.map(({ a, b }) => [a, b]));
  const moved = movedPairs(likely, backbone);
  const taken = new Set([...mates.values(), ...moved.values()]);

  const rows: AlignedRow[] = [];
  let said = 0;
  const addUpTo = (end: number): void => {
    for (; said < end; said++) {
      const sentence = other[said];
      if (sentence && !taken.has(said)) rows.push(onlyIn('added', sentence, said));
    }
  };
  base.forEach((sentence, a) => {
    const mate = mates.get(a);
    if (mate !== undefined) addUpTo(mate);
    const b = mate ?? moved.get(a);
    const beside = b === undefined ? undefined : other[b];
    if (b === undefined || !beside) rows.push(onlyIn('removed', sentence, a));
    else rows.push(sideBySide(sentence, a, beside, b, mate === undefined));
  });
  addUpTo(other.length);
  return rows;
};

const onlyIn = (kind: 'added' | 'removed', { text }: PreparedSentence, at: number): AlignedRow => ({
  kind,
  base: kind === 'removed' ? text : null,
  other: kind === 'added' ? text : null,
  words: [[kind, text]],
  baseAt: kind === 'removed' ? at + 1 : null,
  otherAt: kind === 'added' ? at + 1 : null,
  reworded: false,
});

const sideBySide = (
  base: PreparedSentence,
  a: number,
  other: PreparedSentence,
  b: number,
  isMoved: boolean,
): AlignedRow => {
  const equal = base.text === other.text;
  return {
    kind: isMoved ? 'moved' : equal ? 'same' : 'changed',
    base: base.text,
    other: other.text,
    words: equal ? [['same', base.text]] : wordChanges(base.tokens, other.tokens),
    baseAt: a + 1,
    otherAt: b + 1,
    reworded: isMoved && !equal,
  };
};

/** Pairs that the backbone leaves over on both sides, the likest first, each sentence once. */
const movedPairs = (likely: readonly Pair[], backbone: readonly Pair[]): Map<number, number> => {
  const takenA = new Set(backbone.map(({ a }) => a));
  const takenB = new Set(backbone.map(({ b }) => b));
  const moved = new Map<number, number>();
  for (const { a, b, worth } of likely.toSorted((x, y) => y.worth - x.worth)) {
    if (worth < likeEnoughMoved || takenA.has(a) || takenB.has(b)) continue;
    moved.set(a, b);
    takenA.add(a);
    takenB.add(b);
  }
  return moved;
};

type Posting = { readonly at: number; readonly times: number };

/** How much a word says about which sentence it is: less, the more sentences hold it (Spärck Jones 1972). */
const weigher = (sentences: readonly PreparedSentence[]): ((form: string) => number) => {
  const held = new Map<string, number>();
  for (const { bag } of sentences) for (const form of bag.keys()) held.set(form, (held.get(form) ?? 0) + 1);
  return (form) => Math.log(1 + sentences.length / (held.get(form) ?? 1));
};

/**
 * Every pair that is like enough, in the order of the base, with its likeness: Dice's coefficient (1945) over the
 * words of both, each weighed by how few sentences hold it. Equal texts are 1, and nothing else is.
 */
const likelyPairs = (base: readonly PreparedSentence[], other: readonly PreparedSentence[]): Pair[] => {
  const weigh = weigher([...base, ...other]);
  const weightOf = ({ bag }: PreparedSentence): number => {
    let sum = 0;
    for (const [form, times] of bag) sum += times * weigh(form);
    return sum;
  };
  const postings = new Map<string, Posting[]>();
  other.forEach(({ bag }, at) => {
    for (const [form, times] of bag) {
      const list = postings.get(form);
      if (list) list.push({ at, times });
      else postings.set(form, [{ at, times }]);
    }
  });
  const otherWeights = other.map(weightOf);
  return base.flatMap((sentence, a) => {
    const shared = new Map<number, number>();
    for (const [form, times] of sentence.bag) {
      const weight = weigh(form);
      for (const posting of postings.get(form) ?? []) {
        shared.set(posting.at, (shared.get(posting.at) ?? 0) + weight * Math.min(times, posting.times));
      }
    }
    const whole = weightOf(sentence);
    const pairs = [...shared].map(([b, common]) => {
      const likeness = (2 * common) / (whole + (otherWeights[b] ?? 0));
      return { a, b, worth: sentence.text === other[b]?.text ? 1 : Math.min(likeness, 0.99) };
    });
    return bestMates(pairs, base.length, other.length);
  });
};

const bestMates = (pairs: readonly Pair[], sizeA: number, sizeB: number): Pair[] => {
  const likely = pairs.filter(({ worth }) => worth >= likeEnough);
  if (likely.length <= mostMates) return likely;
  const away = ({ a, b }: Pair): number => Math.abs(a / sizeA - b / sizeB);
  return likely.toSorted((x, y) => y.worth - x.worth || away(x) - away(y)).slice(0, mostMates);
};
