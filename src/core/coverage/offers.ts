import type { Gap, RecessOffer } from '../../contract/index.ts';
import { dayOf } from '../collection/columns.ts';

/** Shorter gaps are days that are missing, whatever the odds: a working week at least. */
const shortest = 5;
/** A gap is offered when chance alone would make fewer than this many as long in the whole series. */
const likelyByChance = 0.01;
/** Days of the year within which gaps of different years are about the same time. */
const aboutThen = 15;

/**
 * Gaps of one series that are too long to be chance. If each expected day were missing for itself with the share that
 * is missing outside the gap, p, then among n expected days n·(1 − p)·pᵏ runs of k or more missing days would be
 * found (the expected number of success runs: Feller, An Introduction to Probability Theory 1, 3rd ed., XIII.7). A gap
 * of five days or more for which that number is below 0.01 is offered, the least likely first.
 */
export const offersOf = (gaps: readonly Gap[], held: number): RecessOffer[] => {
  const unknown = gaps.reduce((sum, gap) => sum + gap.unknown, 0);
  const found = gaps.flatMap((each) => {
    const expected = held + unknown - each.unknown;
    const missing = expected === 0 ? 1 : (unknown - each.unknown) / expected;
    const byChance = (expected + each.unknown) * (1 - missing) * missing ** each.unknown;
    return each.unknown >= shortest && byChance < likelyByChance
      ? [{ gap: each, byChance, usual: 1 - missing }]
      : [];
  });
  return found
    .toSorted((a, b) => a.byChance - b.byChance || (a.gap.from < b.gap.from ? -1 : 1))
    .map(({ gap, usual }) => offerOf(gap, usual, found));
};

const offerOf = (gap: Gap, usual: number, found: readonly { readonly gap: Gap }[]): RecessOffer => {
  const others = found.map((each) => each.gap).filter((other) => other !== gap && isAboutThen(gap, other));
  const years = [...new Set(others.map(({ from }) => Number(from.slice(0, 4))))].toSorted((a, b) => a - b);
  const again = years.length === 0 ? '' : ` So it was at about the same time in ${years.join(', ')}.`;
  const { series, from, to, unknown: expected } = gap;
  const share = `${Math.round(usual * 100)} %`;
  return {
    series,
    from,
    to,
    expected,
    usual,
    years,
    why: `${expected} expected days in a row without a briefing; otherwise ${share} of such days have one.${again}`,
  };
};

/** Whether two gaps of different years lie at about the same days of the year. */
const isAboutThen = (one: Gap, other: Gap): boolean => {
  if (one.from.slice(0, 4) === other.from.slice(0, 4)) return false;
  const middle = ({ from, to }: Gap): number => {
    const day = (dayOf(from) + dayOf(to)) / 2;
    return day - dayOf(`${from.slice(0, 4)}-01-01`);
  };
  const apart = Math.abs(middle(one) - middle(other));
  return Math.min(apart, 365.25 - apart) <= aboutThen;
};
