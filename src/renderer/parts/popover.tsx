import './floating.css';
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

/** A small panel that opens from `trigger`, an element that takes a ref. It closes by Esc and by a click elsewhere. */
export const Popover = ({
  trigger,
  label,
  align = 'start',
  open,
  onOpen,
  children,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly open?: boolean | undefined;
  readonly onOpen?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}) => (
  <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpen?.(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className="menu-positioner" align={align} sideOffset={4} collisionPadding={8}>
        <Base.Popup className="popover" aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
