import './controls.css';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A box to write in, named by `label`, perhaps with an icon before and something after. */
export const Field = ({
  label,
  icon: Icon,
  after,
  className,
  ...rest
}: ComponentProps<'input'> & {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly after?: ReactNode;
}) => (
  <div className={classNames('field', className)}>
    {Icon === undefined ? null : <Icon className="icon" aria-hidden />}
    <input aria-label={label} spellCheck={false} autoComplete="off" {...rest} />
    {after}
  </div>
);
