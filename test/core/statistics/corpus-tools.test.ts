import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  associationOf,
  type Association,
  type Cooccurrence,
} from '../../../src/core/statistics/association.ts';
import {
  dispersionOf,
  type Dispersion,
  type DispersionPart,
} from '../../../src/core/statistics/dispersion.ts';

// What NLTK and R say; the scripts beside the file made it.
const expected: {
  readonly association: readonly (Cooccurrence & Association)[];
  readonly dispersion: readonly (Dispersion & { readonly name: string; readonly parts: DispersionPart[] })[];
} = JSON.parse(readFileSync('test/fixtures/corpus-tools/expected.json', 'utf8'));

const six = 6;

describe('measures of association', () => {
  it.each(expected.association)(
    'are those of NLTK for $near of $window near, $word of $all in all',
    ({ near, window, word, node, all, ...values }) => {
      const found = associationOf({ near, window, word, node, all });
      for (const name of ['expected', 'logDice', 'g2', 't', 'mi'] as const)
        expect(found[name]).toBeCloseTo(values[name], six);
    },
  );
});

describe('measures of dispersion', () => {
  it.each(expected.dispersion)('are those of R where hits are $name', ({ parts, ...values }) => {
    const found = dispersionOf(parts);
    for (const name of ['juilland', 'dp', 'dpNorm'] as const)
      expect(found[name]).toBeCloseTo(values[name] ?? Number.NaN, six);
  });

  it('leave out parts without words, and say nothing of one part or of no hits', () => {
    const two = [
      { words: 17, hits: 3 },
      { words: 29, hits: 1 },
    ];
    expect(dispersionOf([...two, { words: 0, hits: 0 }])).toEqual(dispersionOf(two));
    const nothing = { juilland: null, dp: null, dpNorm: null };
    expect(dispersionOf([{ words: 17, hits: 3 }])).toEqual(nothing);
    expect(dispersionOf(two.map((part) => ({ ...part, hits: 0 })))).toEqual(nothing);
  });
});
