import './floating.css';
import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { KeyCaps } from './key-caps.tsx';
import { shortcutOf, type Command } from './shortcuts.ts';

/** A menu that opens from `trigger`, an element that takes a ref. */
export const Menu = ({
  trigger,
  align = 'start',
  open,
  onOpen,
  children,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly align?: 'start' | 'end';
  readonly open?: boolean | undefined;
  readonly onOpen?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}) => (
  <Base.Root modal={false} {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpen?.(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className="menu-positioner" align={align} sideOffset={4} collisionPadding={8}>
        <Base.Popup className="menu">{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

/** Opens a menu of settings; says what is in force. */
export const MenuOpener = ({ children, ...rest }: { readonly children: string }) => (
  <Button size="small" kind="quiet" {...rest}>
    <span className="one-line menu-opener">{children}</span>
    <ChevronDown className="icon" aria-hidden />
  </Button>
);

/** One thing to choose. `end` stands at the right: a count, a note. */
export const MenuItem = ({
  icon: Icon,
  keys,
  end,
  disabled = false,
  onChoose,
  children,
}: {
  readonly icon?: LucideIcon | undefined;
  readonly keys?: Command | undefined;
  readonly end?: ReactNode;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) => (
  <Base.Item className="menu-item" disabled={disabled} onClick={onChoose}>
    {Icon === undefined ? null : <Icon className="icon" aria-hidden />}
    <span className="one-line">{children}</span>
    {keys === undefined ? null : (
      <span className="menu-end">
        <KeyCaps chord={shortcutOf(keys).keys[0] ?? ''} />
      </span>
    )}
    {end === undefined ? null : <span className="menu-end">{end}</span>}
  </Base.Item>
);

/** One of several, of which one is in force. */
export const MenuChoice = <Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}) => (
  <Base.Group>
    <Base.GroupLabel className="menu-title">{label}</Base.GroupLabel>
    <Base.RadioGroup value={value}>
      {choices.map(([choice, words]) => (
        <Base.RadioItem
          key={choice}
          value={choice}
          className="menu-item"
          closeOnClick
          onClick={() => onChoose(choice)}
        >
          <span className="menu-check">
            <Base.RadioItemIndicator>
              <Check className="icon" aria-hidden />
            </Base.RadioItemIndicator>
          </span>
          <span className="one-line">{words}</span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  </Base.Group>
);

/** A heading over some of the things to choose. */
export const MenuGroup = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className="menu-title">{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

/** A hairline between groups. */
export const MenuLine = () => <Base.Separator className="menu-line" />;
