import type { Chart } from '../../contract/index.ts';
import { counted } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { strings } from '../strings.ts';
import { binInProse, isLow, valueText, type Point, type Series } from './series.ts';

const words = strings.trends;
const WIDTH = 236;
const GAP = 16;

/** What every line says at the bin one points at. */
export const Readout = ({
  chart,
  series,
  cursor,
  x,
  width,
}: {
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly cursor: Point;
  /** Where the bin is, and how wide the figure, in pixels. */
  readonly x: number;
  readonly width: number;
}) => {
  const bin = chart.bins[cursor.bin];
  if (bin === undefined) return null;
  const left = x + GAP + WIDTH > width ? x - GAP - WIDTH : x + GAP;
  return (
    <div className="trend-readout" style={{ left: Math.max(0, left), width: WIDTH }} aria-hidden>
      <p className="trend-readout-head">
        <b>{binInProse(bin, chart.by)}</b>
        <span className="quieter">
          {bin.coverage === 'held' ? counted(bin.briefings, 'briefing') : strings.parts[bin.coverage]}
        </span>
      </p>
      {bin.coverage === 'unknown'
        ? null
        : series.map((one, index) => {
            const row = one.rows[cursor.bin];
            return row === undefined ? null : (
              <p key={one.query} data-on={index === cursor.series ? '' : undefined}>
                <Marker place={one.place} size={14} />
                <span className="one-line">{one.name}</span>
                {isLow(row) ? <span className="quieter">{words.lowCount}</span> : null}
                <b className="figures">{row.value === null ? '—' : valueText(row.value, chart.measure)}</b>
                {chart.measure === 'count' ? null : <span className="quieter figures">{row.count}</span>}
                {index === cursor.series && row.low !== null && row.high !== null ? (
                  <span className="trend-readout-interval quieter figures">
                    {words.interval(valueText(row.low, chart.measure), valueText(row.high, chart.measure))}
                  </span>
                ) : null}
              </p>
            );
          })}
      {bin.coverage === 'held' ? <p className="quieter">{words.openHint}</p> : null}
    </div>
  );
};
