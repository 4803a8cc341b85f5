import { describe, expect, it } from 'vitest';
import type { Ignorable } from '../../../src/contract/index.ts';
import { alignSentences } from '../../../src/core/compare/align.ts';
import { prepareText } from '../../../src/core/compare/prepared.ts';

const compare = (base: string, other: string, ignore: readonly Ignorable[], language = 'en') => {
  const ignoring = new Set(ignore);
  return alignSentences(prepareText(base, language, ignoring), prepareText(other, language, ignoring));
};
const only = (...input: Parameters<typeof compare>) => {
  const [row] = compare(...input);
  return [row?.kind, row?.words];
};

describe('what is ignored', () => {
  it.each([
    ['case', 'The Harbour is open.', 'the harbour is open.', 'en'],
    ['punctuation', 'Peace, and calm!', 'Peace and calm.', 'en'],
    ['punctuation', '和平，稳定。', '和平、稳定！', 'zh'],
    ['quotes', 'We call it “peace”.', 'We call it peace.', 'en'],
    ['quotes', 'It isn’t so.', "It isn't so.", 'en'],
    ['quotes', '所谓“和平”。', '所谓「和平」。', 'zh'],
    ['numbers', 'We saved 12 sailors on 3 March.', 'We saved 14 sailors on 7 March.', 'en'],
    ['numbers', 'أنقذنا ١٢ بحارا.', 'أنقذنا ١٤ بحارا.', 'ar'],
  ] as const)(
    '%s makes no difference, and both writings are still there',
    (ignore, base, other, language) => {
      expect(only(base, other, [], language)[0]).toBe('changed');
      expect(only(base, other, [ignore], language)).toEqual(['same', [['same', base, other]]]);
    },
  );

  it('leaves other changes of the sentence as they are', () => {
    expect(
      only('The Harbour, at Veldt, is open.', 'the harbour at Veldt is closed.', ['case', 'punctuation']),
    ).toEqual([
      'changed',
      [
        ['same', 'The Harbour, at Veldt, is ', 'the harbour at Veldt is '],
        ['removed', 'open'],
        ['added', 'closed'],
        ['same', '.'],
      ],
    ]);
  });

  it('lets signs that say something count', () => {
    expect(only('It rose by 5 %.', 'It rose by 5.', ['punctuation'])[0]).toBe('changed');
    expect(only('AT&T paid.', 'ATT paid.', ['punctuation'])[0]).not.toBe('same');
  });

  it('is nothing unless it is asked for', () => {
    expect(only('Yes, indeed.', 'Yes indeed.', [])).toEqual([
      'changed',
      [
        ['same', 'Yes'],
        ['removed', ','],
        ['same', ' indeed.'],
      ],
    ]);
  });

  it('makes two sentences and one the same where only marks part them', () => {
    const [row] = compare('We wait; they talk.', 'We wait. They talk.', ['case', 'punctuation']);
    expect(row).toMatchObject({ kind: 'same', baseSpan: 1, otherSpan: 2 });
  });
});
