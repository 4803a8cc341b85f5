import { useEffect, useState, type RefObject } from 'react';
import { strings } from '../strings.ts';

/** Below this a position beside the scrollbar says nothing one does not see. */
const LONG_LIST = 200;
const SCROLLING_MS = 700;

/** "4,211 of 15,355" beside the scrollbar while a long list is scrolled. */
export const RowsPosition = ({
  scroller,
  count,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
}) => {
  const [position, setPosition] = useState<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || count < LONG_LIST) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      const part = element.scrollTop / Math.max(1, element.scrollHeight - element.clientHeight);
      setPosition(Math.min(count, 1 + Math.round(part * (count - 1))));
      clearTimeout(timer);
      timer = setTimeout(() => setPosition(null), SCROLLING_MS);
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, count]);
  return position === null ? null : (
    <div className="rows-position" aria-hidden>
      {strings.parts.position(position, count)}
    </div>
  );
};
