import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { strings } from '../strings.ts';

/** A passage of which three lines show when it is longer, with a way to see all of it. */
export const Clamped = ({
  head,
  lang,
  dir,
  children,
}: {
  readonly head: ReactNode;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly children: ReactNode;
}) => {
  const text = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null || open) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 2);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);
  const words = strings.compare;
  return (
    <div className="compare-new">
      <div className="compare-tag" data-kind="added">
        {head}
        {long ? (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.showLess : words.showAll}
          </button>
        ) : null}
      </div>
      <p ref={text} className="compare-text" data-clamped={open ? undefined : ''} lang={lang} dir={dir}>
        {children}
      </p>
    </div>
  );
};
