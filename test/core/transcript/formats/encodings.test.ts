import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/core/transcript/decode.ts';

const passages = JSON.parse(
  readFileSync(new URL('../../../fixtures/formats/passages.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>; // The fixture is a map of languages to passages.

const central = ['Polish', 'Czech', 'Hungarian', 'Romanian', 'Croatian'];
const western = ['English', 'French', 'German', 'Spanish', 'Portuguese', 'Italian', 'Swedish', 'Danish'];
const slavic = ['Russian', 'Ukrainian', 'Bulgarian'];

/** Which languages were tried in an encoding, and how many of their passages were read rightly: the first 300 bytes, and whole. */
const table: readonly [encoding: string, languages: readonly string[], short: number, whole: number][] = [
  ['utf-8', Object.keys(passages), 27, 27],
  ['utf-16le', Object.keys(passages), 27, 27],
  ['utf-16be', Object.keys(passages), 27, 27],
  ['gb18030', ['Chinese (simplified)', 'Chinese (traditional)'], 2, 2],
  ['big5', ['Chinese (traditional)'], 1, 1],
  ['shift_jis', ['Japanese'], 1, 1],
  ['euc-jp', ['Japanese'], 1, 1],
  ['euc-kr', ['Korean'], 1, 1],
  ['windows-1250', central, 5, 5],
  ['windows-1251', slavic, 3, 3],
  ['windows-1252', western, 8, 8],
  ['windows-1253', ['Greek'], 1, 1],
  ['windows-1254', ['Turkish'], 1, 1],
  ['windows-1255', ['Hebrew'], 1, 1],
  ['windows-1256', ['Arabic'], 1, 1],
  ['windows-1257', ['Lithuanian', 'Latvian'], 2, 2],
  ['windows-1258', ['Vietnamese'], 1, 1],
  ['iso-8859-2', central, 5, 5],
  ['iso-8859-4', ['Lithuanian', 'Latvian'], 2, 2],
  ['iso-8859-5', slavic, 3, 3],
  ['iso-8859-6', ['Arabic'], 1, 1],
  ['iso-8859-7', ['Greek'], 1, 1],
  ['iso-8859-8', ['Hebrew'], 1, 1],
  ['iso-8859-13', ['Lithuanian', 'Latvian'], 2, 2],
  ['iso-8859-15', western, 8, 8],
  ['koi8-r', ['Russian', 'Bulgarian'], 2, 2],
  ['koi8-u', ['Ukrainian'], 1, 1],
  ['ibm866', ['Russian'], 1, 1],
  ['macintosh', western, 8, 8],
];

/** Vietnamese is written in windows-1258 with its tones behind their letters. */
const tonesApart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([ouOU][\u0300-\u0309\u0323]?)\u031b/g, '$1\u031b')
    .replace(/[aeoAEO][\u0323]?\u0302|[aA][\u0323]?\u0306|[ouOU]\u031b/g, (letter) =>
      letter.includes('\u0323')
        ? `${letter.replace('\u0323', '').normalize('NFC')}\u0323`
        : letter.normalize('NFC'),
    );

/** A passage in an encoding (what it has no character for stands as a question mark), with the text it then holds. */
const written = (language: string, encoding: string, most: number): { bytes: Uint8Array; text: string } => {
  const passage = passages[language] ?? '';
  const text = encoding === 'windows-1258' ? tonesApart(passage) : passage;
  let bytes = Buffer.alloc(0);
  let length = 0;
  for (const char of text) {
    const next = iconv.encode(char, encoding);
    if (bytes.length + next.length > most) break;
    bytes = Buffer.concat([bytes, next]);
    length++;
  }
  return { bytes, text: iconv.decode(iconv.encode([...text].slice(0, length).join(''), encoding), encoding) };
};

const rightIn = (languages: readonly string[], encoding: string, most: number): number =>
  languages.filter((language) => {
    const { bytes, text } = written(language, encoding, most);
    return decode(bytes).text === text;
  }).length;

describe('encodings that no file declares', () => {
  it.each(table)(
    '%s, in %j: %i right of the first 300 bytes, %i right of the whole',
    (encoding, languages, short, whole) => {
      expect(rightIn(languages, encoding, 300)).toBe(short);
      expect(rightIn(languages, encoding, 10_000)).toBe(whole);
    },
  );

  it('names the next likeliest where it only judges', () => {
    const { bytes } = written('Czech', 'windows-1250', 300);
    const { encoding, reasons } = decode(bytes);
    expect(encoding).toBe('windows-1250');
    expect(reasons).toMatchObject([
      { code: 'guessed-encoding', text: expect.stringContaining('next likeliest') },
    ]);
  });
});

describe('encodings that a file declares', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>${passages['Russian']}</p></body></html>`;

  it('are believed', () => {
    const bytes = iconv.encode(page('koi8-r'), 'koi8-r');
    expect(decode(bytes)).toMatchObject({ encoding: 'koi8-r', reasons: [] });
  });

  it('are doubted where the letters tell otherwise', () => {
    const bytes = iconv.encode(page('iso-8859-1'), 'windows-1251');
    const { text, encoding, reasons } = decode(bytes);
    expect(encoding).toBe('windows-1251');
    expect(text).toContain('Министр заявила');
    expect(reasons).toMatchObject([{ code: 'declared-otherwise' }]);
  });

  it('are overruled by a person', () => {
    const bytes = iconv.encode(passages['Russian'] ?? '', 'windows-1251');
    expect(decode(bytes, 'koi8-r').encoding).toBe('koi8-r');
  });
});

describe('damaged text', () => {
  it('that was cut inside its last character keeps all the others', () => {
    const bytes = new TextEncoder().encode('Der Fluss heißt Ä');
    const { text, encoding, reasons } = decode(bytes.subarray(0, -1));
    expect(text).toBe('Der Fluss heißt \uFFFD');
    expect(encoding).toBe('utf-8');
    expect(reasons).toMatchObject([{ code: 'damaged' }]);
  });
});
