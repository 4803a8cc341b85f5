import { describe, expect, it } from 'vitest';
import { outletKey } from '../../../src/core/names/keys.ts';
import { keyOfName, readShipped } from '../../../src/core/names/shipped.ts';

const shipped = readShipped('resources');
const outlets = shipped.all.filter(({ kind }) => kind === 'outlet');

describe('the list that comes with the program', () => {
  it('knows at least three hundred outlets of many countries, each with a source', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(300);
    expect(new Set(outlets.map(({ country }) => country)).size).toBeGreaterThan(80);
    for (const { name, source, languages, sort } of outlets) {
      expect(source, name).not.toBe('');
      expect(languages.length, name).toBeGreaterThan(0);
      expect(['agency', 'newspaper', 'broadcaster', 'magazine', 'online'], name).toContain(sort);
    }
  });

  it('has no name for two, unless it says of each that the name is ambiguous', () => {
    for (const kind of ['outlet', 'person'] as const) {
      const twice = [...shipped.byKey[kind]]
        .filter(([key, all]) => all.length > 1 && !shipped.ambiguous[kind].has(key))
        .map(([key, all]) => `${key}: ${all.map(({ name }) => name).join(', ')}`);
      expect(twice).toEqual([]);
    }
  });

  it('says that a name is ambiguous wherever it stands', () => {
    for (const { kind, name, names } of shipped.all) {
      for (const each of [name, ...names])
        expect(shipped.ambiguous[kind].has(keyOfName(kind, each)), `${each} of ${name}`).toBe(false);
    }
  });

  it('writes no name twice for one outlet, and none that folds to nothing', () => {
    for (const { kind, name, names, ambiguous } of shipped.all) {
      const keys = [name, ...names, ...ambiguous].map((each) => keyOfName(kind, each));
      expect(new Set(keys).size, name).toBe(keys.length);
      expect(keys, name).not.toContain('');
    }
  });

  it('knows an outlet by its names in several languages', () => {
    const bloomberg = shipped.named('outlet', 'Bloomberg');
    for (const name of ['Bloomberg', '彭博社', 'ブルームバーグ', 'Блумберг', 'بلومبرغ', '블룸버그'])
      expect(shipped.byKey.outlet.get(outletKey(name)), name).toEqual([bloomberg]);
  });
});
