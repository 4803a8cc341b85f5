import { useMemo } from 'react';
import { part, type Filter, type Part } from '../../contract/index.ts';
import { addressOf, placeAt, placeOn, type PlaceOn } from '../place/place.ts';
import { narrowed } from '../scope/scope.ts';

/** Where one is on the search screen. */
export type SearchPlace = PlaceOn<'search'>;

/** What is asked: a query, and what it is counted within. */
export type Asked = { readonly query: string; readonly filter: Filter };

/** The filters of the search screen that hold values, by the name of their facet. */
export const fields = [
  'year',
  'month',
  'series',
  'outlet',
  'asker',
  'speaker',
  'part',
  'language',
  'topic',
] as const;
/** The name of a facet, which is also its place in the address. */
export type Field = (typeof fields)[number];

/** What a place asks, within the scope. */
export const askedAt = (place: SearchPlace, scope: Filter): Asked => ({
  query: place.q,
  filter: narrowed(scope, filterAt(place)),
});

/** A place without what is selected on it; the same object as long as it says the same. */
export const useUnselected = (place: SearchPlace): SearchPlace => {
  const address = addressOf({ ...place, at: '' });
  return useMemo(() => {
    const same = placeAt(address);
    return same.screen === 'search' ? same : placeOn('search');
  }, [address]);
};

/** Where a hit is read: its briefing, at the match at an offset of the text or at the first, on the way through all hits. */
export const readingAt = (place: SearchPlace, ref: string, start?: number): PlaceOn<'briefing'> => {
  const [, hits = ''] = addressOf({ ...place, q: '', at: '', view: 'exchanges', by: [], seed: 0 }).split('?');
  const on = start === undefined ? '' : String(start);
  return placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref, q: place.q, hits, on });
};

/** The search whose hits one goes through where a briefing is read. */
export const searchOf = ({ q, hits }: PlaceOn<'briefing'>): SearchPlace => {
  const place = placeAt(`#/search?${hits}`);
  return place.screen === 'search' ? { ...place, q } : placeOn('search', { q });
};

/** The same place at all times, as far as the filters go. */
export const withoutTime = (place: SearchPlace): SearchPlace => ({
  ...place,
  from: '',
  to: '',
  year: [],
  month: [],
});

/** Whether anything is ticked or dragged at the left. */
export const isNarrowed = (place: SearchPlace): boolean =>
  place.from !== '' ||
  place.to !== '' ||
  place.since !== 0 ||
  place.briefing.length > 0 ||
  fields.some((field) => place[field].length > 0);

/** The same place with nothing ticked at the left. */
export const withoutFilters = (place: SearchPlace): SearchPlace => ({
  ...place,
  ...Object.fromEntries(fields.map((field) => [field, none])),
  from: '',
  to: '',
  open: none,
  at: '',
});

const none: readonly string[] = [];

/** A search for what one outlet, or one person, asked, or one speaker said. */
export const searchFor = (field: 'outlet' | 'asker' | 'speaker', name: string): SearchPlace =>
  placeOn('search', { q: `${field}:"${name.replaceAll('"', '')}"` });

const filterAt = (place: SearchPlace): Filter => ({
  ...some('years', place.year),
  ...some('months', place.month),
  ...some('outlets', place.outlet),
  ...some('askers', place.asker),
  ...some('speakers', place.speaker),
  ...some('parts', place.part.filter(isPart)),
  ...some('series', place.series),
  ...some('languages', place.language),
  ...some('topics', place.topic.map(Number).filter(Number.isSafeInteger)),
  ...(place.from === '' ? {} : { from: place.from }),
  ...(place.to === '' ? {} : { to: place.to }),
  ...(place.versions === 'all' ? { versions: place.versions } : {}),
  ...(place.since === 0 ? {} : { since: place.since }),
  ...some('briefings', place.briefing.map(Number).filter(Number.isSafeInteger)),
});

const some = <Name extends keyof Filter, Value>(name: Name, values: readonly Value[]) =>
  values.length === 0 ? {} : { [name]: [...values] };

const isPart = (value: string): value is Part => part.safeParse(value).success;
