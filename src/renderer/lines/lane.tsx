import { useId } from 'react';
import type { CoverageDay, LineWording } from '../../contract/index.ts';
import { Hatch } from '../parts/coverage-strip.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { dayOf, gapsOf, ticksOf, type TimeScale } from './time.ts';

const HEIGHT = 34;
const TICK = 16;

/** The uses of one wording over time: a tick a use, which opens its place; what is not known hatched. */
export const Lane = ({
  wording,
  days,
  scale,
  label,
}: {
  readonly wording: LineWording;
  readonly days: readonly CoverageDay[];
  readonly scale: TimeScale;
  readonly label: string;
}) => {
  const hatch = useId();
  const dated = wording.places.filter(({ date }) => date !== null);
  const xs = dated.map(({ date }) => scale.at(dayOf(date ?? '')));
  const middle = HEIGHT / 2;
  return (
    <svg className="lane" width={scale.width} height={HEIGHT} role="img" aria-label={label}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {gapsOf(days).map(({ from, to }) => (
        <rect
          key={from}
          x={Math.max(0, scale.at(from))}
          width={Math.max(0, Math.min(scale.width, scale.at(to)) - Math.max(0, scale.at(from)))}
          height={HEIGHT}
          fill={`url(#${hatch})`}
        />
      ))}
      {ticksOf(scale).map(({ day }) => (
        <line key={day} className="lane-year" x1={scale.at(day)} x2={scale.at(day)} y2={HEIGHT} />
      ))}
      <line className="lane-span" x1={xs[0]} x2={xs.at(-1)} y1={middle} y2={middle} />
      {dated.map((use, at) => (
        <g
          key={`${use.ref} ${use.start}`}
          className="lane-use"
          onClick={() => go(placeOn('briefing', { id: Number(use.ref.split('#')[0]), at: use.ref }))}
        >
          <title>{`${use.date} ${use.asker ?? ''}`}</title>
          <rect x={(xs[at] ?? 0) - 4} width={8} height={HEIGHT} fill="transparent" />
          <line x1={xs[at]} x2={xs[at]} y1={middle - TICK / 2} y2={middle + TICK / 2} />
        </g>
      ))}
    </svg>
  );
};

/** The years, or months, under the lanes. */
export const LaneAxis = ({ scale }: { readonly scale: TimeScale }) => (
  <svg className="lane-axis" width={scale.width} height={18} aria-hidden>
    {ticksOf(scale).map(({ day, label }) => (
      <text key={day} x={Math.min(scale.at(day), scale.width - 44)} y={13}>
        {label}
      </text>
    ))}
  </svg>
);
