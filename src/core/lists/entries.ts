import { parse } from 'csv-parse/sync';
import type { ListEntryTrouble } from '../../contract/index.ts';
import { readLoneTerm } from '../search/lone-term.ts';

/** The entries of a list: its lines without those that are empty or begin with #. */
export const entriesOf = (text: string): string[] => linesOf(text).map(({ entry }) => entry);

/** Entries that a query could not take as they stand. */
export const troublesOf = (text: string): ListEntryTrouble[] =>
  linesOf(text).flatMap(({ line, entry }) => {
    const reason = troubleWith(entry);
    return reason === null ? [] : [{ line, entry, reason }];
  });

const linesOf = (text: string): { line: number; entry: string }[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, entry: line.trim() }))
    .filter(({ entry }) => entry !== '' && !entry.startsWith('#'));

/** Longer than any word or phrase; a file that is no list at all is named, not searched for. */
const longest = 1000;

const troubleWith = (entry: string): string | null => {
  if (entry.length > longest) return `It is longer than ${longest.toLocaleString('en-GB')} characters.`;
  const reading = readLoneTerm(entry);
  return reading.kind === 'trouble' ? reading.reason : null;
};

/** What a file holds as the lines of a list: of CSV its first column, or the one that is headed entry, word or term. */
export const linesFrom = (file: string): string => {
  const text = file.replace(/^\uFEFF/, '');
  const rows = rowsOf(text);
  if (rows === null) return text.replaceAll(/\r\n?/g, '\n');
  const [head = [], ...rest] = rows;
  const named = head.findIndex((cell) => heads.has(cell.trim().toLowerCase()));
  const lines = (named < 0 ? rows : rest).map((row) => plain(row[Math.max(0, named)] ?? '').trim());
  return lines.map((line) => line.replaceAll(/\s+/g, ' ')).join('\n');
};

const heads: ReadonlySet<string> = new Set([
  'entry',
  'entries',
  'word',
  'words',
  'term',
  'terms',
  'form',
  'phrase',
]);

/** The rows of a table; null where the text is a list of lines: nothing but a comma, semicolon or tab makes a table. */
const rowsOf = (text: string): string[][] | null => {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const isHead = heads.has(first.replaceAll('"', '').trim().toLowerCase());
  const delimiter = ['\t', ';', ','].find((sign) => first.replaceAll(/"[^"]*"/g, '').includes(sign));
  if (!isHead && delimiter === undefined) return null;
  try {
    return parse(text, {
      delimiter: delimiter ?? ',',
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    return null;
  }
};

/** Takes away the apostrophe that keeps a spreadsheet from taking a word for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
