import type { NameFrom, NameKind } from '../../contract/index.ts';
import { countryBefore } from './countries.ts';
import {
  endsWith,
  isFullName,
  isPartOfName,
  jointNames,
  outletKey,
  partsOfPerson,
  personKey,
  shorterKeys,
} from './keys.ts';
import { keyOfName, type Listed, type Shipped } from './shipped.ts';

/** Whether a person asks or answers: a surname is looked for among those who do the same. */
export type Role = 'asker' | 'speaker';

/** A label of the collection, how often it stands there, and where: an outlet's is the same in every series. */
export type Seen = { readonly label: string; readonly count: number } & (
  { readonly kind: 'outlet' } | { readonly kind: 'person'; readonly series: string; readonly role: Role }
);

/** Who a label names as long as the person says nothing of it. */
export type Base = {
  readonly kind: NameKind;
  /** Key of this spelling; of part of a name, within its series. */
  readonly label: string;
  /** Key of all that is taken for the same. */
  readonly base: string;
  readonly name: string;
  readonly from: NameFrom;
  readonly listed: Listed | null;
  /** Outlets that the label names together; none where it names one. */
  readonly joint: readonly Base[];
};

/** What the list and the collection itself say of labels. It does not change with what the person decides. */
export type Bases = {
  readonly outlet: (label: string) => Base;
  readonly person: (label: string, series: string, role: Role) => Base;
};

/** Looks labels up: in the shipped list, then among the names of their series, then among their own spellings. */
export const createBases = (seen: readonly Seen[], shipped: Shipped): Bases => {
  const shown = shownOf(seen);
  const fullNames = fullNamesOf(seen, shipped);
  const own = (kind: NameKind, label: string, base: string, name: string): Base => ({
    kind,
    label,
    base,
    name: shown.get(`${kind} ${base}`) ?? name,
    from: 'read',
    listed: null,
    joint: [],
  });

  const outlet = keep((label: string): Base => {
    const key = outletKey(label);
    const listed = listedOutlet(shipped, label);
    if (listed) return baseOf(listed, key);
    const parts = jointNames(label);
    const joint = parts.length > 1 ? parts.map((part) => outlet(part)) : [];
    if (joint.length > 0 && joint.every((part) => part.listed !== null))
      return { ...own('outlet', key, key, label), from: 'listed', joint };
    return own('outlet', key, key, label);
  });

  const personIn = (label: string, series: string, role: Role): Base => {
    const key = personKey(label);
    const isPart = isPartOfName(label);
    const place = isPart ? keyInSeries(key, series) : key;
    const listed = onlyListed(shipped, 'person', key);
    if (listed) return baseOf(listed, place);
    const { titled, words } = partsOfPerson(label);
    if (titled && !isPart) {
      const bare = personKey(words.join(' '));
      const known = onlyListed(shipped, 'person', bare);
      return known ? baseOf(known, place) : { ...own('person', place, bare, label), from: 'title' };
    }
    const full = titled ? (fullNames.get(`${role} ${series}`) ?? []) : [];
    const fitting = new Map(
      full.filter(({ name }) => endsWith(name, words)).map((each) => [each.base, each]),
    );
    const [only] = fitting.values();
    if (only && fitting.size === 1) {
      const known = only.listed ? baseOf(only.listed, place) : own('person', place, only.base, only.name);
      return { ...known, from: 'title' };
    }
    return own('person', place, place, label);
  };
  const bySeries = keep((series: string) => ({
    asker: keep((label: string) => personIn(label, series, 'asker')),
    speaker: keep((label: string) => personIn(label, series, 'speaker')),
  }));
  return { outlet, person: (label, series, role) => bySeries(series)[role](label) };
};

/** The key of a label that names somebody only among the people of one series. */
export const keyInSeries = (key: string, series: string): string => `${key} @${series}`;

/** Keeps every answer of a function of one text. */
export const keep = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
  const kept = new Map<string, Value>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    kept.set(text, made);
    return made;
  };
};

const baseOf = (listed: Listed, label: string): Base => ({
  kind: listed.kind,
  label,
  base: keyOfName(listed.kind, listed.name),
  name: listed.name,
  from: 'listed',
  listed,
  joint: [],
});

/** Who alone has a key; null where nobody has, or several. */
const onlyListed = (shipped: Shipped, kind: NameKind, key: string): Listed | null => {
  if (shipped.ambiguous[kind].has(key)) return null;
  const all = shipped.byKey[kind].get(key) ?? [];
  return all.length === 1 ? (all[0] ?? null) : null;
};

/** An outlet by its label, without "News" or "Agency", or behind the name of its own country. */
const listedOutlet = (shipped: Shipped, label: string): Listed | null => {
  const key = outletKey(label);
  if (shipped.byKey.outlet.has(key)) return onlyListed(shipped, 'outlet', key);
  for (const shorter of shorterKeys(label)) {
    const found = onlyListed(shipped, 'outlet', shorter);
    if (found) return found;
  }
  const before = countryBefore(label);
  if (!before) return null;
  const there = (shipped.byKey.outlet.get(outletKey(before.rest)) ?? []).filter(
    ({ country }) => country === before.country,
  );
  return there.length === 1 ? (there[0] ?? null) : null;
};

/** What is shown for labels of one key that no list has: the one that is used most. */
const shownOf = (seen: readonly Seen[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, label, count } of seen) {
    const name = kind === 'outlet' ? label : withoutTitle(label);
    const place = `${kind} ${keyOfName(kind, name)}`;
    const labels = counts.get(place) ?? new Map<string, number>();
    labels.set(name, (labels.get(name) ?? 0) + count);
    counts.set(place, labels);
  }
  const most = (labels: ReadonlyMap<string, number>): string =>
    [...labels].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
  return new Map([...counts].map(([key, labels]) => [key, most(labels)]));
};

/** A full name without the title before it; a title and a surname stay as they are. */
const withoutTitle = (label: string): string => {
  const { titled, words } = partsOfPerson(label);
  return titled && words.length > 1 ? words.join(' ') : label;
};

type FullName = { readonly base: string; readonly name: string; readonly listed: Listed | null };

/** The full names of each series, by role. */
const fullNamesOf = (seen: readonly Seen[], shipped: Shipped): ReadonlyMap<string, readonly FullName[]> => {
  const names = new Map<string, FullName[]>();
  for (const each of seen) {
    if (each.kind !== 'person') continue;
    const name = withoutTitle(each.label);
    if (!isFullName(name)) continue;
    const key = personKey(name);
    const listed = onlyListed(shipped, 'person', key);
    const place = `${each.role} ${each.series}`;
    const there = names.get(place) ?? [];
    there.push({ base: listed ? personKey(listed.name) : key, name, listed });
    names.set(place, there);
  }
  return names;
};
