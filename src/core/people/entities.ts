import type { Entity, NameFrom, NameKind, NameUse } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type NamedColumn } from '../collection/columns.ts';
import { isPartOfName } from '../names/keys.ts';
import type { Resolved, Role } from '../names/resolver.ts';
import type { Shipped } from '../names/shipped.ts';

/** One spelling of a name, with who it is and where it stands. */
export type Spelling = {
  readonly kind: NameKind;
  readonly label: string;
  /** The one series it names somebody in; null where it is the same everywhere. */
  readonly series: string | null;
  readonly resolved: Resolved;
  count: number;
  first: number;
  last: number;
  readonly languages: Set<string>;
  readonly inSeries: Set<string>;
  /** Whether it asks, answers, or both; an outlet asks. */
  readonly roles: Set<Role>;
  /** Places of the first passages with it, to look at. */
  readonly places: number[];
};

const mostExamples = 3;

/** Every spelling of the collection, by id: see `spellingId`. */
export const spellingsOf = (columns: Columns): ReadonlyMap<string, Spelling> => {
  const spellings = new Map<string, Spelling>();
  gather(columns, columns.outlet, 'outlet', spellings);
  gather(columns, columns.asker, 'asker', spellings);
  gather(columns, columns.speaker, 'speaker', spellings);
  return spellings;
};

/** What tells a spelling from all others. */
export const spellingId = (kind: NameKind, label: string, series: string | null): string =>
  JSON.stringify([kind, label, series]);

const gather = (
  columns: Columns,
  column: NamedColumn,
  field: 'outlet' | Role,
  into: Map<string, Spelling>,
): void => {
  const { series, language, day } = columns;
  const wide = series.values.length;
  const groups = new Map<number, Spelling>();
  let lastLanguage = -1;
  let lastGroup: Spelling | null = null;
  column.read.of.forEach((label, place) => {
    // An asker labelled with the outlet alone is counted with the outlet.
    if (label === 0 || (field === 'asker' && column.kinds[column.of[place] ?? 0] === 'outlet')) return;
    const key = label * wide + (series.of[place] ?? 0);
    let group = groups.get(key);
    if (!group) {
      group = spellingAt(columns, column.read.values[label] ?? '', place, field, into);
      groups.set(key, group);
    }
    group.count++;
    const at = day[place] ?? noDay;
    if (at !== noDay) {
      group.first = Math.min(group.first, at);
      group.last = Math.max(group.last, at);
    }
    if (group.places.length < mostExamples) group.places.push(place);
    const spoken = language.of[place] ?? 0;
    if (spoken === lastLanguage && group === lastGroup) return;
    [lastLanguage, lastGroup] = [spoken, group];
    group.languages.add(language.values[spoken] ?? '');
  });
};

const spellingAt = (
  { series, who }: Columns,
  label: string,
  place: number,
  field: 'outlet' | Role,
  into: Map<string, Spelling>,
): Spelling => {
  const name = series.values[series.of[place] ?? 0] ?? '';
  const kind = field === 'outlet' ? 'outlet' : 'person';
  const within = kind === 'person' && isPartOfName(label) ? name : null;
  const resolved = field === 'outlet' ? who.outlet(label) : who.person(label, name, field);
  // One label may be one person among those who ask and another among those who answer.
  const id = `${spellingId(kind, label, within)} ${resolved.name}`;
  const known = into.get(id) ?? {
    kind,
    label,
    series: within,
    resolved,
    count: 0,
    first: Infinity,
    last: -Infinity,
    languages: new Set<string>(),
    inSeries: new Set<string>(),
    roles: new Set<Role>(),
    places: [],
  };
  known.inSeries.add(name);
  known.roles.add(field === 'speaker' ? 'speaker' : 'asker');
  into.set(id, known);
  return known;
};

/** Every outlet and person of the collection with all names, most used first. */
export const entitiesOf = (columns: Columns, shipped: Shipped): Entity[] => {
  const bySpelling = Map.groupBy(
    spellingsOf(columns).values(),
    ({ kind, resolved }) => `${kind}:${resolved.name}`,
  );
  const asked = countsOf(columns, columns.outlet, 'outlet');
  const askedBy = countsOf(columns, columns.asker, 'person');
  const answered = countsOf(columns, columns.speaker, 'person');
  const entities = [...bySpelling].map(([id, spellings]): Entity => {
    const [{ kind, resolved } = never()] = spellings;
    const of = (counts: ReadonlyMap<string, number>): number => counts.get(resolved.name) ?? 0;
    return {
      id,
      kind,
      name: resolved.name,
      names: [...spellings.map(useOf).toSorted(byCount), ...unusedNames(spellings)],
      asked: kind === 'outlet' ? of(asked) : of(askedBy),
      answered: kind === 'outlet' ? 0 : of(answered),
      ...datesOf(
        Math.min(...spellings.map(({ first }) => first)),
        Math.max(...spellings.map(({ last }) => last)),
      ),
      series: [...new Set(spellings.flatMap(({ inSeries }) => [...inSeries]))].toSorted(),
      listed: listedOf(spellings, shipped),
    };
  });
  return entities.toSorted(
    (a, b) => b.asked + b.answered - a.asked - a.answered || (a.name < b.name ? -1 : 1),
  );
};

const never = (): never => {
  throw new Error('a group of spellings holds none');
};

const byCount = (a: NameUse, b: NameUse): number => b.count - a.count || (a.label < b.label ? -1 : 1);

/** First and last day as dates; null where nothing is dated. */
export const datesOf = (first: number, last: number): Pick<Entity, 'first' | 'last'> => ({
  first: Number.isFinite(first) ? dateOf(first) : null,
  last: Number.isFinite(last) ? dateOf(last) : null,
});

const useOf = ({ label, series, resolved, count, first, last, languages }: Spelling): NameUse => ({
  label,
  series,
  count,
  languages: [...languages].toSorted(),
  ...datesOf(first, last),
  from: resolved.from,
});

/** Names that the list has and no transcript uses. */
const unusedNames = (spellings: readonly Spelling[]): NameUse[] => {
  const used = new Set(spellings.map(({ label }) => label));
  const also = new Set(
    spellings.flatMap(({ resolved }) =>
      resolved.listed.length === 1 ? resolved.listed.flatMap(({ name, names }) => [name, ...names]) : [],
    ),
  );
  const from: NameFrom = 'listed';
  return [...also]
    .filter((label) => !used.has(label) && spellings.some(({ resolved }) => resolved.also.includes(label)))
    .map((label) => ({ label, series: null, count: 0, languages: [], first: null, last: null, from }));
};

const listedOf = (spellings: readonly Spelling[], shipped: Shipped): Entity['listed'] => {
  const [first] = spellings;
  const known =
    spellings.flatMap(({ resolved }) => (resolved.listed.length === 1 ? resolved.listed : []))[0] ??
    (first ? shipped.named(first.kind, first.resolved.name) : null);
  if (!known) return null;
  const { country, languages, sort, source } = known;
  return { country, languages: [...languages], sort, source };
};

/** How often each value counts: of an exchange in several versions once, as in a search for it. */
const countsOf = (
  { versions }: Columns,
  column: NamedColumn,
  kind: NameKind,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const perValue = new Int32Array(column.values.length);
  const folded = new Set<number>();
  column.of.forEach((value, place) => {
    const exchange = versions?.exchangeOf[place] ?? -1;
    if (exchange >= 0) {
      const key = exchange * column.values.length + value;
      if (folded.has(key)) return;
      folded.add(key);
    }
    perValue[value] = (perValue[value] ?? 0) + 1;
  });
  column.values.forEach((value, at) => {
    if (at > 0 && column.kinds[at] === kind) counts.set(value, perValue[at] ?? 0);
  });
  return counts;
};
