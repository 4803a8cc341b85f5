import { useEffect, type RefObject } from 'react';
import { selectedWords } from './selection.ts';

const NAME = 'twin-selection';

/** Marks what is selected on one side of a row on the other side as well, as long as it is selected. */
export const useTwinSelection = (scroller: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const follow = () => {
      const ranges = scroller.current === null ? [] : twinOf(scroller.current);
      if (ranges.length === 0) CSS.highlights.delete(NAME);
      else CSS.highlights.set(NAME, new Highlight(...ranges));
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      CSS.highlights.delete(NAME);
    };
  }, [scroller]);
};

/** The same stretch of the text on the other side of the row that the selection begins in. */
const twinOf = (transcript: HTMLElement): Range[] => {
  const selected = selectedWords(transcript);
  const node = getSelection()?.getRangeAt(0).startContainer;
  if (selected === null || node === undefined) return [];
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest('.beside-row');
  const own = element?.closest('.beside-row > *');
  const others = [...(row?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].filter(
    (piece) => own?.contains(piece) === false,
  );
  return others.flatMap((piece) => {
    const start = Number(piece.dataset['start']);
    const end = start + (piece.textContent?.length ?? 0);
    if (end <= selected.start || start >= selected.end) return [];
    return [rangeIn(piece, Math.max(0, selected.start - start), Math.min(end, selected.end) - start)];
  });
};

/** A stretch of an element's text as a range over its nodes. */
const rangeIn = (element: HTMLElement, start: number, end: number): Range => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start <= at + length) range.setStart(node, start - at);
    if (end >= at && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
};
