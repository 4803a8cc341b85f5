import './rail.css';
import { useId, useRef } from 'react';
import type { ComparedText } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Hatch } from '../parts/coverage-strip.tsx';
import { useWidth } from '../parts/width.ts';
import { strings } from '../strings.ts';
import { labelOf } from './texts.ts';
import { dayNumber, railRuns, railScale, railTicks, type RailScale } from './rail-scale.ts';

const HEIGHT = 60;
const TOP = 22;
const THICK = 7;
const INSET = 20;
/** From the left edge of a column to where its connector ends. */
const INTO_COLUMN = 14;

/** A column of the table as the rail needs it: where it begins, or null where it is scrolled out of sight. */
export type RailColumn = {
  readonly text: ComparedText;
  readonly left: number | null;
  readonly isBase: boolean;
};

/** The dates of the statements to scale over what is held, each joined to its column; a date scrolls to it. */
export const Rail = ({
  columns,
  onGo,
}: {
  readonly columns: readonly RailColumn[];
  readonly onGo: (witness: string) => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const dated = columns.flatMap(({ text: { date } }) => (date === null ? [] : [date]));
  const scale = railScale(dated, width, INSET);
  return (
    <div
      ref={box}
      className="compare-rail"
      role="group"
      aria-label={strings.compare.rail}
      style={{ height: scale === null ? 0 : HEIGHT }}
    >
      {scale === null ? null : (
        <>
          <Drawing columns={columns} scale={scale} width={width} />
          {columns.map(({ text }) =>
            text.date === null ? null : (
              <button
                key={text.witness}
                type="button"
                className="compare-date"
                style={{ left: scale.x(dayNumber(text.date)) }}
                title={labelOf(text)}
                aria-label={labelOf(text)}
                onClick={() => onGo(text.witness)}
              />
            ),
          )}
        </>
      )}
    </div>
  );
};

const Drawing = ({
  columns,
  scale,
  width,
}: {
  readonly columns: readonly RailColumn[];
  readonly scale: RailScale;
  readonly width: number;
}) => {
  const hatch = useId();
  const [only, ...more] = new Set(columns.map(({ text }) => text.series));
  const series = more.length === 0 && only !== null ? only : undefined;
  const { value: days = [] } = useCall('coverage.days', series === undefined ? {} : { series });
  return (
    <svg width={width} height={HEIGHT} aria-hidden>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {railTicks(scale).map(({ x, label, strong }) => (
        <g key={x} className="compare-tick" data-strong={strong ? '' : undefined}>
          <path d={`M${x} ${TOP - 5}v5`} />
          <text x={x + 4} y={TOP - 6}>
            {label}
          </text>
        </g>
      ))}
      {railRuns(days, scale).map(({ state, x, width: wide }) => (
        <rect
          key={x}
          className={`coverage-${state}`}
          fill={state === 'unknown' ? `url(#${hatch})` : undefined}
          x={x}
          width={wide}
          y={state === 'none' ? TOP + 0.5 : TOP}
          height={state === 'none' ? THICK - 1 : THICK}
        />
      ))}
      {columns.map(({ text: { witness, date }, left, isBase }) => {
        if (date === null) return null;
        const x = scale.x(dayNumber(date));
        const end = left === null ? null : left + (isBase ? INSET : INTO_COLUMN);
        return (
          <g key={witness} className="compare-stem" data-base={isBase ? '' : undefined}>
            {end === null ? null : (
              <path d={`M${x} ${TOP + THICK}C${x} ${HEIGHT - 14} ${end} ${HEIGHT - 24} ${end} ${HEIGHT}`} />
            )}
            <path className="compare-mark" d={`M${x} ${TOP - 4}v${THICK + 8}`} />
          </g>
        );
      })}
    </svg>
  );
};
