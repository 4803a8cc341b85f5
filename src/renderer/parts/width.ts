import { useEffect, useState, type RefObject } from 'react';

/** The width of an element in CSS pixels, followed as it changes; 0 before it is known. */
export const useWidth = (element: RefObject<Element | null>): number => useSide(element, 'width');

/** The height of an element in the same way. */
export const useHeight = (element: RefObject<Element | null>): number => useSide(element, 'height');

const useSide = (element: RefObject<Element | null>, side: 'width' | 'height'): number => {
  const [length, setLength] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new ResizeObserver(([entry]) => setLength(entry?.contentRect[side] ?? 0));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element, side]);
  return length;
};
