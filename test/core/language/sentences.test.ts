import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/language/sentences.ts';

const split = (text: string, language: string): string[] =>
  sentencesOf(text, language).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['en', 'Mr. Arden met Dr. Vos. They spoke for an hour.', 2],
    ['en', 'The U.S. delegation left at 3.30 p.m. yesterday. It will return.', 2],
    ['en', 'He lives in the U.S. The treaty says so.', 2],
    ['en', 'Resolution No. 5 was passed. No. We do not agree.', 3],
    ['en', '“Is that so?” he asked. “It is.” Nobody answered.', 3],
    ['en', 'It was late (very late.) Nobody minded.', 2],
    ['en', 'J. K. Arden spoke first... then nobody did. Was it 2.5? Yes!', 3],
    ['en', 'See www.example.org for more. Thanks.', 2],
    ['es', 'El Sr. Ortega llegó a EE. UU. ayer. ¿Qué dijo? ¡Nada!', 3],
    ['fr', 'M. Arnaud a vu Mme. Petit. Il l’a dit : « C’est fini. » Rien de plus.', 3],
    ['de', 'Am 5. Mai traf Dr. Weiß z. B. die Minister. Das war gut.', 2],
    ['ru', 'В 2024 г. Иванов встретил В. В. Петрова. Это было важно.', 2],
    ['zh', '他说：“可以。”我们同意！你呢？谢谢；再见', 5],
    ['zh', '他问：“可以吗？”，没有人回答。', 1],
    ['zh', '这……很难说。增长3.5%。', 2],
    ['ja', '会談は「成功した。」と述べた。終わり。', 2],
  ])('are found in %s: %s', (language, text, count) => {
    expect(split(text, language)).toHaveLength(count);
  });

  it('end where a paragraph does, stop or no stop', () => {
    expect(split('Opening remarks\n\nWe met today', 'en')).toEqual(['Opening remarks', 'We met today']);
    expect(split('一、开场白\n我们今天见面。', 'zh')).toEqual(['一、开场白', '我们今天见面。']);
  });

  it('go on over a line that was only wrapped', () => {
    expect(split('The minister said that the\nharbour is open.', 'en')).toHaveLength(1);
  });

  it('keep the number of a list with what it counts', () => {
    expect(split('1. The harbour. 2. The fish.', 'en')).toEqual(['1. The harbour.', '2. The fish.']);
  });

  it('stand in the text where their offsets say, in order, and leave out white space alone', () => {
    const text = '  One.  Two! “Three?” \n\n Four… five.\n三。四？”五\n';
    const sentences = sentencesOf(text, 'en');
    let end = 0;
    for (const sentence of sentences) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(text.slice(end, sentence.start).trim()).toBe('');
      end = sentence.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });
});
