import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { strings } from '../strings.ts';
import { CheckBox } from './check-box.tsx';
import { VirtualRows, type VirtualRowsProps } from './virtual-rows.tsx';

/** One column. `track` is its width as a CSS grid track; `title` the full text for a tooltip. */
export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly track: string;
  readonly align?: 'end';
  readonly cell: (row: Row) => ReactNode;
  readonly title?: (row: Row) => string | undefined;
};

/** Which rows are ticked, by key. */
export type Selection = {
  readonly keys: ReadonlySet<string | number>;
  readonly toggle: (key: string | number, extend: boolean) => void;
  readonly toggleAll: () => void;
};

type Sorting = {
  readonly sort?: readonly string[] | undefined;
  /** Without it the heads are words only. */
  readonly onSort?: ((sort: readonly string[]) => void) | undefined;
};

type TableProps<Row> = Omit<VirtualRowsProps<Row>, 'draw' | 'head' | 'height'> &
  Sorting & {
    readonly columns: readonly Column<Row>[];
    readonly selection?: Selection | undefined;
    readonly nameOf: (row: Row) => string;
    readonly rowHeight?: number;
  };

const unsorted: readonly string[] = [];
const HEAD = 32;
const ROW = 30;
const TICKS = '38px';

/** A table of any length. A click on a head sorts, again reverses, Shift adds a second key. */
export const VirtualTable = <Row,>({
  columns,
  selection,
  sort = unsorted,
  onSort,
  nameOf,
  ...rows
}: TableProps<Row>) => {
  const style = {
    gridTemplateColumns: [selection && TICKS, ...columns.map(({ track }) => track)].filter(Boolean).join(' '),
  };
  const cells = (row: Row) =>
    columns.map((column, index) => (
      <div
        key={column.id}
        role="gridcell"
        aria-colindex={index + 1 + (selection ? 1 : 0)}
        className="cell"
        data-align={column.align}
        title={column.title?.(row)}
      >
        {column.cell(row)}
      </div>
    ));
  const drawRow = (row: Row) => (
    <>
      {selection ? <Tick selection={selection} id={rows.keyOf(row)} name={nameOf(row)} /> : null}
      {cells(row)}
    </>
  );
  const head = <Head {...{ columns, selection, sort, onSort, style }} count={rows.rows.length} />;
  return (
    <div className="table">
      <VirtualRows
        {...rows}
        height={rows.rowHeight ?? ROW}
        rowClass="table-row"
        rowStyle={{ ...style, height: rows.rowHeight ?? ROW }}
        head={{ node: head, height: HEAD, columns: columns.length + (selection ? 1 : 0) }}
        draw={drawRow}
      />
    </div>
  );
};

/** What the sort becomes after a click on a column's head. A leading minus means descending. */
const nextSort = (sort: readonly string[], id: string, add: boolean): readonly string[] => {
  const now = sort.find((key) => key.replace('-', '') === id);
  const next = now === id ? `-${id}` : id;
  if (!add) return [next];
  return now === undefined ? [...sort, next].slice(-2) : sort.map((key) => (key === now ? next : key));
};

const Tick = ({
  selection,
  id,
  name,
}: {
  readonly selection: Selection;
  readonly id: string | number;
  readonly name: string;
}) => (
  <div
    role="gridcell"
    aria-colindex={1}
    className="cell-check"
    {...{
      // The row underneath would take a second click for opening it.
      onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
      onClickCapture: (event: MouseEvent) => {
        event.stopPropagation();
        event.preventDefault();
        selection.toggle(id, event.shiftKey);
      },
    }}
  >
    <CheckBox
      checked={selection.keys.has(id)}
      label={strings.parts.select(name)}
      tabIndex={-1}
      onChange={() => {}}
    />
  </div>
);

const Head = <Row,>({
  columns,
  selection,
  sort,
  onSort,
  style,
  count,
}: Sorting & {
  readonly columns: readonly Column<Row>[];
  readonly selection: Selection | undefined;
  readonly style: CSSProperties;
  readonly count: number;
}) => (
  <div role="row" aria-rowindex={1} className="table-row table-head" style={style}>
    {selection ? (
      <div role="columnheader" aria-label={strings.parts.selectAll} className="cell-check">
        <CheckBox
          checked={selection.keys.size === 0 ? false : selection.keys.size >= count ? true : 'some'}
          label={strings.parts.selectAll}
          onChange={selection.toggleAll}
        />
      </div>
    ) : null}
    {columns.map((column) => (
      <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
    ))}
  </div>
);

const HeadCell = <Row,>({
  column,
  sort = unsorted,
  ...sorting
}: Sorting & { readonly column: Column<Row> }) => {
  // A column of buttons has no head, and nothing to sort by.
  const onSort = column.head === '' ? undefined : sorting.onSort;
  const at = sort.findIndex((key) => key.replace('-', '') === column.id);
  const down = sort[at]?.startsWith('-') ?? false;
  const Arrow = down ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      className="cell"
      data-align={column.align}
      aria-sort={onSort === undefined ? undefined : at !== 0 ? 'none' : down ? 'descending' : 'ascending'}
    >
      {onSort === undefined ? (
        column.head
      ) : (
        <button
          type="button"
          className="cell-sort"
          data-sorted={at >= 0 ? '' : undefined}
          onClick={(event) => onSort(nextSort(sort, column.id, event.shiftKey))}
        >
          <span className="one-line">{column.head}</span>
          {at < 0 ? null : <Arrow className="icon" aria-hidden />}
          {at > 0 ? <span className="second">{at + 1}</span> : null}
        </button>
      )}
    </div>
  );
};
