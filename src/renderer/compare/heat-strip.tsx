import './heat-strip.css';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useHeight } from '../parts/width.ts';
import { strings } from '../strings.ts';
import { nextDifference, type HeatRow } from './heat.ts';

const words = strings.compare.heat;
const TALLEST = 14;
const WIDTH = 44;
const WIDEST = 10;

/**
 * Where versions differ from the base, all of it at a glance: a lane a version, a mark a row of the table. A click goes
 * there; by keys the arrows go from one row that differs to the next.
 */
export const HeatStrip = ({
  rows,
  versions,
  scroller,
  onGo,
}: {
  readonly rows: readonly HeatRow[];
  readonly versions: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onGo: (row: number, version: number) => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const height = useHeight(box);
  const [at, setAt] = useState(0);
  const row = Math.min(at, rows.length - 1);
  const tall = Math.min(TALLEST, height / Math.max(1, rows.length));
  const wide = Math.min(WIDEST, (WIDTH - 8) / Math.max(1, versions));
  const go = (to: number, version: number) => {
    setAt(to);
    onGo(to, version);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, rows, row);
    if (to === null) return;
    event.preventDefault();
    if (event.key === 'Enter') onGo(row, -1);
    else go(to, -1);
  };
  return (
    <div
      ref={box}
      className="heat"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, rows.length)}
      aria-valuenow={row + 1}
      aria-valuetext={sayRow(rows[row], versions)}
      title={words.tip}
      onKeyDown={onKeyDown}
      onPointerDown={({ clientX, clientY, currentTarget }) => {
        const { left, top } = currentTarget.getBoundingClientRect();
        const to = Math.floor((clientY - top) / tall);
        const version = Math.floor((clientX - left - 4) / wide);
        if (to < rows.length) go(to, Math.max(0, Math.min(versions - 1, version)));
      }}
    >
      {height === 0 ? null : <Marks rows={rows} tall={tall} wide={wide} />}
      <InSight scroller={scroller} tall={tall} />
    </div>
  );
};

const keyed = (key: string, rows: readonly HeatRow[], row: number): number | null => {
  if (key === 'ArrowDown' || key === 'ArrowRight') return nextDifference(rows, row, 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return nextDifference(rows, row, -1);
  if (key === 'Home') return nextDifference(rows, -1, 1);
  if (key === 'End') return nextDifference(rows, rows.length, -1);
  return key === 'Enter' ? row : null;
};

const sayRow = (row: HeatRow | undefined, versions: number): string =>
  row === undefined ? '' : (row.isBase ? words.sentence : words.after)(row.at, row.differ, versions);

const Marks = memo(
  ({
    rows,
    tall,
    wide,
  }: {
    readonly rows: readonly HeatRow[];
    readonly tall: number;
    readonly wide: number;
  }) => (
    <svg width={WIDTH} height={tall * rows.length} aria-hidden>
      {rows.flatMap(({ marks }, row) =>
        marks.map(({ kind, amount }, version) => (
          <rect
            // A row and a version are a place that has no other name.
            key={`${row} ${version}`}
            data-kind={kind}
            x={4 + version * wide}
            y={row * tall}
            width={Math.max(1, wide - 1)}
            height={Math.max(1, tall - 1)}
            opacity={kind === 'same' ? undefined : 0.35 + 0.65 * amount}
          />
        )),
      )}
    </svg>
  ),
);
Marks.displayName = 'Marks';

/** Which rows of the table are in sight, over their marks. */
const InSight = ({
  scroller,
  tall,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly tall: number;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scrolled = scroller.current;
    if (scrolled === null) return;
    let asked = 0;
    const place = () => {
      const [first, last] = rowsInSight(scrolled);
      if (frame.current === null) return;
      // Running text has no rows to be in sight.
      frame.current.hidden = last < 0;
      frame.current.style.top = `${first * tall}px`;
      frame.current.style.height = `${Math.max(4, (last - first + 1) * tall)}px`;
    };
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(place);
    };
    soon();
    scrolled.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      scrolled.removeEventListener('scroll', soon);
    };
  }, [scroller, tall]);
  return <div ref={frame} className="heat-in-sight" aria-hidden />;
};

/** The first and the last row of the table that can be seen below its head. */
const rowsInSight = (scroller: HTMLElement): readonly [number, number] => {
  const { top, bottom } = scroller.getBoundingClientRect();
  const head = scroller.querySelector('thead')?.getBoundingClientRect().bottom ?? top;
  const rows = [...scroller.querySelectorAll<HTMLElement>('tr[data-row]')];
  const firstBelow = (edge: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
      else low = middle + 1;
    }
    return Math.min(low, rows.length - 1);
  };
  if (rows.length === 0) return [0, -1];
  return [numberOf(rows[firstBelow(head + 1)]), numberOf(rows[firstBelow(bottom - 1)])];
};

const numberOf = (row: HTMLElement | undefined): number => Number(row?.dataset['row'] ?? 0);
