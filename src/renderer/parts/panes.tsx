import './panes.css';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { strings } from '../strings.ts';
import { useKeys } from './keys.ts';
import { useWide } from './media.ts';
import { setStored } from './stored.ts';

/** A pane beside the main one; widths in CSS pixels. */
export type SidePane = {
  readonly label: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly content: ReactNode;
  /** For a pane that the screen opens itself: in a narrow window it is over the others at once, and this closes it. */
  readonly onClose?: (() => void) | undefined;
};

/** Usual widths, as in the design. */
export const paneWidths = {
  facets: { width: 212, min: 180, max: 280 },
  outline: { width: 248, min: 200, max: 320 },
  side: { width: 348, min: 280, max: 480 },
} as const;

/**
 * A main pane with one to its left, one to its right, or both. Hairlines are dragged or moved by arrow keys, a double
 * click resets them, widths are kept under `name`. In a narrow window the right one is an overlay, opened with Ctrl I.
 */
export const Panes = ({
  name,
  left,
  right,
  children,
}: {
  readonly name: string;
  readonly left?: SidePane | undefined;
  readonly right?: SidePane | undefined;
  readonly children: ReactNode;
}) => {
  const wide = useWide();
  const [hidden, setHidden] = useState(false);
  const [over, setOver] = useState(false);
  const onClose = right?.onClose;
  const close = useCallback(() => (onClose ?? (() => setOver(false)))(), [onClose]);
  const toggle = onClose ?? (() => (wide ? setHidden(!hidden) : setOver(!over)));
  useKeys({ 'view.side-panel': right === undefined ? undefined : toggle });
  const beside = wide && !hidden ? right : undefined;
  return (
    <div className="panes">
      <Group resizeTargetMinimumSize={{ coarse: 20, fine: 8 }}>
        {left === undefined ? null : <Side key="left" id={`${name}.left`} pane={left} before />}
        <Panel id={`${name}.main`} minSize={320} className="pane">
          <section className="pane" data-pane tabIndex={-1}>
            {children}
          </section>
        </Panel>
        {beside === undefined ? null : <Side key="right" id={`${name}.right`} pane={beside} />}
      </Group>
      {right !== undefined && !wide && (over || onClose !== undefined) ? (
        <Overlay pane={right} takesFocus={onClose === undefined} onClose={close} />
      ) : null}
    </div>
  );
};

const Side = ({
  id,
  pane,
  before = false,
}: {
  readonly id: string;
  readonly pane: SidePane;
  readonly before?: boolean;
}) => {
  const panel = usePanelRef();
  const key = `pane.${id}`;
  const [initial] = useState(() => Number(localStorage.getItem(key)) || pane.width);
  const line = (
    <Separator
      className="pane-line"
      aria-label={strings.parts.resize(pane.label)}
      disableDoubleClick
      onDoubleClick={() => panel.current?.resize(pane.width)}
    />
  );
  return (
    <>
      {before ? null : line}
      <Panel
        id={id}
        panelRef={panel}
        defaultSize={initial}
        minSize={pane.min}
        maxSize={pane.max}
        groupResizeBehavior="preserve-pixel-size"
        className="pane"
        onResize={({ inPixels }) => setStored(key, String(Math.round(inPixels)))}
      >
        <aside className="pane" aria-label={pane.label} data-pane tabIndex={-1}>
          {pane.content}
        </aside>
      </Panel>
      {before ? line : null}
    </>
  );
};

const Overlay = ({
  pane,
  takesFocus,
  onClose,
}: {
  readonly pane: SidePane;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}) => {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = aside.current;
    const press = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    if (takesFocus) element?.focus();
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [takesFocus, onClose]);
  return (
    <aside ref={aside} className="pane-overlay" aria-label={pane.label} data-pane tabIndex={-1}>
      {pane.content}
    </aside>
  );
};
