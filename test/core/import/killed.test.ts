import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKillRounds, type KillRounds } from '../../kill-rounds.ts';
import { briefingText } from './project-fixture.ts';

let rounds: KillRounds;
beforeEach(() => {
  rounds = createKillRounds((write) => {
    for (let i = 0; i < 300; i++)
      write(
        `${i % 7}/${i}.txt`,
        briefingText('May 7, 2024', `matter ${i % 290}, which is told at length. `.repeat(9)),
      );
    write('broken.txt', '');
  });
});
afterEach(() => rounds.close());

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
