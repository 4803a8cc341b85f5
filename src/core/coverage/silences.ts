import type { Silence, SilenceRule } from '../../contract/index.ts';
import { dateOf, noDay, type BriefingFacts, type Columns } from '../collection/columns.ts';
import { oneOfEach } from '../collection/versions.ts';
import type { CoverageRoom } from './coverage.ts';

/** Measures silences in the series that something is said in: an institution is silent only on days it briefs. */
export type Silences = {
  /** Between two days, the first not after the second. */
  readonly between: (series: readonly number[], from: number, to: number) => Silence;
  /** The longest between days in ascending order; null where there are fewer than two. */
  readonly longest: (series: readonly number[], days: readonly number[]) => Silence | null;
};

/** For each day from the first, how many there were up to it, that day included. */
type Sums = {
  readonly first: number;
  readonly held: Int32Array;
  readonly covered: Int32Array;
  readonly unknown: Int32Array;
};

/** Whether a silence is one to be told, by the rule that the person set. */
export const isSilence = ({ days, held }: Pick<Silence, 'days' | 'held'>, rule: SilenceRule): boolean =>
  held >= rule.briefings || (days >= rule.days && held > 0);

/**
 * Measures silences by the calendar, among the briefings given, or all; what the days of a series hold is summed up
 * once.
 */
export const createSilences = (
  columns: Columns,
  calendar: Pick<CoverageRoom, 'of'>,
  among: Iterable<BriefingFacts> = columns.briefings.values(),
): Silences => {
  const kept = new Map<string, Sums>();
  const all = [...among];
  const sumsOf = (series: readonly number[]): Sums => {
    const key = series.join(' ');
    const known = kept.get(key);
    if (known) return known;
    const names = new Set(series.map((place) => columns.series.values[place] ?? ''));
    const briefings = all.filter((each) => names.has(each.series));
    const { first, last, stateOf, heldOn } = calendar.of(oneOfEach(briefings, columns.versions));
    const size = first === null || last === null ? 0 : last - first + 1;
    const counts = (): Int32Array => new Int32Array(size);
    const sums = { first: first ?? 0, held: counts(), covered: counts(), unknown: counts() };
    let [held, covered, unknown] = [0, 0, 0];
    for (let at = 0; at < size; at++) {
      const briefingsThen = heldOn(sums.first + at).length;
      held += briefingsThen;
      if (briefingsThen > 0) covered++;
      else if (stateOf(sums.first + at) === 'unknown') unknown++;
      sums.held[at] = held;
      sums.covered[at] = covered;
      sums.unknown[at] = unknown;
    }
    kept.set(key, sums);
    return sums;
  };
  const between: Silences['between'] = (series, from, to) => {
    const { first, held, covered, unknown } = sumsOf(series);
    const within = (sum: Int32Array): number =>
      to - from < 2 ? 0 : (sum[to - 1 - first] ?? 0) - (sum[from - first] ?? 0);
    return {
      from: dateOf(from),
      to: dateOf(to),
      days: to - from,
      held: within(held),
      covered: within(covered),
      unknown: within(unknown),
    };
  };
  return {
    between,
    longest: (series, days) => {
      let best: readonly [from: number, to: number] | null = null;
      days.forEach((day, at) => {
        const before = days[at - 1];
        if (before === undefined || before === noDay || day === noDay) return;
        if (!best || day - before > best[1] - best[0]) best = [before, day];
      });
      return best ? between(series, best[0], best[1]) : null;
    },
  };
};
