import { bestChain, type Pair } from '../compare/chain.ts';
import { sharedRuns, type Print, type ReadPassage } from './print.ts';

/** Two passages that are one exchange, by their places in the two prints. */
export type AlignedPair = {
  readonly a: number;
  readonly b: number;
  readonly moved: boolean;
  /** 0 to 1. */
  readonly score: number;
  /** What speaks for it, in words. */
  readonly why: string;
};

/** Says whether two labels name one outlet; null where it cannot tell. */
export type SameOutlet = (a: string, languageA: string, b: string, languageB: string) => boolean | null;

/** Two labels as they were read: equal ones are one outlet, and between languages different ones say nothing. */
export const asRead: SameOutlet = (a, languageA, b, languageB) =>
  a === b ? true : baseOf(languageA) === baseOf(languageB) ? false : null;

const sizeOf = ({ briefing }: Print): number => briefing.passages.length;

/** `zh` for zh-Hant. */
export const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** In order, passages as like as this are one; out of order, where chance has more to choose from, only liker ones. */
const likeEnough = { inOrder: 0.25, moved: 0.45 };
/** The same between languages, where likeness is made of less. */
const likeEnoughAcross = { inOrder: 0.4, moved: 0.6 };

/** Why is worked out only for pairs that are kept: most are not. */
type Likely = Pair & { readonly why: () => string };

/** The passages of two versions that are one exchange: the best chain in order, then what was moved. */
export const alignPassages = (a: Print, b: Print, sameOutlet: SameOutlet = asRead): AlignedPair[] => {
  const across = baseOf(a.briefing.language) !== baseOf(b.briefing.language);
  const limits = across ? likeEnoughAcross : likeEnough;
  const likely = (across ? likelyAcross(a, b, sameOutlet) : likelyWithin(a, b)).filter(
    ({ worth }) => worth >= limits.inOrder,
  );
  const chain = bestChain(likely, sizeOf(b));
  const whyOf = new Map(likely.map(({ a: left, b: right, why }) => [left * sizeOf(b) + right, why]));
  const toAligned = ({ a: left, b: right, worth }: Pair, moved: boolean): AlignedPair => ({
    a: left,
    b: right,
    moved,
    score: worth,
    why: whyOf.get(left * sizeOf(b) + right)?.() ?? '',
  });
  const taken = { a: new Set(chain.map((pair) => pair.a)), b: new Set(chain.map((pair) => pair.b)) };
  const moved: AlignedPair[] = [];
  for (const pair of likely.toSorted((x, y) => y.worth - x.worth)) {
    if (pair.worth < limits.moved || taken.a.has(pair.a) || taken.b.has(pair.b)) continue;
    moved.push(toAligned(pair, true));
    taken.a.add(pair.a);
    taken.b.add(pair.b);
  }
  return [...chain.map((pair) => toAligned(pair, false)), ...moved].toSorted((x, y) => x.a - y.a);
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** In one language: the share of their runs of words that both have (Dice 1945). */
const likelyWithin = (a: Print, b: Print): Likely[] => {
  const [left, right] = [a.runs(), b.runs()];
  const shared = sharedRuns(left, right);
  const width = right.sizes.length;
  const likely: Likely[] = [];
  for (let i = 0; i < left.sizes.length; i++) {
    for (let j = 0; j < width; j++) {
      const common = shared[i * width + j] ?? 0;
      if (common === 0 || !ofOneKind(a, i, b, j)) continue;
      const worth = (2 * common) / ((left.sizes[i] ?? 0) + (right.sizes[j] ?? 0));
      likely.push({ a: i, b: j, worth, why: () => `${percent(worth)} of the words are shared` });
    }
  }
  return likely;
};

/** A question with its answer is never the other version of a statement that nobody asked for. */
const ofOneKind = (a: Print, left: number, b: Print, right: number): boolean =>
  a.briefing.passages[left]?.kind === b.briefing.passages[right]?.kind;

/**
 * What the parts of likeness between languages weigh. That two outlets differ says little: one site names an agency,
 * the other the house it belongs to.
 */
const parts = { anchors: 0.55, length: 0.25, place: 0.2, outlet: 0.35, otherOutlet: 0.1 };

/**
 * Between languages: what a translation keeps. Numbers, dates, countries and Latin names that both have, each weighed
 * by how few exchanges hold it (Spärck Jones 1972); how long each is for its version; where each stands; who asks.
 */
const likelyAcross = (a: Print, b: Print, sameOutlet: SameOutlet): Likely[] => {
  const [left, right] = [a.anchors(), b.anchors()];
  const weigh = weigher([...left, ...right]);
  const usual = usualRatio(a, b);
  const whole = Math.min(sizeOf(a), sizeOf(b)) / Math.max(sizeOf(a), sizeOf(b));
  const likely: Likely[] = [];
  a.briefing.passages.forEach((passage, i) => {
    b.briefing.passages.forEach((other, j) => {
      if (passage.kind !== other.kind) return;
      const kept = keptOf(left[i], right[j], weigh);
      const length = lengthLikeness(passage, other, usual);
      // Of a version that is only a part, the place says little.
      const apart = Math.abs((i + 0.5) / sizeOf(a) - (j + 0.5) / sizeOf(b));
      const place = 1 - apart * whole;
      const outlet =
        passage.outlet === null || other.outlet === null
          ? null
          : sameOutlet(passage.outlet, a.briefing.language, other.outlet, b.briefing.language);
      const told =
        parts.anchors * kept.likeness +
        parts.length * length +
        parts.place * place +
        (outlet === null ? 0 : outlet ? parts.outlet : -parts.otherOutlet);
      likely.push({
        a: i,
        b: j,
        worth: Math.max(0, Math.min(0.99, told)),
        why: () => whyAcross(kept.shared, length, outlet),
      });
    });
  });
  return likely;
};

const whyAcross = (shared: readonly string[], length: number, outlet: boolean | null): string => {
  const said = [
    outlet === true ? 'the same outlet asks' : null,
    shared.length > 0 ? `both name ${shared.slice(0, 4).map(anchorInWords).join(', ')}` : null,
    length >= 0.8 ? 'as long as a translation would be' : null,
  ].filter((part) => part !== null);
  return said.length > 0 ? said.join('; ') : 'it stands at the same place';
};

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** "n:1200" as 1,200 and "r:JP" as Japan. */
const anchorInWords = (anchor: string): string => {
  const [kind, value] = [anchor.slice(0, 1), anchor.slice(2)];
  if (kind === 'n') return Number(value).toLocaleString('en-GB');
  if (kind === 'r') return regionNames.of(value) ?? value;
  if (kind !== 'd') return value.toUpperCase();
  const [month = '1', day = ''] = value.split('-');
  const date = new Date(Date.UTC(2024, Number(month) - 1, Number(day || 1)));
  const named = { month: 'long', timeZone: 'UTC' } as const;
  return date.toLocaleDateString('en-GB', day === '' ? named : { ...named, day: 'numeric' });
};

const weigher = (passages: readonly ReadonlySet<string>[]): ((anchor: string) => number) => {
  const held = new Map<string, number>();
  for (const anchors of passages) for (const anchor of anchors) held.set(anchor, (held.get(anchor) ?? 0) + 1);
  return (anchor) => Math.log(1 + passages.length / (held.get(anchor) ?? 1));
};

const none: ReadonlySet<string> = new Set();

/** How much of what one could keep of the other is kept. Names in Latin letters count only where both have them. */
const keptOf = (
  a: ReadonlySet<string> = none,
  b: ReadonlySet<string> = none,
  weigh: (anchor: string) => number,
) => {
  const shared = [...a].filter((anchor) => b.has(anchor));
  const weightOf = (anchors: Iterable<string>): number => {
    let sum = 0;
    for (const anchor of anchors) if (!anchor.startsWith('w:')) sum += weigh(anchor);
    return sum;
  };
  const names = shared
    .filter((anchor) => anchor.startsWith('w:'))
    .reduce((sum, anchor) => sum + weigh(anchor), 0);
  const common = weightOf(shared) + names;
  const whole = (weightOf(a) + weightOf(b)) / 2 + names;
  const likeness = whole === 0 ? 0 : common / Math.max(whole, 1);
  return { likeness, shared: shared.toSorted((x, y) => weigh(y) - weigh(x)) };
};

/** Words of the first for each of the second: of whole versions as they are, else as languages usually go. */
const usualRatio = (a: Print, b: Print): number => {
  const sizes = sizeOf(a) / sizeOf(b);
  const isWhole = sizes > 0.75 && sizes < 1.34 && sizeOf(a) >= 4;
  return isWhole ? a.words / Math.max(1, b.words) : wordiness(a) / wordiness(b);
};

/** Words a language takes for what English says in one, where they are counted by a segmenter. */
const wordiness = ({ briefing }: Print): number =>
  ({ zh: 0.85, ja: 1.15, ko: 0.75, ru: 0.85, ar: 0.85, de: 0.95, fr: 1.1, es: 1.08 })[
    baseOf(briefing.language)
  ] ?? 1;

/** 1 where the one is as long as the other leads to expect, nearing 0 with twice and half as long. */
const lengthLikeness = (a: ReadPassage, b: ReadPassage, usual: number): number => {
  const off = Math.log2((a.words + 5) / ((b.words + 5) * usual));
  return Math.exp(-4 * off * off);
};
