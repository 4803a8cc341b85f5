import './states.css';
import { TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WorkbenchError } from '../../contract/errors.ts';
import type { Call } from '../client/client.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

/** What would be here, and the one action that fills it. */
export const EmptyState = ({
  icon: Icon,
  title,
  children,
  actions,
}: {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) => (
  <div className="state">
    {Icon === undefined ? null : <Icon className="icon" aria-hidden />}
    <h2>{title}</h2>
    {children === undefined ? null : <div className="quiet">{children}</div>}
    {actions === undefined ? null : <div className="state-actions">{actions}</div>}
  </div>
);

/** What happened, what is kept, what can be done: shown in the pane that failed. */
export const ErrorState = ({
  error,
  kept = strings.parts.kept,
  onRetry,
  actions,
}: {
  readonly error: WorkbenchError;
  readonly kept?: string;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}) => (
  <div className="state" data-kind="error" role="alert">
    <TriangleAlert className="icon" aria-hidden />
    <h2>{strings.parts.wentWrong}</h2>
    <p>{error.message}</p>
    <p className="quiet">{kept}</p>
    <div className="state-actions">
      {onRetry === undefined ? null : <Button onClick={onRetry}>{strings.parts.tryAgain}</Button>}
      {actions}
    </div>
  </div>
);

/** Two pixels at the top of a pane that has been waiting long enough for it to be felt. */
export const LoadingBar = ({ show }: { readonly show: boolean }) =>
  show ? <div className="loading-bar" aria-hidden /> : null;

/** Draws a call: the error in place, the old content dimmed while the next loads, never a flash. */
export const Settled = <Value,>({
  call,
  className,
  children,
}: {
  readonly call: Call<Value>;
  readonly className?: string;
  readonly children: (value: Value) => ReactNode;
}) => (
  <>
    <LoadingBar show={call.loading} />
    {call.error !== undefined ? <ErrorState error={call.error} onRetry={call.retry} /> : null}
    {call.error === undefined && call.value !== undefined ? (
      <div className={classNames('settles', call.stale && 'settling', className)} aria-busy={call.loading}>
        {children(call.value)}
      </div>
    ) : null}
  </>
);

/** How far something is, from 0 to 1. */
export const Progress = ({ part, label }: { readonly part: number; readonly label: string }) => (
  <progress className="progress" aria-label={label} max={1} value={part} />
);
