import './button.css';
import type { ComponentProps, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import { shortcutOf, type Command } from './shortcuts.ts';
import { KeyCaps } from './key-caps.tsx';
import { Tip } from './tip.tsx';

type Look = { readonly kind?: 'plain' | 'primary' | 'quiet'; readonly size?: 'small' | 'normal' | 'large' };

/** A button with words, perhaps an icon before them and its key after. */
export const Button = ({
  kind = 'plain',
  size = 'normal',
  icon: Icon,
  keys,
  className,
  children,
  ...rest
}: Look &
  ComponentProps<'button'> & {
    readonly icon?: LucideIcon | undefined;
    readonly keys?: Command | undefined;
  }) => (
  <button
    type="button"
    {...rest}
    className={classNames('button', className)}
    data-kind={kind}
    data-size={size}
  >
    {Icon === undefined ? null : <Icon className="icon" aria-hidden />}
    {children}
    {keys === undefined ? null : <KeyCaps chord={shortcutOf(keys).keys[0] ?? ''} />}
  </button>
);

/** A button that is an icon only; its name is shown as a tooltip, with its key. */
export const IconButton = ({
  icon: Icon,
  label,
  keys,
  size = 'normal',
  pressed,
  className,
  ...rest
}: ComponentProps<'button'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: Command | undefined;
  readonly size?: 'small' | 'normal';
  readonly pressed?: boolean | undefined;
}) => (
  <Tip text={label} keys={keys}>
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classNames('icon-button', className)}
      data-size={size}
    >
      <Icon className="icon" aria-hidden />
    </button>
  </Tip>
);

/** A number that opens to the passages it counts. */
export const Opens = ({ children, ...rest }: ComponentProps<'button'> & { readonly children: ReactNode }) => (
  <button type="button" {...rest} className={classNames('opens', rest.className)}>
    {children}
  </button>
);
