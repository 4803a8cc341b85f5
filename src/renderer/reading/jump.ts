import { isWriting } from '../parts/keys.ts';

/** Farther than this many heights of the window a jump does not glide. */
const NEAR = 2;
/** What was never drawn has a guessed height: a jump is put right for so many frames after it. */
const SETTLING_FRAMES = 12;
const GLIDE_MS = 500;

let underWay = new AbortController();
underWay.abort();

/** Whether a jump is on its way: what is in sight meanwhile is not where one goes. */
export const isJumping = (): boolean => !underWay.signal.aborted;

/** Brings a passage to the top of the text and marks it for a moment, so that the eye finds it. */
export const jumpTo = (scroller: HTMLElement, ref: string, how: 'glide' | 'at once' = 'glide'): void => {
  const target = passageNamed(scroller, ref);
  if (target === null) return;
  scrollTo(scroller, target, 'start', how);
  for (const before of scroller.querySelectorAll('[data-arrived]')) before.removeAttribute('data-arrived');
  target.dataset['arrived'] = '';
};

/** Gives a passage the focus where it is. */
export const focusPassage = (scroller: HTMLElement, ref: string): void =>
  scroller
    .querySelector<HTMLElement>(`article[data-ref="${CSS.escape(ref)}"]`)
    ?.focus({ preventScroll: true });

/** Brings the mark one stands on into sight, if it is not, and gives it the focus unless one is writing. */
export const jumpToMark = (scroller: HTMLElement): void => {
  const mark = scroller.querySelector<HTMLElement>('mark[data-current]');
  if (mark === null) return;
  if (!isInSight(scroller, mark)) scrollTo(scroller, mark, 'center', 'glide');
  if (!isWriting(document.activeElement)) mark.focus({ preventScroll: true });
};

/** Brings the words of a note into sight, or the note where it has none, and gives the note the focus. */
export const jumpToNote = (scroller: HTMLElement, id: string): void => {
  const card = scroller.querySelector<HTMLElement>(`#note-${CSS.escape(id)}`);
  const target = scroller.querySelector<HTMLElement>(`[data-note~="${CSS.escape(id)}"]`) ?? card;
  if (target !== null && !isInSight(scroller, target)) scrollTo(scroller, target, 'center', 'at once');
  card?.focus({ preventScroll: true });
};

/** The passage at the top of what is in sight, or the one named as long as it is; undefined where there is none. */
export const passageInSight = (scroller: HTMLElement, here: string): string | undefined => {
  const current = passageNamed(scroller, here);
  if (current !== null && isInSight(scroller, current)) return here;
  const { left, top, width } = scroller.getBoundingClientRect();
  for (const below of [40, 120, 240]) {
    const element = document.elementFromPoint(left + width / 2, top + below);
    const passage = element?.closest<HTMLElement>('[data-ref]');
    if (passage?.dataset['ref'] !== undefined) return passage.dataset['ref'];
  }
  return undefined;
};

const passageNamed = (scroller: HTMLElement, ref: string) =>
  scroller.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`);

const isInSight = (scroller: HTMLElement, element: HTMLElement) => {
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > frame.top + 8 && box.top < frame.bottom - 8;
};

/** Glides where it is near, and then keeps the target in place while heights above it become known. */
const scrollTo = (
  scroller: HTMLElement,
  target: HTMLElement,
  block: ScrollLogicalPosition,
  how: 'glide' | 'at once',
) => {
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  for (const hand of ['wheel', 'pointerdown', 'keydown'] as const)
    window.addEventListener(hand, () => underWay.abort(), { signal, once: true, passive: true });
  const settle = (frames: number) => {
    if (signal.aborted) return;
    target.scrollIntoView({ block, behavior: 'instant' });
    if (frames > 0) requestAnimationFrame(() => settle(frames - 1));
    else underWay.abort();
  };
  if (how === 'at once' || !isNear(scroller, target)) return settle(SETTLING_FRAMES);
  target.scrollIntoView({ block, behavior: 'smooth' });
  setTimeout(() => settle(SETTLING_FRAMES), GLIDE_MS);
};

const isNear = (scroller: HTMLElement, target: HTMLElement) => {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const distance = Math.abs(target.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
  return !isCalm && distance <= NEAR * scroller.clientHeight;
};
