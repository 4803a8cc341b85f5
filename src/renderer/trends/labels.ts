import type { Frame } from './frame.ts';
import type { Series } from './series.ts';

/** A name beside the last point of its line, moved as little as keeps names apart. */
export type EndLabel = {
  readonly series: number;
  readonly bin: number;
  readonly y: number;
  readonly at: number;
};

/** Labels at the ends of lines from top to bottom, at least `apart` pixels from each other and inside of the frame. */
export const endLabels = (series: readonly Series[], frame: Frame, apart: number): readonly EndLabel[] => {
  const ends = series.flatMap(({ rows }, index) => {
    const bin = rows.findLastIndex(({ value }) => value !== null);
    const value = rows[bin]?.value;
    return value === undefined || value === null ? [] : [{ series: index, bin, y: frame.y(value), at: 0 }];
  });
  const placed: EndLabel[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    placed.push({ ...end, at: Math.max(end.y, (placed.at(-1)?.at ?? -Infinity) + apart) });
  }
  let limit = frame.bottom + 4;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const label = placed[index];
    if (label === undefined) continue;
    placed[index] = { ...label, at: Math.min(label.at, limit) };
    limit = Math.min(label.at, limit) - apart;
  }
  return placed;
};

/** A name and value over the highest point of a line. */
export type PeakLabel = {
  readonly series: number;
  readonly bin: number;
  readonly x: number;
  readonly y: number;
};

/** Labels over peaks, highest first, leaving out those that would touch another or the names at the ends. */
export const peakLabels = (
  series: readonly Series[],
  frame: Frame,
  widthOf: (series: number) => number,
): readonly PeakLabel[] => {
  const peaks = series
    .flatMap(({ rows }, index) => {
      const values = rows.map(({ value }) => value ?? 0);
      const most = Math.max(0, ...values);
      const bin = values.indexOf(most);
      return most > 0 ? [{ series: index, bin, value: most }] : [];
    })
    .toSorted((a, b) => b.value - a.value);
  const placed: (PeakLabel & { readonly half: number })[] = [];
  for (const { series: index, bin, value } of peaks) {
    const half = widthOf(index) / 2;
    const x = Math.min(Math.max(frame.x(bin), frame.left + half), frame.right - half);
    const y = frame.y(value) - 13;
    const touches = placed.some(
      (other) => Math.abs(other.x - x) < half + other.half + 8 && Math.abs(other.y - y) < 18,
    );
    // A peak at the end of its line has its name beside it already.
    const isEnd = frame.right - frame.x(bin) < 24;
    if (!touches && !isEnd) placed.push({ series: index, bin, x, y, half });
  }
  return placed;
};

/** What the chart names by hand has no box to measure: a good guess of its width at 12.5 pixels. */
export const guessWidth = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 12.5 : 6.4),
    0,
  );

/** The beginning of a text that fits into so many pixels. */
export const fitted = (text: string, width: number): string => {
  if (guessWidth(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (guessWidth(kept + sign) > width - 8) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
};
