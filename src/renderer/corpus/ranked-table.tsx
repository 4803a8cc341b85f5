import { ArrowDown } from 'lucide-react';
import { useMemo, type ReactNode, type Ref } from 'react';
import { VirtualRows } from '../parts/virtual-rows.tsx';

/** A column of a table whose rows come in pages. Sorting by it is asked of the core under `sort`. */
export type RankedColumn<Row> = {
  readonly id: string;
  readonly head: string;
  readonly track: string;
  readonly align?: 'end';
  readonly sort?: string;
  readonly cell: (row: Row) => ReactNode;
};

const HEAD = 32;
const ROW = 30;

/** A table of any length, in an order that the core makes; a click on a head asks for another order. */
export const RankedTable = <Row,>({
  name,
  label,
  total,
  columns,
  sort,
  onSort,
  cursor,
  move,
  draw,
  open,
  list,
}: {
  readonly name: string;
  readonly label: string;
  readonly total: number;
  readonly columns: readonly RankedColumn<Row>[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly cursor: number;
  readonly move: (index: number) => void;
  /** The cells of the row at a place. */
  readonly draw: (index: number) => ReactNode;
  /** Opens the row under the cursor. */
  readonly open: () => void;
  readonly list: Ref<HTMLDivElement>;
}) => {
  const rows = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const style = { gridTemplateColumns: columns.map(({ track }) => track).join(' ') };
  const head = (
    <div role="row" aria-rowindex={1} className="table-row table-head" style={style}>
      {columns.map(({ id, head: words, align, sort: by }) => (
        <div
          key={id}
          role="columnheader"
          className="cell"
          data-align={align}
          aria-sort={by === undefined ? undefined : by === sort ? 'descending' : 'none'}
        >
          {by === undefined ? (
            words
          ) : (
            <button
              type="button"
              className="cell-sort"
              data-sorted={by === sort ? '' : undefined}
              onClick={() => onSort(by)}
            >
              <span className="one-line">{words}</span>
              {by === sort ? <ArrowDown className="icon" aria-hidden /> : null}
            </button>
          )}
        </div>
      ))}
    </div>
  );
  return (
    <div className="table">
      <VirtualRows
        name={`${name} ${sort}`}
        label={label}
        rows={rows}
        keyOf={(row) => row}
        height={ROW}
        cursor={cursor}
        move={move}
        open={open}
        rowClass="table-row"
        rowStyle={{ ...style, height: ROW }}
        head={{ node: head, height: HEAD, columns: columns.length }}
        draw={draw}
        ref={list}
      />
    </div>
  );
};

/** The cells of a row; empty ones while it is on its way. */
export const Cells = <Row,>({
  row,
  columns,
}: {
  readonly row: Row | undefined;
  readonly columns: readonly RankedColumn<Row>[];
}) =>
  columns.map((column, at) => (
    <div key={column.id} role="gridcell" aria-colindex={at + 1} className="cell" data-align={column.align}>
      {row === undefined ? null : column.cell(row)}
    </div>
  ));
