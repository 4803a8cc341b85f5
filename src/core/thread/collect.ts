import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const collectNow: unknown = (() => {
  try {
    setFlagsFromString('--expose-gc');
    return runInNewContext('gc');
  } catch {
    // A runtime without it takes its own time.
    return null;
  }
})();

/**
 * Gives this thread's memory back at once. V8 by itself waits until it is short of it, and by then the garbage of one
 * very long text would lie beside the next.
 */
export const collect = (): void => {
  if (typeof collectNow === 'function') collectNow();
};
