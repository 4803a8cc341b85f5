import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/core/compare/align.ts';
import { prepareText } from '../../../src/core/compare/prepared.ts';

const align = (base: string, other: string, language = 'en') =>
  alignSentences(prepareText(base, language), prepareText(other, language));

const outline = (base: string, other: string, language = 'en') =>
  align(base, other, language).map(({ kind, baseAt, otherAt }) => [kind, baseAt, otherAt]);

const english = [
  'The harbour at Veldt belongs to both countries.',
  'We have told the ambassador so many times.',
  'Fishing licences will be issued from the first of May.',
  'No foreign vessel may anchor there without leave.',
  'We wish the crew a safe journey home.',
];
const chinese = [
  '维尔特港属于两国共有。',
  '我们已多次向大使表明这一立场。',
  '捕鱼许可证将从五月一日起发放。',
  '任何外国船只未经许可不得停泊。',
  '我们祝愿船员平安回家。',
];

describe.each([
  [
    'en',
    english,
    ' ',
    'Fishing licences will be issued from the first of June.',
    'Trains run on Sundays as well.',
  ],
  ['zh', chinese, '', '捕鱼许可证将从六月一日起发放。', '火车星期日照常运行。'],
] as const)('sentences of two statements in %s', (language, sentences, space, changed, fresh) => {
  const base = sentences.join(space);
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = sentences;
  const other = (...said: string[]): string => said.join(space);

  it('are all the same where nothing changed', () => {
    expect(align(base, base, language).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('are beside each other where words changed', () => {
    const rows = align(base, other(first, second, changed, fourth, fifth), language);
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'changed', 'same', 'same']);
    expect(rows[2]).toMatchObject({ base: third, other: changed, baseAt: 3, otherAt: 3 });
  });

  it('are moved where they stand elsewhere', () => {
    expect(outline(base, other(fourth, first, second, third, fifth), language)).toEqual([
      ['same', 1, 2],
      ['same', 2, 3],
      ['same', 3, 4],
      ['moved', 4, 1],
      ['same', 5, 5],
    ]);
  });

  it('are moved and reworded where they stand elsewhere in other words', () => {
    const rows = align(base, other(first, second, fourth, fifth, changed), language);
    expect(rows[2]).toMatchObject({ kind: 'moved', reworded: true, baseAt: 3, otherAt: 5 });
  });

  it('are new where they were said, and missing where they were not', () => {
    expect(outline(base, other(first, fresh, second, fourth, fifth), language)).toEqual([
      ['same', 1, 1],
      ['added', null, 2],
      ['same', 2, 3],
      ['removed', 3, null],
      ['same', 4, 4],
      ['same', 5, 5],
    ]);
  });
});

describe('the alignment', () => {
  it('has every sentence of both sides exactly once', () => {
    const base = 'Yes. No. Yes. We met in May. No. Thank you.';
    const other = 'No. Yes. We met again in May. Thank you. Yes. Thank you.';
    const rows = align(base, other);
    const places = (side: 'baseAt' | 'otherAt') =>
      rows.flatMap((row) => row[side] ?? []).toSorted((a, b) => a - b);
    expect(places('baseAt')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(places('otherAt')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps the base in order, whatever moved', () => {
    const base = english.join(' ');
    const rows = align(base, english.toReversed().join(' '));
    expect(rows.flatMap(({ baseAt }) => baseAt ?? [])).toEqual([1, 2, 3, 4, 5]);
  });

  it('finds nothing in common between two languages', () => {
    const rows = alignSentences(prepareText(english.join(' '), 'en'), prepareText(chinese.join(''), 'zh'));
    expect(rows.map(({ kind }) => kind)).toEqual([...Array(5).fill('removed'), ...Array(5).fill('added')]);
  });

  it('does not take a line wrapped elsewhere for a change', () => {
    const wrapped = 'The harbour at Veldt belongs to both countries and has\ndone so since the treaty.';
    expect(outline(wrapped, wrapped.replace('\n', ' '))).toEqual([['same', 1, 1]]);
  });

  it('says nothing of an empty statement but what the other holds', () => {
    expect(outline('', 'One. Two.')).toEqual([
      ['added', null, 1],
      ['added', null, 2],
    ]);
    expect(outline('', '')).toEqual([]);
  });
});
