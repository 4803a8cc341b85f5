import type { Silence } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { oneOfEach } from '../collection/versions.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';

/** Measures silences in the series that a line is said in: an institution is silent only on days it briefs. */
export type Silences = {
  /** Between two days, the first not after the second. */
  readonly between: (series: readonly number[], from: number, to: number) => Silence;
  /** The longest between days in ascending order; null where there are fewer than two. */
  readonly longest: (series: readonly number[], days: readonly number[]) => Silence | null;
};

/** For each day from the first: briefings held and unknown days up to it, that day included. */
type Sums = { readonly first: number; readonly held: Int32Array; readonly unknown: Int32Array };

/** Measures silences by the calendar; what the days of a series hold is summed up once. */
export const createSilences = (columns: Columns, calendar: CoverageRoom): Silences => {
  const kept = new Map<string, Sums>();
  const sumsOf = (series: readonly number[]): Sums => {
    const key = series.join(' ');
    const known = kept.get(key);
    if (known) return known;
    const names = new Set(series.map((place) => columns.series.values[place] ?? ''));
    const briefings = [...columns.briefings.values()].filter((each) => names.has(each.series));
    const { first, last, stateOf, heldOn } = calendar.of(oneOfEach(briefings, columns.versions));
    const size = first === null || last === null ? 0 : last - first + 1;
    const sums = { first: first ?? 0, held: new Int32Array(size), unknown: new Int32Array(size) };
    let [held, unknown] = [0, 0];
    for (let at = 0; at < size; at++) {
      held += heldOn(sums.first + at).length;
      if (stateOf(sums.first + at) === 'unknown') unknown++;
      sums.held[at] = held;
      sums.unknown[at] = unknown;
    }
    kept.set(key, sums);
    return sums;
  };
  const between: Silences['between'] = (series, from, to) => {
    const { first, held, unknown } = sumsOf(series);
    const within = (sum: Int32Array): number =>
      to - from < 2 ? 0 : (sum[to - 1 - first] ?? 0) - (sum[from - first] ?? 0);
    return {
      from: dateOf(from),
      to: dateOf(to),
      days: to - from,
      held: within(held),
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
