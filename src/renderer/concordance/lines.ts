import type { ConcordanceLine, ConcordanceSort, Input, Output } from '../../contract/index.ts';
import { useCall, type Call } from '../client/client.ts';
import { nearnessAt } from '../corpus/asked.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { sortIn } from './sort-keys.ts';

/** What a concordance is asked for, beside the page. */
export type AskedLines = Pick<
  Input<'concordance.lines'>,
  'query' | 'filter' | 'sample' | 'beside' | 'sequence'
> & {
  readonly sort: ConcordanceSort[];
};

/** Lines of a sample. */
export const SAMPLE = 100;

/** What the concordance of a place is asked for: of the query's matches, or of a row of the corpus tools. */
export const linesAt = (place: SearchPlace, asked: Asked): AskedLines => {
  const { unit } = place;
  return {
    ...asked,
    sort: sortIn(place.by),
    ...(place.seed === 0 ? {} : { sample: { size: SAMPLE, seed: place.seed } }),
    ...(place.row.length > 0
      ? { sequence: { forms: place.row.map((forms) => forms.split('|')), unit } }
      : place.with.length > 0
        ? { beside: { ...nearnessAt(place), forms: [...place.with], unit } }
        : {}),
  };
};

/** Lines come this many at a time; the rows of one page share one answer. */
const PAGE = 100;
/** Words on each side: more than fit beside the match on any screen. */
const WINDOW = 30;

const pageOf = (asked: AskedLines, offset: number): Input<'concordance.lines'> => ({
  ...asked,
  window: WINDOW,
  limit: PAGE,
  offset,
});

/** The first page, with how many lines there are. */
export const useLines = (asked: AskedLines): Call<Output<'concordance.lines'>> =>
  useCall('concordance.lines', pageOf(asked, 0));

/** The line at a place, from 0; undefined while its page is on its way. Below 0 it asks nothing. */
export const useLine = (asked: AskedLines, index: number): ConcordanceLine | undefined => {
  const offset = index - (index % PAGE);
  const { value, fresh } = useCall('concordance.lines', index < 0 ? null : pageOf(asked, offset));
  return fresh ? value?.lines[index - offset] : undefined;
};
