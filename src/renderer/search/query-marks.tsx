import { useLayoutEffect, useRef, useState } from 'react';
import type { Ignored, Reading } from '../../contract/index.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { shortcutOf } from '../parts/shortcuts.ts';
import { strings } from '../strings.ts';

const words = strings.search;

/** A field before its value is typed: no mistake while the caret is still there. */
const isBegun = ({ text, end }: Ignored, at: number | null): boolean =>
  end === at && /^\p{L}+[:：]$/u.test(text);

/** The parts of what stands in the box that were not used; none while an answer is that of the query before. */
export const unusedIn = (
  draft: string,
  reading: Reading | undefined,
  at: number | null,
): readonly Ignored[] =>
  reading?.query === draft ? reading.ignored.filter((part) => !isBegun(part, at)) : [];

/** The part that the caret is in. */
export const unusedAt = (unused: readonly Ignored[], at: number | null): Ignored | undefined =>
  at === null ? undefined : unused.find(({ start, end }) => at >= start && at <= end);

/**
 * Underlines in the box what was not used: the same letters behind the input, unseen but for the line. What is pointed at
 * says why, and what would be right.
 */
export const QueryMarks = ({
  input,
  draft,
  unused,
}: {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly draft: string;
  readonly unused: readonly Ignored[];
}) => {
  const behind = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<{ readonly index: number; readonly left: number } | null>(null);
  const isShown = unused.length > 0;
  useLayoutEffect(() => {
    const box = input.current;
    if (box === null || !isShown) return;
    const follow = () => behind.current?.scrollTo({ left: box.scrollLeft });
    // The input lies over the marks: it is asked where the pointer is, and they whether it is over one of them.
    const point = ({ clientX }: MouseEvent) => setPointed(markAt(behind.current, clientX));
    const leave = () => setPointed(null);
    follow();
    box.addEventListener('scroll', follow);
    box.addEventListener('mousemove', point);
    box.addEventListener('mouseleave', leave);
    return () => {
      box.removeEventListener('scroll', follow);
      box.removeEventListener('mousemove', point);
      box.removeEventListener('mouseleave', leave);
    };
  });
  if (!isShown) return null;
  const said = pointed === null ? undefined : unused[pointed.index];
  return (
    <>
      <div ref={behind} className="query-behind" dir="auto" aria-hidden>
        {unused.map(({ start, end }, index) => (
          <span key={start}>
            {draft.slice(unused[index - 1]?.end ?? 0, start)}
            <u>{draft.slice(start, end)}</u>
          </span>
        ))}
      </div>
      {said === undefined ? null : (
        <div className="tip mark-tip" role="tooltip" style={{ left: pointed?.left }}>
          <span>{said.reason}</span>
          {said.repair === null ? null : (
            <span className="mark-repair">
              {words.repair(said.repair)}
              <KeyCaps chord={shortcutOf('query.repair').keys[0] ?? ''} />
            </span>
          )}
        </div>
      )}
    </>
  );
};

/** Which mark is under the pointer, and where it begins. */
const markAt = (behind: HTMLDivElement | null, x: number) => {
  if (behind === null) return null;
  const start = behind.getBoundingClientRect().left;
  const marks = [...behind.querySelectorAll('u')].map((mark) => mark.getBoundingClientRect());
  const index = marks.findIndex(({ left, right }) => x >= left - 2 && x <= right + 2);
  const mark = marks[index];
  return mark === undefined ? null : { index, left: Math.max(0, mark.left - start) };
};
