import type { Handlers, Head, Output, Parsed } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { placesOfRefs } from '../collection/refs.ts';
import { leadOf } from '../collection/versions.ts';
import { noKin, type Kin } from '../likeness/likeness.ts';
import { findAround } from './around.ts';
import { complete } from './complete.ts';
import { countFacets, countTopics } from './facets.ts';
import { hitsOf } from './hits.ts';
import { findMarks } from './marks.ts';
import { countOf } from './places.ts';
import { createLists, type Lists, type Rows } from './rows.ts';
import type { Evaluation, Searcher } from './searcher.ts';
import { switchesOf } from './switches.ts';
import { findWaysOut } from './ways-out.ts';

type Name =
  | 'search.query'
  | 'search.facets'
  | 'search.topics'
  | 'search.marks'
  | 'search.around'
  | 'search.complete'
  | 'search.read';

type Page = { readonly offset: number; readonly limit: number };

/** The handlers of search over a searcher; `kin` says which statements say nearly the same, without it none does. */
export const createSearch = (searcher: Searcher, kin: Kin = noKin): Handlers<Name> => {
  const lists = createLists(searcher.asks, kin);
  return {
    'search.query': (input) => search(searcher, lists, input),
    'search.facets': ({ query, filter = {} }) => countFacets(searcher, query, filter),
    'search.topics': ({ query, filter = {} }) => countTopics(searcher, query, filter),
    'search.marks': ({ query, briefingId }) => findMarks(searcher, query, briefingId),
    'search.around': (input) => findAround(searcher, input),
    'search.complete': (input) => complete(searcher, input),
    'search.read': ({ query }) => {
      const evaluation = searcher.evaluate(query);
      return { ...evaluation.reading(), switches: switchesOf(evaluation.parsed) };
    },
  };
};

const search = (searcher: Searcher, lists: Lists, input: Parsed<'search.query'>): Output<'search.query'> => {
  const { query, filter = {}, sort, group, fold } = input;
  const evaluation = searcher.evaluate(query, filter);
  const { columns, places, within, folded } = evaluation;
  const briefings = new Set<number>();
  for (const place of places) briefings.add(leadOf(columns.versions, columns.briefing[place] ?? 0));
  return {
    ...evaluation.reading(),
    total: places.length,
    folded,
    occurrences: evaluation.occurrences().reduce((sum, count) => sum + count, 0),
    briefings: briefings.size,
    outOf: countOf(evaluation.fold(within)),
    ...listed(searcher, evaluation, input, (open) => lists(evaluation, { sort, group, fold }, open)),
    ...(places.length === 0 ? findWaysOut(searcher, query, filter) : { emptied: null, waysOut: [] }),
  };
};

/** What is said of the list: how long it is, and some of its rows. */
const listed = (
  { asks }: Searcher,
  evaluation: Evaluation,
  { open, find, ...page }: Parsed<'search.query'>,
  layOut: (open: ReadonlySet<number>) => Rows,
): Pick<Output<'search.query'>, 'rows' | 'alike' | 'heads' | 'hits' | 'at'> => {
  const { columns } = evaluation;
  const opened = new Set(placesOfRefs(columns, open).values());
  const list = layOut(opened);
  const place = find === undefined ? undefined : placesOfRefs(columns, [find]).get(find);
  const row = place === undefined ? -1 : list.rowOf(place);
  return {
    rows: list.rows.length,
    alike: list.folded,
    heads: headsOf(columns, list, page, asks),
    hits: hitsOf(evaluation, asks, list, opened, page),
    at: row < 0 ? null : row,
  };
};

const headsOf = (
  columns: Columns,
  { rows, heads }: Rows,
  { offset, limit }: Page,
  asks: Searcher['asks'],
): Head[] => {
  const some: Head[] = [];
  rows.subarray(offset, offset + limit).forEach((at, row) => {
    const head = at < 0 ? heads[-1 - at] : undefined;
    if (!head) return;
    const facts = columns.briefings.get(head.briefing);
    const day = columns.day[head.first] ?? noDay;
    some.push({
      row: offset + row,
      briefingId: head.briefing,
      title: asks.title(head.briefing),
      date: day === noDay ? null : dateOf(day),
      series: facts?.series || null,
      language: facts?.language ?? '',
      hits: head.hits,
    });
  });
  return some;
};
