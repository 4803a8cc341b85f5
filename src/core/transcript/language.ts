/** The language of a text as BCP 47, by script and by its commonest words; `und` where it cannot be told. */
export const languageOf = (text: string): string => {
  const sample = sampleOf(text);
  const counts = new Map<string, number>();
  for (const { script, pattern } of scripts) counts.set(script, sample.match(pattern)?.length ?? 0);
  const count = (script: string): number => counts.get(script) ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return letters > 0 && count('han') > letters / 2 ? 'zh' : 'und';
  if (count('kana') > letters * 0.1) return 'ja';
  if (count('hangul') > letters * 0.3) return 'ko';
  if (count('han') > letters * 0.3) return 'zh';
  if (count('arabic') > letters * 0.4) return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
  if (count('cyrillic') > letters * 0.4) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  if (count('devanagari') > letters * 0.4) return 'hi';
  if (count('hebrew') > letters * 0.4) return 'he';
  if (count('greek') > letters * 0.4) return 'el';
  if (count('thai') > letters * 0.4) return 'th';
  return byWords(sample);
};

const scripts = [
  { script: 'han', pattern: /\p{Script=Han}/gu },
  { script: 'kana', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { script: 'hangul', pattern: /\p{Script=Hangul}/gu },
  { script: 'arabic', pattern: /\p{Script=Arabic}/gu },
  { script: 'cyrillic', pattern: /\p{Script=Cyrillic}/gu },
  { script: 'devanagari', pattern: /\p{Script=Devanagari}/gu },
  { script: 'hebrew', pattern: /\p{Script=Hebrew}/gu },
  { script: 'greek', pattern: /\p{Script=Greek}/gu },
  { script: 'thai', pattern: /\p{Script=Thai}/gu },
] as const;

/** The middle as well as the start: heads carry language bars and names. */
const sampleOf = (text: string): string => {
  const middle = Math.max(0, Math.floor(text.length / 2) - 1000);
  return text.slice(0, 1200) + text.slice(Math.max(1200, middle), Math.max(1200, middle) + 2000);
};

const common: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'is', 'that', 'we', 'it', 'for', 'with', 'you', 'this'],
  es: ['el', 'los', 'las', 'que', 'y', 'se', 'por', 'con', 'una', 'del', 'está', 'es'],
  fr: ['le', 'les', 'des', 'et', 'est', 'que', 'une', 'dans', 'nous', 'pour', 'du', 'sur'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'wir', 'zu', 'den', 'mit', 'ein', 'auf'],
  pt: ['o', 'os', 'as', 'que', 'e', 'não', 'uma', 'com', 'do', 'da', 'em', 'são'],
  it: ['il', 'che', 'di', 'e', 'non', 'una', 'della', 'per', 'gli', 'sono', 'con', 'è'],
  nl: ['de', 'het', 'een', 'en', 'van', 'dat', 'niet', 'wij', 'met', 'voor', 'zijn', 'op'],
  pl: ['i', 'w', 'nie', 'na', 'się', 'że', 'jest', 'do', 'to', 'z', 'o', 'przez'],
  tr: ['ve', 'bir', 'bu', 'da', 'için', 'ile', 'çok', 'olarak', 'de', 'var', 'ne', 'daha'],
  id: ['yang', 'dan', 'di', 'ini', 'itu', 'dengan', 'untuk', 'tidak', 'kita', 'dari', 'pada', 'akan'],
};
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(common)) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const byWords = (sample: string): string => {
  const scores = new Map<string, number>();
  let words = 0;
  for (const word of sample.toLowerCase().match(/[\p{L}']+/gu) ?? []) {
    words++;
    const languages = languagesOf.get(word) ?? [];
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= words * 0.04 ? best[0] : 'und';
};
