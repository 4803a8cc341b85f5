import { expect, test } from 'vitest';
import { fold, formsOf, tokenize } from '../../../src/core/language/tokens.ts';

test('a form is free of case, accents, width and vowel points', () => {
  expect(['Économie', 'ＵＮ', 'ﬁnal', 'İstanbul', 'أهلاً', 'Ёлка', 'οδός'].map(fold)).toEqual([
    'economie',
    'un',
    'final',
    'istanbul',
    'اهلا',
    'елка',
    'οδοσ',
  ]);
});

test('traditional and simplified characters are one form, whichever of them is written', () => {
  expect(['臺', '灣', '係', '系', '後', '后', '爲', '為', '㜢', '薴', '乾'].map(fold)).toEqual([
    '台',
    '湾',
    '系',
    '系',
    '后',
    '后',
    '为',
    '为',
    '𡞱',
    '苎',
    '干',
  ]);
  expect(formsOf('臺灣')).toEqual(formsOf('台湾'));
});

test('a form folded again is itself', () => {
  const characters = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCodePoint(0x3400 + i));
  expect(characters.filter((character) => fold(fold(character)) !== fold(character))).toEqual([]);
});

test('signs that make another letter stay: й, voiced kana, vowel signs', () => {
  expect(['Новый', 'が', 'ガ', 'कि', 'ที่'].map(fold)).toEqual(['новый', 'が', 'ガ', 'कि', 'ที่']);
  expect(formsOf('ｶﾞｽ')).toEqual(['ガ', 'ス']);
});

test('words end at anything that is no letter, digit or mark', () => {
  expect(formsOf('The U.S.-led “cease-fire” isn’t over: 1,000 days (COVID-19).')).toEqual([
    'the',
    'u',
    's',
    'led',
    'cease',
    'fire',
    'isn',
    't',
    'over',
    '1',
    '000',
    'days',
    'covid',
    '19',
  ]);
});

test('a character of Chinese is a token, Latin letters beside it are another', () => {
  expect(formsOf('中国G7峰会')).toEqual(['中', '国', 'g7', '峰', '会']);
});

test('tokens say where they stand in the text as it was written', () => {
  const text = 'Café — 中国';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Café', '中', '国']);
  expect(tokenize('naïve na').map(({ form }) => form)).toEqual(['naive', 'na']);
  expect(tokenize('e\u0301tat').map(({ form, start, end }) => [form, start, end])).toEqual([['etat', 0, 5]]);
});

test('control characters and unpaired surrogates are in no word', () => {
  expect(formsOf('a\u0000b \ud800c')).toEqual(['a', 'b', 'c']);
});
