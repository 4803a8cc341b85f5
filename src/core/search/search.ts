import type { Handlers, Output, Parsed } from '../../contract/index.ts';
import { leadOf } from '../collection/versions.ts';
import { findAround } from './around.ts';
import { countFacets } from './facets.ts';
import { hitsOf } from './hits.ts';
import { findMarks } from './marks.ts';
import { pageOf } from './order.ts';
import { countOf } from './places.ts';
import type { Searcher } from './searcher.ts';
import { findWaysOut } from './ways-out.ts';

const search = (searcher: Searcher, input: Parsed<'search.query'>): Output<'search.query'> => {
  const { query, filter = {} } = input;
  const evaluation = searcher.evaluate(query, filter);
  const { columns, places, within, folded, fold } = evaluation;
  const briefings = new Set<number>();
  for (const place of places) briefings.add(leadOf(columns.versions, columns.briefing[place] ?? 0));
  return {
    ...evaluation.reading(),
    total: places.length,
    folded,
    occurrences: evaluation.occurrences().reduce((sum, count) => sum + count, 0),
    briefings: briefings.size,
    outOf: countOf(fold(within)),
    hits: hitsOf(evaluation, searcher.asks, pageOf(evaluation, searcher.asks, input)),
    waysOut: places.length === 0 ? findWaysOut(searcher, query, filter) : [],
  };
};

/** The handlers of search over a searcher. */
export const createSearch = (
  searcher: Searcher,
): Handlers<'search.query' | 'search.facets' | 'search.marks' | 'search.around' | 'search.read'> => ({
  'search.query': (input) => search(searcher, input),
  'search.facets': ({ query, filter = {} }) => countFacets(searcher, query, filter),
  'search.marks': ({ query, briefingId }) => findMarks(searcher, query, briefingId),
  'search.around': (input) => findAround(searcher, input),
  'search.read': ({ query }) => searcher.read(query),
});
