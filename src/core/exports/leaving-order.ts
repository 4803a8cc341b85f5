import { createHash } from 'node:crypto';
import type { Columns } from '../collection/columns.ts';
import type { Layout, Lists } from '../search/rows.ts';
import type { Evaluation } from '../search/searcher.ts';

/** What a query found in the order in which it leaves: that of the list of results, with nothing folded away. */
export type LeavingOrder = {
  /** Places of the columns. */
  readonly places: Int32Array;
  /** How often the query's terms stand in the passage at a place. */
  readonly occurrencesAt: (place: number) => number;
  /** The place that the list folds this one into; undefined for what stands by itself. */
  readonly alikeTo: (place: number) => number | undefined;
  /** How many passages of a briefing leave, where they stand under its head; null where they do not. */
  readonly hitsIn: ReadonlyMap<number, number> | null;
  /** Another text for another list, or another state of the collection. */
  readonly state: string;
};

const nothingOpen: ReadonlySet<number> = new Set();

/** Works orders out, and keeps each as long as the evaluation that it is of. */
export const createLeavingOrders = (lists: Lists) => {
  const kept = new WeakMap<Evaluation, Map<string, LeavingOrder>>();
  return (evaluation: Evaluation, layout: Layout): LeavingOrder => {
    const orders = kept.get(evaluation) ?? new Map<string, LeavingOrder>();
    kept.set(evaluation, orders);
    const key = JSON.stringify(layout);
    const known = orders.get(key) ?? orderOf(evaluation, layout, lists);
    orders.set(key, known);
    return known;
  };
};

const orderOf = (evaluation: Evaluation, layout: Layout, lists: Lists): LeavingOrder => {
  const { columns, places: found } = evaluation;
  const { rows, alike, heads } = lists(evaluation, layout, nothingOpen);
  const places = new Int32Array(found.length);
  const firsts = new Map<number, number>();
  let count = 0;
  for (const place of rows) {
    if (place < 0) continue;
    places[count++] = place;
    for (const other of alike.get(place) ?? []) {
      places[count++] = other;
      firsts.set(other, place);
    }
  }
  const occurrences = new Int32Array(columns.size);
  evaluation.occurrences().forEach((of, at) => (occurrences[found[at] ?? 0] = of));
  return {
    places,
    occurrencesAt: (place) => occurrences[place] ?? 0,
    alikeTo: (place) => firsts.get(place),
    hitsIn: layout.group === 'none' ? null : new Map(heads.map(({ briefing, hits }) => [briefing, hits])),
    state: stateOf(columns, places),
  };
};

/**
 * Tells states apart by what leaves: which passages (one whose words changed is another), when they were said, and what
 * everybody is called. What else is written to a project meanwhile changes nothing of it.
 */
const stateOf = ({ ids, day, outlet, asker, speaker, series }: Columns, places: Int32Array): string => {
  const hash = createHash('sha256');
  hash.update(places.map((place) => ids[place] ?? 0)).update(places.map((place) => day[place] ?? 0));
  for (const { values } of [outlet, asker, speaker, series]) hash.update(JSON.stringify(values));
  return hash.digest('base64url');
};
