import './rows.css';
import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type CSSProperties, type ReactNode, type Ref } from 'react';
import { useScrollBack } from '../place/remembered.ts';
import { pressInRows, type RowActions } from './row-keys.ts';
import { RowsPosition } from './rows-position.tsx';

const OVERSCAN = 12;

type Attributes = {
  readonly [name: `aria-${string}` | `data-${string}`]: string | number | boolean | undefined;
};

/** A list of which only the rows in sight exist. */
export type VirtualRowsProps<Row> = RowActions & {
  /** Under this name the list comes back to where it was scrolled. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Height of a row in pixels; a guess where rows differ and `measured` is set. */
  readonly height: number;
  readonly measured?: boolean;
  /** Index of the row the keys act on; -1 for none. */
  readonly cursor: number;
  readonly draw: (row: Row, index: number) => ReactNode;
  readonly attributesOf?: (row: Row, index: number) => Attributes;
  readonly rowClass?: string;
  readonly rowStyle?: CSSProperties;
  /** Makes it a grid: this row stays at the top, and `draw` gives cells. */
  readonly head?: { readonly node: ReactNode; readonly height: number; readonly columns: number };
  readonly ref?: Ref<HTMLDivElement>;
};

/** Draws rows by need, 12 beyond each edge. The list has the focus; arrows, J K, Home, End, Enter, Space and X work. */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const { rows, cursor, head } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useRows(props, scroller);
  const items = virtual.getVirtualItems();
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / props.height) - 2);
  const attributes = {
    className: 'rows',
    'aria-label': props.label,
    'aria-activedescendant': items.some(({ index }) => index === cursor) ? `${id}-${cursor}` : undefined,
    tabIndex: 0,
    onFocus: (event: React.FocusEvent) => {
      if (event.target === event.currentTarget && cursor < 0 && rows.length > 0)
        props.move(virtual.range?.startIndex ?? 0);
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.target === event.currentTarget) pressInRows(event, cursor, rows.length, page, props);
    },
    ref: (element: HTMLDivElement | null) => {
      scroller.current = element;
      setRef(props.ref, element);
    },
  };
  const body = (
    <div className="rows-space" role={head && 'rowgroup'} style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => (
        <VirtualRow key={item.key} id={`${id}-${item.index}`} item={item} virtual={virtual} {...props} />
      ))}
    </div>
  );
  return (
    <>
      {head === undefined ? (
        <div role="listbox" {...attributes}>
          {body}
        </div>
      ) : (
        <div role="grid" aria-rowcount={rows.length + 1} aria-colcount={head.columns} {...attributes}>
          {head.node}
          {body}
        </div>
      )}
      <RowsPosition scroller={scroller} count={rows.length} />
    </>
  );
};

const useRows = <Row,>(props: VirtualRowsProps<Row>, scroller: React.RefObject<HTMLDivElement | null>) => {
  const { rows, cursor, head, keyOf, height } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: head?.height ?? 0,
    scrollPaddingStart: head?.height ?? 0,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  useScrollBack(props.name, scroller, rows.length > 0);
  const shown = useRef(cursor);
  useEffect(() => {
    // Only a move of the cursor scrolls; new rows under it must not.
    if (cursor >= 0 && cursor !== shown.current) virtual.scrollToIndex(cursor, { align: 'auto' });
    shown.current = cursor;
  }, [cursor, virtual]);
  return virtual;
};

const VirtualRow = <Row,>(
  props: VirtualRowsProps<Row> & {
    readonly id: string;
    readonly item: VirtualItem;
    readonly virtual: Virtualizer<HTMLDivElement, Element>;
  },
) => {
  const { id, item, virtual, rows, cursor, head } = props;
  const { index } = item;
  const row = rows[index];
  if (row === undefined) return null;
  const attributes = {
    id,
    className: `row ${props.rowClass ?? ''}`,
    'data-index': index,
    'data-cursor': index === cursor ? '' : undefined,
    ref: props.measured ? virtual.measureElement : undefined,
    style: { ...props.rowStyle, transform: `translateY(${item.start - (head?.height ?? 0)}px)` },
    onClick: () => props.move(index),
    onDoubleClick: () => props.open?.(index),
    ...props.attributesOf?.(row, index),
  };
  const content = props.draw(row, index);
  if (head !== undefined)
    return (
      <div role="row" aria-rowindex={index + 2} {...attributes}>
        {content}
      </div>
    );
  return (
    <div
      role="option"
      tabIndex={-1}
      aria-selected={index === cursor}
      aria-posinset={index + 1}
      aria-setsize={rows.length}
      {...attributes}
    >
      {content}
    </div>
  );
};

const setRef = (ref: Ref<HTMLDivElement> | undefined, element: HTMLDivElement | null) => {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
};
