import type { BrokenSilence, LookMark, NewAsker, SilenceRule, TopicNews } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type NamedColumn } from '../collection/columns.ts';
import { oneOfEach } from '../collection/versions.ts';
import { isSilence } from '../coverage/silences.ts';
import { newSince } from '../search/fold.ts';
import { both, countOf, listOf, placesWhere } from '../search/places.ts';
import type { Evaluation } from '../search/searcher.ts';

/** What came in on one query, without which topic it is. */
export type News = Pick<
  TopicNews,
  'hits' | 'first' | 'last' | 'total' | 'firstEver' | 'askers' | 'silence' | 'changed' | 'ignored'
>;

/** The days on which each series held a briefing, in order; of several versions one. */
export type HeldDays = ReadonlyMap<string, readonly number[]>;

/** The days held by a collection; worked out once for all topics. */
export const heldDaysOf = ({ briefings, versions }: Columns): HeldDays => {
  const days = new Map<string, number[]>();
  for (const { series, day } of oneOfEach([...briefings.values()], versions)) {
    if (day === noDay) continue;
    const held = days.get(series);
    if (held) held.push(day);
    else days.set(series, [day]);
  }
  for (const held of days.values()) held.sort((a, b) => a - b);
  return days;
};

/** What of an evaluation over the whole collection was first read after the mark, and how it stands to what was before. */
export const newsOf = (
  found: Evaluation,
  mark: LookMark,
  changed: readonly number[],
  held: HeldDays,
  rule: SilenceRule,
): News => {
  const { columns, matching, fold, places, parsed } = found;
  const fresh = listOf(fold(newSince(matching, columns, mark.briefing)));
  const known = knownOf(found, mark.briefing);
  const days = [...fresh].map((place) => columns.day[place] ?? noDay).filter((day) => day !== noDay);
  const dated = days.length > 0;
  return {
    hits: fresh.length,
    first: dated ? dateOf(Math.min(...days)) : null,
    last: dated ? dateOf(Math.max(...days)) : null,
    total: places.length,
    firstEver: fresh.length > 0 && !known.any,
    askers: [
      ...newcomers(columns.outlet, 'outlets', fresh, known.outlets),
      ...newcomers(columns.asker, 'askers', fresh, known.askers),
    ].toSorted((a, b) => b.hits - a.hits || (a.name < b.name ? -1 : 1)),
    silence: silenceOf(known.last, days, known.series, held, rule),
    changed: { hits: hitsIn(found, changed), briefings: [...changed] },
    ignored: parsed.ignored.map(({ reason }) => reason),
  };
};

type Known = {
  readonly any: boolean;
  /** The last day of a hit. */
  readonly last: number;
  readonly outlets: Uint8Array;
  readonly askers: Uint8Array;
  readonly series: ReadonlySet<string>;
};

/** Who asked, where, and until when, in all versions read up to the mark. */
const knownOf = ({ columns, matching }: Evaluation, since: number): Known => {
  const { briefing, day, outlet, asker, series } = columns;
  const known = { any: false, last: noDay };
  const [outlets, askers, inSeries] = [outlet, asker, series].map(
    ({ values }) => new Uint8Array(values.length),
  );
  for (const place of listOf(matching)) {
    if ((briefing[place] ?? 0) > since) continue;
    known.any = true;
    known.last = Math.max(known.last, day[place] ?? noDay);
    if (outlets) outlets[outlet.of[place] ?? 0] = 1;
    if (askers) askers[asker.of[place] ?? 0] = 1;
    if (inSeries) inSeries[series.of[place] ?? 0] = 1;
  }
  const none = new Uint8Array();
  return {
    ...known,
    outlets: outlets ?? none,
    askers: askers ?? none,
    series: new Set(series.values.filter((_, at) => inSeries?.[at] === 1)),
  };
};

/** Those named in the new passages who ask nowhere before. An asker labelled with the outlet alone is told as the outlet. */
const newcomers = (
  column: NamedColumn,
  filter: NewAsker['filter'],
  fresh: Int32Array,
  known: Uint8Array,
): NewAsker[] => {
  const hits = new Map<number, number>();
  for (const place of fresh) {
    const value = column.of[place] ?? 0;
    const isTold = filter === 'outlets' || column.kinds[value] === 'person';
    if (value > 0 && isTold && known[value] !== 1) hits.set(value, (hits.get(value) ?? 0) + 1);
  }
  return [...hits].map(([value, n]) => ({ name: column.values[value] ?? '', filter, hits: n }));
};

/** The silence that the first new hit after the last known one ends, where the rule calls it one. */
const silenceOf = (
  before: number,
  fresh: readonly number[],
  series: ReadonlySet<string>,
  held: HeldDays,
  rule: SilenceRule,
): BrokenSilence | null => {
  const first = Math.min(...fresh.filter((day) => day > before));
  if (before === noDay || first === Infinity) return null;
  let briefings = 0;
  for (const name of series)
    for (const day of held.get(name) ?? []) if (day > before && day < first) briefings++;
  const days = first - before;
  return isSilence({ days, held: briefings }, rule)
    ? { before: dateOf(before), first: dateOf(first), days, briefings }
    : null;
};

const hitsIn = ({ columns, matching, fold }: Evaluation, briefings: readonly number[]): number => {
  if (briefings.length === 0) return 0;
  const wanted = new Set(briefings);
  const theirs = placesWhere(columns.size, (place) => wanted.has(columns.briefing[place] ?? 0));
  return countOf(fold(both(matching, theirs)));
};
