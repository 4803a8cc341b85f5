import { setImmediate } from 'node:timers/promises';

/** How long a thread is kept before others are let in, in milliseconds. */
const longest = 40;

/** Lets other calls in between the steps of a long work, once so much time has passed since the last. */
export const breathing = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await setImmediate();
    last = performance.now();
  };
};
