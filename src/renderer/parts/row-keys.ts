import type { KeyboardEvent } from 'react';
import { lettersOn } from './keys.ts';

/** What the keys of a list do; a row is named by its index. */
export type RowActions = {
  readonly move: (to: number) => void;
  readonly open?: ((index: number) => void) | undefined;
  readonly peek?: ((index: number) => void) | undefined;
  readonly select?: ((index: number) => void) | undefined;
  readonly escape?: (() => void) | undefined;
  /** Shift and an arrow: the row joins the selection. */
  readonly extend?: ((from: number, to: number) => void) | undefined;
};

/** Handles a key pressed in a list of `count` rows with the cursor at `at` (-1 for nowhere); a page is `page` rows. */
export const pressInRows = (
  event: KeyboardEvent,
  at: number,
  count: number,
  page: number,
  actions: RowActions,
): void => {
  if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return actions.escape?.();
  const step = stepOf(event, at, count, page);
  if (step !== undefined) {
    const to = Math.min(count - 1, Math.max(0, step));
    if (event.shiftKey && actions.extend !== undefined) actions.extend(at, to);
    actions.move(to);
  } else if (!act(event, at, actions)) return;
  event.preventDefault();
};

const stepOf = (event: KeyboardEvent, at: number, count: number, page: number): number | undefined => {
  if (event.key === 'ArrowDown' || isLetter(event, 'j')) return at + 1;
  if (event.key === 'ArrowUp' || isLetter(event, 'k')) return Math.max(0, at - 1);
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  if (event.key === 'PageDown') return at + page;
  if (event.key === 'PageUp') return at - page;
  return undefined;
};

const act = (event: KeyboardEvent, at: number, { open, peek, select }: RowActions): boolean => {
  const action =
    event.key === 'Enter' ? open : event.key === ' ' ? peek : isLetter(event, 'x') ? select : undefined;
  if (action === undefined || at < 0) return false;
  action(at);
  return true;
};

const isLetter = (event: KeyboardEvent, letter: string) =>
  lettersOn() && event.key.toLowerCase() === letter && !(event.shiftKey && letter === 'x');
