import { keynessSort, type Filter, type Input } from '../../contract/index.ts';
import { partsAt } from '../corpus/asked.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import type { SearchPlace } from '../search/asked.ts';

/** Where one is on the screen of keyness. */
export type KeynessPlace = PlaceOn<'keyness'>;
/** What is asked, beside the page. */
export type AskedKeyness = Input<'keyness.csv'>;

/** How often a term stands at least where nothing else is asked for. */
export const USUAL_LEAST = 5;

/** What a place asks within the scope; null before A is written. */
export const keynessAt = (place: KeynessPlace, filter: Filter): AskedKeyness | null =>
  place.a.trim() === ''
    ? null
    : {
        a: place.a,
        ...(place.b.trim() === '' ? {} : { b: place.b }),
        filter,
        n: Number(place.n),
        in: place.in,
        by: place.forms,
        stopWords: place.stops,
        unit: place.unit,
        least: place.least || USUAL_LEAST,
        show: place.show,
        of: place.of,
        sort: keynessSort.options.find((sort) => sort === place.order) ?? 'surest',
      };

/** Where the lines of a term are on one side. */
export const linesOn = (
  place: KeynessPlace,
  query: string,
  forms: readonly (readonly string[])[],
): SearchPlace => {
  const search = placeOn('search', {
    q: query,
    view: 'concordance',
    row: forms.map((each) => each.join('|')),
    unit: place.unit,
    in: place.in,
  });
  return { ...search, part: partsAt(search) };
};
