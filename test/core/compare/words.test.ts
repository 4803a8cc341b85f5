import { describe, expect, it } from 'vitest';
import { tokensOf, wordChanges, type Piece } from '../../../src/core/compare/words.ts';

const redline = (base: string, other: string, language = 'en'): Piece[] =>
  wordChanges(tokensOf(base, language), tokensOf(other, language));

const replay = (pieces: readonly Piece[], without: 'added' | 'removed'): string =>
  pieces
    .filter(([op]) => op !== without)
    .map(([, text]) => text)
    .join('');

/** Numbers that look random and are the same on every run (Marsaglia's xorshift, 2003). */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
};

const material: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'harbour', 'talks', 'don’t', 'U.S.', '3.5', 'long-term', ',', '.', ' ', ' ', '  ', '"', '—'],
  es: ['la', 'reunión', 'mañana', '¿por', 'qué?', 'corazo\u0301n', ' ', ' ', ',', '«sí»'],
  zh: ['谈判', '我们', '坚决', '反对', '的', '，', '。', '“', '”', '一个', '乌克兰', '5G', ' '],
  ja: ['会談', 'は', '東京', 'で', '行われた', 'カタカナ', 'か\u3099', '、', '。', '「', '」'],
  ru: ['переговоры', 'в', 'порту', 'ещё', 'е\u0308', '—', ' ', ' ', '№', '5'],
  ar: ['المحادثات', 'في', 'الميناء', 'مُحَمَّد', ' ', ' ', '،', '؟'],
  emoji: ['👩‍👩‍👧‍👦', '🇳🇱', '👍🏽', '\u0301', 'e\u0301', '\u200D', ' ', 'ok', '\uD83D'],
};

describe('a redline', () => {
  it.each(Object.keys(material))('gives both texts back to the character (%s)', (language) => {
    const words = material[language] ?? [];
    const roll = dice(20_240_207);
    const text = (): string => Array.from({ length: roll(24) }, () => words[roll(words.length)]).join('');
    for (let round = 0; round < 300; round++) {
      const [base, other] = [text(), text()];
      const pieces = redline(base, other, language === 'emoji' ? 'en' : language);
      expect(replay(pieces, 'added')).toBe(base);
      expect(replay(pieces, 'removed')).toBe(other);
      expect(pieces.every(([, piece]) => piece !== '')).toBe(true);
    }
  });

  it('marks the words that were put in', () => {
    expect(redline('We oppose official contact.', 'We firmly oppose official contact.')).toEqual([
      ['same', 'We '],
      ['added', 'firmly '],
      ['same', 'oppose official contact.'],
    ]);
  });

  it('marks one mark of punctuation alone', () => {
    expect(redline('Peace and calm', 'Peace, and calm')).toEqual([
      ['same', 'Peace'],
      ['added', ','],
      ['same', ' and calm'],
    ]);
  });

  it('marks Chinese by words, not by characters', () => {
    expect(redline('双方将继续谈判。', '双方将停止谈判。', 'zh')).toEqual([
      ['same', '双方将'],
      ['removed', '继续'],
      ['added', '停止'],
      ['same', '谈判。'],
    ]);
  });

  it('does not keep a lone common word between two changes', () => {
    expect(redline('Ships left the harbour early today.', 'Envoys reached the capital early today.')).toEqual(
      [
        ['removed', 'Ships left the harbour'],
        ['added', 'Envoys reached the capital'],
        ['same', ' early today.'],
      ],
    );
  });

  it('keeps a character with its marks in one piece', () => {
    const pieces = redline('un corazo\u0301n', 'un corazon');
    expect(pieces).toEqual([
      ['same', 'un '],
      ['removed', 'corazo\u0301n'],
      ['added', 'corazon'],
    ]);
    expect(redline('👩‍👩‍👧‍👦', '👩‍👩‍👧')).toEqual([
      ['removed', '👩‍👩‍👧‍👦'],
      ['added', '👩‍👩‍👧'],
    ]);
  });

  it('stays exact where one sentence repeats a word thousands of times', () => {
    const base = 'no, '.repeat(4000);
    const other = `${'no, '.repeat(1500)}yes, ${'no, '.repeat(1500)}`;
    const pieces = redline(base, other);
    expect(replay(pieces, 'added')).toBe(base);
    expect(replay(pieces, 'removed')).toBe(other);
  });
});
