import type { Range } from '../../contract/index.ts';
import { firstWhere, type Stretch } from './stretch.ts';
import type { Link } from './tree.ts';

/** An occurrence as a chain sees it. */
type Standing = {
  readonly range: Range;
  /** How many words end before it begins, and how many begin before it ends. */
  readonly before: number;
  readonly until: number;
  /** The number of the sentence that holds all of it, or -1. */
  readonly sentence: number;
};

/** Occurrences in order of where they begin, and of where they end. */
type Row = { readonly byStart: readonly Standing[]; readonly byEnd: readonly Standing[] };

/**
 * The occurrences that stand in a whole chain: those of the first side with a partner among the second that has one
 * among the third, and so on. Each once, in any order. `sides[i]` and `sides[i + 1]` are joined by `links[i]`.
 */
export const chained = (
  stretch: Stretch,
  sides: readonly (readonly Range[])[],
  links: readonly Link[],
): Range[] => {
  if (sides.some((side) => side.length === 0)) return [];
  const place = placing(stretch, links);
  const rows = sides.map((side, i) => rowOf(side.map(place), needsSentence(links, i)));
  // Forward: who can be reached from the first side; then back: who of those can reach the last.
  for (let i = 1; i < rows.length; i++) {
    rows[i] = keep(rows[i], (one) => hasPartner(one, rows[i - 1], turned(links[i - 1])));
  }
  for (let i = rows.length - 2; i >= 0; i--) {
    rows[i] = keep(rows[i], (one) => hasPartner(one, rows[i + 1], links[i]));
  }
  return rows.flatMap(({ byStart }) => byStart.map(({ range }) => range));
};

/** Whether a link asks for one sentence. */
export const isInSentence = ({ op }: Link): boolean => op !== 'near';

const needsSentence = (links: readonly Link[], side: number): boolean =>
  [links[side - 1], links[side]].some((link) => link !== undefined && isInSentence(link));

const none: Row = { byStart: [], byEnd: [] };

const rowOf = (all: readonly Standing[], inSentence: boolean): Row => {
  const standing = inSentence ? all.filter(({ sentence }) => sentence >= 0) : all;
  return {
    byStart: standing.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]),
    byEnd: standing.toSorted((a, b) => a.range[1] - b.range[1] || a.range[0] - b.range[0]),
  };
};

const keep = (row: Row = none, fits: (one: Standing) => boolean): Row => {
  const kept = new Set(row.byStart.filter(fits));
  return {
    byStart: row.byStart.filter((one) => kept.has(one)),
    byEnd: row.byEnd.filter((one) => kept.has(one)),
  };
};

type Direction = { readonly after: boolean; readonly before: boolean; readonly link: Link };

/** The link as the second side sees it. */
const turned = (link: Link | undefined): Direction | undefined =>
  link && { after: link.op !== 'before', before: true, link };

const directed = (link: Link): Direction => ({ after: true, before: link.op !== 'before', link });

/** The nearest on either side is a partner if any is: whatever is farther has more words, or sentences, between. */
const hasPartner = (one: Standing, row: Row = none, given: Link | Direction | undefined): boolean => {
  if (!given) return false;
  const { after, before, link } = 'op' in given ? directed(given) : given;
  const next = row.byStart[firstWhere(row.byStart, ({ range }) => range[0] >= one.range[1])];
  if (after && next && isJoined(one, next, link)) return true;
  const previous = row.byEnd[firstWhere(row.byEnd, ({ range }) => range[1] > one.range[0]) - 1];
  return before && previous !== undefined && isJoined(previous, one, link);
};

const isJoined = (earlier: Standing, later: Standing, link: Link): boolean =>
  (link.words === null || later.before - earlier.until <= link.words) &&
  (!isInSentence(link) || earlier.sentence === later.sentence);

const placing = (stretch: Stretch, links: readonly Link[]): ((range: Range) => Standing) => {
  const isCounted = links.some(({ words }) => words !== null);
  const sentences = links.some(isInSentence) ? stretch.sentences() : [];
  return (range) => {
    const [start, end] = range;
    const at = firstWhere(sentences, (sentence) => sentence.end >= end);
    const inside = (sentences[at]?.start ?? Infinity) <= start;
    return {
      range,
      before: isCounted ? stretch.endedBy(start) : 0,
      until: isCounted ? stretch.begunBy(end) : 0,
      sentence: inside ? at : -1,
    };
  };
};
