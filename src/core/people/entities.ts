import type { Entity, NameFrom, NameKind, NameUse } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type NamedColumn } from '../collection/columns.ts';
import { isPartOfName } from '../names/keys.ts';
import type { Role } from '../names/bases.ts';
import type { Resolved } from '../names/resolver.ts';
import type { Shipped } from '../names/shipped.ts';

type Field = 'outlet' | Role;

/** Where a label stands. */
type Found = {
  count: number;
  /** Days; infinite where nothing is dated. */
  first: number;
  last: number;
  readonly languages: Set<string>;
  /** Places of the first passages with it, to look at. */
  readonly places: number[];
};

/** A label in one series, as it was read. */
type Group = Found & { readonly field: Field; readonly label: string; readonly series: string };

/** One spelling of a name, with who it is and where it stands. */
export type Spelling = Found & {
  readonly kind: NameKind;
  readonly label: string;
  /** The one series it names somebody in; null where it is the same everywhere. */
  readonly series: string | null;
  readonly resolved: Resolved;
  readonly inSeries: Set<string>;
  /** Whether it asks, answers, or both; an outlet asks. */
  readonly roles: Set<Role>;
};

const mostExamples = 3;
const grouped = new WeakMap<Columns['labels'], readonly Group[]>();

/** What was read, grouped; worked out once, whatever is decided of names afterwards. */
const groupsOf = (columns: Columns): readonly Group[] => {
  const { labels } = columns;
  const before = grouped.get(labels);
  if (before) return before;
  const groups = [
    ...gather(columns, 'outlet', () => true),
    // An asker labelled with the outlet alone is counted with the outlet.
    ...gather(columns, 'asker', (place) => labels.asksAsOutlet[place] === 0),
    ...gather(columns, 'speaker', () => true),
  ];
  grouped.set(labels, groups);
  return groups;
};

const gather = (columns: Columns, field: Field, counts: (place: number) => boolean): Group[] => {
  const { series, language, day, labels } = columns;
  const read = labels[field];
  const wide = series.values.length;
  const groups = new Map<number, Group>();
  const spoken = new Map<Group, number>();
  read.of.forEach((label, place) => {
    if (label === 0 || !counts(place)) return;
    const within = series.of[place] ?? 0;
    let group = groups.get(label * wide + within);
    if (!group) {
      const names = { field, label: read.values[label] ?? '', series: series.values[within] ?? '' };
      group = { ...names, count: 0, first: Infinity, last: -Infinity, languages: new Set(), places: [] };
      groups.set(label * wide + within, group);
    }
    group.count++;
    const at = day[place] ?? noDay;
    if (at !== noDay) {
      group.first = Math.min(group.first, at);
      group.last = Math.max(group.last, at);
    }
    if (group.places.length < mostExamples) group.places.push(place);
    const tongue = language.of[place] ?? 0;
    if (spoken.get(group) !== tongue) group.languages.add(language.values[tongue] ?? '');
    spoken.set(group, tongue);
  });
  return [...groups.values()];
};

/** An outlet or a person. */
export type Who = { readonly kind: NameKind; readonly name: string };

/** Every spelling of the collection, or those of one outlet or person. */
export const spellingsOf = (columns: Columns, of?: Who): readonly Spelling[] => {
  const { who } = columns;
  const spellings = new Map<string, Spelling>();
  for (const group of groupsOf(columns)) {
    const { field, label, series } = group;
    const kind = field === 'outlet' ? 'outlet' : 'person';
    const within = kind === 'person' && isPartOfName(label) ? series : null;
    const resolved = field === 'outlet' ? who.outlet(label) : who.person(label, series, field);
    if (of && (of.kind !== kind || of.name !== resolved.name)) continue;
    // One label may be one person among those who ask and another among those who answer.
    const id = `${kind}\n${label}\n${within ?? ''}\n${resolved.name}`;
    const spelling = spellings.get(id) ?? nowhere({ kind, label, series: within, resolved });
    add(spelling, group);
    spellings.set(id, spelling);
  }
  return [...spellings.values()];
};

const nowhere = (named: Pick<Spelling, 'kind' | 'label' | 'series' | 'resolved'>): Spelling => ({
  ...named,
  count: 0,
  first: Infinity,
  last: -Infinity,
  languages: new Set(),
  places: [],
  inSeries: new Set(),
  roles: new Set(),
});

const add = (spelling: Spelling, group: Group): void => {
  spelling.count += group.count;
  spelling.first = Math.min(spelling.first, group.first);
  spelling.last = Math.max(spelling.last, group.last);
  for (const language of group.languages) spelling.languages.add(language);
  spelling.places.push(...group.places.slice(0, mostExamples - spelling.places.length));
  spelling.inSeries.add(group.series);
  spelling.roles.add(group.field === 'speaker' ? 'speaker' : 'asker');
};

/** Every outlet and person of the collection with all names, most used first. */
export const entitiesOf = (columns: Columns, shipped: Shipped): Entity[] => {
  const bySpelling = Map.groupBy(spellingsOf(columns), ({ kind, resolved }) => `${kind}:${resolved.name}`);
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
