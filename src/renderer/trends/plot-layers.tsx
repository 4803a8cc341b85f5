import type { CoverageState, TrendRow } from '../../contract/index.ts';
import { colourOf, shapes } from '../parts/marker.tsx';
import { strings } from '../strings.ts';
import { coverageRuns, type Frame } from './frame.ts';
import { endLabels, fitted, guessWidth, peakLabels } from './labels.ts';
import type { PlotProps } from './plot.tsx';
import { isLow, valueText, type Series } from './series.ts';

/** Room a marker needs beside the next. */
const MARKED = 9;
const APART = 17;
const STRIP = 8;
/** Places of the palette whose markers are lines, not areas. */
const OUTLINED = [5, 7];

type LayerProps = PlotProps & { readonly frame: Frame };

/** A marker at every point where there is room, and wherever a point has no line; hollow where it rests on few. */
export const Marks = ({ chart, series, frame, cursor, chosen }: LayerProps) => {
  const roomy = (frame.right - frame.left) / frame.bins >= MARKED;
  return (
    <g className="trend-marks">
      {cursor === null ? null : <Upright x={frame.x(cursor.bin)} frame={frame} kind="cursor" />}
      {chosen === null ? null : <Upright x={frame.x(chosen.bin)} frame={frame} kind="chosen" />}
      {series.map((one, index) =>
        one.rows.map((row, bin) => {
          if (row.value === null) return null;
          const isCursor = cursor?.series === index && cursor.bin === bin;
          const isChosen = chosen?.series === index && chosen.bin === bin;
          const alone =
            (one.rows[bin - 1]?.value ?? null) === null && (one.rows[bin + 1]?.value ?? null) === null;
          if (!roomy && !alone && !isCursor && !isChosen) return null;
          return (
            <g key={chart.bins[bin]?.bin} transform={`translate(${frame.x(bin)} ${frame.y(row.value)})`}>
              {isChosen || isCursor ? (
                <circle r={8.5} className="trend-ring" data-passing data-chosen={isChosen ? '' : undefined} />
              ) : null}
              <Mark series={one} low={isLow(row)} />
            </g>
          );
        }),
      )}
    </g>
  );
};

const Mark = ({ series: { place }, low }: { readonly series: Series; readonly low: boolean }) => {
  const outlined = OUTLINED.includes(place);
  return (
    <path
      d={shapes[(place - 1) % shapes.length]}
      transform={`scale(${low && outlined ? 0.5 : 0.72}) translate(-8 -8)`}
      className="trend-mark"
      data-low={low ? '' : undefined}
      fill={outlined || low ? 'var(--surface-paper)' : colourOf(place)}
      stroke={colourOf(place)}
    />
  );
};

const Upright = ({
  x,
  frame,
  kind,
}: {
  readonly x: number;
  readonly frame: Frame;
  readonly kind: 'cursor' | 'chosen';
}) => (
  <path className="trend-upright" data-passing data-kind={kind} d={`M${x} ${frame.top}V${frame.bottom}`} />
);

/** The 95 % interval of each value as a band behind its line; where it leaves the frame it is cut at the edge. */
export const Bands = ({ series, frame, clip }: LayerProps & { readonly clip: string }) => (
  <g className="trend-bands" clipPath={`url(#${clip})`}>
    {series.map(({ query, place, rows }) => (
      <path key={query} d={bandsOf(rows, frame)} fill={colourOf(place)} />
    ))}
  </g>
);

/** One outline for each run of bins with an interval; a bin by itself gets an upright as wide as a marker. */
const bandsOf = (rows: readonly TrendRow[], frame: Frame): string => {
  const runs: { at: number; low: number; high: number }[][] = [[]];
  for (const [at, { low, high }] of rows.entries()) {
    if (low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ at, low: frame.y(low), high: frame.y(high) });
  }
  const point = (at: number, y: number) => `${frame.x(at).toFixed(2)} ${y.toFixed(2)}`;
  return runs
    .map(([first, ...rest]) => {
      if (first === undefined) return '';
      if (rest.length === 0)
        return `M${(frame.x(first.at) - 4).toFixed(2)} ${first.low.toFixed(2)}h8V${first.high.toFixed(2)}h-8z`;
      const run = [first, ...rest];
      const over = run.map(({ at, high }) => point(at, high)).join('L');
      return `M${over}L${run
        .toReversed()
        .map(({ at, low }) => point(at, low))
        .join('L')}z`;
    })
    .join('');
};

/** The names of lines: over their peaks and beside their ends. */
export const Labels = ({ chart, series, frame, names }: LayerProps) => {
  const peakText = ({ name, rows }: Series, bin: number) =>
    `${fitted(name, 130)} ${valueText(rows[bin]?.value ?? 0, chart.measure)}`;
  const peaks = peakLabels(series, frame, (index) => {
    const one = series[index];
    return one === undefined ? 0 : guessWidth(peakText(one, 0)) + 16;
  });
  return (
    <g className="trend-labels">
      {peaks.map(({ series: index, bin, x, y }) => {
        const one = series[index];
        return one === undefined ? null : (
          <text key={one.query} className="trend-label" x={x} y={y} textAnchor="middle">
            {fitted(one.name, 130)} <tspan>{valueText(one.rows[bin]?.value ?? 0, chart.measure)}</tspan>
          </text>
        );
      })}
      {endLabels(series, frame, APART).map(({ series: index, bin, y, at }) => {
        const one = series[index];
        const x = frame.right + 14;
        return one === undefined ? null : (
          <g key={one.query}>
            <path className="trend-leader" d={`M${frame.x(bin) + 7} ${y}L${x - 5} ${at}`} />
            <g transform={`translate(${x + 6} ${at})`}>
              <Mark series={one} low={false} />
            </g>
            <text className="trend-label" x={x + 16} y={at + 4}>
              {fitted(one.name, names - 34)}
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** The coverage by day, in step with the bins over it. */
export const CoverageBand = ({
  chart,
  days,
  frame,
  hatch,
  top,
  names,
}: LayerProps & { readonly hatch: string; readonly top: number }) => {
  const runs = coverageRuns(days, chart.bins);
  const pathOf = (wanted: CoverageState, inset: number) =>
    runs
      .filter(({ state }) => state === wanted)
      .map(({ from, to }) => {
        const left = frame.x(from) + inset;
        const width = Math.max(0.4, frame.x(to) - frame.x(from) - 2 * inset);
        return `M${left.toFixed(2)} ${top + inset}h${width.toFixed(2)}v${STRIP - 2 * inset}h-${width.toFixed(2)}z`;
      })
      .join('');
  return (
    <g className="trend-coverage">
      <path className="coverage-unknown" fill={`url(#${hatch})`} d={pathOf('unknown', 0)} />
      <path className="coverage-none" d={pathOf('none', 0.5)} />
      <path className="coverage-held" d={pathOf('held', 0)} />
      {names < 90 ? null : (
        <text className="trend-tick" x={frame.right + 14} y={top + 8}>
          {strings.trends.coverageByDay}
        </text>
      )}
    </g>
  );
};
