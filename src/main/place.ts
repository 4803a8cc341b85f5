import type { Bounds } from './settings.ts';

/** The least that the page needs, in pixels. */
export const smallest = { width: 900, height: 600 };
/** The size of a first window. */
export const usual = { width: 1440, height: 900 };

/**
 * Bounds that can be seen and grasped on the screens there are now: at most as large as the screen they are mostly on,
 * and without a place of their own where the title bar would be out of reach.
 */
export const placeOnScreen = (bounds: Bounds, screens: readonly Bounds[]): Partial<Bounds> => {
  const home = screens.find((each) => graspable(bounds, each));
  const limit = home ?? screens[0] ?? usual;
  const size = {
    width: Math.max(smallest.width, Math.min(bounds.width, limit.width)),
    height: Math.max(smallest.height, Math.min(bounds.height, limit.height)),
  };
  return home ? { x: bounds.x, y: bounds.y, ...size } : size;
};

const graspable = (window: Bounds, display: Bounds): boolean => {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return across >= 100 && window.y >= display.y - 10 && window.y <= display.y + display.height - 40;
};
