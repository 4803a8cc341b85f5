import type { Evaluation, Searcher } from './searcher.ts';
import { asSaid, inOrder, type Sort } from './order.ts';

/** How a list of results is laid out. */
export type Layout = {
  readonly sort: Sort;
  /** `briefing`: under a head for each briefing, what was said in it in its order. */
  readonly group: 'none' | 'briefing';
  /** Of exchanges whose statements say nearly the same only the first is a row. */
  readonly fold: boolean;
};

/** A briefing's head in the list: how many exchanges of it were found. */
export type Head = { readonly briefing: number; readonly first: number; readonly hits: number };

/** Further exchanges whose statements say nearly the same as one's, in the order of the list. */
export type Alike = readonly number[];

/** The rows of a list: a place, or for a head -1 less its place in `heads`. */
export type Rows = {
  readonly rows: Int32Array;
  readonly heads: readonly Head[];
  /** How many places are folded into another, whether they are shown or not. */
  readonly folded: number;
  /** What is folded into the exchange at a place. */
  readonly alike: ReadonlyMap<number, Alike>;
  /** The row of a place: its own, or that of the exchange it is folded into; -1 where it was not found. */
  readonly rowOf: (place: number) => number;
};

/** Lays out what an evaluation found; `open` are places whose folded ones are rows as well. */
export type Lists = (evaluation: Evaluation, layout: Layout, open: ReadonlySet<number>) => Rows;

/** Lists that are kept: those of the search on the screen, as it is paged through and unfolded. */
const mostKept = 8;

/** Lays lists out, and keeps the last few: paging through one costs no more than its page. */
export const createLists = (
  asks: Searcher['asks'],
  kinOf: (columns: Evaluation['columns']) => Int32Array,
): Lists => {
  const orders = keepFew<Int32Array>();
  const lists = keepFew<Rows>();
  return (evaluation, layout, open) =>
    lists(evaluation, JSON.stringify([layout, ...open]), () => {
      const { sort, group, fold } = layout;
      const order = orders(evaluation, sort, () => inOrder(evaluation, asks, sort));
      const groups = group === 'briefing' ? byBriefing(evaluation, order) : [order];
      const kin = fold ? kinOf(evaluation.columns) : null;
      return layOut(evaluation, groups, group === 'briefing', kin, open);
    });
};

/** Keeps the last few values made of an evaluation. */
const keepFew = <Value>() => {
  const kept: { of: Evaluation; key: string; value: Value }[] = [];
  return (of: Evaluation, key: string, make: () => Value): Value => {
    const at = kept.findIndex((each) => each.of === of && each.key === key);
    const [known] = at < 0 ? [] : kept.splice(at, 1);
    const one = known ?? { of, key, value: make() };
    kept.unshift(one);
    if (kept.length > mostKept) kept.pop();
    return one.value;
  };
};

/** The places of each briefing in the order in which they were said; briefings by the first of theirs in the order. */
export const byBriefing = ({ columns }: Evaluation, order: Int32Array): Int32Array[] => {
  const { briefing } = columns;
  const groups = new Map<number, number[]>();
  for (const place of order) {
    const id = briefing[place] ?? 0;
    const group = groups.get(id);
    if (group) group.push(place);
    else groups.set(id, [place]);
  }
  return Array.from(groups.values(), (group) => Int32Array.from(group.toSorted(asSaid(columns))));
};

const layOut = (
  { columns }: Evaluation,
  groups: readonly Int32Array[],
  headed: boolean,
  kin: Int32Array | null,
  open: ReadonlySet<number>,
): Rows => {
  const rows: number[] = [];
  const heads: Head[] = [];
  const alike = new Map<number, number[]>();
  for (const group of groups) {
    const [first = 0] = group;
    if (headed)
      rows.push(-1 - (heads.push({ briefing: columns.briefing[first] ?? 0, first, hits: group.length }) - 1));
    const shown = kin === null ? group : foldAlike(group, kin, alike);
    for (const place of shown) {
      rows.push(place);
      if (open.has(place)) for (const other of alike.get(place) ?? []) rows.push(other);
    }
  }
  const laid = Int32Array.from(rows);
  let rowAt: Int32Array | null = null;
  return {
    rows: laid,
    heads,
    alike,
    folded: [...alike.values()].reduce((sum, others) => sum + others.length, 0),
    rowOf: (place) => (rowAt ??= rowsOf(laid, alike, columns.size))[place] ?? -1,
  };
};

/** Leaves of those that say nearly the same the first, and notes the others with it. */
const foldAlike = (group: Int32Array, kin: Int32Array, alike: Map<number, number[]>): Int32Array => {
  const firsts = new Map<number, number>();
  return group.filter((place) => {
    const family = kin[place] ?? place;
    const first = firsts.get(family);
    if (first === undefined) {
      firsts.set(family, place);
      return true;
    }
    const others = alike.get(first);
    if (others) others.push(place);
    else alike.set(first, [place]);
    return false;
  });
};

const rowsOf = (rows: Int32Array, alike: ReadonlyMap<number, Alike>, size: number): Int32Array => {
  const rowAt = new Int32Array(size).fill(-1);
  rows.forEach((place, row) => {
    if (place >= 0) rowAt[place] = row;
  });
  for (const [first, others] of alike)
    for (const other of others) if (rowAt[other] === -1) rowAt[other] = rowAt[first] ?? -1;
  return rowAt;
};
