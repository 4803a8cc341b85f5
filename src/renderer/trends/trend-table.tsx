import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Chart, TrendBin, TrendRow } from '../../contract/index.ts';
import { Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { useScrollBack } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { binInProse, shortBin, valueText, type Point, type Series } from './series.ts';

const words = strings.trends;
const ROW = 27;
const HEAD = 32;
const OVERSCAN = 12;

type TableProps = {
  readonly chart: Chart;
  readonly series: readonly Series[];
  /** The point that the keys act on; it is the one number that Tab reaches. */
  readonly cursor: Point | null;
  readonly chosen: Point | null;
  readonly onMove: (point: Point) => void;
  readonly onChoose: (point: Point) => void;
};

/** The figure's numbers: a row a bin, unknown ones said, zeros as 0; each number opens its passages. */
export const TrendTable = (props: TableProps) => {
  const { chart, series, cursor, chosen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: chart.bins.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingStart: 2 * ROW,
  });
  useScrollBack('trend-table', scroller, true);
  const at = chosen?.bin;
  useEffect(() => {
    const element = scroller.current;
    if (at === undefined || element === null) return;
    // The figure over the table may only now be getting its height.
    const frame = requestAnimationFrame(() => {
      const { scrollTop, clientHeight } = element;
      const isInSight = at * ROW >= scrollTop && (at + 1) * ROW <= scrollTop + clientHeight - HEAD;
      if (!isInSight) element.scrollTo({ top: at * ROW - (clientHeight - HEAD - ROW) / 2 });
    });
    return () => cancelAnimationFrame(frame);
  }, [at]);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const wanted = cursor ?? chosen;
  const isDrawn = wanted !== null && items.some(({ index }) => index === wanted.bin);
  // Tab reaches a number that is there; the wanted one may be scrolled away.
  const stop = isDrawn ? wanted : { series: 0, bin: virtual.range?.startIndex ?? 0 };
  const columns = 3 + series.length * (chart.measure === 'count' ? 1 : 2);
  const press = (event: KeyboardEvent) => {
    const to = stepped(event.key, stop, series.length, chart.bins.length);
    if (to === null) return;
    event.preventDefault();
    props.onMove(to);
    virtual.scrollToIndex(to.bin, { align: 'auto' });
    // The row may only just have come to be.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-point="${to.series} ${to.bin}"]`)?.focus(),
    );
  };
  return (
    <div ref={scroller} className="trend-table-scroll">
      <table className="trend-table" aria-rowcount={chart.bins.length + 1} aria-label={words.table}>
        <TableHead chart={chart} series={series} />
        {/* The numbers in it have the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={press}>
          <Space height={above} columns={columns} />
          {items.map(({ index }) => {
            const bin = chart.bins[index];
            return bin === undefined ? null : (
              <TableRow key={bin.bin} {...props} bin={bin} index={index} stop={stop} />
            );
          })}
          <Space height={below} columns={columns} />
        </tbody>
      </table>
    </div>
  );
};

const denominatorOf = { count: 'briefings', rate: 'words', share: 'exchanges' } as const;

const TableHead = ({ chart, series }: Pick<TableProps, 'chart' | 'series'>) => (
  <thead>
    <tr aria-rowindex={1}>
      <th scope="col">{words.columns.bin}</th>
      <th scope="col" className="number">
        {words.columns.daysHeld}
      </th>
      <th scope="col" className="number">
        {words.columns[denominatorOf[chart.measure]]}
      </th>
      {series.map(({ query, name, place }) => (
        <Fragment key={query}>
          <th scope="col" className="number">
            <span className="trend-table-name" title={name}>
              <Marker place={place} size={14} />
              <span className="one-line">{name}</span>
            </span>
          </th>
          {chart.measure === 'count' ? null : (
            <th scope="col" className="number quieter">
              n
            </th>
          )}
        </Fragment>
      ))}
    </tr>
  </thead>
);

const TableRow = ({
  chart,
  series,
  bin,
  index,
  stop,
  chosen,
  onMove,
  onChoose,
}: TableProps & { readonly bin: TrendBin; readonly index: number; readonly stop: Point }) => (
  <tr aria-rowindex={index + 2} data-chosen={chosen?.bin === index ? '' : undefined}>
    <th scope="row">{shortBin(bin.bin, chart.by)}</th>
    {bin.coverage === 'held' ? (
      <>
        <td className="number">{figure(bin.daysHeld)}</td>
        <td className="number">{figure(bin[denominatorOf[chart.measure]])}</td>
      </>
    ) : (
      <td className="trend-table-none" colSpan={2}>
        {strings.parts[bin.coverage]}
      </td>
    )}
    {series.map((one, at) => (
      <Numbers
        key={one.query}
        row={one.rows[index]}
        chart={chart}
        point={{ series: at, bin: index }}
        label={`${one.name}, ${binInProse(bin, chart.by)}`}
        isStop={stop.series === at && stop.bin === index}
        onMove={onMove}
        onChoose={onChoose}
      />
    ))}
  </tr>
);

const Numbers = ({
  row,
  chart,
  point,
  label,
  isStop,
  onMove,
  onChoose,
}: Pick<TableProps, 'chart' | 'onMove' | 'onChoose'> & {
  readonly row: TrendRow | undefined;
  readonly point: Point;
  readonly label: string;
  readonly isStop: boolean;
}) => {
  const plain = chart.measure === 'count';
  const value = row?.value ?? null;
  if (row === undefined || value === null)
    return (
      <td className="number quieter" colSpan={plain ? 1 : 2}>
        —<span className="visually-hidden"> {strings.parts[row?.coverage ?? 'unknown']}</span>
      </td>
    );
  const opens = (
    <Opens
      tabIndex={isStop ? 0 : -1}
      data-point={`${point.series} ${point.bin}`}
      aria-label={words.openPoint(figure(row.count), label)}
      onFocus={() => onMove(point)}
      onClick={() => onChoose(point)}
    >
      {figure(row.count)}
    </Opens>
  );
  return plain ? (
    <td className="number strong">{opens}</td>
  ) : (
    <>
      <td className="number strong">{valueText(value, chart.measure)}</td>
      <td className="number">{opens}</td>
    </>
  );
};

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={columns} className="trend-table-space" style={{ height }}>
        {' '}
      </td>
    </tr>
  );

const stepped = (key: string, from: Point, series: number, bins: number): Point | null => {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    Home: [0, -bins],
    End: [0, bins],
  };
  const step = steps[key];
  return step === undefined
    ? null
    : {
        series: Math.max(0, Math.min(series - 1, from.series + step[0])),
        bin: Math.max(0, Math.min(bins - 1, from.bin + step[1])),
      };
};
