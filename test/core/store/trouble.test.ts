import { expect, it } from 'vitest';
import { troubleOf } from '../../../src/core/store/trouble.ts';
import { openFixtureStore } from '../fixture-store.ts';

it('a project that was closed while a long answer was worked out is no bug', () => {
  const { store, close } = openFixtureStore();
  const ask = store.prepare('SELECT 1');
  close();
  const trouble = (() => {
    try {
      return ask.get();
    } catch (error) {
      return troubleOf(error);
    }
  })();
  expect(trouble).toMatchObject({ code: 'cancelled' });
});
