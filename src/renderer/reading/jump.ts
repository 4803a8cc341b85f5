/** Farther than this many heights of the window a jump does not glide. */
const NEAR = 2;

/** Brings a passage to the top of the text and marks it for a moment, so that the eye finds it. */
export const jumpTo = (scroller: HTMLElement, ref: string): void => {
  const target = scroller.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`);
  if (target === null) return;
  target.scrollIntoView({ block: 'start', behavior: behaviourTo(scroller, target) });
  for (const before of scroller.querySelectorAll('[data-arrived]')) before.removeAttribute('data-arrived');
  target.dataset['arrived'] = '';
};

/** Brings the mark one stands on into sight, if it is not. */
export const jumpToMark = (scroller: HTMLElement): void => {
  const mark = scroller.querySelector<HTMLElement>('mark[data-current]');
  if (mark === null || isInSight(scroller, mark)) return;
  mark.scrollIntoView({ block: 'center', behavior: behaviourTo(scroller, mark) });
};

/** The passage at the top of what is in sight; undefined where there is none. */
export const passageInSight = (scroller: HTMLElement, here: string): string | undefined => {
  const current = scroller.querySelector<HTMLElement>(`[data-ref="${CSS.escape(here)}"]`);
  if (current !== null && isInSight(scroller, current)) return here;
  const { left, top, width } = scroller.getBoundingClientRect();
  for (const below of [40, 120, 240]) {
    const element = document.elementFromPoint(left + width / 2, top + below);
    const passage = element?.closest<HTMLElement>('[data-ref]');
    if (passage?.dataset['ref'] !== undefined) return passage.dataset['ref'];
  }
  return undefined;
};

const isInSight = (scroller: HTMLElement, element: HTMLElement) => {
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > frame.top + 8 && box.top < frame.bottom - 8;
};

const behaviourTo = (scroller: HTMLElement, target: HTMLElement): ScrollBehavior => {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const distance = Math.abs(target.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
  return isCalm || distance > NEAR * scroller.clientHeight ? 'instant' : 'smooth';
};
