import { useRef, useState } from 'react';
import type { DispersionBar } from '../../contract/index.ts';
import { figure } from '../parts/figures.ts';
import { useWidth } from '../parts/width.ts';
import { strings } from '../strings.ts';

const words = strings.corpus.dispersion;
const HEIGHT = 148;
const AXIS = 20;
const TOP = 14;
const LEFT = 40;

/** A bar a briefing in the order of time, all of one width; those without a match stand at zero on the line. */
export const Bars = ({
  bars,
  open,
}: {
  readonly bars: readonly DispersionBar[];
  readonly open: (bar: DispersionBar) => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [at, setAt] = useState(-1);
  const room = Math.max(0, width - LEFT - 8);
  const most = Math.max(0, ...bars.map(({ rate }) => rate ?? 0));
  const slot = room / Math.max(1, bars.length);
  const current = bars[at];
  const label = current === undefined ? words.keys : barLabel(current);
  const indexAt = (x: number): number =>
    Math.min(bars.length - 1, Math.max(0, Math.floor((x - LEFT) / slot)));
  const press = (event: React.KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -bars.length, End: bars.length }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(bars.length - 1, Math.max(0, at + step)));
    } else if (event.key === 'Enter' && current !== undefined) open(current);
  };
  return (
    <div className="dispersion-figure" ref={box}>
      <div
        className="dispersion-bars"
        role="slider"
        tabIndex={0}
        aria-label={words.chart}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bars.length - 1)}
        aria-valuenow={Math.max(0, at)}
        aria-valuetext={label}
        onKeyDown={press}
        onPointerMove={({ clientX, currentTarget }) =>
          setAt(indexAt(clientX - currentTarget.getBoundingClientRect().left))
        }
        onClick={() => current !== undefined && open(current)}
      >
        <svg data-figure="" width={Math.max(0, width)} height={HEIGHT} aria-hidden>
          <Scale most={most} width={width} />
          <path
            className="dispersion-path"
            d={pathOf(bars, slot, most)}
            strokeWidth={Math.max(1, slot * 0.7)}
          />
          {current === undefined ? null : (
            <rect
              data-passing=""
              className="dispersion-current"
              x={LEFT + at * slot}
              width={Math.max(2, slot)}
              y={TOP}
              height={HEIGHT - AXIS - TOP}
            />
          )}
          <Years bars={bars} slot={slot} />
        </svg>
      </div>
      <p className="small quiet figures dispersion-readout">{label}</p>
    </div>
  );
};

const barLabel = ({ date, hits, words: length, rate }: DispersionBar): string =>
  words.bar(date ?? strings.search.noDate, hits, length, rate === null ? '–' : figure(rate, 1));

const heightOf = (rate: number, most: number): number =>
  most === 0 ? 0 : (rate / most) * (HEIGHT - AXIS - TOP);

/** All bars as one path: thousands of them are drawn as fast as one. */
const pathOf = (bars: readonly DispersionBar[], slot: number, most: number): string =>
  bars
    .map(({ rate }, index) => {
      const height = heightOf(rate ?? 0, most);
      return height === 0
        ? ''
        : `M${(LEFT + (index + 0.5) * slot).toFixed(2)} ${HEIGHT - AXIS}v${(-height).toFixed(2)}`;
    })
    .join('');

const Scale = ({ most, width }: { readonly most: number; readonly width: number }) => (
  <>
    {[0, 0.5, 1].map((part) => {
      const y = HEIGHT - AXIS - part * (HEIGHT - AXIS - TOP);
      return (
        <g key={part}>
          <line
            className="dispersion-grid"
            data-zero={part === 0 ? '' : undefined}
            x1={LEFT}
            x2={width - 8}
            y1={y}
            y2={y}
          />
          <text className="dispersion-tick" x={LEFT - 6} y={y + 4} textAnchor="end">
            {figure(most * part, most < 10 ? 1 : 0)}
          </text>
        </g>
      );
    })}
  </>
);

/** The year under the first briefing of each, where there is room. */
const Years = ({ bars, slot }: { readonly bars: readonly DispersionBar[]; readonly slot: number }) => {
  let last = '';
  let lastX = -Infinity;
  const ticks = bars.flatMap(({ date }, index) => {
    const year = date?.slice(0, 4) ?? strings.search.noDate;
    const x = LEFT + index * slot;
    if (year === last) return [];
    last = year;
    if (x - lastX < 44) return [];
    lastX = x;
    return [{ year, x }];
  });
  return ticks.map(({ year, x }) => (
    <text key={year} className="dispersion-tick" x={x} y={HEIGHT - 5}>
      {year}
    </text>
  ));
};
