import iconv from 'iconv-lite';
import type { Entry } from 'yauzl';
import { likeliest } from '../encodings.ts';

/**
 * The names of an archive's files, in its order: in UTF-8 where it says so or where they are, else in the encoding that
 * fits them all best, for old archives do not say theirs. Harmless (no way up, no drive, no control characters) and each
 * once. Those of folders end in a slash.
 */
export const archiveNames = (
  entries: readonly Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>[],
): readonly string[] => {
  const encoding = sharedEncoding(entries.map((entry) => entry.fileNameRaw));
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const name = harmless(declaredName(entry) ?? decoded(entry.fileNameRaw, encoding));
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 || name === '' || name.endsWith('/') ? name : numbered(name, before + 1);
  });
};

const saysUtf8 = 0x800;
const unicodePath = 0x7075;

const declaredName = ({
  fileNameRaw,
  generalPurposeBitFlag,
  extraFields,
}: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string | null => {
  if (generalPurposeBitFlag & saysUtf8) return fileNameRaw.toString('utf8');
  const field = extraFields.find(({ id }) => id === unicodePath);
  return field && field.data.length > 5 ? field.data.subarray(5).toString('utf8') : null;
};

const sharedEncoding = (names: readonly Uint8Array[]): string => {
  const foreign = names.filter((name) => name.some((byte) => byte > 0x7f)).slice(0, 500);
  if (foreign.length === 0) return 'utf-8';
  const all = Buffer.concat(foreign.flatMap((name) => [name, Buffer.from('\n')]));
  const [best] = likeliest(all, archiveEncodings);
  return best?.encoding ?? 'cp437';
};

/** What archivers write names in that do not say so. */
const archiveEncodings = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'ibm866', 'cp437'];

const decoded = (raw: Buffer, encoding: string): string => iconv.decode(raw, encoding);

const harmless = (name: string): string => {
  const slashed = name.replaceAll('\\', '/');
  const kept = slashed
    .split('/')
    .map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/^[A-Za-z]:$/, ''))
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return kept.join('/') + (slashed.endsWith('/') && kept.length > 0 ? '/' : '');
};

/** "a.txt" a second time is "a (2).txt". */
const numbered = (name: string, count: number): string => name.replace(/(\.[^./]*)?$/, ` (${count})$1`);
