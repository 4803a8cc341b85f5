import type { Filter } from '../../contract/index.ts';
import { dayOf, noDay, type Columns, type NamedColumn, type Names } from '../collection/columns.ts';
import { fold, formsOf } from '../language/tokens.ts';
import { valuesChosen, valuesMeant } from './aliases.ts';
import { either, noPlaces, placesWhere, type Places } from './places.ts';
import { standsIn } from './stands-in.ts';
import type { Snapshot } from './snapshot.ts';
import type { DateNode, NameNode } from './tree.ts';

/** The sides of a filter that choose whole passages; parts are left to the scope. */
export type NarrowingKey = Exclude<keyof Filter, 'parts' | 'from' | 'to' | 'versions'> | 'dates';

const placesOfValues = (names: Names, chosen: Uint8Array): Places =>
  placesWhere(names.of.length, (place) => chosen[names.of[place] ?? 0] === 1);

const placesNamed = (names: Names, fits: (value: string) => boolean): Places =>
  placesOfValues(
    names,
    Uint8Array.from(names.values, (value) => Number(fits(value))),
  );

const placesDated = ({ day, size }: Columns, from: number | null, to: number | null): Places =>
  placesWhere(size, (place) => {
    const at = day[place] ?? noDay;
    return at !== noDay && at >= (from ?? noDay) && at <= (to ?? Infinity);
  });

const placesOfBriefings = ({ briefing, briefings, size }: Columns, fits: (id: number) => boolean): Places => {
  const chosen = new Set([...briefings.keys()].filter(fits));
  return placesWhere(size, (place) => chosen.has(briefing[place] ?? 0));
};

/**
 * The passages each side of a filter leaves, side by side; a side that does not narrow is not there. `topicPlaces` are
 * those that a topic finds.
 */
export const narrowingOf = (
  filter: Filter,
  { columns, months }: Snapshot,
  topicPlaces: (id: number) => Places,
): ReadonlyMap<NarrowingKey, Places> => {
  const narrowing = new Map<NarrowingKey, Places>();
  const named = (
    key: NarrowingKey,
    names: Names,
    values: readonly string[] | undefined,
    shown = (value: string) => value,
  ): void => {
    if (!values) return;
    const wanted = new Set(values);
    narrowing.set(
      key,
      placesNamed(names, (value) => wanted.has(shown(value))),
    );
  };
  named('series', columns.series, filter.series);
  named('languages', columns.language, filter.languages);
  const whose = (key: NarrowingKey, column: NamedColumn, values: readonly string[] | undefined): void => {
    if (values) narrowing.set(key, placesOfValues(column, valuesChosen(column, values)));
  };
  whose('outlets', columns.outlet, filter.outlets);
  whose('askers', columns.asker, filter.askers);
  whose('speakers', columns.speaker, filter.speakers);
  named('years', months, filter.years, (month) => month.slice(0, 4));
  named('months', months, filter.months);
  if (filter.from !== undefined || filter.to !== undefined) {
    const [from, to] = [filter.from, filter.to].map((date) => (date === undefined ? null : dayOf(date)));
    narrowing.set('dates', placesDated(columns, from ?? null, to ?? null));
  }
  if (filter.topics)
    narrowing.set('topics', filter.topics.map(topicPlaces).reduce(either, noPlaces(columns.size)));
  if (filter.briefings) {
    const wanted = new Set(filter.briefings);
    narrowing.set(
      'briefings',
      placesOfBriefings(columns, (id) => wanted.has(id)),
    );
  }
  const { since } = filter;
  if (since !== undefined)
    narrowing.set(
      'since',
      placesWhere(columns.size, (place) => (columns.briefing[place] ?? 0) > since),
    );
  return narrowing;
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `lang:zh` and `lang:Chinese` both mean zh and zh-Hant. */
const isLanguage = (tag: string, node: NameNode): boolean => {
  if (tag === '') return node.forms.length === 0;
  const asked = fold(node.text);
  const [language = ''] = tag.toLowerCase().split('-');
  if (asked === fold(tag) || asked === language) return true;
  return /^[a-z]{2,3}$/.test(language) && fold(languageNames.of(language) ?? '') === asked;
};

/** The passages a name of the query leaves. */
export const placesOfName = (node: NameNode, { columns, titles }: Snapshot): Places => {
  const fits = (forms: readonly string[]): boolean =>
    node.forms.length === 0 ? forms.length === 0 : standsIn(forms, node);
  if (node.field === 'lang') return placesNamed(columns.language, (tag) => isLanguage(tag, node));
  if (node.field === 'title') return placesOfBriefings(columns, (id) => fits(titles().get(id) ?? []));
  if (node.field === 'series') return placesNamed(columns.series, (name) => fits(formsOf(name)));
  return placesOfValues(columns[node.field], valuesMeant(columns[node.field], node));
};

/** The passages a date of the query leaves: undated ones never. */
export const placesOfDate = (node: DateNode, { columns }: Snapshot): Places =>
  placesDated(columns, node.from, node.to);
