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

/** Labels over peaks, highest first. One that would touch another or a line is raised, and left out if that does not help. */
export const peakLabels = (
  series: readonly Series[],
  frame: Frame,
  widthOf: (series: number) => number,
): readonly PeakLabel[] => {
  const placed: (PeakLabel & { readonly half: number })[] = [];
  for (const { series: index, bin, value } of peaksOf(series)) {
    // A peak at the end of its line has its name beside it already.
    if (frame.right - frame.x(bin) < 24) continue;
    const half = widthOf(index) / 2;
    const x = Math.min(Math.max(frame.x(bin), frame.left + half), frame.right - half);
    const others = series.filter((_, other) => other !== index);
    const isFree = (y: number) =>
      !placed.some((label) => Math.abs(label.x - x) < half + label.half + 8 && Math.abs(label.y - y) < 18) &&
      !others.some((other) =>
        crosses(other, frame, { left: x - half, right: x + half, top: y - 13, bottom: y + 6 }),
      );
    const y = RAISED.map((by) => frame.y(value) - by).find((at) => at >= HIGHEST && isFree(at));
    if (y !== undefined) placed.push({ series: index, bin, x, y, half });
  }
  return placed;
};

/** How far over its peak a label may stand: further up, it would not be seen to belong to it. */
const RAISED = [13, 21, 29];
/** The highest baseline whose letters are whole. */
const HIGHEST = 12;

const peaksOf = (series: readonly Series[]) =>
  series
    .flatMap(({ rows }, index) => {
      const values = rows.map(({ value }) => value ?? 0);
      const most = Math.max(0, ...values);
      return most > 0 ? [{ series: index, bin: values.indexOf(most), value: most }] : [];
    })
    .toSorted((a, b) => b.value - a.value);

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Whether a line or a point of it runs through a box. */
const crosses = ({ rows }: Series, frame: Frame, box: Box): boolean =>
  rows.some(({ value }, bin) => {
    if (value === null) return false;
    const [x, y] = [frame.x(bin), frame.y(value)];
    const next = rows[bin + 1]?.value ?? null;
    const [nextX, nextY] = next === null ? [x, y] : [frame.x(bin + 1), frame.y(next)];
    if (nextX < box.left || x > box.right) return false;
    const yAt = (at: number) => (nextX === x ? y : y + ((nextY - y) * (at - x)) / (nextX - x));
    const ends = [yAt(Math.max(x, box.left)), yAt(Math.min(nextX, box.right))];
    return Math.min(...ends) < box.bottom && Math.max(...ends) > box.top;
  });

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
