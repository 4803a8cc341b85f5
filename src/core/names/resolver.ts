import type { NameFrom, NameKind } from '../../contract/index.ts';
import { countryBefore } from './countries.ts';
import type { Decisions } from './decisions.ts';
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

/** Who a label names. */
export type Resolved = {
  /** What the outlet or person is called everywhere. */
  readonly name: string;
  readonly from: NameFrom;
  /** Key of this spelling, for decisions about it alone. */
  readonly label: string;
  /** Key of all that the program takes for the same. */
  readonly base: string;
  /** The one of the shipped list it is, or several where the label names them together. */
  readonly listed: readonly Listed[];
  /** Other names of the same, that the list has or that the person gave it before. */
  readonly also: readonly string[];
};

/** Says who labels name. The same labels, list and decisions always give the same answer. */
export type Resolver = {
  readonly outlet: (label: string) => Resolved;
  readonly person: (label: string, series: string, role: Role) => Resolved;
};

type Base = Pick<Resolved, 'base' | 'from' | 'listed'> & { readonly name: string };

/** Makes the resolver of a collection from the labels seen in it, the shipped list and what the person said. */
export const createResolver = (seen: readonly Seen[], shipped: Shipped, decisions: Decisions): Resolver => {
  const shown = shownOf(seen);
  const fullNames = fullNamesOf(seen, shipped);

  const settle = (kind: NameKind, label: string, base: Base): Resolved => {
    const alone = decisions.nameOf('label', kind, label);
    const said = alone ?? decisions.nameOf('base', kind, base.base);
    // What the person says of one spelling says nothing of the outlet that the list takes it for.
    const listed = alone === null ? base.listed : [];
    // Two outlets in one label are neither of the two.
    const also = [
      ...(listed.length > 1 ? [] : listed).flatMap((each) =>
        namesOf(each).filter((name) => !isElsewhere(decisions, kind, name, said)),
      ),
      ...decisions.formerOf('label', kind, label),
      ...decisions.formerOf('base', kind, alone === null ? base.base : ''),
    ];
    return {
      name: said ?? base.name,
      from: said === null ? base.from : 'decided',
      label,
      base: base.base,
      listed,
      also,
    };
  };
  const own = (kind: NameKind, key: string, label: string): Base => ({
    base: key,
    name: shown.get(`${kind} ${key}`) ?? label,
    from: 'read',
    listed: [],
  });

  const outlet = keep((label: string): Resolved => {
    const key = outletKey(label);
    const listed = listedOutlet(shipped, label);
    if (listed) return settle('outlet', key, baseOf(listed));
    const joint = jointNames(label);
    const parts = joint.length > 1 ? joint.map((part) => outlet(part)) : [];
    if (parts.length > 1 && parts.every((part) => part.listed.length > 0)) {
      const name = [...new Set(parts.map((part) => part.name))].join(' / ');
      const all = parts.flatMap((part) => part.listed);
      return settle('outlet', key, { base: outletKey(name), name, from: 'listed', listed: all });
    }
    return settle('outlet', key, own('outlet', key, label));
  });

  const personIn = (label: string, series: string, role: Role): Resolved => {
    const key = personKey(label);
    const isPart = isPartOfName(label);
    const place = isPart ? keyInSeries(key, series) : key;
    const listed = onlyListed(shipped, 'person', key);
    if (listed) return settle('person', place, baseOf(listed));
    const { titled, words } = partsOfPerson(label);
    if (titled && !isPart) {
      const bare = personKey(words.join(' '));
      const known = onlyListed(shipped, 'person', bare);
      return settle(
        'person',
        place,
        known ? baseOf(known) : { ...own('person', bare, label), from: 'title' },
      );
    }
    const full = titled ? (fullNames.get(`${role} ${series}`) ?? []) : [];
    const fitting = new Map(
      full.filter(({ name }) => endsWith(name, words)).map((each) => [each.base, each]),
    );
    const [only] = fitting.values();
    if (only && fitting.size === 1) {
      const known = only.listed;
      const base = known ? baseOf(known) : own('person', only.base, only.name);
      return settle('person', place, { ...base, from: 'title' });
    }
    return settle('person', place, own('person', place, label));
  };
  const bySeries = keep((series: string) => ({
    asker: keep((label: string) => personIn(label, series, 'asker')),
    speaker: keep((label: string) => personIn(label, series, 'speaker')),
  }));
  return { outlet, person: (label, series, role) => bySeries(series)[role](label) };
};

const namesOf = (listed: Listed): readonly string[] => [listed.name, ...listed.names];

/** Whether the person said that a name of the list is somebody else's. */
const isElsewhere = (decisions: Decisions, kind: NameKind, name: string, now: string | null): boolean => {
  const said = decisions.nameOf('label', kind, keyOfName(kind, name));
  return said !== null && said !== now;
};

/** The key of a label that names somebody only among the people of one series. */
export const keyInSeries = (key: string, series: string): string => `${key} @${series}`;

const keep = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
  const kept = new Map<string, Value>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    kept.set(text, made);
    return made;
  };
};

const baseOf = (listed: Listed): Base => ({
  base: listed.kind === 'outlet' ? outletKey(listed.name) : personKey(listed.name),
  name: listed.name,
  from: 'listed',
  listed: [listed],
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
    const place = `${kind} ${kind === 'outlet' ? outletKey(name) : personKey(name)}`;
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
    const base = listed ? personKey(listed.name) : key;
    const there = names.get(place) ?? [];
    there.push({ base, name, listed });
    names.set(place, there);
  }
  return names;
};

/** Who is named with a passage, as the transcript labels them. */
export type AsRead = {
  readonly outlet: string | null;
  readonly asker: string | null;
  readonly speaker: string | null;
};

/** The same as they are called everywhere. */
export type Called = {
  readonly outletName: string | null;
  readonly askerName: string | null;
  readonly speakerName: string | null;
};

/** What spokespersons of a series are called, each once. */
export const calledAll = (who: Resolver, series: string | null, labels: readonly string[]): string[] => [
  ...new Set(labels.map((label) => who.person(label, series ?? '', 'speaker').name)),
];

/** Whether an asker is labelled with the outlet alone, or with "reporter" behind it. */
export const isSameOutlet = (asker: string, outlet: string): boolean =>
  outletKey(asker) === outletKey(outlet);

/** What those named with a passage of a series are called. */
export const called = (who: Resolver, series: string | null, { outlet, asker, speaker }: AsRead): Called => {
  const outletName = outlet === null ? null : who.outlet(outlet).name;
  const isOutlet = asker !== null && outlet !== null && isSameOutlet(asker, outlet);
  const person = (label: string | null, role: Role): string | null =>
    label === null ? null : who.person(label, series ?? '', role).name;
  return {
    outletName,
    askerName: isOutlet ? outletName : person(asker, 'asker'),
    speakerName: person(speaker, 'speaker'),
  };
};
