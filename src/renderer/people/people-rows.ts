import type { Entity } from '../../contract/index.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';

/** The lists of the screen. */
export type Shown = 'outlets' | 'askers' | 'speakers';

/** What each list counts. */
export const countOf = (entity: Entity, show: Shown): number =>
  show === 'speakers' ? entity.answered : entity.asked;

const isListed: Readonly<Record<Shown, (entity: Entity) => boolean>> = {
  outlets: ({ kind }) => kind === 'outlet',
  askers: ({ kind, asked }) => kind === 'person' && asked > 0,
  speakers: ({ kind, answered }) => kind === 'person' && answered > 0,
};

/** Those of a list with some letters in any of their names, whatever the case. */
export const listOf = (all: readonly Entity[], show: Shown, find: string): readonly Entity[] => {
  const wanted = find.trim().toLowerCase();
  return all.filter(
    (entity) =>
      isListed[show](entity) &&
      (wanted === '' ||
        [entity.name, ...entity.names.map(({ label }) => label)].some((name) =>
          name.toLowerCase().includes(wanted),
        )),
  );
};

/** Names that transcripts use. */
export const usedNames = ({ names }: Entity): Entity['names'] => names.filter(({ count }) => count > 0);

type Compare = (a: Entity, b: Entity, show: Shown) => number;
const order = (a: string, b: string): number => a.localeCompare(b, 'en');
const compare: Readonly<Record<string, Compare>> = {
  name: (a, b) => order(a.name, b.name),
  count: (a, b, show) => countOf(a, show) - countOf(b, show),
  first: (a, b) => order(a.first ?? '', b.first ?? ''),
  last: (a, b) => order(a.last ?? '', b.last ?? ''),
  names: (a, b) => usedNames(a).length - usedNames(b).length,
  about: (a, b) => order(a.listed?.sort ?? '', b.listed?.sort ?? ''),
  series: (a, b) => order(a.series[0] ?? '', b.series[0] ?? ''),
};

/** Most used first, then by name. */
export const usualSort: readonly string[] = ['-count'];

/** In the order of the columns given; a leading minus turns it round. */
export const sortedEntities = (
  entities: readonly Entity[],
  sort: readonly string[],
  show: Shown,
): readonly Entity[] =>
  entities.toSorted((a, b) => {
    for (const key of sort.length === 0 ? usualSort : sort) {
      const by = compare[key.replace('-', '')]?.(a, b, show) ?? 0;
      if (by !== 0) return key.startsWith('-') ? -by : by;
    }
    return order(a.name, b.name);
  });

/** A search for exactly what was counted. */
export const searchOf = ({ kind, name }: Entity, what: 'asked' | 'answered'): PlaceOn<'search'> =>
  placeOn('search', {
    [kind === 'outlet' ? 'outlet' : what === 'asked' ? 'asker' : 'speaker']: [name],
    sort: 'date',
  });
