import iconv from 'iconv-lite';
import { WorkbenchError, type Reason } from '../../contract/index.ts';
import { likeliest, type Likelihood } from './encodings.ts';

/** Bytes read as text. `encoding` is a WHATWG name; `reasons` tell what was in doubt. */
export type Decoded = {
  readonly text: string;
  readonly encoding: string;
  readonly reasons: readonly Reason[];
};

/**
 * Reads bytes as text, byte order mark removed; empty and binary files are `file-unreadable`. `chosen` is the encoding
 * a person decided on.
 */
export const decode = (bytes: Uint8Array, chosen?: string): Decoded => {
  if (bytes.length === 0) throw unreadable('The file is empty: there is nothing to read in it.');
  if (chosen !== undefined) return asChosen(bytes, chosen);
  const marked = byMark(bytes);
  if (marked) return marked;
  refuseKnownBinary(bytes);
  const wide = byZeroBytes(bytes);
  if (wide) return wide;
  refuseControlHeavy(bytes);
  const escaped = byEscapes(bytes);
  if (escaped) return escaped;
  const plain = strictly(bytes, 'utf-8');
  if (plain !== null) return { text: plain, encoding: 'utf-8', reasons: [] };
  return byContent(bytes);
};

const SAMPLE = 65_536;
/** So many bytes are decoded by every candidate. */
const JUDGED = 8192;

const unreadable = (message: string): WorkbenchError => new WorkbenchError('file-unreadable', message);

const doubt = (code: string, text: string, weight: number): Reason => ({ code, text, weight });

const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Obeyed even where it does not fit: what it cannot read is said. */
const asChosen = (bytes: Uint8Array, label: string): Decoded => {
  const encoding = whatwgName(label);
  if (encoding === null)
    throw unreadable(`There is no encoding ${label}. Choose another one, or none to have it judged again.`);
  const text = inEncoding(bytes, encoding).replace(/^\uFEFF/, '');
  const damaged = text.includes('\uFFFD');
  return {
    text,
    encoding,
    reasons: damaged
      ? [doubt('damaged', `Some characters are not valid ${encoding}, the encoding that was chosen.`, 0.2)]
      : [],
  };
};

const inEncoding = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'windows-1252'
    ? iconv.decode(Buffer.from(bytes), encoding)
    : new TextDecoder(encoding).decode(bytes);

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
] as const;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const byMark = (bytes: Uint8Array): Decoded | null => {
  const found = marks.find((mark) => startsWith(bytes, mark.bytes));
  if (!found) return null;
  const body = bytes.subarray(found.bytes.length);
  const { encoding } = found;
  const text = strictly(body, encoding);
  if (text !== null) return decodedOrEmpty(text, encoding, []);
  if (encoding === 'utf-8') return byContent(body);
  const loose = new TextDecoder(encoding).decode(body);
  return decodedOrEmpty(loose, encoding, [
    doubt('damaged', `Some characters are damaged: they are not valid ${encoding}.`, 0.2),
  ]);
};

const decodedOrEmpty = (text: string, encoding: string, reasons: readonly Reason[]): Decoded => {
  if (text.length === 0)
    throw unreadable('The file is empty but for a byte order mark: there is nothing to read in it.');
  return { text, encoding, reasons };
};

const binaries = [
  { what: 'a PDF document', start: [0x25, 0x50, 0x44, 0x46] },
  { what: 'a ZIP archive or an Office document', start: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'an old Office document', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'a PNG picture', start: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a JPEG picture', start: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', start: [0x47, 0x49, 0x46, 0x38] },
  { what: 'a gzip archive', start: [0x1f, 0x8b] },
  { what: 'an SQLite database', start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
] as const;

const refuseKnownBinary = (bytes: Uint8Array): void => {
  const found = binaries.find((kind) => startsWith(bytes, kind.start));
  if (found)
    throw unreadable(`This is ${found.what}, not text. Save its text as .txt, .md or .html and import that.`);
};

/** UTF-16 without a mark holds zero bytes and reads as writing in one of its two orders; other zeros mean binary. */
const byZeroBytes = (bytes: Uint8Array): Decoded | null => {
  if (bytes.indexOf(0) < 0) return null;
  const even = bytes.length % 2 === 0;
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, plain: plainShare(new TextDecoder(encoding).decode(sample)) }))
    .toSorted((a, b) => b.plain - a.plain);
  const text = best && even && best.plain > 0.03 ? strictly(bytes, best.encoding) : null;
  if (best && text !== null && isWritten(text)) {
    const reasons = [doubt('no-mark', `Read as ${best.encoding}, which the file does not declare.`, 0.02)];
    return { text, encoding: best.encoding, reasons };
  }
  throw unreadable(
    'The file holds NUL bytes, so it is not text. Open it in the program it came from and save it as text.',
  );
};

/** The share of line ends, spaces, ASCII letters and the commonest full-width punctuation: high in the right byte order only. */
const plainShare = (sample: string): number =>
  (sample.match(/[\n\r A-Za-z0-9，。、：“”]/g)?.length ?? 0) / Math.max(1, sample.length);

/** Whether most characters of a sample are letters, digits, punctuation or space of scripts people write in. */
const isWritten = (text: string): boolean => {
  const sample = text.slice(0, 4000);
  const written = sample.match(
    /[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{M}\p{N}\p{P}\s]/gu,
  );
  return sample.length > 0 && (written?.length ?? 0) > sample.length * 0.9;
};

/** ISO-2022-JP says in plain ASCII where Japanese begins. */
const byEscapes = (bytes: Uint8Array): Decoded | null => {
  const escape = bytes.indexOf(0x1b);
  if (escape < 0 || bytes[escape + 1] !== 0x24 || (bytes[escape + 2] !== 0x42 && bytes[escape + 2] !== 0x40))
    return null;
  const text = strictly(bytes, 'iso-2022-jp');
  return text === null ? null : { text, encoding: 'iso-2022-jp', reasons: [] };
};

const byContent = (bytes: Uint8Array): Decoded => {
  const whole = cutShort(bytes);
  if (whole) return whole;
  const ranked = likeliest(bytesAround(bytes));
  const declared = asDeclared(bytes, ranked);
  if (declared) return declared;
  if (mostlyUtf8(bytes)) return lineByLine(bytes, null);
  const [best] = ranked;
  const text = best ? wholly(bytes, best.encoding) : null;
  if (!best || text === null) return lineByLine(bytes, best?.encoding ?? null);
  return { text, encoding: best.encoding, reasons: [guess(best, ranked)] };
};

/** UTF-8 that ends in the middle of a character: a file that was not copied whole. */
const cutShort = (bytes: Uint8Array): Decoded | null => {
  const tail = bytes.subarray(-3).findIndex((byte) => byte >= 0xc0);
  if (tail < 0) return null;
  const end = Math.max(0, bytes.length - 3) + tail;
  const text = strictly(bytes.subarray(0, end), 'utf-8');
  if (text === null || !/[^\0-\x7f]/.test(text)) return null;
  const reasons = [doubt('damaged', 'The file ends in the middle of a character: it was cut short.', 0.1)];
  return { text: `${text}\uFFFD`, encoding: 'utf-8', reasons };
};

/** What the file says of itself, unless its letters tell otherwise: pages are often saved in another encoding than theirs. */
const asDeclared = (bytes: Uint8Array, [best]: readonly Likelihood[]): Decoded | null => {
  const declared = declaredCharset(bytes);
  const text = declared === null ? null : wholly(bytes, declared);
  if (declared === null || text === null) return null;
  const [itself] = likeliest(bytesAround(bytes), [declared]);
  if (!best || best.encoding === declared || best.score - (itself?.score ?? -1) < 0.5)
    return { text, encoding: declared, reasons: [] };
  const other = wholly(bytes, best.encoding);
  if (other === null) return { text, encoding: declared, reasons: [] };
  const told = `The file declares ${declared}, but its letters read as ${best.encoding}: it was read as that.`;
  return { text: other, encoding: best.encoding, reasons: [doubt('declared-otherwise', told, 0.05)] };
};

/** How sure the best guess is, with the next best that reads otherwise. */
const guess = (best: Likelihood, ranked: readonly Likelihood[]): Reason => {
  const second = ranked.find(({ text }) => text !== best.text);
  const near = second !== undefined && best.score - second.score < 0.15;
  const next = second ? ` ${second.encoding} is the next likeliest.` : '';
  const told = `Read as ${best.encoding}, judged from its letters: the file does not declare it.${next}`;
  return doubt('guessed-encoding', told, near ? 0.1 : 0.03);
};

/** All bytes in one encoding, null where one of them has no character. */
const wholly = (bytes: Uint8Array, encoding: string): string | null =>
  encoding === 'windows-1252' ? inEncoding(bytes, encoding) : strictly(bytes, encoding);

const refuseControlHeavy = (bytes: Uint8Array): void => {
  const sample = bytes.subarray(0, JUDGED);
  let control = 0;
  // Every file is looked at so: a loop by index takes half the time of one over the bytes.
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0x20;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control++;
  }
  if (control > sample.length * 0.05) {
    throw unreadable(
      'The file is not text: it is full of control bytes. Save what it holds as .txt, .md or .html and import that.',
    );
  }
};

const declaration = /(?:charset|encoding)\s*=\s*["']?\s*([a-zA-Z][\w.:-]{1,30})/;

const declaredCharset = (bytes: Uint8Array): string | null => {
  const label = declaration.exec(iconv.decode(Buffer.from(bytes.subarray(0, 4096)), 'latin1'))?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

/** Whether the bytes beyond ASCII are for the most part sound UTF-8. */
const mostlyUtf8 = (bytes: Uint8Array): boolean => {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE * 16));
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return sound > broken * 2;
};

const bytesAround = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 512);
  return bytes.subarray(from, from + JUDGED);
};

const whatwgName = (label: string): string | null => {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('iso-8859-1') && encoding.length === 10 ? 'windows-1252' : encoding;
  } catch {
    return null;
  }
};

/** Reads each line in UTF-8 where it is sound and in the likeliest other encoding where not, so that nothing is lost. */
const lineByLine = (bytes: Uint8Array, first: string | null): Decoded => {
  const parts: string[] = [];
  const others = new Set<string>();
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    const sound = strictly(line, 'utf-8');
    parts.push(sound ?? otherwise(line, first, others));
    from = to;
  }
  const text = `Some lines are not UTF-8 and were read as ${[...others].join(' and ')}: the file mixes encodings.`;
  return { text: parts.join(''), encoding: 'utf-8', reasons: [doubt('mixed-encodings', text, 0.15)] };
};

const otherwise = (line: Uint8Array, first: string | null, others: Set<string>): string => {
  const liked =
    first !== null && wholly(line, first) !== null ? first : likeliest(bytesAround(line))[0]?.encoding;
  const encoding = liked ?? 'windows-1252';
  others.add(encoding);
  return inEncoding(line, encoding);
};
