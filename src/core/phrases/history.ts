import type { Gap, PhraseHistory, PhraseReturn, SilenceRule, UsesBy } from '../../contract/index.ts';
import { dateOf, noDay, type BriefingFacts, type Columns, type Names } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { leadOf } from '../collection/versions.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import type { Coverage } from '../coverage/days.ts';
import { gapsOf } from '../coverage/gaps.ts';
import { isSilence, type Silences } from '../coverage/silences.ts';
import type { Evaluation } from '../search/searcher.ts';
import { daysOf, usesOf, type Said } from './said.ts';

/** What a history is measured by: the briefings that the filter leaves, and the calendar over them. */
export type Measures = {
  readonly briefings: readonly BriefingFacts[];
  readonly calendar: Pick<CoverageRoom, 'of'>;
  readonly silences: Silences;
  readonly rule: SilenceRule;
};

/** The history of what a query found. */
export const historyOf = (found: Evaluation, measures: Measures): PhraseHistory => {
  const { columns } = found;
  const said = usesOf(found);
  const { days, uses, exchanges, undated } = daysOf(columns.day, said);
  const [first, last] = [days[0], days.at(-1)];
  const series = seriesAt(columns, said.places);
  const refsOn = refsByDay(columns, said.places);
  const coverage = coverageIn(columns, series, measures);
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
    ...coverageBeside(found, said, coverage, first, measures),
    ...silencesOf(series, days, coverage.last, measures, refsOn),
    rule: measures.rule,
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
  [...new Set(Array.from(places, (place) => series.of[place] ?? 0))].toSorted((a, b) => a - b);

const briefingsOf = ({ briefing, versions }: Columns, places: Int32Array): number =>
  new Set(Array.from(places, (place) => leadOf(versions, briefing[place] ?? 0))).size;

const refsByDay = (columns: Columns, places: Int32Array): ((day: number) => string[]) => {
  const byDay = Map.groupBy(places, (place) => columns.day[place] ?? noDay);
  return (day) => (byDay.get(day) ?? []).map((place) => refAt(columns, place));
};

/** The coverage of some series, by their places among the names. */
const coverageIn = (
  columns: Columns,
  series: readonly number[],
  { briefings, calendar }: Measures,
): Coverage => {
  const names = new Set(series.map((place) => columns.series.values[place] ?? ''));
  return calendar.of(briefings.filter((each) => names.has(each.series)));
};

/**
 * What is held of the series it is said in; and whether anything is held from before its first use, of the series that
 * first use it: another series that began earlier says nothing of this one.
 */
const coverageBeside = (
  { columns }: Evaluation,
  { places }: Said,
  all: Coverage,
  first: number | undefined,
  measures: Measures,
): Pick<PhraseHistory, 'coverage' | 'firstIsCoverageStart' | 'gapBefore'> => {
  if (first === undefined || all.first === null || all.last === null)
    return { coverage: null, firstIsCoverageStart: false, gapBefore: null };
  const gapsIn = (series: readonly number[], coverage: Coverage): Gap[] =>
    gapsOf(series.length === 1 ? (columns.series.values[series[0] ?? 0] ?? '') : '', coverage);
  const series = seriesAt(columns, places);
  const own = seriesAt(
    columns,
    places.filter((place) => columns.day[place] === first),
  );
  const gaps = gapsIn(series, all);
  const ofFirst = own.length === series.length ? all : coverageIn(columns, own, measures);
  const before = ofFirst === all ? gaps : gapsIn(own, ofFirst);
  return {
    coverage: { from: dateOf(all.first), to: dateOf(all.last), gaps },
    firstIsCoverageStart: ofFirst.first === first,
    gapBefore: before.find(({ after }) => after === dateOf(first)) ?? null,
  };
};

const silencesOf = (
  series: readonly number[],
  days: readonly number[],
  end: number | null,
  { silences, rule }: Measures,
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
