import { useId } from 'react';
import { CartesianGrid, DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { Chart, CoverageDay } from '../../contract/index.ts';
import { Hatch } from '../parts/coverage-strip.tsx';
import { colourOf, dashOf } from '../parts/marker.tsx';
import { strings } from '../strings.ts';
import { binTicks, frameOf, tickText, unknownRuns, type Frame, type Room } from './frame.ts';
import { Bands, CoverageBand, Labels, Marks } from './plot-layers.tsx';
import type { Point, Series } from './series.ts';

const AXIS = 46;
const X_AXIS = 24;
const STRIP = 20;

/** What is drawn in one frame. */
export type PlotProps = {
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly days: readonly CoverageDay[];
  /** Values of the axis, from 0; the same for frames beside each other. */
  readonly ticks: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Room for names at the ends of lines. */
  readonly names: number;
  /** Whether months and coverage stand under this frame. */
  readonly foot: boolean;
  readonly cursor: Point | null;
  readonly chosen: Point | null;
};

/** The room around the plot of a frame. */
export const roomOf = ({ names, foot }: Pick<PlotProps, 'names' | 'foot'>): Room => ({
  left: AXIS,
  right: names,
  top: 26,
  bottom: foot ? X_AXIS + STRIP : 8,
});

/** One frame: lines with their markers and names over what is held, unknown stretches hatched, from zero. */
export const Plot = (props: PlotProps) => {
  const { chart, series, ticks, width, height, foot } = props;
  const hatch = useId();
  const clip = useId();
  const room = roomOf(props);
  const frame = frameOf(width, height, room, chart.bins.length, ticks.at(-1) ?? 1);
  const data = chart.bins.map((_, at) => ({
    at,
    ...Object.fromEntries(series.map(({ rows }, index) => [`line${index}`, rows[at]?.value ?? null])),
  }));
  return (
    <LineChart
      className="trend-plot"
      width={width}
      height={height}
      data={data}
      margin={{ top: room.top, right: room.right, bottom: foot ? STRIP : room.bottom, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <Hatch id={hatch} />
        <clipPath id={clip}>
          <rect
            x={frame.left}
            y={frame.top}
            width={frame.right - frame.left}
            height={frame.bottom - frame.top}
          />
        </clipPath>
      </defs>
      <Unknown chart={chart} frame={frame} hatch={hatch} named={foot || series.length > 1} />
      <Bands {...props} frame={frame} clip={clip} />
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[-0.5, chart.bins.length - 0.5]}
        ticks={[]}
        tickLine={false}
        height={foot ? X_AXIS : 0.01}
        stroke="var(--chart-axis)"
      />
      <YAxis
        domain={[0, frame.most]}
        ticks={ticks}
        interval={0}
        width={AXIS}
        axisLine={false}
        tickLine={false}
        tick={{ className: 'trend-tick' }}
        tickFormatter={(value: number) => tickText(value, ticks, chart.measure)}
      />
      {foot ? <BinAxis chart={chart} frame={frame} /> : null}
      {foot ? <CoverageBand {...props} frame={frame} hatch={hatch} top={height - 14} /> : null}
      {series.map(({ place, query }, index) => (
        <Line
          key={query}
          dataKey={`line${index}`}
          type="linear"
          stroke={colourOf(place)}
          strokeWidth={2}
          style={{ strokeDasharray: dashOf(place) }}
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <Marks {...props} frame={frame} />
        <Labels {...props} frame={frame} />
      </ZIndexLayer>
    </LineChart>
  );
};

const Unknown = ({
  chart,
  frame,
  hatch,
  named,
}: {
  readonly chart: Chart;
  readonly frame: Frame;
  readonly hatch: string;
  readonly named: boolean;
}) => {
  const runs = unknownRuns(chart.bins).map(({ from, to }) => ({
    left: frame.x(from - 0.5),
    right: frame.x(to + 0.5),
  }));
  const height = frame.bottom - frame.top;
  const widest = runs.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  return (
    <>
      <path
        className="trend-unknown"
        fill={`url(#${hatch})`}
        d={runs.map(({ left, right }) => `M${left} ${frame.top}h${right - left}v${height}H${left}z`).join('')}
      />
      {named && widest !== undefined && widest.right - widest.left >= 24 ? (
        <text
          className="trend-tick"
          textAnchor="middle"
          x={Math.max(frame.left + 60, Math.min(frame.right - 50, (widest.left + widest.right) / 2))}
          y={frame.top - 8}
        >
          {strings.trends.unknownStretch}
        </text>
      ) : null}
    </>
  );
};

const BinAxis = ({ chart, frame }: { readonly chart: Chart; readonly frame: Frame }) =>
  binTicks(chart.bins, chart.by, frame.right - frame.left).map(({ bin, label, strong }) => (
    <g key={bin} className="trend-bin" data-strong={strong ? '' : undefined}>
      <path d={`M${frame.x(bin)} ${frame.bottom}v4`} />
      <text className="trend-tick" x={frame.x(bin)} y={frame.bottom + 17} textAnchor="middle">
        {label}
      </text>
    </g>
  ));
