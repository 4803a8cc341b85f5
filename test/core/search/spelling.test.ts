import { assert, constantFrom, array, property } from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../src/core/search/nearest.ts';
import { createSpelling } from '../../../src/core/search/spelling.ts';

test.each([
  ['ferry', 'ferry', 0],
  ['ferry', 'fery', 1],
  ['fery', 'ferry', 1],
  ['ferry', 'berry', 1],
  ['ferry', 'feryr', 1],
  ['sanction', 'snactoin', 2],
  ['a', '', 1],
])('%s and %s are %d apart', (a, b, far) => {
  expect(distance(a, b)).toBe(far);
});

test('near forms are all that are near, the nearest first, whatever is passed over', () => {
  const word = array(constantFrom(...'abcdé'), { maxLength: 8 }).map((letters) => letters.join(''));
  assert(
    property(array(word, { maxLength: 30 }), word, (forms, asked) => {
      const limit = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2;
      const expected = forms.filter((form) => distance(asked, form) > 0 && distance(asked, form) <= limit);
      const found = createSpelling(forms).near(asked, 1000);
      expect(found.map(({ form }) => form).toSorted()).toEqual(expected.toSorted());
      expect(found.map(({ far }) => far)).toEqual(found.map(({ far }) => far).toSorted((a, b) => a - b));
    }),
  );
});
