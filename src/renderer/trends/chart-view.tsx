import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Chart, CoverageDay } from '../../contract/index.ts';
import { useMedia } from '../parts/media.ts';
import { useWidth } from '../parts/width.ts';
import { strings } from '../strings.ts';
import { binAt, frameOf, valueTicks } from './frame.ts';
import { Plot, roomOf } from './plot.tsx';
import { Readout } from './readout.tsx';
import { binInProse, valueInWords, type Point, type Series } from './series.ts';

const words = strings.trends;
const EACH = 118;
const FOOT = 36;

type ChartViewProps = {
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly days: readonly CoverageDay[];
  readonly each: boolean;
  readonly cursor: Point | null;
  readonly chosen: Point | null;
  readonly onMove: (point: Point | null) => void;
  readonly onChoose: (point: Point) => void;
};

/** The figure: lines over time, walked by arrow keys or the pointer; Enter or a click opens a point. */
export const ChartView = (props: ChartViewProps) => {
  const { chart, series, days, each, cursor, chosen, onMove, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const spoken = useId();
  const width = useWidth(box);
  const tall = useMedia('(min-height: 820px)');
  const names = width < 620 ? 92 : 138;
  const ticks = valueTicks(largestOf(series), chart.measure, each ? 2 : 4);
  const frames = each
    ? series.map((one, index) => ({ of: [one], first: index }))
    : [{ of: series, first: 0 }];
  const heightOf = (foot: boolean) => (each ? EACH + (foot ? FOOT : 0) : tall ? 384 : 316);

  const pointAt = ({ target, clientX, clientY }: PointerEvent): Point | null => {
    const element = target instanceof Element ? target.closest('[data-frame]') : null;
    const first = Number(element?.getAttribute('data-frame'));
    const shown = frames.find((frame) => frame.first === first);
    if (element === null || shown === undefined) return null;
    const bounds = element.getBoundingClientRect();
    const room = roomOf({ names, foot: isLast(first, frames) });
    const frame = frameOf(bounds.width, bounds.height, room, chart.bins.length, ticks.at(-1) ?? 1);
    const bin = binAt(frame, clientX - bounds.left);
    const away = ({ rows }: Series) => Math.abs(frame.y(rows[bin]?.value ?? 0) - (clientY - bounds.top));
    const nearest = shown.of.reduce(
      (best, one, index) => (away(one) < away(shown.of[best] ?? one) ? index : best),
      0,
    );
    return { series: first + nearest, bin };
  };
  const press = (event: KeyboardEvent) => {
    const to = moved(event.key, cursor ?? chosen, series, chart.bins.length);
    if (event.key === 'Enter' && cursor !== null) onChoose(cursor);
    else if (to !== null && !event.ctrlKey && !event.altKey && !event.metaKey) onMove(to);
    else return;
    event.preventDefault();
  };
  const handlers = {
    tabIndex: 0,
    onKeyDown: press,
    onPointerMove: (event: PointerEvent) => onMove(pointAt(event)),
    onPointerLeave: () => onMove(null),
    onClick: () => cursor !== null && onChoose(cursor),
  };
  return (
    <div
      ref={box}
      className="trend-chart"
      role="application"
      aria-label={words.chart(series.map(({ name }) => name).join(', '))}
      aria-describedby={spoken}
      {...handlers}
    >
      {width === 0
        ? null
        : frames.map(({ of, first }) => {
            const foot = isLast(first, frames);
            return (
              <div key={of[0]?.query} data-frame={first}>
                <Plot
                  {...{ chart, days, ticks, width, names, foot }}
                  series={of}
                  height={heightOf(foot)}
                  cursor={within(cursor, first, of.length)}
                  chosen={within(chosen, first, of.length)}
                />
              </div>
            );
          })}
      {cursor === null || width === 0 ? null : (
        <Readout
          {...{ chart, series, cursor }}
          x={frameOf(width, 1, roomOf({ names, foot: true }), chart.bins.length, 1).x(cursor.bin)}
          width={width}
        />
      )}
      <div id={spoken} className="visually-hidden" aria-live="polite">
        {cursor === null ? '' : inWords(cursor, chart, series)}
      </div>
    </div>
  );
};

/** The axis holds every value, and the intervals as far as they leave the values half of the height. */
const largestOf = (series: readonly Series[]): number => {
  const rows = series.flatMap((one) => one.rows);
  const value = Math.max(0, ...rows.map((row) => row.value ?? 0));
  const high = Math.max(0, ...rows.map((row) => row.high ?? 0));
  return value === 0 ? high : Math.min(high, value * 2);
};

const isLast = (first: number, frames: readonly { readonly first: number }[]) =>
  frames.at(-1)?.first === first;

/** A point by its index among the series of one frame. */
const within = (point: Point | null, first: number, count: number): Point | null =>
  point !== null && point.series >= first && point.series < first + count
    ? { ...point, series: point.series - first }
    : null;

const moved = (key: string, from: Point | null, series: readonly Series[], bins: number): Point | null => {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Home: [0, -bins],
    End: [0, bins],
  };
  const step = steps[key];
  if (step === undefined || bins === 0) return null;
  if (from === null) return { series: 0, bin: key === 'Home' ? 0 : bins - 1 };
  return {
    series: Math.max(0, Math.min(series.length - 1, from.series + step[0])),
    bin: Math.max(0, Math.min(bins - 1, from.bin + step[1])),
  };
};

const inWords = ({ series: index, bin }: Point, chart: Chart, series: readonly Series[]) => {
  const one = series[index];
  const at = chart.bins[bin];
  if (one === undefined || at === undefined) return '';
  const value = one.rows[bin]?.value ?? null;
  const text = value === null ? words.spokenUnknown : valueInWords(value, chart.measure);
  return words.spoken(one.name, binInProse(at, chart.by), text);
};
