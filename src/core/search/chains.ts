import type { Range } from '../../contract/index.ts';
import { firstWhere, type Stretch } from './stretch.ts';
import type { Link } from './tree.ts';

/** Occurrences as a chain sees them, in order of where they begin, of those that begin together the shortest first. */
export type Standings = {
  readonly start: number[];
  readonly end: number[];
  /** How many words end before each begins, and how many begin before it ends. */
  readonly before: readonly number[];
  readonly until: readonly number[];
  /** The number of the text each stands in, and of the sentence that holds all of it, or -1. */
  readonly text: readonly number[];
  readonly sentence: readonly number[];
};

/** Whether a link asks for one sentence. */
export const isInSentence = ({ op }: Link): boolean => op !== 'near';

/**
 * Which occurrences stand in a whole chain, side by side: those of the first side with a partner among the second that
 * has one among the third, and so on. 1 for those. `sides[i]` and `sides[i + 1]` are joined by `links[i]`.
 */
export const inWholeChains = (sides: readonly Standings[], links: readonly Link[]): Uint8Array[] => {
  const alive = sides.map(({ start, sentence }, side) => {
    const needed = [links[side - 1], links[side]].some((link) => link !== undefined && isInSentence(link));
    const all = new Uint8Array(start.length).fill(1);
    if (needed) for (let at = 0; at < all.length; at++) if ((sentence[at] ?? -1) < 0) all[at] = 0;
    return all;
  });
  const rows = sides.map((side) => ({ ...side, byEnd: byEnd(side) }));
  // Forward: who can be reached from the first side; then back: who of those can reach the last.
  links.forEach((link, i) => keepJoined(rows[i + 1], alive[i + 1], rows[i], alive[i], turned(link)));
  links.toReversed().forEach((link, back) => {
    const i = links.length - 1 - back;
    keepJoined(rows[i], alive[i], rows[i + 1], alive[i + 1], {
      after: true,
      before: link.op !== 'before',
      link,
    });
  });
  return alive;
};

type Row = Standings & { readonly byEnd: Int32Array };

/** Places in order of where the occurrences end. */
const byEnd = ({ start, end }: Standings): Int32Array => {
  const order = new Int32Array(start.length);
  let isSorted = true;
  for (let at = 0; at < order.length; at++) {
    order[at] = at;
    if (at > 0 && (end[at - 1] ?? 0) > (end[at] ?? 0)) isSorted = false;
  }
  return isSorted
    ? order
    : order.toSorted((a, b) => (end[a] ?? 0) - (end[b] ?? 0) || (start[a] ?? 0) - (start[b] ?? 0));
};

type Direction = { readonly after: boolean; readonly before: boolean; readonly link: Link };

/** The link as the second side sees it. */
const turned = (link: Link): Direction => ({ after: link.op !== 'before', before: true, link });

/**
 * Keeps of one side what has a partner on the other. The nearest on either side is a partner if any is: whatever is
 * farther has more words, or sentences, between.
 */
const keepJoined = (
  one: Row | undefined,
  alive: Uint8Array | undefined,
  other: Row | undefined,
  others: Uint8Array | undefined,
  { after, before, link }: Direction,
): void => {
  if (!one || !alive || !other || !others) return;
  const joined = new Uint8Array(alive.length);
  const inSentence = isInSentence(link);
  const most = link.words ?? Infinity;
  const areJoined = (a: Row, earlier: number, b: Row, later: number): boolean =>
    a.text[earlier] === b.text[later] &&
    (b.before[later] ?? 0) - (a.until[earlier] ?? 0) <= most &&
    (!inSentence || a.sentence[earlier] === b.sentence[later]);
  if (after) {
    let next = 0;
    for (let i = 0; i < alive.length; i++) {
      const at = one.byEnd[i] ?? 0;
      const end = one.end[at] ?? 0;
      while (next < others.length && (others[next] === 0 || (other.start[next] ?? 0) < end)) next++;
      if (next === others.length) break;
      if (areJoined(one, at, other, next)) joined[at] = 1;
    }
  }
  if (before) {
    let [next, last] = [0, -1];
    for (let at = 0; at < alive.length; at++) {
      const start = one.start[at] ?? 0;
      for (; next < others.length; next++) {
        const candidate = other.byEnd[next] ?? 0;
        if (others[candidate] === 0) continue;
        if ((other.end[candidate] ?? 0) > start) break;
        last = candidate;
      }
      if (last >= 0 && areJoined(other, last, one, at)) joined[at] = 1;
    }
  }
  for (let at = 0; at < alive.length; at++) if (joined[at] === 0) alive[at] = 0;
};

/** The occurrences in one text that stand in a whole chain: each once, in any order. */
export const chained = (
  stretch: Stretch,
  sides: readonly (readonly Range[])[],
  links: readonly Link[],
): Range[] => {
  if (sides.some((side) => side.length === 0)) return [];
  const ordered = sides.map((side) => side.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  const standing = standingIn(stretch, links);
  const kept = inWholeChains(ordered.map(standing), links);
  return ordered.flatMap((side, i) => side.filter((_range, at) => kept[i]?.[at] === 1));
};

const standingIn = (stretch: Stretch, links: readonly Link[]): ((ranges: readonly Range[]) => Standings) => {
  const isCounted = links.some(({ words }) => words !== null);
  const sentences = links.some(isInSentence) ? stretch.sentences() : [];
  return (ranges) => ({
    start: ranges.map(([start]) => start),
    end: ranges.map(([, end]) => end),
    before: ranges.map(([start]) => (isCounted ? stretch.endedBy(start) : 0)),
    until: ranges.map(([, end]) => (isCounted ? stretch.begunBy(end) : 0)),
    text: ranges.map(() => 0),
    sentence: ranges.map(([start, end]) => {
      const at = firstWhere(sentences, (sentence) => sentence.end >= end);
      return (sentences[at]?.start ?? Infinity) <= start ? at : -1;
    }),
  });
};
