import { describe, expect, it } from 'vitest';
import type { NameKind } from '../../../src/contract/index.ts';
import { simplified } from '../../../src/core/language/han.ts';
import { outletKey } from '../../../src/core/names/keys.ts';
import { keyOfName, readShipped } from '../../../src/core/names/shipped.ts';

const shipped = readShipped('resources');
const outlets = shipped.all.filter(({ kind }) => kind === 'outlet');

describe('the list that comes with the program', () => {
  it('knows at least three hundred outlets of many countries, each with a source', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(300);
    expect(new Set(outlets.map(({ country }) => country)).size).toBeGreaterThan(80);
    const sorts = ['agency', 'newspaper', 'broadcaster', 'magazine', 'online'];
    const wrong = outlets.filter(
      ({ source, languages, sort }) => source === '' || languages.length === 0 || !sorts.includes(sort),
    );
    expect(wrong).toEqual([]);
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
    const unsaid = shipped.all.flatMap(({ kind, name, names }) =>
      [name, ...names].filter((each) => shipped.ambiguous[kind].has(keyOfName(kind, each))),
    );
    expect(unsaid).toEqual([]);
  });

  it('writes no name twice for one outlet but in other characters, and none that folds to nothing', () => {
    const keyOf = (kind: NameKind, name: string): string =>
      simplified(name) === name ? keyOfName(kind, name) : `in traditional characters ${name}`;
    const twice = shipped.all.filter(({ kind, name, names, ambiguous }) => {
      const keys = [name, ...names, ...ambiguous].map((each) => keyOf(kind, each));
      return new Set(keys).size < keys.length || keys.includes('');
    });
    expect(twice).toEqual([]);
  });

  it.each(['Bloomberg', '彭博社', 'ブルームバーグ', 'Блумберг', 'بلومبرغ', '블룸버그'])(
    'knows Bloomberg as %s',
    (name) => {
      expect(shipped.byKey.outlet.get(outletKey(name))).toEqual([shipped.named('outlet', 'Bloomberg')]);
    },
  );
});
