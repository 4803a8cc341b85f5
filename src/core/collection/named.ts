import type { NameKind } from '../../contract/index.ts';
import type { Decisions } from '../names/decisions.ts';
import { outletKey } from '../names/keys.ts';
import { createBases, type Bases, type Role, type Seen } from '../names/bases.ts';
import { createResolver, type Resolved, type Resolver } from '../names/resolver.ts';
import type { Shipped } from '../names/shipped.ts';

/** A column of names: for each passage the place of its value in `values`; place 0 is `''`, not named. */
export type Names = { readonly values: readonly string[]; readonly of: Int32Array };

/** A column of outlets or people: `values` are what they are called everywhere, whatever the transcript calls them. */
export type NamedColumn = Names & {
  /** Whether each of `values` is an outlet or a person: an asker may be labelled with the outlet alone. */
  readonly kinds: readonly NameKind[];
  /** All other names of each of `values`: those of transcripts, of the shipped list, and those it had before. */
  readonly also: readonly (readonly string[])[];
  /** The labels as they were read. */
  readonly read: Names;
};

export type NamedColumns = {
  readonly outlet: NamedColumn;
  readonly asker: NamedColumn;
  readonly speaker: NamedColumn;
  /** Who any label names in this collection. */
  readonly who: Resolver;
};

/** The labels of a collection, a place a passage. */
export type Labels = {
  readonly outlet: Names;
  readonly asker: Names;
  readonly speaker: Names;
  readonly series: Names;
  /** Spokespersons that titles and heads name, by series. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
};

/** The same, with all that does not depend on who is who worked out: it is resolved anew with every decision. */
export type CountedLabels = Labels & {
  /** 1 where an asker is labelled with the outlet alone, or with "reporter" behind it. */
  readonly asksAsOutlet: Uint8Array;
  readonly bases: Bases;
};

/** Counts labels once for all decisions to come. */
export const countLabels = (labels: Labels, shipped: Shipped): CountedLabels => {
  const asksAsOutlet = askersThatAreOutlets(labels);
  return { ...labels, asksAsOutlet, bases: createBases(seenIn(labels, asksAsOutlet), shipped) };
};

/** Resolves every label. The work is a loop over typed arrays, and one look at each label of each series. */
export const nameColumns = (labels: CountedLabels, decisions: Decisions): NamedColumns => {
  const who = createResolver(labels.bases, decisions);
  const { series, asksAsOutlet } = labels;
  const seriesAt = (place: number): string => series.values[series.of[place] ?? 0] ?? '';
  const bySeries = (place: number): number => series.of[place] ?? 0;
  const isOutlet = (place: number): boolean => asksAsOutlet[place] === 1;
  return {
    who,
    outlet: column(
      labels.outlet,
      1,
      () => 0,
      (label) => ['outlet', who.outlet(label)],
    ),
    speaker: column(labels.speaker, series.values.length, bySeries, (label, place) => [
      'person',
      who.person(label, seriesAt(place), 'speaker'),
    ]),
    asker: column(
      labels.asker,
      series.values.length + 1,
      // An outlet is the same in every series.
      (place) => (isOutlet(place) ? series.values.length : bySeries(place)),
      (label, place) =>
        isOutlet(place)
          ? ['outlet', who.outlet(label)]
          : ['person', who.person(label, seriesAt(place), 'asker')],
    ),
  };
};

const askersThatAreOutlets = ({ asker, outlet }: Labels): Uint8Array => {
  const keys = { asker: asker.values.map(outletKey), outlet: outlet.values.map(outletKey) };
  return Uint8Array.from(asker.of, (label, place) => {
    const named = outlet.of[place] ?? 0;
    return Number(label > 0 && named > 0 && keys.asker[label] === keys.outlet[named]);
  });
};

const seenIn = ({ outlet, asker, speaker, series, heads }: Labels, asksAsOutlet: Uint8Array): Seen[] => {
  const wide = series.values.length;
  const count = (map: Map<number, number>, at: number): void => void map.set(at, (map.get(at) ?? 0) + 1);
  const counts = {
    outlet: new Map<number, number>(),
    asker: new Map<number, number>(),
    speaker: new Map<number, number>(),
  };
  series.of.forEach((at, place) => {
    const [o, a, s] = [outlet.of[place] ?? 0, asker.of[place] ?? 0, speaker.of[place] ?? 0];
    if (o > 0) count(counts.outlet, o);
    if (a > 0 && asksAsOutlet[place] === 0) count(counts.asker, a * wide + at);
    if (s > 0) count(counts.speaker, s * wide + at);
  });
  const people = (role: Role, names: Names): Seen[] =>
    [...counts[role]].map(([at, n]) => ({
      kind: 'person',
      role,
      label: names.values[Math.floor(at / wide)] ?? '',
      series: series.values[at % wide] ?? '',
      count: n,
    }));
  const inHeads = [...heads].flatMap(([name, all]) =>
    all.map((label) => ({ kind: 'person', role: 'speaker', label, series: name, count: 0 }) as const),
  );
  return [
    ...[...counts.outlet].map(
      ([at, n]) => ({ kind: 'outlet', label: outlet.values[at] ?? '', count: n }) as const,
    ),
    ...people('asker', asker),
    ...people('speaker', speaker),
    ...inHeads,
  ];
};

/** Gives each passage the value of its label; labels differ by `variant`, of which there are `variants`. */
const column = (
  read: Names,
  variants: number,
  variantOf: (place: number) => number,
  resolve: (label: string, place: number) => readonly [NameKind, Resolved],
): NamedColumn => {
  const values = [''];
  const kinds: NameKind[] = ['outlet'];
  const also: Set<string>[] = [new Set()];
  const valueAt = new Map<string, number>();
  const known = new Int32Array(read.values.length * variants).fill(-1);
  const find = (label: string, place: number): number => {
    const [kind, resolved] = resolve(label, place);
    let at = valueAt.get(`${kind} ${resolved.name}`);
    if (at === undefined) {
      at = values.push(resolved.name) - 1;
      kinds.push(kind);
      also.push(new Set());
      valueAt.set(`${kind} ${resolved.name}`, at);
    }
    for (const name of [label, ...resolved.also]) if (name !== resolved.name) also[at]?.add(name);
    return at;
  };
  const of = read.of.map((label, place) => {
    if (label === 0) return 0;
    const key = label * variants + variantOf(place);
    const before = known[key] ?? -1;
    if (before >= 0) return before;
    return (known[key] = find(read.values[label] ?? '', place));
  });
  return { values, of, kinds, also: also.map((names) => [...names]), read };
};
