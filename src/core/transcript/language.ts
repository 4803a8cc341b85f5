/** The language of a text as BCP 47, by script and by its commonest words; `und` where it cannot be told. */
export const languageOf = (text: string): string => {
  const sample = sampleOf(text);
  const counts = countScripts(sample);
  const letters = counts.reduce((sum, count) => sum + count, 0);
  const share = (script: Script): number => (counts[scripts.indexOf(script)] ?? 0) / letters;
  if (letters < 20) return letters > 0 && share('han') > 0.5 ? 'zh' : 'und';
  if (share('kana') > 0.1) return 'ja';
  if (share('hangul') > 0.3) return 'ko';
  // One Han character says what three letters do.
  if (share('han') > 0.3 || share('han') * 3 > share('other')) return 'zh';
  if (share('arabic') > 0.4) return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
  if (share('cyrillic') > 0.4) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  const alone = (['devanagari', 'hebrew', 'greek', 'thai'] as const).find((script) => share(script) > 0.4);
  return alone ? oneLanguage[alone] : byWords(sample);
};

const scripts = [
  'other',
  'han',
  'kana',
  'hangul',
  'arabic',
  'cyrillic',
  'devanagari',
  'hebrew',
  'greek',
  'thai',
] as const;
type Script = (typeof scripts)[number];
const oneLanguage = { devanagari: 'hi', hebrew: 'he', greek: 'el', thai: 'th' } as const;

/** First and last code unit of each script's main blocks, the likeliest first. */
const ranges: readonly (readonly [Script, number, number])[] = [
  ['han', 0x3400, 0x9fff],
  ['greek', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['hebrew', 0x590, 0x5ff],
  ['arabic', 0x600, 0x77f],
  ['devanagari', 0x900, 0x97f],
  ['thai', 0xe00, 0xe7f],
  ['kana', 0x3041, 0x30ff],
  ['hangul', 0xac00, 0xd7a3],
];

const numberedRanges = ranges.map(([script, first, last]) => [scripts.indexOf(script), first, last] as const);

const countScripts = (sample: string): readonly number[] => {
  const counts = scripts.map(() => 0);
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
  }
  return counts;
};

/** The place of a code unit's script among `scripts`; -1 for what is no letter of one of them. */
const scriptOf = (unit: number): number => {
  if (unit < 0x370)
    return unit >= 0xc0 || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? 0 : -1;
  for (const [script, first, last] of numberedRanges) if (unit >= first && unit <= last) return script;
  return -1;
};

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
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= words * 0.04 ? best[0] : 'und';
};
