import type { z } from 'zod';
import type { sort } from '../../contract/index.ts';
import { noDay } from '../collection/columns.ts';
import { inColumns, rankExpression } from './expressions.ts';
import { holds } from './places.ts';
import type { Evaluation, Searcher } from './searcher.ts';

export type Sort = z.infer<typeof sort>;

/** Sorts places by date, undated last, and within a date briefing by briefing, what was said in opening first. */
const byDate = ({ columns, places }: Evaluation, newestFirst: boolean): Int32Array => {
  const { day, briefing, announcement } = columns;
  const value = (place: number): number => {
    const at = day[place] ?? noDay;
    return at === noDay ? Infinity : newestFirst ? -at : at;
  };
  return places.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first !== second) return first - second;
    return (
      (briefing[a] ?? 0) - (briefing[b] ?? 0) || (announcement[b] ?? 0) - (announcement[a] ?? 0) || a - b
    );
  });
};

/** The best places by BM25; those the index cannot rank follow, newest first. */
const byRelevance = (evaluation: Evaluation, asks: Searcher['asks'], upTo: number): Int32Array => {
  const { columns, parsed, places, found, scope, snapshot } = evaluation;
  const expression = rankExpression(parsed.tree, snapshot.vocabulary);
  if (expression === null) return byDate(evaluation, true);
  const best = new Int32Array(Math.min(upTo, places.length));
  let count = 0;
  for (const id of asks.ranked(inColumns(expression, scope))) {
    if (count === best.length) return best;
    const place = columns.placeOf(id);
    if (place >= 0 && holds(found, place)) best[count++] = place;
  }
  const ranked = new Set(best.subarray(0, count));
  const rest = byDate(evaluation, true).filter((place) => !ranked.has(place));
  best.set(rest.subarray(0, best.length - count), count);
  return best;
};

/** One page of the places found, in order. */
export const pageOf = (
  evaluation: Evaluation,
  asks: Searcher['asks'],
  { sort, offset, limit }: { readonly sort: Sort; readonly offset: number; readonly limit: number },
): Int32Array => {
  if (limit === 0 || offset >= evaluation.places.length) return new Int32Array();
  const upTo = offset + limit;
  const ordered =
    sort === 'relevance' ? byRelevance(evaluation, asks, upTo) : byDate(evaluation, sort === 'date');
  return ordered.slice(offset, upTo);
};
