import { describe, expect, it } from 'vitest';
import { alignGold, readGold, score } from './gold.ts';

const pairs = readGold('pairs.txt');
const heldOut = readGold('held-out.txt');

describe('sentences of hand-made pairs', () => {
  it('are cut as they were written', () => {
    for (const pair of [...pairs, ...heldOut])
      expect([pair.name, ...alignGold(pair).sentences]).toEqual([
        pair.name,
        pair.base.length,
        pair.other.length,
      ]);
  });

  it('stand beside those that a reader put there', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    const { f1, misses } = score(pairs, 'pairs');
    expect(f1 >= 0.95 ? [] : misses).toEqual([]);
  });

  it('stand there in pairs that were never tuned for, too', () => {
    expect(heldOut).toHaveLength(12);
    const { f1, misses } = score(heldOut, 'pairs');
    expect(f1 >= 0.9 ? [] : misses).toEqual([]);
  });

  it('are moved where a reader says so', () => {
    const { f1, misses } = score(pairs, 'moved');
    expect(f1 >= 0.9 ? [] : misses).toEqual([]);
  });

  it('stand beside the same ones with the sides changed', () => {
    for (const pair of pairs) {
      const turned = alignGold({ ...pair, base: pair.other, other: pair.base }).pairs;
      const straight = [...alignGold(pair).pairs].map((each) => each.split('-').toReversed().join('-'));
      expect([pair.name, ...[...turned].toSorted()]).toEqual([pair.name, ...straight.toSorted()]);
    }
  });
});
