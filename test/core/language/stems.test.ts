import { expect, test } from 'vitest';
import { stemOf } from '../../../src/core/language/stems.ts';
import { fold } from '../../../src/core/language/tokens.ts';

const families: readonly (readonly [language: string, words: readonly string[]])[] = [
  ['en', ['negotiation', 'negotiations', 'negotiating', 'negotiate']],
  ['es', ['negociación', 'negociaciones']],
  ['es', ['económico', 'económica', 'económicos']],
  ['fr', ['déclaré', 'déclarer', 'déclaration']],
  ['de', ['Verhandlung', 'Verhandlungen']],
  ['de', ['Land', 'Länder']],
  ['pt', ['declaração', 'declarações']],
  ['it', ['dichiarazione', 'dichiarazioni']],
  ['nl', ['onderhandeling', 'onderhandelingen']],
  ['ru', ['новый', 'новая', 'новые']],
  ['ru', ['переговоры', 'переговоров', 'переговорам']],
  ['ar', ['العلاقات', 'علاقات']],
  ['el', ['διαπραγμάτευση', 'διαπραγματεύσεις']],
];

test.each(families)('%s: the forms of one word share a stem, accents or not: %s', (language, words) => {
  expect(new Set(words.map((word) => stemOf(fold(word), language))).size).toBe(1);
});

test('a stem is a normal form itself, and different words keep different stems', () => {
  expect(stemOf('negociacion', 'es')).toBe('negoci');
  expect(stemOf('china', 'en')).not.toBe(stemOf('chinese', 'en'));
});

test('a region in the tag changes nothing; an unknown language and Chinese stem nothing', () => {
  expect(stemOf('countries', 'en-GB')).toBe(stemOf('country', 'en'));
  expect(stemOf('countries', 'und')).toBe('countries');
  expect(stemOf('国', 'zh')).toBe('国');
});
