import type { Ignored } from '../../contract/index.ts';

/** A part that was not used. `better` is what to write in its place, null where nobody can know. */
export type Misunderstood = {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly better: string | null;
  /** Where the piece that `better` replaces begins, if earlier, and ends, if later. */
  readonly from?: number;
  readonly until?: number;
  /** What the repaired query has at its end besides. */
  readonly closing?: string;
};

/** Collects the parts of a query that were not used. */
export type IgnoredParts = {
  readonly add: (part: Misunderstood) => void;
  readonly list: () => Ignored[];
};

/** A query may hold nothing but mistakes: this many are named one by one, the rest are counted. */
const most = 40;

/** Starts a list for one query. */
export const collectIgnored = (query: string): IgnoredParts => {
  const found: Ignored[] = [];
  const more = { count: 0, start: 0, end: 0 };
  return {
    add: ({ start, end, reason, better, from = start, until = end, closing = '' }) => {
      if (found.length >= most) {
        if (more.count === 0) more.start = start;
        more.count++;
        more.end = Math.max(more.end, end);
        return;
      }
      const repair =
        better === null ? null : `${query.slice(0, from)}${better}${query.slice(until)}`.trim() + closing;
      found.push({ text: query.slice(start, end), start, end, reason, repair });
    },
    list: () => {
      const inOrder = found.toSorted((a, b) => a.start - b.start);
      if (more.count === 0) return inOrder;
      const { count, start, end } = more;
      const reason = `${count.toLocaleString('en-GB')} more parts were not understood.`;
      return [...inOrder, { text: query.slice(start, end), start, end, reason, repair: null }];
    },
  };
};
