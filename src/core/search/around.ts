import type { Output, Parsed } from '../../contract/index.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { inOrder } from './order.ts';
import { byBriefing } from './rows.ts';
import type { Evaluation, Searcher } from './searcher.ts';

type Around = Output<'search.around'>;
type Asked = Parsed<'search.around'>;

/** The places found, in the order of the list of results; kept as long as what was found is. */
const orders = new WeakMap<Evaluation, Map<string, Int32Array>>();

/** Where a passage stands among what a query found, and which come before and after it in the list of results. */
export const findAround = (searcher: Searcher, asked: Asked): Around => {
  const evaluation = searcher.evaluate(asked.query, asked.filter);
  const { columns } = evaluation;
  const order = orderOf(evaluation, searcher.asks, asked);
  const { briefingId, kind, n } = keyOf(asked.ref);
  const refAt = (row: number): string | null => {
    const place = order[row];
    if (place === undefined) return null;
    const isAnnouncement = columns.announcement[place] === 1;
    return refOf({
      briefingId: columns.briefing[place] ?? 0,
      kind: isAnnouncement ? 'announcement' : 'exchange',
      n: columns.n[place] ?? 0,
    });
  };
  const here = placesOf(evaluation, briefingId);
  const isBefore = (place: number): boolean => {
    const isAnnouncement = columns.announcement[place] === 1;
    if (isAnnouncement !== (kind === 'announcement')) return isAnnouncement;
    return (columns.n[place] ?? 0) < n;
  };
  const inText = here.filter(isBefore).length;
  const place = here[inText];
  const own = place !== undefined && refOf({ briefingId, kind, n }) === refAt(order.indexOf(place));
  const inBriefing = { at: own ? inText : null, total: here.length };
  if (own && place !== undefined) {
    const at = order.indexOf(place);
    return { at, total: order.length, inBriefing, previous: refAt(at - 1), next: refAt(at + 1) };
  }
  // Beside what was found: on to the next one of the briefing, else to the beginning of the list.
  const before = here[inText - 1];
  return {
    at: null,
    total: order.length,
    inBriefing,
    previous: before === undefined ? null : refAt(order.indexOf(before)),
    next: refAt(place === undefined ? 0 : order.indexOf(place)),
  };
};

/** What was found in a briefing, in the order in which it was said. */
const placesOf = ({ columns, places }: Evaluation, briefingId: number): number[] => {
  const { briefing, announcement, n } = columns;
  const here: number[] = [];
  for (const place of places) if (briefing[place] === briefingId) here.push(place);
  return here.toSorted(
    (a, b) => (announcement[b] ?? 0) - (announcement[a] ?? 0) || (n[a] ?? 0) - (n[b] ?? 0),
  );
};

const orderOf = (evaluation: Evaluation, asks: Searcher['asks'], { sort, group }: Asked): Int32Array => {
  const known = orders.get(evaluation) ?? new Map<string, Int32Array>();
  orders.set(evaluation, known);
  const key = `${sort} ${group}`;
  const kept = known.get(key);
  if (kept) return kept;
  const plain = inOrder(evaluation, asks, sort);
  const order =
    group === 'briefing'
      ? Int32Array.from(byBriefing(evaluation, plain).flatMap((places) => [...places]))
      : plain;
  known.set(key, order);
  return order;
};
