import {
  WorkbenchError,
  type CoverageDay,
  type Gap,
  type Handlers,
  type Publish,
  type RecessOffer,
  type SeriesCoverage,
} from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { dateOf, dayOf, noDay, type BriefingFacts } from '../collection/columns.ts';
import { oneOfEach } from '../collection/versions.ts';
import type { WritableStore } from '../store/store.ts';
import { coverageOf, type Coverage } from './days.ts';
import { gapsOf } from './gaps.ts';
import { openKnowledge, type Knowledge, type KnowledgeStore } from './knowledge.ts';
import { offersOf } from './offers.ts';
import { weekdayOf, weekdayRules } from './weekdays.ts';

type Name =
  | 'coverage.days'
  | 'coverage.series'
  | 'coverage.gaps'
  | 'coverage.recesses'
  | 'coverage.offers'
  | 'coverage.mark'
  | 'coverage.unmark'
  | 'coverage.refuse'
  | 'coverage.weekday';

/** The calendar of a project. Every statistic that has dates asks here. */
export type CoverageRoom = {
  /** Which days the briefings given hold, with what the person said of their series. */
  readonly of: (briefings: Iterable<BriefingFacts>) => Coverage;
  readonly handlers: Handlers<Name>;
};

/** Opens the calendar of what is held, known to have none, and unknown. */
export const createCoverage = (
  store: WritableStore,
  collection: Collection,
  publish: Publish,
): CoverageRoom => {
  const knowledge = openKnowledge(store);
  /** Of several versions of one briefing one is counted, in each series that any of them is of. */
  const once = (briefings: readonly BriefingFacts[]): readonly BriefingFacts[] =>
    oneOfEach(briefings, collection.columns().versions);
  const bySeries = (): Map<string, readonly BriefingFacts[]> => {
    const all = Map.groupBy(collection.columns().briefings.values(), ({ series }) => series);
    return new Map([...all].map(([series, briefings]) => [series, once(briefings)]));
  };
  const of = (briefings: Iterable<BriefingFacts>): Coverage => coverageOf(briefings, knowledge.now());
  const each = (
    series?: string,
  ): { name: string; briefings: readonly BriefingFacts[]; coverage: Coverage }[] => {
    const said = knowledge.now();
    return [...bySeries()]
      .filter(([name]) => series === undefined || name === series)
      .map(([name, briefings]) => ({ name, briefings, coverage: coverageOf(briefings, said) }));
  };
  return {
    of,
    handlers: {
      'coverage.days': ({ series }) => {
        const briefings =
          series === undefined
            ? once([...collection.columns().briefings.values()])
            : (bySeries().get(series) ?? []);
        return daysOf(of(briefings));
      },
      'coverage.series': () =>
        each()
          .map(({ name, briefings, coverage }) => seriesOf(name, briefings, coverage, knowledge.now()))
          .toSorted((a, b) => b.briefings - a.briefings || (a.series < b.series ? -1 : 1)),
      'coverage.gaps': ({ series }) =>
        byDate(each(series).flatMap(({ name, coverage }) => gapsOf(name, coverage))),
      'coverage.offers': () => each().flatMap(({ name, coverage }) => openOffers(name, coverage, knowledge)),
      ...decisions(knowledge, bySeries, () => publish('collection.changed', { what: 'coverage' })),
    },
  };
};

const byDate = (gaps: readonly Gap[]): Gap[] =>
  gaps.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.series < b.series ? -1 : 1));

const daysOf = (coverage: Coverage): CoverageDay[] => {
  const days: CoverageDay[] = [];
  if (coverage.first === null || coverage.last === null) return days;
  for (let day = coverage.first; day <= coverage.last; day++) {
    days.push({
      date: dateOf(day),
      state: coverage.stateOf(day),
      briefings: [...coverage.heldOn(day)],
      why: coverage.whyNone(day),
    });
  }
  return days;
};

const weekdayCounts = (briefings: readonly BriefingFacts[]): number[] => {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { day } of briefings)
    if (day !== noDay) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  return counts;
};

const seriesOf = (
  series: string,
  briefings: readonly BriefingFacts[],
  coverage: Coverage,
  said: Knowledge,
): SeriesCoverage => {
  const count = { held: 0, none: 0, unknown: 0 };
  const { first, last, undated } = coverage;
  if (first !== null && last !== null)
    for (let day = first; day <= last; day++) count[coverage.stateOf(day)]++;
  return {
    series,
    briefings: briefings.length,
    undated,
    first: first === null ? null : dateOf(first),
    last: last === null ? null : dateOf(last),
    ...count,
    gaps: gapsOf(series, coverage).length,
    weekdays: [...weekdayRules(weekdayCounts(briefings), said.weekdays(series))],
  };
};

/** Offers that the person has not turned down; where fewer than ten briefings are held nothing can be expected. */
const openOffers = (series: string, coverage: Coverage, knowledge: KnowledgeStore): RecessOffer[] => {
  const { first, last } = coverage;
  if (first === null || last === null) return [];
  let held = 0;
  for (let day = first; day <= last; day++) if (coverage.stateOf(day) === 'held') held++;
  if (held < 10) return [];
  const refused = knowledge.refused().filter((each) => each.series === series);
  return offersOf(gapsOf(series, coverage), held).filter(
    ({ from, to }) => !refused.some((each) => each.from <= from && each.to >= to),
  );
};

/** Ten years of days: no recess is longer, and a mistyped year must not fill the memory. */
const longest = 3660;

const decisions = (
  knowledge: KnowledgeStore,
  bySeries: () => ReadonlyMap<string, readonly BriefingFacts[]>,
  changed: () => void,
): Handlers<
  'coverage.recesses' | 'coverage.mark' | 'coverage.unmark' | 'coverage.refuse' | 'coverage.weekday'
> => {
  const mustHold = (series: string): void => {
    if (bySeries().has(series)) return;
    const known = [...bySeries().keys()].slice(0, 8).map((name) => JSON.stringify(name));
    throw new WorkbenchError(
      'not-found',
      `There is no series ${JSON.stringify(series)} in this project; it holds ${known.join(', ') || 'none yet'}.`,
    );
  };
  return {
    'coverage.recesses': () => [...knowledge.recesses()],
    'coverage.mark': ({ series, from, to, name }) => {
      mustHold(series);
      refuseTurnedRound(from, to);
      const saved = knowledge.save({ series, from, to, name: name.trim(), state: 'set' });
      changed();
      return saved;
    },
    'coverage.unmark': ({ id }) => {
      const forgotten = knowledge.forget(id);
      if (!forgotten)
        throw new WorkbenchError(
          'not-found',
          `There is no recess ${id}. It may have been taken back already.`,
        );
      changed();
      return forgotten;
    },
    'coverage.refuse': ({ series, from, to, refused }) => {
      mustHold(series);
      refuseTurnedRound(from, to);
      if (refused) knowledge.save({ series, from, to, name: '', state: 'refused' });
      else knowledge.forgetRefused({ series, from, to });
      changed();
      return { refused };
    },
    'coverage.weekday': ({ series, weekday, briefs }) => {
      mustHold(series);
      knowledge.sayWeekday(series, weekday, briefs);
      changed();
      const counts = weekdayCounts(bySeries().get(series) ?? []);
      return [...weekdayRules(counts, knowledge.now().weekdays(series))];
    },
  };
};

const refuseTurnedRound = (from: string, to: string): void => {
  if (from > to)
    throw new WorkbenchError(
      'invalid-input',
      `The recess ends on ${to}, before it begins on ${from}. Turn the days round.`,
    );
  if (dayOf(to) - dayOf(from) >= longest)
    throw new WorkbenchError(
      'too-large',
      `From ${from} to ${to} is more than ten years. Set a shorter recess.`,
    );
};
