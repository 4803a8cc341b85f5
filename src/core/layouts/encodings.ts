import type { EncodingSample } from '../../contract/index.ts';
import { decode } from '../transcript/decode.ts';
import type { Document } from '../transcript/formats/document.ts';

/** Encodings that transcripts are written in, by their WHATWG names, as a person knows them. */
const encodings: readonly (readonly [encoding: string, name: string])[] = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode (UTF-16, low byte first)'],
  ['utf-16be', 'Unicode (UTF-16, high byte first)'],
  ['windows-1252', 'Western European (Windows)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['big5', 'Chinese, traditional (Big5)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC)'],
  ['euc-kr', 'Korean (EUC)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['koi8-u', 'Ukrainian (KOI8-U)'],
  ['iso-8859-5', 'Cyrillic (ISO 8859-5)'],
  ['windows-1256', 'Arabic (Windows)'],
  ['iso-8859-6', 'Arabic (ISO 8859-6)'],
  ['windows-1255', 'Hebrew (Windows)'],
  ['windows-1253', 'Greek (Windows)'],
  ['iso-8859-7', 'Greek (ISO 8859-7)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1250', 'Central European (Windows)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['windows-1257', 'Baltic (Windows)'],
  ['windows-1258', 'Vietnamese (Windows)'],
  ['macintosh', 'Western European (Macintosh)'],
];

/** Formats that tell their encoding themselves: there is nothing to choose. */
const settled = new Set(['docx', 'odt', 'pdf', 'epub', 'xlsx', 'zip', 'rtf', 'eml', 'mhtml', 'mhtml']);

const most = 65_536;

/** A document's bytes in every encoding, by a stretch that tells them apart; none where the format settles it. */
export const samplesOf = ({ bytes, format }: Pick<Document, 'bytes' | 'format'>): EncodingSample[] => {
  if (settled.has(format)) return [];
  return encodings.map(([encoding, name]) => {
    const wide = encoding.startsWith('utf-16');
    const { text } = decode(bytes.subarray(0, most), encoding);
    const near = decode(wide ? bytes.subarray(0, 1200) : tellingPart(bytes), encoding).text;
    const sample = near.replace(/\s+/g, ' ').trim().slice(0, 160);
    // The last character may be cut in two.
    return { encoding, name, sample, damaged: text.slice(0, -2).split('\ufffd').length - 1 };
  });
};

/** The bytes around the first that is not ASCII, from the start of its line. */
const tellingPart = (bytes: Uint8Array): Uint8Array => {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const from = first - line > 120 ? wordBefore(bytes, first) : line;
  return bytes.subarray(from, from + 600);
};

const wordBefore = (bytes: Uint8Array, at: number): number => {
  const space = bytes.lastIndexOf(0x20, Math.max(0, at - 60));
  return space < 0 || at - space > 120 ? at : space + 1;
};
