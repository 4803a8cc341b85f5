import type { CoverageDay } from '../../contract/index.ts';

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a YYYY-MM-DD. */
export const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / msPerDay);

/** Time from left to right: the place of a day between 0 and `width`. */
export type TimeScale = {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly at: (day: number) => number;
};

/** A scale from the first to the last of some days, with a little air at both ends. */
export const scaleOf = (days: readonly number[], width: number): TimeScale => {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const air = Math.max(3, Math.round((last - first) * 0.02));
  const [from, to] = [first - air, last + air];
  return { from, to, width, at: (day) => ((day - from) / (to - from)) * width };
};

/** Where years begin, or where there are fewer than two, months: at most ten of them, with what they are called. */
export const ticksOf = ({ from, to }: TimeScale): { readonly day: number; readonly label: string }[] => {
  const months: { day: number; label: string }[] = [];
  const date = new Date(from * msPerDay);
  date.setUTCDate(1);
  for (
    date.setUTCMonth(date.getUTCMonth() + 1);
    date.getTime() / msPerDay <= to;
    date.setUTCMonth(date.getUTCMonth() + 1)
  ) {
    const day = Math.round(date.getTime() / msPerDay);
    months.push({ day, label: date.toISOString().slice(0, 7) });
  }
  const years = months
    .filter(({ label }) => label.endsWith('-01'))
    .map(({ day, label }) => ({ day, label: label.slice(0, 4) }));
  const chosen = years.length >= 2 ? years : months;
  const step = Math.ceil(chosen.length / 6);
  return chosen.filter((_, at) => at % step === 0);
};

/** Stretches of which nothing is held and something is unknown, of a week and more: lines may have been said there. */
export const gapsOf = (days: readonly CoverageDay[]): { readonly from: number; readonly to: number }[] => {
  const gaps: { from: number; to: number }[] = [];
  let [from, unknown] = [0, 0];
  days.forEach(({ date, state }) => {
    const day = dayOf(date);
    if (state === 'held') {
      if (unknown >= 5) gaps.push({ from, to: day });
      [from, unknown] = [day + 1, 0];
    } else if (state === 'unknown') unknown++;
  });
  return gaps;
};
