import { expect, test } from 'vitest';
import { createAbandoned } from '../../../src/core/thread/abandoned.ts';

test('a call that was abandoned is known to be in the other thread, and no other call is', () => {
  const here = createAbandoned();
  const there = createAbandoned(here.memory);
  expect(there.has(7)).toBe(false);
  here.add(7);
  expect([there.has(7), there.has(8), there.has(0)]).toEqual([true, false, false]);
});

test('a newer call takes the place of one far before it', () => {
  const { add, has } = createAbandoned();
  add(1);
  add(4097);
  expect([has(1), has(4097)]).toEqual([false, true]);
});
