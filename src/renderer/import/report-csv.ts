import type { ImportReport, Leaving } from '../../contract/index.ts';
import { strings } from '../strings.ts';

const { name, head } = strings.importing.csv;

/** A report as CSV (RFC 4180), one line a file. */
export const asCsv = ({ files }: ImportReport): Leaving => {
  const rows = files.map(({ path, outcome, reason, remedy, found, confidence, series }) => [
    path,
    outcome,
    reason,
    remedy,
    found,
    confidence,
    series,
  ]);
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return { name, mime: 'text/csv', text: `${text}\r\n` };
};

/** Quoted where it must be; a leading sign that a spreadsheet would run as a formula is set off by an apostrophe. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
