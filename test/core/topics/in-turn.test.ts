import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/core/topics/in-turn.ts';

describe('answers in turn', () => {
  it('are worked out one after the other, one for all who ask meanwhile, never one older than the question', async () => {
    let now = 1;
    let works = 0;
    const ends: (() => void)[] = [];
    const ask = inTurn(async (of: string) => {
      works++;
      const seen = now;
      await new Promise<void>((resolve) => ends.push(resolve));
      return `${of} ${seen}`;
    });
    const first = ask('a');
    now = 2;
    const [second, third, other] = [ask('a'), ask('a'), ask('b')];
    expect(works).toBe(2);
    ends[0]?.();
    expect(await first).toBe('a 1');
    ends[1]?.();
    expect(await other).toBe('b 2');
    await Promise.resolve();
    ends[2]?.();
    expect(await Promise.all([second, third])).toEqual(['a 2', 'a 2']);
    expect(works).toBe(3);
  });

  it('go on after one that failed', async () => {
    let works = 0;
    const ask = inTurn(async (of: string) => {
      await Promise.resolve();
      if (++works === 1) throw new Error('no');
      return of;
    });
    const [first, second] = [ask('a'), ask('a')];
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe('a');
    expect(await ask('a')).toBe('a');
  });
});
