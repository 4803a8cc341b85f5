import { directionOf } from './passage-text.tsx';

/** How a stretch of text is set: its language as far as it can be told, and its direction. */
export type Writing = { readonly lang: string; readonly dir: 'ltr' | 'rtl' };

/** Scripts that are told apart, each with what it is set as where the briefing is in a language of another one. */
const scripts = [
  { letters: /\p{sc=Latn}/gu, lang: 'und-Latn', dir: 'ltr', of: /^$/ },
  { letters: /\p{sc=Arab}/gu, lang: 'ar', dir: 'rtl', of: /^(ar|fa|ur|ps|sd|ug|ckb)\b/ },
  { letters: /\p{sc=Hebr}/gu, lang: 'he', dir: 'rtl', of: /^(he|yi)\b/ },
  { letters: /[\p{sc=Hira}\p{sc=Kana}]/gu, lang: 'ja', dir: 'ltr', of: /^ja\b/ },
  { letters: /\p{sc=Han}/gu, lang: 'zh', dir: 'ltr', of: /^(zh|ja|ko)\b/ },
  { letters: /\p{sc=Hang}/gu, lang: 'ko', dir: 'ltr', of: /^ko\b/ },
  { letters: /\p{sc=Cyrl}/gu, lang: 'ru', dir: 'ltr', of: /^(ru|uk|be|bg|sr|mk|kk|ky|mn|tg)\b/ },
  { letters: /\p{sc=Grek}/gu, lang: 'el', dir: 'ltr', of: /^el\b/ },
  { letters: /\p{sc=Thai}/gu, lang: 'th', dir: 'ltr', of: /^th\b/ },
] as const;

/** So many characters tell how a text is written. */
const LOOKED_AT = 600;
const plainLatin = /^[^\u0370-\u1fff\u2c80-\uffff]*$/;

/**
 * How a text of a briefing is written, by the script that most of its letters are of: the briefing's own language where
 * that is written so. A guess by rule, for setting it and for nothing else.
 */
export const writingOf = (text: string, language: string): Writing => {
  const own: Writing = { lang: language, dir: directionOf(language) };
  const some = text.slice(0, LOOKED_AT);
  if (plainLatin.test(some) && isLatin(language)) return own;
  let most = 0;
  let found: (typeof scripts)[number] | undefined;
  for (const script of scripts) {
    // Han has fewer letters a word, and kana stands among it.
    const weight = script.lang === 'ja' ? 4 : script.lang === 'zh' ? 2 : 1;
    const count = (some.match(script.letters)?.length ?? 0) * weight;
    if (count > most) [most, found] = [count, script];
  }
  if (found === undefined) return own;
  const isOwn = found.lang === 'und-Latn' ? isLatin(language) : found.of.test(language);
  return isOwn ? own : { lang: found.lang, dir: found.dir };
};

const isLatin = (language: string) => !scripts.some(({ of }) => of.test(language));
