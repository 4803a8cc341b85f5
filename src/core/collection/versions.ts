import type { ReadableStore } from '../store/store.ts';

/** Which briefings are versions of one, and which passages are one exchange. Null in `Columns` where there are none. */
export type Versions = {
  /** Places of passages that have another version, exchange by exchange; in each the leading version's comes first. */
  readonly places: Int32Array;
  /** Where each exchange begins in `places`, and one end more. */
  readonly starts: Int32Array;
  /** The place in `starts` of a passage's exchange, or -1. */
  readonly exchangeOf: Int32Array;
  /** All versions of a briefing that has several, the leading one first. */
  readonly of: ReadonlyMap<number, readonly number[]>;
};

/** The versions of each briefing that has several and is not removed, the leading one first. */
export const readVersionsOf = (
  store: ReadableStore,
  isHeld: (briefing: number) => boolean,
): Versions['of'] => {
  const rows = store
    .prepare<[], [briefing: number, group: number]>(
      'SELECT briefing_id, twin_group FROM twin_version ORDER BY twin_group, rank',
    )
    .raw()
    .all();
  const groups = new Map<number, number[]>();
  for (const [briefing, group] of rows) {
    if (isHeld(briefing)) groups.set(group, [...(groups.get(group) ?? []), briefing]);
  }
  const of = new Map<number, readonly number[]>();
  for (const versions of groups.values())
    if (versions.length > 1) for (const id of versions) of.set(id, versions);
  return of;
};

/** Where the versions of an exchange stand; null where no briefing has another version. */
export const readVersions = (
  store: ReadableStore,
  of: Versions['of'],
  size: number,
  placeOf: (id: number) => number,
): Versions | null => {
  if (of.size === 0) return null;
  const rows = store
    .prepare<[], [passage: number, unit: number]>(
      'SELECT passage_id, unit FROM passage_unit ORDER BY unit, rank',
    )
    .raw()
    .all();
  const units = new Map<number, number[]>();
  for (const [passage, unit] of rows) {
    const place = placeOf(passage);
    if (place >= 0) units.set(unit, [...(units.get(unit) ?? []), place]);
  }
  const several = [...units.values()].filter(({ length }) => length > 1);
  const exchangeOf = new Int32Array(size).fill(-1);
  const starts = [0];
  several.forEach((unit, exchange) => {
    for (const place of unit) exchangeOf[place] = exchange;
    starts.push((starts.at(-1) ?? 0) + unit.length);
  });
  return { places: Int32Array.from(several.flat()), starts: Int32Array.from(starts), exchangeOf, of };
};

/** The briefing that stands for all versions of one: itself where there is only one. */
export const leadOf = (versions: Versions | null, briefing: number): number =>
  versions?.of.get(briefing)?.[0] ?? briefing;

/** Of some briefings one of each that has several versions: the leading one where it is among them, else the next. */
export const oneOfEach = <Briefing extends { readonly id: number }>(
  briefings: readonly Briefing[],
  versions: Versions | null,
): readonly Briefing[] => {
  if (!versions) return briefings;
  const ids = new Set(briefings.map(({ id }) => id));
  return briefings.filter(
    ({ id }) => (versions.of.get(id)?.find((version) => ids.has(version)) ?? id) === id,
  );
};
