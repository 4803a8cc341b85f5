import type { Hit, Input } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import type { Asked } from './asked.ts';

/** Hits are fetched this many at a time; the rows of one page share one answer. */
export const PAGE = 50;

export type Sort = NonNullable<Input<'search.query'>['sort']>;

/** A hit of the list; `fresh` is false while it is still the one that was there for the question before. */
export type PlacedHit = { readonly hit: Hit | undefined; readonly fresh: boolean };

/** The hit at a place in the list, from 0; undefined while its page is on its way. Null asks nothing. */
export const useHit = (asked: Asked, sort: Sort, index: number | null): PlacedHit => {
  const offset = index === null ? 0 : index - (index % PAGE);
  const { value, fresh } = useCall(
    'search.query',
    index === null ? null : { ...asked, sort, limit: PAGE, offset },
  );
  return { hit: index === null ? undefined : value?.hits[index - offset], fresh };
};
