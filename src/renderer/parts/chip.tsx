import './controls.css';
import { X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A small label for something in force, with a cross where it can be taken away. */
export const Chip = ({
  icon: Icon,
  kind = 'plain',
  removeLabel,
  onRemove,
  children,
}: {
  readonly icon?: LucideIcon;
  readonly kind?: 'plain' | 'accent';
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}) => (
  <span className="chip" data-kind={kind}>
    {Icon === undefined ? null : <Icon className="icon" aria-hidden />}
    {children}
    {onRemove === undefined ? null : (
      <button type="button" className="chip-remove" aria-label={removeLabel} onClick={onRemove}>
        <X className="icon" aria-hidden />
      </button>
    )}
  </span>
);
