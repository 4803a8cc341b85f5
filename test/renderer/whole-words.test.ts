import { describe, expect, it } from 'vitest';
import { queryOfWords, wholeWords } from '../../src/renderer/timeline/whole-words.ts';

describe('selected words as a query', () => {
  it('are whole words, also where one was cut at either end', () => {
    const text = 'A steady course, well-kept.';
    expect(wholeWords(text, text.indexOf('ady'), text.indexOf('rse'))).toBe('steady course');
    expect(wholeWords(text, text.indexOf('kept'), text.indexOf('.'))).toBe('well-kept');
    expect(wholeWords('我们主张开放的海港政策。', 2, 5)).toBe('主张开');
  });

  it('are a phrase, whatever marks stand in them', () => {
    expect(queryOfWords('so-called\n“freedom” of *  ships?')).toBe('"so-called freedom of ships"');
    expect(queryOfWords(' “*” ')).toBe('');
  });
});
