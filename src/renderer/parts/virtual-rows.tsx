import './rows.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type ReactNode, type Ref, type KeyboardEvent } from 'react';
import { useScrollBack } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { pressInRows, type RowActions } from './row-keys.ts';

const OVERSCAN = 12;
/** Below this a position beside the scrollbar says nothing one does not see. */
const LONG_LIST = 200;
const SCROLLING_MS = 700;

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
  /** A row in the accessibility tree: 'option' in a list, 'row' in a table. */
  readonly role?: 'option' | 'row';
  readonly rowClass?: string;
  readonly rowStyle?: React.CSSProperties;
  readonly attributesOf?: (row: Row, index: number) => Attributes;
  readonly draw: (row: Row, index: number) => ReactNode;
  readonly onClickRow?: (index: number, event: React.MouseEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly focusRef?: Ref<HTMLDivElement>;
};

/** Draws rows by need, 12 beyond each edge. The list has the focus; arrows, J K, Home, End, Enter, Space and X work. */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const { rows, cursor, role = 'option', height, measured = false, keyOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  useScrollBack(props.name, scroller, rows.length > 0);
  useEffect(() => {
    if (cursor >= 0 && cursor < rows.length) virtual.scrollToIndex(cursor, { align: 'auto' });
    // Only a move of the cursor scrolls; new rows under it must not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor]);
  const position = usePosition(scroller, rows.length, height);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
  const items = virtual.getVirtualItems();
  return (
    <>
      <div
        ref={(element) => {
          scroller.current = element;
          setRef(props.focusRef, element);
        }}
        className="rows"
        role={role === 'row' ? 'rowgroup' : 'listbox'}
        aria-label={props.label}
        aria-activedescendant={items.some(({ index }) => index === cursor) ? `${id}-${cursor}` : undefined}
        tabIndex={0}
        onFocus={(event) =>
          event.target === event.currentTarget &&
          cursor < 0 &&
          rows.length > 0 &&
          props.move(items[0]?.index ?? 0)
        }
        onKeyDown={(event) => {
          props.onKeyDown?.(event);
          if (!event.defaultPrevented) pressInRows(event, cursor, rows.length, page, props);
        }}
      >
        <div className="rows-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              // The list has the keys; a click is a shortcut to what they do.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={key}
                id={`${id}-${index}`}
                role={role}
                tabIndex={-1}
                className={`row ${props.rowClass ?? ''}`}
                data-index={index}
                data-cursor={index === cursor ? '' : undefined}
                ref={measured ? virtual.measureElement : undefined}
                style={{ ...props.rowStyle, transform: `translateY(${start}px)` }}
                {...(role === 'option'
                  ? {
                      'aria-selected': index === cursor,
                      'aria-posinset': index + 1,
                      'aria-setsize': rows.length,
                    }
                  : {})}
                {...props.attributesOf?.(row, index)}
                onClick={(event) => {
                  props.move(index);
                  props.onClickRow?.(index, event);
                }}
                onDoubleClick={() => props.open?.(index)}
              >
                {props.draw(row, index)}
              </div>
            );
          })}
        </div>
      </div>
      {position === null ? null : (
        <div className="rows-position">{strings.parts.position(position, rows.length)}</div>
      )}
    </>
  );
};

/** The row at the top while a long list is being scrolled, from 1; null at rest. */
const usePosition = (
  scroller: React.RefObject<HTMLDivElement | null>,
  count: number,
  height: number,
): number | null => {
  const [position, setPosition] = useState<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || count < LONG_LIST) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      const part = element.scrollTop / Math.max(1, element.scrollHeight - element.clientHeight);
      setPosition(Math.min(count, 1 + Math.round(part * (count - 1))));
      clearTimeout(timer);
      timer = setTimeout(() => setPosition(null), SCROLLING_MS);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, count, height]);
  return position;
};

const setRef = (ref: Ref<HTMLDivElement> | undefined, element: HTMLDivElement | null) => {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
};
