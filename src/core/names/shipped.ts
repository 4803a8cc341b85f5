import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { NameKind } from '../../contract/index.ts';
import { outletKey, personKey } from './keys.ts';

/** An outlet or a person that the program knows. */
export type Listed = {
  readonly kind: NameKind;
  readonly name: string;
  /** ISO 3166, or '' where it has none. */
  readonly country: string;
  /** BCP 47: what the outlet publishes in, or what the person speaks in. */
  readonly languages: readonly string[];
  /** agency, newspaper, broadcaster, magazine or online; '' for a person. */
  readonly sort: string;
  /** Every name beside `name`. */
  readonly names: readonly string[];
  /** Names that others have too: they name nobody by themselves. */
  readonly ambiguous: readonly string[];
  /** Who says so: the outlet's or the institution's own site, or 'general knowledge'. */
  readonly source: string;
};

/** The list that comes with the program. */
export type Shipped = {
  readonly all: readonly Listed[];
  /** Who has a name, by kind and key; of an ambiguous one all who have it. */
  readonly byKey: Readonly<Record<NameKind, ReadonlyMap<string, readonly Listed[]>>>;
  /** Keys that name nobody by themselves. */
  readonly ambiguous: Readonly<Record<NameKind, ReadonlySet<string>>>;
  /** Who is called this in the list. */
  readonly named: (kind: NameKind, name: string) => Listed | null;
};

/** The key of a name of either kind. */
export const keyOfName = (kind: NameKind, name: string): string =>
  kind === 'outlet' ? outletKey(name) : personKey(name);

type Row = Readonly<Record<string, string | undefined>>;

const listed = (kind: NameKind, row: Row): Listed => {
  const names = (row['names'] ?? '').split('|').filter(Boolean);
  return {
    kind,
    name: row['name'] ?? '',
    country: row['country'] ?? '',
    languages: (row['languages'] ?? '').split(' ').filter(Boolean),
    sort: row['kind'] ?? '',
    names: names.filter((name) => !name.startsWith('?')),
    ambiguous: names.filter((name) => name.startsWith('?')).map((name) => name.slice(1)),
    source: row['source'] ?? '',
  };
};

/** Makes a list of what is known. */
export const shippedOf = (all: readonly Listed[]): Shipped => {
  const byKey = { outlet: new Map<string, Listed[]>(), person: new Map<string, Listed[]>() };
  const ambiguous = { outlet: new Set<string>(), person: new Set<string>() };
  const byName = new Map<string, Listed>();
  for (const each of all) {
    byName.set(`${each.kind} ${each.name}`, each);
    for (const name of new Set(
      [each.name, ...each.names, ...each.ambiguous].map((n) => keyOfName(each.kind, n)),
    )) {
      byKey[each.kind].set(name, [...(byKey[each.kind].get(name) ?? []), each]);
    }
    for (const name of each.ambiguous) ambiguous[each.kind].add(keyOfName(each.kind, name));
  }
  return { all, byKey, ambiguous, named: (kind, name) => byName.get(`${kind} ${name}`) ?? null };
};

/** Nothing known: every name stands for itself. */
export const noShipped: Shipped = shippedOf([]);

const known = new Map<string, Shipped>();

/** Reads `outlets.csv` and `people.csv` of the program's resources; once, then it is kept. */
export const readShipped = (resources: string): Shipped => {
  const before = known.get(resources);
  if (before) return before;
  const rowsOf = (file: string): Row[] =>
    parse(readFileSync(join(resources, file), 'utf8'), { columns: true, bom: true });
  const shipped = shippedOf([
    ...rowsOf('outlets.csv').map((row) => listed('outlet', row)),
    ...rowsOf('people.csv').map((row) => listed('person', row)),
  ]);
  known.set(resources, shipped);
  return shipped;
};
