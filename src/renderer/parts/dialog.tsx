import './floating.css';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type CSSProperties, type ReactNode } from 'react';
import { strings } from '../strings.ts';

/** A dialog over everything: Esc, the cross and a click outside close it. `foot` holds its buttons. */
export const Dialog = ({
  open,
  title,
  width = 480,
  beside,
  foot,
  isText = false,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly width?: number;
  /** Stands at the right of the title. */
  readonly beside?: ReactNode;
  readonly foot?: ReactNode;
  /** Nothing in it can be worked, so it is itself what the keys scroll. */
  readonly isText?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const popup = useRef<HTMLDivElement>(null);
  // The first thing to write in; where there is none the dialog itself, so that no button looks chosen.
  const first = () =>
    popup.current?.querySelector<HTMLElement>('.dialog-body input, .dialog-body[tabindex]') ?? popup.current;
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup ref={popup} className="dialog" style={dialogWidth(width)} initialFocus={first}>
          <div className="dialog-head">
            <Base.Title>{title}</Base.Title>
            <span className="grow" />
            {beside}
            <Base.Close className="icon-button" aria-label={strings.parts.close}>
              <X className="icon" aria-hidden />
            </Base.Close>
          </div>
          <div
            className="dialog-body"
            {...(isText ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}
          >
            {children}
          </div>
          {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};

// React's type of a style knows no custom properties.
const dialogWidth = (width: number) => ({ '--dialog-width': `${width}px` }) as CSSProperties;
