import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { array, assert, constantFrom, integer, property, subarray, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignorable, type AlignedRow, type Ignorable } from '../../../src/contract/index.ts';
import { alignSentences } from '../../../src/core/compare/align.ts';
import { prepareText, type Prepared } from '../../../src/core/compare/prepared.ts';

const corpus = process.env['BRIEFING_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');

const baseOf = ({ words }: AlignedRow): string =>
  words.map(([op, text]) => (op === 'added' ? '' : text)).join('');
const otherOf = ({ words }: AlignedRow): string =>
  words.map(([op, text, written]) => (op === 'removed' ? '' : (written ?? text))).join('');

/** What a side says in one row, put together from the sentences themselves. */
const said = (text: Prepared, at: number | null, span: number): string =>
  at === null ? '' : text.run(at - 1, span).text;

/** Where redlines do not give both texts back, and sentences that are not told exactly once. */
const faultsOf = (
  base: string,
  other: string,
  language: string,
  ignore: readonly Ignorable[] = [],
): unknown[] => {
  const [a, b] = [
    prepareText(base, language, new Set(ignore)),
    prepareText(other, language, new Set(ignore)),
  ];
  const rows = alignSentences(a, b);
  const told = (at: 'baseAt' | 'otherAt', span: 'baseSpan' | 'otherSpan'): string =>
    rows
      .flatMap((row) => Array.from({ length: row[span] }, (_, more) => (row[at] ?? 0) + more))
      .toSorted((x, y) => x - y)
      .join();
  const all = (text: Prepared): string => text.sentences.map((_, at) => at + 1).join();
  const isPlayed = (row: AlignedRow): boolean =>
    baseOf(row) === said(a, row.baseAt, row.baseSpan) &&
    otherOf(row) === said(b, row.otherAt, row.otherSpan) &&
    baseOf(row) === (row.base ?? '') &&
    otherOf(row) === (row.other ?? '');
  return [
    ...rows.filter((row) => !isPlayed(row)),
    ...(told('baseAt', 'baseSpan') === all(a) ? [] : ['base']),
    ...(told('otherAt', 'otherSpan') === all(b) ? [] : ['other']),
  ];
};

const material = {
  en: 'The harbour |is |not |open. |Harbour |“talks” |talks, |3.5 |12 |U.S. |long-term |don’t |Yes. |\n|\n\n',
  es: 'La reunión |mañana |¿por |qué? |corazo\u0301n |«sí» |no |es |12 |fin. ',
  zh: '谈判|我们|坚决|反对|的|，|。|“|”|乌克兰|烏克蘭|5G|3月|！|\n',
  ja: '会談|は|東京|で|行われた|カタカナ|か\u3099|、|。|「|」|３',
  ar: 'المحادثات |في |الميناء |مُحَمَّد |محمد |، |؟ |٣ |. ',
  ru: 'Переговоры |в |порту |ещё |е\u0308 |— |№ |5. |Да! ',
  de: 'Die Gespräche |am 3. |Mai |sind |z. B. |beendet. |„Ja“ ',
  hi: 'बातचीत |क्षि|\u0947|। |नहीं |१२ ',
  th: 'การเจรจา|ท่าเรือ|ไม่|๓|\u0E48| ',
  ko: '회담은 |항구에서 |열렸다. |3월 ',
  he: 'שָׁלוֹם |שלום |בנמל. |״כן״ ',
  marks: '👩‍👩‍👧‍👦|🇳🇱|👍🏽|\u0301|e\u0301|\u200D|\uD83D|\uDE00| |ok. |…|\u202B|\u00AD|\uFEFF',
} as const;

const textOf = (pieces: string): Arbitrary<string> =>
  array(constantFrom(...pieces.split('|')), { maxLength: 30 }).map((some) => some.join(''));

describe('a redline played on the base', () => {
  it.each(Object.entries(material))('gives the other to the character (%s)', (language, pieces) => {
    const tag = language === 'marks' ? 'en' : language;
    assert(
      property(textOf(pieces), textOf(pieces), subarray([...ignorable.options]), (a, b, ignore) => {
        expect(faultsOf(a, b, tag, ignore)).toEqual([]);
      }),
      { numRuns: 25, seed: 20_240_207 },
    );
  });

  it('gives the other between two languages and with anything that a string may hold', () => {
    const any = array(integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) =>
      String.fromCharCode(...units),
    );
    assert(
      property(any, any, (a, b) => {
        expect(faultsOf(a, b, 'zh')).toEqual([]);
        expect(faultsOf(a, b, 'en', ['case', 'punctuation', 'quotes', 'numbers'])).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

/** The language of each folder that lies there, and one file of it. */
const folders = [
  ['mfa-zh-txt', 'zh'],
  ['mfa-en-partial-txt', 'en'],
  ['mexico-es-txt', 'es'],
  ['whitehouse-biden-md', 'en'],
  ['fomc-txt', 'en'],
] as const;

describe.skipIf(!existsSync(corpus))('a redline of real transcripts', () => {
  it.each(folders)(
    'gives the other where words and sentences were taken out and put elsewhere (%s)',
    (folder, language) => {
      const files = readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(corpus, folder, name)).isFile(),
      );
      const read = (at: number): string =>
        readFileSync(join(corpus, folder, files[at % files.length] ?? ''), 'utf8').slice(2000, 4500);
      const [text, next] = [read(3), read(4)];
      const shuffled = text.split(/(?<=[.。\n])/u).filter((_, at) => at % 7 !== 3);
      shuffled.push(...shuffled.splice(2, 3));
      expect(faultsOf(text, shuffled.join('').replace(/[,，]/gu, ''), language)).toEqual([]);
      expect(faultsOf(text, next, language, ['punctuation', 'numbers'])).toEqual([]);
    },
  );
});
