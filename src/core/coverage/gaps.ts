import type { Gap } from '../../contract/index.ts';
import { dateOf } from '../collection/columns.ts';
import type { Coverage } from './days.ts';

/** The stretches of one series' coverage that are not held and hold an unknown day, oldest first. */
export const gapsOf = (series: string, coverage: Coverage): Gap[] => {
  const { first, last } = coverage;
  const gaps: Gap[] = [];
  if (first === null || last === null) return gaps;
  let heldBefore = first;
  for (let day = first + 1; day <= last; day++) {
    if (coverage.stateOf(day) !== 'held') continue;
    const found = gapBetween(series, coverage, heldBefore, day);
    if (found) gaps.push(found);
    heldBefore = day;
  }
  return gaps;
};

const gapBetween = (series: string, coverage: Coverage, before: number, after: number): Gap | null => {
  let [from, to, unknown] = [0, 0, 0];
  for (let day = before + 1; day < after; day++) {
    if (coverage.stateOf(day) !== 'unknown') continue;
    if (unknown === 0) from = day;
    to = day;
    unknown++;
  }
  if (unknown === 0) return null;
  return {
    series,
    from: dateOf(from),
    to: dateOf(to),
    days: to - from + 1,
    unknown,
    before: dateOf(before),
    after: dateOf(after),
  };
};
