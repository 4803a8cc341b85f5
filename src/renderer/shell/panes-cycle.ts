/** Moves the focus to the next pane of the window, or the previous; panes carry `data-pane`. */
export const focusPane = (step: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null && pane.querySelector('[data-pane]') === null,
  );
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((here + step + panes.length) % panes.length);
  const inside = next?.querySelector<HTMLElement>(LIST) ?? next?.querySelector<HTMLElement>(FIRST_STOP);
  (inside ?? next)?.focus();
};

/** Where a pane has a list, that is what one comes for. */
const LIST = '.rows[tabindex="0"]';
const FIRST_STOP =
  '[tabindex="0"]:not([role="separator"]), a[href], button:not(:disabled), input:not(:disabled)';
