import './floating.css';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { KeyCaps } from './key-caps.tsx';
import { shortcutOf, type Command } from './shortcuts.ts';

/** Shows a few words, and a key, beside what is pointed at or focused. `children` is one element that takes a ref. */
export const Tip = ({
  text,
  keys,
  side = 'bottom',
  children,
}: {
  readonly text: string;
  readonly keys?: Command | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement<Record<string, unknown>>;
}) => (
  <Tooltip.Root>
    <Tooltip.Trigger render={children} />
    <Tooltip.Portal>
      <Tooltip.Positioner className="menu-positioner" side={side} sideOffset={6} collisionPadding={6}>
        <Tooltip.Popup className="tip">
          {text}
          {keys === undefined ? null : <KeyCaps chord={shortcutOf(keys).keys[0] ?? ''} />}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
);
