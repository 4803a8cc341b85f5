import { useEffect, useRef, type RefObject } from 'react';
import type { Stretch } from './lines.ts';

/** Tells what the mouse selected in the text of a row, in offsets into the whole text. */
export const useMouseSelection = (
  within: RefObject<HTMLElement | null>,
  onSelect: (stretch: Stretch) => void,
): void => {
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  useEffect(() => {
    const take = () => {
      const stretch = selectedIn(within.current);
      if (stretch) latest.current(stretch);
    };
    document.addEventListener('mouseup', take);
    return () => document.removeEventListener('mouseup', take);
  }, [within]);
};

/** Null where nothing is selected, or more than one row. */
const selectedIn = (pane: HTMLElement | null): Stretch | null => {
  const chosen = window.getSelection();
  if (!pane || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const range = chosen.getRangeAt(0);
  const line = elementOf(range.startContainer)?.closest<HTMLElement>('[data-start]');
  if (!line || !pane.contains(line) || !line.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const said = range.toString();
  const start =
    Number(line.dataset['start']) + before.toString().length + (said.length - said.trimStart().length);
  return said.trim() === '' ? null : { start, end: start + Math.min(400, said.trim().length) };
};

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
