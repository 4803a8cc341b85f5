import {
  WorkbenchError,
  type BinSize,
  type Filter,
  type Handlers,
  type Measure,
  type Side,
  type TrendBin,
  type TrendRow,
} from '../../contract/index.ts';
import { dateOf, dayOf, noDay, type Columns } from '../collection/columns.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import { stateOfDays, type Coverage } from '../coverage/days.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { garwood, wilson, type Interval } from '../statistics/intervals.ts';
import { calendarBins, type CalendarBin } from './bins.ts';
import { findingOf } from './findings.ts';
import { briefingsWithin, denominatorsOf } from './scope.ts';

/** A century of days. No screen shows more, and a mistyped year must not fill the memory. */
const mostBins = 36_525;

/** Counts queries over time. Denominators follow the filter and the side; unknown days are gaps, never zeros. */
export const createTrends = (
  searcher: Searcher,
  calendar: Pick<CoverageRoom, 'of'>,
): Handlers<'trends.chart'> => ({
  'trends.chart': (asked) => {
    const { by, measure, in: side, filter } = asked;
    const all = searcher.evaluate('', filter, { in: side });
    const { columns } = all;
    const coverage = calendar.of(briefingsWithin(columns, filter));
    const stretches = calendarOf(coverage, by, filter);
    const binOf = binsOfPlaces(columns, stretches);
    const { words, passages } = denominatorsOf(all, binOf, stretches.length);
    const bins = stretches.map((bin, at) => ({
      ...trendBinOf(bin, coverage, filter),
      words: words[at] ?? 0,
      exchanges: passages[at] ?? 0,
    }));
    const series = asked.queries.map((query) => {
      const found = searcher.evaluate(query, filter, { in: side });
      const reading = found.reading();
      const { byBin, ...counts } = countByBin(found, binOf, bins.length);
      const rows = bins.map((bin, at) =>
        rowOf(reading.query, bin, measure, byBin.occurrences[at] ?? 0, byBin.passages[at] ?? 0),
      );
      return { reading, rows, folded: found.folded, ...counts };
    });
    return {
      measure,
      by,
      in: side,
      unit: unitOf(measure, side),
      bins,
      undated: coverage.undated,
      folded: all.folded,
      rows: series.flatMap(({ rows }) => rows),
      series: series.map(({ reading, occurrences, exchanges, folded, rows }) => ({
        ...reading,
        occurrences,
        exchanges,
        folded,
        finding: findingOf(rows, bins, measure, by),
      })),
    };
  },
});

/** From the first to the last day held; a date in the filter widens the range as well as narrowing it. */
const calendarOf = (coverage: Coverage, by: BinSize, filter: Filter | undefined): CalendarBin[] => {
  const first = filter?.from === undefined ? coverage.first : dayOf(filter.from);
  const last = filter?.to === undefined ? coverage.last : dayOf(filter.to);
  // A range turned round, or of days that no calendar has, holds nothing.
  if (first === null || last === null || !(first <= last)) return [];
  const bins = calendarBins(first, last, by, mostBins);
  if (bins) return bins;
  throw new WorkbenchError(
    'too-large',
    `From ${dateOf(first)} to ${dateOf(last)} there are more than ${mostBins.toLocaleString('en-GB')} bins by ${by}. Choose longer bins, or set dates in the filter.`,
  );
};

/** The bin of each passage, -1 for none: the same for every query, so it is looked up once. */
const binsOfPlaces = (columns: Columns, calendar: readonly CalendarBin[]): Int32Array => {
  const first = calendar[0]?.from ?? 0;
  const days = new Int32Array((calendar.at(-1)?.to ?? first - 1) - first + 1);
  calendar.forEach(({ from, to }, bin) => days.fill(bin, from - first, to - first + 1));
  return columns.day.map((day) => (day === noDay ? -1 : (days[day - first] ?? -1)));
};

const trendBinOf = (
  { name, from, to }: CalendarBin,
  coverage: Coverage,
  filter: Filter | undefined,
): Omit<TrendBin, 'words' | 'exchanges'> => {
  // A bin that the filter cuts covers only what the filter leaves, so that opening it shows what was counted.
  const start = filter?.from === undefined ? from : Math.max(from, dayOf(filter.from));
  const end = filter?.to === undefined ? to : Math.min(to, dayOf(filter.to));
  let briefings = 0;
  let daysHeld = 0;
  for (let day = start; day <= end; day++) {
    const held = coverage.heldOn(day).length;
    briefings += held;
    if (held > 0) daysHeld++;
  }
  const state = stateOfDays(coverage, start, end);
  return { bin: name, from: dateOf(start), to: dateOf(end), coverage: state, briefings, daysHeld };
};

const countByBin = (found: Evaluation, binOf: Int32Array, bins: number) => {
  const byBin = { occurrences: new Float64Array(bins), passages: new Float64Array(bins) };
  let [all, exchanges] = [0, 0];
  const times = found.occurrences();
  found.places.forEach((place, at) => {
    const bin = binOf[place] ?? -1;
    if (bin < 0) return;
    byBin.occurrences[bin] = (byBin.occurrences[bin] ?? 0) + (times[at] ?? 0);
    byBin.passages[bin] = (byBin.passages[bin] ?? 0) + 1;
    all += times[at] ?? 0;
    exchanges++;
  });
  return { byBin, occurrences: all, exchanges };
};

const rowOf = (
  query: string,
  bin: TrendBin,
  measure: Measure,
  occurrences: number,
  matching: number,
): TrendRow => {
  const count = measure === 'share' ? matching : occurrences;
  const denominator = { count: bin.briefings, rate: bin.words, share: bin.exchanges }[measure];
  const { coverage, briefings } = bin;
  const row = { query, bin: bin.bin, count, denominator, briefings, coverage };
  const isKnown = coverage !== 'unknown' && (measure === 'count' || denominator > 0);
  if (!isKnown) return { ...row, value: null, low: null, high: null };
  const value = { count, rate: (count / denominator) * per, share: count / denominator }[measure];
  return { ...row, value, ...intervalOf(measure, count, denominator) };
};

/** Rates are given per so many words. */
const per = 10_000;

const intervalOf = (measure: Measure, count: number, denominator: number): Interval => {
  if (measure === 'share') return wilson(count, denominator) ?? { low: 0, high: 1 };
  const { low, high } = garwood(count);
  const scale = measure === 'rate' ? per / denominator : 1;
  return { low: low * scale, high: high * scale };
};

const unitOf = (measure: Measure, side: Side): string => {
  const where = { question: ' of questions', statement: ' of statements', both: '' }[side];
  if (measure === 'rate') return `mentions per 10,000 words${where}`;
  if (measure === 'count') return side === 'both' ? 'mentions' : `mentions in ${side}s`;
  const whose = {
    question: ' whose question mentions it',
    statement: ' whose statement mentions it',
    both: ' that mention it',
  };
  return `share of exchanges${whose[side]} (0 to 1)`;
};
