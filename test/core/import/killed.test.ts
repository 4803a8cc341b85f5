import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKillRounds, type KillRounds } from '../../kill-rounds.ts';
import { briefingText } from './project-fixture.ts';

let rounds: KillRounds;
beforeEach(() => {
  rounds = createKillRounds((write) => {
    for (let i = 0; i < 300; i++)
      write(
        `${i % 7}/${i}.txt`,
        briefingText(dayOf(i % 290), `matter ${i % 290}, which is told at length. `.repeat(9)),
      );
    write('broken.txt', '');
  });
});
afterEach(() => rounds.close());

/** Days so far from each other that none of the briefings may be another version of one. */
const dayOf = (n: number): string => {
  const day = new Date(Date.UTC(2020, 0, 1 + 4 * n));
  return day.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
};

describe('an import that is killed', () => {
  it('leaves a project that opens, and carried on it ends as if nothing had happened', async () => {
    const whole = await rounds.unbroken();
    for (const part of [0.2, 0.5, 0.8]) {
      const killed = await rounds.kill(part);
      expect(killed.integrity).toBe('ok');
      expect(killed.foreignKeys).toBe(0);
      expect(killed.reported).toBe(killed.sources + killed.failed);
      expect(await rounds.carryOn(killed.project)).toEqual(whole);
    }
  });
});
