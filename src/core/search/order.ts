import type { z } from 'zod';
import type { sort } from '../../contract/index.ts';
import { noDay, type Columns } from '../collection/columns.ts';
import { inColumns, rankExpression } from './expressions.ts';
import { holds } from './places.ts';
import type { Evaluation, Searcher } from './searcher.ts';

export type Sort = z.infer<typeof sort>;

/** Every place of the columns in an order; what is found is in the same order. Worked out once for all queries. */
type Orders = { readonly newest: Int32Array; readonly oldest: Int32Array; readonly outlet: Int32Array };

/** Compares places of one briefing by when they were said: opening statements first. */
export const asSaid =
  ({ announcement, n }: Columns): ((a: number, b: number) => number) =>
  (a, b) =>
    (announcement[b] ?? 0) - (announcement[a] ?? 0) || (n[a] ?? 0) - (n[b] ?? 0);

const kept = new WeakMap<Columns, Partial<Orders>>();
const orderOf = (columns: Columns, name: keyof Orders): Int32Array => {
  const orders: { -readonly [Name in keyof Orders]?: Orders[Name] } = kept.get(columns) ?? {};
  kept.set(columns, orders);
  return (orders[name] ??= name === 'outlet' ? byOutlet(columns) : byDate(columns, name === 'newest'));
};

/** All places by date, undated last, and within a date briefing by briefing, what was said in opening first. */
const byDate = (columns: Columns, newestFirst: boolean): Int32Array => {
  const { briefing, day, size } = columns;
  const said = new Map<number, number[]>();
  for (let place = 0; place < size; place++) {
    const id = briefing[place] ?? 0;
    const places = said.get(id);
    if (places) places.push(place);
    else said.set(id, [place]);
  }
  const when = ([first = 0]: readonly number[]): number => {
    const at = day[first] ?? noDay;
    return at === noDay ? Infinity : newestFirst ? -at : at;
  };
  const briefings = [...said].toSorted(([a, one], [b, other]) =>
    when(one) === when(other) ? a - b : when(one) - when(other),
  );
  return Int32Array.from(briefings.flatMap(([, places]) => places.toSorted(asSaid(columns))));
};

/** All places by the outlet's name as English sorts it, those without one last; of one outlet newest first. */
const byOutlet = (columns: Columns): Int32Array => {
  const { values, of } = columns.outlet;
  const collator = new Intl.Collator('en', { numeric: true });
  const byName = [...values.keys()].toSorted((a, b) =>
    a === 0 || b === 0
      ? Number(a === 0) - Number(b === 0)
      : collator.compare(values[a] ?? '', values[b] ?? ''),
  );
  const starts = new Int32Array(values.length);
  for (const value of of) starts[value] = (starts[value] ?? 0) + 1;
  let sum = 0;
  for (const value of byName) {
    const count = starts[value] ?? 0;
    starts[value] = sum;
    sum += count;
  }
  const order = new Int32Array(columns.size);
  for (const place of orderOf(columns, 'newest')) {
    const value = of[place] ?? 0;
    const at = starts[value] ?? 0;
    order[at] = place;
    starts[value] = at + 1;
  }
  return order;
};

/** What is found, in an order that does not depend on the query. */
const inOrderOf = ({ columns, places, found }: Evaluation, name: keyof Orders): Int32Array => {
  const order = orderOf(columns, name);
  const ordered = new Int32Array(places.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const place = order[at] ?? 0;
    if (holds(found, place)) ordered[count++] = place;
  }
  return ordered;
};

/** The best places by BM25; those the index cannot rank follow, newest first. */
const byRelevance = (evaluation: Evaluation, asks: Searcher['asks']): Int32Array => {
  const { columns, parsed, places, found, scope, snapshot } = evaluation;
  const expression = rankExpression(parsed.tree, snapshot.vocabulary);
  if (expression === null) return inOrderOf(evaluation, 'newest');
  const ordered = new Int32Array(places.length);
  const ranked = new Uint8Array(columns.size);
  let count = 0;
  for (const id of asks.ranked(inColumns(expression, scope))) {
    const place = columns.placeOf(id);
    if (place < 0 || !holds(found, place)) continue;
    ordered[count++] = place;
    ranked[place] = 1;
  }
  if (count === ordered.length) return ordered;
  for (const place of inOrderOf(evaluation, 'newest')) if (ranked[place] === 0) ordered[count++] = place;
  return ordered;
};

/** All places found, in order. `date` is newest first; undated ones are last by date. */
export const inOrder = (evaluation: Evaluation, asks: Searcher['asks'], sort: Sort): Int32Array => {
  if (sort === 'relevance') return byRelevance(evaluation, asks);
  return inOrderOf(evaluation, sort === 'date' ? 'newest' : sort);
};
