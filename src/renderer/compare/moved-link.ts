import type { FocusEvent, PointerEvent } from 'react';
import type { AlignedRow } from '../../contract/index.ts';

/** What marks an element as one end of a move: the version, and the place of the sentence there. */
export const movedKey = (witness: string, { baseAt, otherAt }: AlignedRow): string =>
  `${witness} ${baseAt} ${otherAt}`;

/**
 * For the element around a table: pointing at one end of a move, or focusing it, marks both, and the base's sentence. The
 * marks are set on the elements themselves: a table of hundreds of cells is not drawn again because the mouse moves.
 */
export const movedLink = {
  onPointerOver: ({ target, currentTarget }: PointerEvent<HTMLElement>): void => link(currentTarget, target),
  onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>): void => link(currentTarget, null),
  onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>): void => link(currentTarget, target),
};

/** From one end of a move to the other: whichever of the two does not have the focus. */
export const jumpToOther = (from: Element): void => {
  const key = from.closest<HTMLElement>('[data-moved]')?.dataset['moved'];
  const root = from.closest('table');
  if (key === undefined || root === null) return;
  const ends = [...root.querySelectorAll(`[data-moved="${CSS.escape(key)}"] button`)];
  const other = ends.find((end) => end !== from);
  if (other instanceof HTMLElement) other.focus();
};

const link = (root: HTMLElement, target: EventTarget | null): void => {
  const end = target instanceof Element ? target.closest<HTMLElement>('[data-moved]') : null;
  const key = end?.dataset['moved'] ?? '';
  if (root.dataset['linking'] === key || (key === '' && root.dataset['linking'] === undefined)) return;
  for (const marked of root.querySelectorAll('[data-linked]')) marked.removeAttribute('data-linked');
  if (key === '') return void delete root.dataset['linking'];
  root.dataset['linking'] = key;
  const baseAt = key.split(' ')[1] ?? '';
  const ends = root.querySelectorAll(
    `[data-moved="${CSS.escape(key)}"], [data-base-at="${CSS.escape(baseAt)}"]`,
  );
  for (const each of ends) each.setAttribute('data-linked', '');
};
