import { memo, useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { CoverageState } from '../../contract/index.ts';
import { Hatch } from '../parts/coverage-strip.tsx';
import { useWidth } from '../parts/width.ts';
import { strings } from '../strings.ts';
import { daysAfter, marksOf, weekOf, type Calendar as Layout, type PlacedDay } from './calendar-layout.ts';

/** Dates chosen, both included; '' for open. */
export type Dates = { readonly from: string; readonly to: string };

const words = strings.coverage;
const LEFT = 30;
const WIDEST = 11;
const NARROWEST = 2;
/** A week may be narrow; a day must stay easy to see and to hit. */
const LOWEST = 10;
const LABELS = 22;

/** Where something is in the calendar. */
type Spot = { readonly week: number; readonly weekday: number };

/** Every day from the first briefing to the last, a column a week. Drag for dates; a click on a day, or Enter, opens it. */
export const Calendar = ({
  layout,
  chosen,
  onChoose,
  onOpen,
  onPoint,
}: {
  readonly layout: Layout;
  readonly chosen: Dates;
  readonly onChoose: (dates: Dates) => void;
  readonly onOpen: (day: PlacedDay) => void;
  readonly onPoint: (day: PlacedDay | undefined) => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const pitch = Math.max(NARROWEST, Math.min(WIDEST, (width - LEFT) / Math.max(1, layout.weeks)));
  const [drag, setDrag] = useState<{ readonly start: Spot; readonly end: Spot } | null>(null);
  const [cursor, setCursor] = useState<Spot | null>(null);
  const spotAt = (event: PointerEvent): Spot => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const week = Math.floor((event.clientX - left - LEFT) / pitch);
    return {
      week: Math.max(0, Math.min(layout.weeks - 1, week)),
      weekday: Math.floor((event.clientY - top) / tallOf(pitch)),
    };
  };
  const move = (event: PointerEvent) => {
    const spot = spotAt(event);
    onPoint(layout.at(spot.week, spot.weekday));
    if (drag !== null) setDrag({ ...drag, end: spot });
  };
  const release = (event: PointerEvent) => {
    if (drag === null) return;
    const end = spotAt(event);
    setDrag(null);
    if (end.week !== drag.start.week) return onChoose(datesOf(layout, drag.start.week, end.week));
    const day = layout.at(end.week, end.weekday);
    if (day !== undefined) onOpen(day);
  };
  const press = (event: KeyboardEvent) => {
    const from = cursor ?? { week: layout.weeks - 1, weekday: 0 };
    const to = step(event.key, from, layout);
    if (to !== undefined) {
      setCursor(to);
      onPoint(layout.at(to.week, to.weekday));
      if (event.shiftKey)
        onChoose(datesOf(layout, chosen.from === '' ? from.week : weekOf(layout, chosen.from), to.week));
    } else if (event.key === 'Enter' && cursor !== null) {
      const day = layout.at(cursor.week, cursor.weekday);
      if (day !== undefined) onOpen(day);
    } else return;
    event.preventDefault();
  };
  const frame = drag === null ? chosen : datesOf(layout, drag.start.week, drag.end.week);
  const height = layout.rows * tallOf(pitch) + LABELS;
  const handlers = {
    tabIndex: 0,
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ start: spotAt(event), end: spotAt(event) });
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: () => setDrag(null),
    onPointerLeave: () => onPoint(undefined),
    onKeyDown: press,
    onBlur: () => setCursor(null),
  };
  return (
    <div
      ref={box}
      className="calendar"
      role="application"
      aria-label={`${words.title}. ${words.how}`}
      {...handlers}
    >
      {width === 0 ? null : (
        <svg width={width} height={height} aria-hidden>
          <Days layout={layout} pitch={pitch} />
          {frame.from === '' && frame.to === '' ? null : (
            <Frame layout={layout} pitch={pitch} dates={frame} />
          )}
          {cursor === null ? null : (
            <rect
              className="calendar-cursor"
              x={LEFT + cursor.week * pitch - 1.5}
              y={cursor.weekday * tallOf(pitch) - 0.5}
              width={pitch + 2}
              height={tallOf(pitch) + 2}
            />
          )}
        </svg>
      )}
    </div>
  );
};

const Days = memo(({ layout, pitch }: { readonly layout: Layout; readonly pitch: number }) => {
  const hatch = useId();
  const paths = useMemo(() => pathsOf(layout, pitch), [layout, pitch]);
  const tall = tallOf(pitch);
  const foot = layout.rows * tall;
  return (
    <>
      <defs>
        <Hatch id={hatch} />
      </defs>
      <path className="coverage-held" d={paths.held} />
      <path className="coverage-unknown" fill={`url(#${hatch})`} d={paths.unknown} />
      <path className="coverage-none" d={paths.none} />
      <text x={0} y={tall * 0.5 + 4}>
        {words.mon}
      </text>
      <text x={0} y={tall * 4.5 + 4}>
        {words.fri}
      </text>
      {marksOf(layout, pitch).map(({ week, label, year }) => (
        <g key={week} transform={`translate(${LEFT + week * pitch}, 0)`}>
          {year ? <path className="calendar-year" d={`M-0.5 0V${foot + 8}`} /> : null}
          <text className={year ? 'calendar-year-label' : undefined} x={year ? 4 : 0} y={foot + 16}>
            {label}
          </text>
        </g>
      ))}
    </>
  );
});

const Frame = ({
  layout,
  pitch,
  dates,
}: {
  readonly layout: Layout;
  readonly pitch: number;
  readonly dates: Dates;
}) => {
  const first = dates.from === '' ? 0 : Math.max(0, weekOf(layout, dates.from));
  const last = dates.to === '' ? layout.weeks - 1 : Math.min(layout.weeks - 1, weekOf(layout, dates.to));
  if (last < first) return null;
  return (
    <rect
      className="calendar-frame"
      x={LEFT + first * pitch - 2}
      y={-1}
      width={(last - first + 1) * pitch + 3}
      height={layout.rows * tallOf(pitch) + 5}
      rx={2}
    />
  );
};

/** One outline a state for all its days: a thousand squares cost as little as one. */
const pathsOf = (layout: Layout, pitch: number): Record<CoverageState, string> => {
  const tall = tallOf(pitch);
  const gap = pitch > 4 ? 1 : 0.5;
  const paths = { held: '', none: '', unknown: '' };
  for (const { state, week, weekday } of layout.days) {
    const inset = state === 'none' ? 0.5 : 0;
    const wide = pitch - gap - 2 * inset;
    const high = tall - gap - 2 * inset;
    const [x, y] = [LEFT + week * pitch + inset, weekday * tall + inset];
    paths[state] +=
      `M${x.toFixed(2)} ${y.toFixed(2)}h${wide.toFixed(2)}v${high.toFixed(2)}h${(-wide).toFixed(2)}z`;
  }
  return paths;
};

const tallOf = (pitch: number) => Math.max(LOWEST, pitch);

const datesOf = (layout: Layout, one: number, other: number): Dates => ({
  from: layout.mondayOf(Math.min(one, other)),
  to: daysAfter(layout.mondayOf(Math.max(one, other)), 6),
});

const step = (key: string, { week, weekday }: Spot, { weeks, rows }: Layout): Spot | undefined => {
  const clamped = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  switch (key) {
    case 'ArrowLeft':
      return { week: clamped(week - 1, weeks), weekday };
    case 'ArrowRight':
      return { week: clamped(week + 1, weeks), weekday };
    case 'ArrowUp':
      return { week, weekday: clamped(weekday - 1, rows) };
    case 'ArrowDown':
      return { week, weekday: clamped(weekday + 1, rows) };
    case 'Home':
      return { week: 0, weekday: 0 };
    case 'End':
      return { week: weeks - 1, weekday: 0 };
    default:
      return undefined;
  }
};
