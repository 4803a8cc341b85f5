import type { Gap, PhraseHistory, PhraseReturn, SilenceRule, UsesBy } from '../../contract/index.ts';
import { dateOf, noDay, type BriefingFacts, type Columns, type Names } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { leadOf } from '../collection/versions.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import type { Coverage } from '../coverage/days.ts';
import { gapsOf } from '../coverage/gaps.ts';
import { createSilences, isSilence, type Silences } from '../coverage/silences.ts';
import type { Evaluation } from '../search/searcher.ts';
import { daysOf, usesOf, type Said } from './said.ts';

/** What a history is measured by, among the briefings that a filter leaves. */
export type Measures = {
  /** What is held of some series, by their places among the names, and the gaps in it. */
  readonly coverageIn: (series: readonly number[]) => Covered;
  readonly silences: Silences;
};
type Covered = { readonly coverage: Coverage; readonly gaps: readonly Gap[] };

/** Measures what is worked out once for all that is asked while neither the collection nor the calendar changes. */
export const createMeasures = (
  columns: Columns,
  calendar: Pick<CoverageRoom, 'of'>,
  briefings: readonly BriefingFacts[],
): Measures => {
  const kept = new Map<string, Covered>();
  const coverageIn = (series: readonly number[]): Covered => {
    const names = series.map((place) => columns.series.values[place] ?? '');
    const key = JSON.stringify(names);
    const known = kept.get(key);
    if (known) return known;
    const coverage = calendar.of(briefings.filter((each) => names.includes(each.series)));
    const covered = { coverage, gaps: gapsOf(names.length === 1 ? (names[0] ?? '') : '', coverage) };
    kept.set(key, covered);
    return covered;
  };
  return { coverageIn, silences: createSilences(columns, calendar, briefings) };
};

/** The history of what a query found. */
export const historyOf = (found: Evaluation, measures: Measures, rule: SilenceRule): PhraseHistory => {
  const { columns } = found;
  const said = usesOf(found);
  const { days, uses, exchanges, undated } = daysOf(columns.day, said);
  const [first, last] = [days[0], days.at(-1)];
  const series = seriesAt(columns, said.places);
  const refsOn = refsByDay(columns, said.places);
  const all = measures.coverageIn(series);
  return {
    ...found.reading(),
    unit: said.unit,
    uses: said.uses.reduce((sum, count) => sum + count, 0),
    exchanges: said.places.length,
    briefings: briefingsOf(columns, said.places),
    undated,
    folded: found.folded,
    first: first === undefined ? null : dateOf(first),
    last: last === undefined ? null : dateOf(last),
    firstRefs: first === undefined ? [] : refsOn(first),
    lastRefs: last === undefined ? [] : refsOn(last),
    series: series.map((place) => columns.series.values[place] ?? ''),
    ...coverageBeside(found, said, all, first, measures),
    ...silencesOf(series, days, all.coverage.last, measures.silences, rule, refsOn),
    rule,
    bySpeaker: usesByName(columns.speaker, columns.day, said),
    byAsker: usesByName(columns.asker, columns.day, said),
    byOutlet: usesByName(columns.outlet, columns.day, said),
    days: days.map((day, at) => ({
      date: dateOf(day),
      uses: uses[at] ?? 0,
      exchanges: exchanges[at] ?? 0,
    })),
  };
};

const seriesAt = ({ series }: Columns, places: Int32Array): number[] =>
  [...new Set(places.map((place) => series.of[place] ?? 0))].toSorted((a, b) => a - b);

const briefingsOf = ({ briefing, versions }: Columns, places: Int32Array): number =>
  new Set(places.map((place) => leadOf(versions, briefing[place] ?? 0))).size;

const refsByDay = (columns: Columns, places: Int32Array): ((day: number) => string[]) => {
  const byDay = Map.groupBy(places, (place) => columns.day[place] ?? noDay);
  return (day) => (byDay.get(day) ?? []).map((place) => refAt(columns, place));
};

/**
 * What is held of the series it is said in; and whether anything is held from before its first use, of the series that
 * first use it: another series that began earlier says nothing of this one.
 */
const coverageBeside = (
  { columns }: Evaluation,
  { places }: Said,
  all: Covered,
  first: number | undefined,
  { coverageIn }: Measures,
): Pick<PhraseHistory, 'coverage' | 'firstIsCoverageStart' | 'gapBefore'> => {
  const { first: from, last: to } = all.coverage;
  if (first === undefined || from === null || to === null)
    return { coverage: null, firstIsCoverageStart: false, gapBefore: null };
  const ofFirst = coverageIn(
    seriesAt(
      columns,
      places.filter((place) => columns.day[place] === first),
    ),
  );
  return {
    coverage: { from: dateOf(from), to: dateOf(to), gaps: [...all.gaps] },
    firstIsCoverageStart: ofFirst.coverage.first === first,
    gapBefore: ofFirst.gaps.find(({ after }) => after === dateOf(first)) ?? null,
  };
};

const silencesOf = (
  series: readonly number[],
  days: readonly number[],
  end: number | null,
  silences: Silences,
  rule: SilenceRule,
  refsOn: (day: number) => string[],
): Pick<PhraseHistory, 'since' | 'longestSilence' | 'returns'> => {
  const returns = days.flatMap((day, at): PhraseReturn[] => {
    const before = days[at - 1];
    // A day beside the next one is no silence by any rule, and most days are.
    if (before === undefined || day - before < 2) return [];
    const silence = silences.between(series, before, day);
    return isSilence(silence, rule) ? [{ ...silence, refs: refsOn(day) }] : [];
  });
  const last = days.at(-1);
  return {
    returns,
    longestSilence: silences.longest(series, days),
    since: last === undefined || end === null || end <= last ? null : silences.between(series, last, end),
  };
};

const usesByName = (names: Names, day: Int32Array, { places, uses }: Said): UsesBy[] => {
  const sums = new Map<number, { uses: number; exchanges: number; first: number; last: number }>();
  places.forEach((place, at) => {
    const name = names.of[place] ?? 0;
    const when = day[place] ?? noDay;
    const sum = sums.get(name) ?? { uses: 0, exchanges: 0, first: noDay, last: noDay };
    sums.set(name, sum);
    sum.uses += uses[at] ?? 0;
    sum.exchanges++;
    if (when === noDay) return;
    if (sum.first === noDay || when < sum.first) sum.first = when;
    sum.last = Math.max(sum.last, when);
  });
  return [...sums]
    .map(([name, sum]) => ({
      name: names.values[name] ?? '',
      uses: sum.uses,
      exchanges: sum.exchanges,
      first: sum.first === noDay ? null : dateOf(sum.first),
      last: sum.last === noDay ? null : dateOf(sum.last),
    }))
    .toSorted((x, y) => y.uses - x.uses || (x.name < y.name ? -1 : 1));
};
