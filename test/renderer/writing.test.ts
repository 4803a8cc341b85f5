import { describe, expect, it } from 'vitest';
import { writingOf } from '../../src/renderer/parts/writing.ts';

describe('how a stretch of text is set', () => {
  it.each([
    ['plain English', 'The ferry sails.', 'en', 'en', 'ltr'],
    ['Spanish with accents', '¿Zarpará mañana?', 'es', 'es', 'ltr'],
    ['Arabic in an Arabic briefing', 'هل تبحر العبارة؟', 'ar', 'ar', 'rtl'],
    ['Persian in a Persian briefing', 'آیا کشتی می‌رود؟', 'fa', 'fa', 'rtl'],
    ['Arabic in an English briefing', 'هل تبحر العبارة؟', 'en', 'ar', 'rtl'],
    ['Arabic with an English name in it', 'قالت Coast Wire إن العبارة لن تبحر غدا', 'ar', 'ar', 'rtl'],
    ['English in an Arabic briefing', 'Will the ferry sail?', 'ar', 'und-Latn', 'ltr'],
    ['Hebrew in an English briefing', 'האם המעבורת תפליג?', 'en', 'he', 'rtl'],
    ['Chinese in an English briefing', '渡轮明天会启航吗?', 'en', 'zh', 'ltr'],
    ['Chinese in a Chinese briefing', '渡轮明天会启航吗?', 'zh-Hant', 'zh-Hant', 'ltr'],
    ['Chinese with Latin names', '路透社 Reuters: 渡轮会启航吗', 'zh', 'zh', 'ltr'],
    ['Japanese in a Chinese briefing', 'フェリーは明日出ますか', 'zh', 'ja', 'ltr'],
    ['Kanji in a Japanese briefing', '明日出航', 'ja', 'ja', 'ltr'],
    ['Russian in an English briefing', 'Паром отправится завтра?', 'en', 'ru', 'ltr'],
    ['Ukrainian in a Ukrainian briefing', 'Пором відпливе?', 'uk', 'uk', 'ltr'],
    ['figures alone, in the direction of the briefing', '2024', 'ar', 'ar', 'rtl'],
  ])('%s', (_what, text, language, lang, dir) => {
    expect(writingOf(text, language)).toEqual({ lang, dir });
  });
});
