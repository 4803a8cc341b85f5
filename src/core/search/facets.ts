import type { Facet, Filter, Output, Part } from '../../contract/index.ts';
import type { NamedColumn, Names } from '../collection/columns.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import type { Versions } from '../collection/versions.ts';
import { repeatedPlaces } from './fold.ts';
import type { NarrowingKey } from './narrowing.ts';
import { both, listOf, type Places } from './places.ts';
import type { Evaluation, Searcher } from './searcher.ts';

type Facets = Output<'search.facets'>;

const parts = ['question', 'statement', 'announcement'] as const satisfies readonly Part[];

/** The passages that match within every side of the filter but one, in all versions. */
const withoutSide = ({ matching, narrowing }: Evaluation, side: NarrowingKey): Places => {
  const others = [...narrowing].filter(([key]) => key !== side).map(([, places]) => places);
  return others.reduce(both, matching);
};

const countNames = (
  names: Names,
  places: Places,
  versions: Versions | null,
  shown = (value: string) => value,
): Facet['values'] => {
  const counts = new Int32Array(names.values.length);
  for (const place of listOf(places)) {
    const value = names.of[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  // What is shown as one value counts an exchange once, however many versions have it.
  for (const place of repeatedPlaces(places, versions, (at) =>
    shown(names.values[names.of[at] ?? 0] ?? ''),
  )) {
    const value = names.of[place] ?? 0;
    counts[value] = (counts[value] ?? 0) - 1;
  }
  const byValue = new Map<string, number>();
  names.values.forEach((name, i) => {
    const count = counts[i] ?? 0;
    if (count > 0) byValue.set(shown(name), (byValue.get(shown(name)) ?? 0) + count);
  });
  return [...byValue]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};

/** Without outlets, and without what is not named: an asker without a name is found by the outlet. */
const peopleAmong = ({ values, kinds }: NamedColumn, counted: Facet['values']): Facet['values'] => {
  const people = new Set(values.filter((_, at) => at > 0 && kinds[at] === 'person'));
  return counted.filter(({ value }) => people.has(value));
};

const countParts = (searcher: Searcher, query: string, filter: Filter): Facet['values'] =>
  parts
    .map((value) => ({ value, count: searcher.evaluate(query, { ...filter, parts: [value] }).places.length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);

/** Whether a briefing with this month's day lies in the scope that the filter makes. */
const heldMonths = ({ columns }: Evaluation, filter: Filter): Set<string> => {
  const ids = filter.briefings && new Set(filter.briefings);
  const held = new Set<string>();
  for (const { id, day, series, language } of columns.briefings.values()) {
    if (day === noDay || (ids && !ids.has(id))) continue;
    if (filter.series && !filter.series.includes(series)) continue;
    if (filter.languages && !filter.languages.includes(language)) continue;
    const date = dateOf(day);
    if (filter.years && !filter.years.includes(date.slice(0, 4))) continue;
    if (date >= (filter.from ?? '') && (filter.to === undefined || date <= filter.to))
      held.add(date.slice(0, 7));
  }
  return held;
};

/** Every month from the first to the last, both given as YYYY-MM. */
const monthsBetween = (first: string, last: string): string[] => {
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [numberOf(first), numberOf(last)];
  const nameOf = (n: number): string =>
    `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
  return Array.from({ length: to - from + 1 }, (_, i) => nameOf(from + i));
};

const countMonths = (evaluation: Evaluation, filter: Filter): Facets['when'] => {
  const held = heldMonths(evaluation, filter);
  const inOrder = [...held].toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { months } = evaluation.snapshot;
  const counts = new Map<string, number>();
  for (const place of evaluation.places) {
    const month = months.values[months.of[place] ?? 0] ?? '';
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return monthsBetween(first, last).map((bin) => ({ bin, count: counts.get(bin) ?? 0, held: held.has(bin) }));
};

/** Counts the values of every facet: each within the query and all of the filter but the facet's own side. */
export const countFacets = (searcher: Searcher, query: string, filter: Filter): Facets => {
  const evaluation = searcher.evaluate(query, filter);
  const { columns, snapshot } = evaluation;
  const versions = filter.versions === 'all' ? null : columns.versions;
  const of = (names: Names, side: NarrowingKey, shown?: (value: string) => string): Facet['values'] =>
    countNames(names, withoutSide(evaluation, side), versions, shown);
  const facets: Facet[] = [
    { field: 'year', values: of(snapshot.months, 'years', (month) => month.slice(0, 4)) },
    { field: 'outlet', values: of(columns.outlet, 'outlets') },
    { field: 'asker', values: peopleAmong(columns.asker, of(columns.asker, 'askers')) },
    { field: 'speaker', values: of(columns.speaker, 'speakers') },
    { field: 'part', values: countParts(searcher, query, filter) },
    { field: 'series', values: of(columns.series, 'series') },
    { field: 'language', values: of(columns.language, 'languages') },
  ];
  return { facets, when: countMonths(evaluation, filter) };
};
