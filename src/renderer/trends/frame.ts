import type { BinSize, CoverageDay, CoverageState, Measure, TrendBin } from '../../contract/index.ts';
import { figure, percent } from '../parts/figures.ts';

/** Where things are in one frame of the figure, in CSS pixels. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly bins: number;
  readonly most: number;
  /** The middle of a bin; a fraction is a place between. */
  readonly x: (bin: number) => number;
  readonly y: (value: number) => number;
};

/** Room around the plot. */
export type Room = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A frame of this size for so many bins and values up to `most`. */
export const frameOf = (width: number, height: number, room: Room, bins: number, most: number): Frame => {
  const left = room.left;
  const right = Math.max(left + 1, width - room.right);
  const top = room.top;
  const bottom = height - room.bottom;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    bins,
    most,
    x: (bin) => left + ((bin + 0.5) / bins) * (right - left),
    y: (value) => bottom - (value / most) * (bottom - top),
  };
};

/** The bin under a pixel; the first or last where it is outside. */
export const binAt = ({ left, right, bins }: Frame, x: number): number =>
  Math.max(0, Math.min(bins - 1, Math.floor(((x - left) / (right - left)) * bins)));

/** Round values from 0 to at least the largest: about four, whole ones for counts. */
export const valueTicks = (largest: number, measure: Measure, about = 4): readonly number[] => {
  const most = largest > 0 ? largest : measure === 'share' ? 0.01 : 1;
  const rough = most / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fitting = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999) ?? rough;
  const step = measure === 'count' ? Math.max(1, Math.ceil(fitting)) : fitting;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
};

/** A label under the plot; years and the first label are strong. */
export type BinTick = { readonly bin: number; readonly label: string; readonly strong: boolean };

const LABEL = 52;

/** As many labels as there is room for: years, quarters or months at the same places of a year, else every so many. */
export const binTicks = (bins: readonly TrendBin[], by: BinSize, width: number): readonly BinTick[] => {
  const room = width / Math.max(1, bins.length);
  const starts = startsOf(bins, monthsBetween(bins), width);
  if (starts !== null)
    return starts.map((bin, index) => labelled(bins[bin]?.from ?? '', bin, index === 0, by));
  const every = Math.ceil(LABEL / room);
  return bins.flatMap(({ from }, bin) => {
    if (bin % every !== 0) return [];
    const label = dayAndMonth.format(new Date(`${from}T00:00:00Z`));
    return [
      bin === 0
        ? { bin, label: `${label} ${from.slice(0, 4)}`, strong: true }
        : { bin, label, strong: false },
    ];
  });
};

const startsOf = (bins: readonly TrendBin[], months: number, width: number): readonly number[] | null => {
  const perMonth = width / Math.max(1, months);
  // So few months that labels would be far apart: days say more.
  if (perMonth > LABEL * 4 && bins.length > months) return null;
  const step = [1, 3, 6, 12, 24, 60, 120].find((size) => size * perMonth >= LABEL) ?? 240;
  const stepOf = (from: string) => Math.floor(monthOf(from) / step);
  const starts = bins.flatMap(({ from }, bin) => {
    const before = bins[bin - 1];
    return before === undefined || stepOf(before.from) !== stepOf(from) ? [bin] : [];
  });
  // Unless it is a January, the first label says month and year; where that has no room, a year goes before it.
  const [first = 0, second = bins.length, ...rest] = starts;
  const isJanuary = (bin: number) => bins[bin]?.from.slice(5, 7) === '01';
  const near = (second - first) * (width / bins.length) < LABEL * (isJanuary(first) ? 0.8 : 1.4);
  if (!near) return starts;
  return isJanuary(second) ? [second, ...rest] : [first, ...rest];
};

const labelled = (from: string, bin: number, first: boolean, by: BinSize): BinTick => {
  const year = from.slice(0, 4);
  const january = from.slice(5, 7) === '01';
  if (by === 'year') return { bin, label: year, strong: false };
  if (january) return { bin, label: year, strong: true };
  const quarter = `Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  const label = by === 'quarter' ? quarter : shortMonth.format(new Date(`${from}T00:00:00Z`));
  return { bin, label: first ? `${label} ${year}` : label, strong: first };
};

/** Bins of unknown coverage that follow each other, ends included. */
export const unknownRuns = (
  bins: readonly TrendBin[],
): readonly { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  for (const [bin, { coverage }] of bins.entries()) {
    if (coverage !== 'unknown') continue;
    const last = runs.at(-1);
    if (last?.to === bin - 1) last.to = bin;
    else runs.push({ from: bin, to: bin });
  }
  return runs;
};

/** The strip under the plot: stretches of one state, placed between the bins they belong to. */
export const coverageRuns = (days: readonly CoverageDay[], bins: readonly TrendBin[]) => {
  const runs: { state: CoverageState; from: number; to: number }[] = [];
  let bin = 0;
  for (const { date, state } of days) {
    while (bin < bins.length && date > (bins[bin]?.to ?? '')) bin += 1;
    const within = bins[bin];
    if (within === undefined || date < within.from) continue;
    const length = dayNumber(within.to) - dayNumber(within.from) + 1;
    const from = bin - 0.5 + (dayNumber(date) - dayNumber(within.from)) / length;
    const to = from + 1 / length;
    const last = runs.at(-1);
    if (last?.state === state && Math.abs(last.to - from) < 1e-6) last.to = to;
    else runs.push({ state, from, to });
  }
  return runs;
};

/** A measure's tick with no more decimals than its step needs. */
export const tickText = (value: number, ticks: readonly number[], measure: Measure): string => {
  const step = (ticks[1] ?? 1) * (measure === 'share' ? 100 : 1);
  const decimals = [0, 1, 2, 3].find((places) => isWhole(step * 10 ** places)) ?? 4;
  return measure === 'share' ? percent(value, decimals) : figure(value, decimals);
};

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const monthsBetween = (bins: readonly TrendBin[]) => {
  const [first] = bins;
  const last = bins.at(-1);
  return first === undefined || last === undefined ? 1 : monthOf(last.from) - monthOf(first.from) + 1;
};

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
