import type { Facet, Filter, Output, Part } from '../../contract/index.ts';
import type { NamedColumn, Names } from '../collection/columns.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import type { Versions } from '../collection/versions.ts';
import { surplusOf } from '../statistics/over-represented.ts';
import { repeatedPlaces } from './fold.ts';
import type { NarrowingKey } from './narrowing.ts';
import { both, countOf, listOf, type Places } from './places.ts';
import type { Evaluation, Searcher } from './searcher.ts';

type Facets = Output<'search.facets'>;
type Field = Facet['field'];
type Counted = { readonly value: string; readonly count: number };

const parts = ['question', 'statement', 'announcement'] as const satisfies readonly Part[];

/** The passages that match within every side of the filter but one, in all versions. */
export const withoutSide = ({ matching, narrowing }: Evaluation, side: NarrowingKey): Places => {
  const others = [...narrowing].filter(([key]) => key !== side).map(([, places]) => places);
  return others.reduce(both, matching);
};

/** How many passages a set holds, and how many have each value: what is shown as one value counts an exchange once. */
type Tally = { readonly total: number; readonly values: readonly Counted[] };

const tallyOf = (
  names: Names,
  places: Places,
  fold: Evaluation['fold'],
  versions: Versions | null,
  shown = (value: string) => value,
): Tally => {
  const counts = new Int32Array(names.values.length);
  for (const place of listOf(places)) {
    const value = names.of[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const valueAt = (place: number): string => shown(names.values[names.of[place] ?? 0] ?? '');
  for (const place of repeatedPlaces(places, versions, valueAt)) {
    const value = names.of[place] ?? 0;
    counts[value] = (counts[value] ?? 0) - 1;
  }
  const byValue = new Map<string, number>();
  names.values.forEach((name, i) => {
    const count = counts[i] ?? 0;
    if (count > 0) byValue.set(shown(name), (byValue.get(shown(name)) ?? 0) + count);
  });
  const values = [...byValue]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { total: countOf(fold(places)), values };
};

/** Without outlets, and without what is not named: an asker without a name is found by the outlet. */
const peopleAmong = ({ values, kinds }: NamedColumn, counted: Facet['values']): Facet['values'] => {
  const people = new Set(values.filter((_, at) => at > 0 && kinds[at] === 'person'));
  return counted.filter(({ value }) => people.has(value));
};

const countParts = (searcher: Searcher, query: string, filter: Filter): Facet['values'] =>
  parts
    .map((value) => ({
      value,
      count: searcher.evaluate(query, { ...filter, parts: [value] }).places.length,
      expected: null,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);

/** Whether a briefing with this month's day lies in the scope that the filter makes. */
const heldMonths = ({ columns }: Evaluation, filter: Filter): Set<string> => {
  const ids = filter.briefings && new Set(filter.briefings);
  const held = new Set<string>();
  for (const { id, day, series, language } of columns.briefings.values()) {
    if (day === noDay || (ids && !ids.has(id)) || id <= (filter.since ?? 0)) continue;
    if (filter.series && !filter.series.includes(series)) continue;
    if (filter.languages && !filter.languages.includes(language)) continue;
    const date = dateOf(day);
    if (filter.years && !filter.years.includes(date.slice(0, 4))) continue;
    if (filter.months && !filter.months.includes(date.slice(0, 7))) continue;
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

type Side = readonly [field: Field, names: Names, side: NarrowingKey, shown?: (value: string) => string];

const sidesOf = ({ columns, snapshot }: Evaluation): readonly Side[] => [
  ['year', snapshot.months, 'years', (month) => month.slice(0, 4)],
  ['month', snapshot.months, 'months'],
  ['outlet', columns.outlet, 'outlets'],
  ['asker', columns.asker, 'askers'],
  ['speaker', columns.speaker, 'speakers'],
  ['series', columns.series, 'series'],
  ['language', columns.language, 'languages'],
];

/** What was counted of an evaluation: of a scope, which stays the same from query to query, it is counted once. */
const kept = new WeakMap<Evaluation, ReadonlyMap<Field, Tally>>();
const talliesOf = (evaluation: Evaluation, versions: Versions | null): ReadonlyMap<Field, Tally> => {
  const tallies =
    kept.get(evaluation) ??
    new Map(
      sidesOf(evaluation).map(([field, names, side, shown]) => [
        field,
        tallyOf(names, withoutSide(evaluation, side), evaluation.fold, versions, shown),
      ]),
    );
  kept.set(evaluation, tallies);
  return tallies;
};

/** The values of what matches, each with what it would have by its share of the scope where that is far less. */
const beside = (found: Tally, scope: Tally): Facet['values'] => {
  const inAll = new Map(scope.values.map(({ value, count }) => [value, count]));
  const values = found.values.map(({ value, count }) => ({ count, inAll: inAll.get(value) ?? count }));
  const surplus = surplusOf(values, found.total, scope.total);
  return found.values.map((value, at) => ({ ...value, expected: surplus[at] ?? null }));
};

/** Counts the values of every facet: each within the query and all of the filter but the facet's own side. */
export const countFacets = (searcher: Searcher, query: string, filter: Filter): Facets => {
  const evaluation = searcher.evaluate(query, filter);
  const { columns } = evaluation;
  const versions = filter.versions === 'all' ? null : columns.versions;
  const found = talliesOf(evaluation, versions);
  const scope = talliesOf(searcher.evaluate('', filter), versions);
  const facets: Facet[] = [...found].map(([field, tally]) => {
    const values = beside(tally, scope.get(field) ?? tally);
    return { field, values: field === 'asker' ? peopleAmong(columns.asker, values) : values };
  });
  facets.push({ field: 'part', values: countParts(searcher, query, filter) });
  return { facets, when: countMonths(evaluation, filter) };
};

/** How many of what matches each topic finds as well, most first. */
export const countTopics = (searcher: Searcher, query: string, filter: Filter): Output<'search.topics'> => {
  const side = (asked: string): { places: Places; fold: Evaluation['fold'] } => {
    const evaluation = searcher.evaluate(asked, filter);
    return { places: withoutSide(evaluation, 'topics'), fold: evaluation.fold };
  };
  const [found, scope] = [side(query), side('')];
  const counted = searcher.asks.topics().map(({ query: own, ...topic }) => {
    const finds = searcher.finds(own);
    const countIn = ({ places, fold }: typeof found): number => countOf(fold(both(places, finds)));
    return { topic, count: countIn(found), inAll: countIn(scope) };
  });
  const total = ({ places, fold }: typeof found): number => countOf(fold(places));
  const surplus = surplusOf(counted, total(found), total(scope));
  return counted
    .map(({ topic, count }, at) => ({ ...topic, count, expected: surplus[at] ?? null }))
    .toSorted((a, b) => b.count - a.count || a.id - b.id);
};
