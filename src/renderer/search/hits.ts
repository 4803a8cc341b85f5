import type { Head, Hit, Input, SearchResult } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import type { Asked, SearchPlace } from './asked.ts';

/** Rows are fetched this many at a time; those of one page share one answer. */
export const PAGE = 50;

/** A list of results: what is asked, and how it is laid out. */
export type List = Asked & Pick<Input<'search.query'>, 'sort' | 'group' | 'fold' | 'open'>;

/** A row of a list: an exchange, or the head of a briefing whose exchanges follow. */
export type Row =
  { readonly kind: 'hit'; readonly hit: Hit } | { readonly kind: 'head'; readonly head: Head };

/** How a place lays its list out: in which order, by briefing or each by itself, folded or not. */
export const layoutAt = ({ sort, show, fold }: SearchPlace): Pick<List, 'sort' | 'group' | 'fold'> => ({
  sort,
  ...(show === 'briefings' ? { group: 'briefing' } : {}),
  ...(fold === 'on' ? { fold: true } : {}),
});

/** The list of results that a place shows. */
export const listAt = (place: SearchPlace, asked: Asked): List => ({
  ...asked,
  ...layoutAt(place),
  ...(place.open.length === 0 ? {} : { open: [...place.open] }),
});

/** The first page of a list, with the counts of the whole. */
export const firstPage = (list: List): Input<'search.query'> => ({ ...list, limit: PAGE, offset: 0 });

/**
 * The row at a place in the list, from 0; undefined while its page is on its way. `fresh` is false while it is still the
 * one that was there for the question before. Null asks nothing.
 */
export const useRow = (
  list: List,
  index: number | null,
): { readonly row: Row | undefined; readonly fresh: boolean } => {
  const offset = index === null ? 0 : index - (index % PAGE);
  const { value, fresh } = useCall('search.query', index === null ? null : { ...list, limit: PAGE, offset });
  return { row: index === null || value === undefined ? undefined : rowIn(value, index), fresh };
};

const rowIn = ({ hits, heads }: SearchResult, index: number): Row | undefined => {
  const head = heads.find(({ row }) => row === index);
  if (head !== undefined) return { kind: 'head', head };
  const hit = hits.find(({ row }) => row === index);
  return hit && { kind: 'hit', hit };
};
