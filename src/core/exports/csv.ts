import { stringify } from 'csv-stringify/sync';

/** A value of a table. Null is an empty cell. */
export type Cell = string | number | null;

/**
 * Begins a CSV file. Excel takes a file without this mark for the system's own code page and shows Chinese as noise,
 * with no way to put it right by double-click; R, pandas, DuckDB and LibreOffice know the mark and skip it.
 */
export const byteOrderMark = '\uFEFF';

/** Rows as RFC 4180 has them: quoted where needed, each ended by CR LF. No mark before them, so rows can be added. */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0 ? '' : stringify(rows.map((row) => row.map(neutral)), { record_delimiter: 'windows' });

/** A whole CSV file: the mark, a row of names, the rows. */
export const csvFile = (names: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + csvRows([names, ...rows]);

const beginsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(\.\d+)?$/;

/** A text that a spreadsheet would take for a formula gets an apostrophe, which makes it text there (OWASP, CSV injection). */
const neutral = (cell: Cell): Cell =>
  typeof cell === 'string' && beginsLikeFormula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
