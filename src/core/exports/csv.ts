import { stringify } from 'csv-stringify/sync';

/** A value of a table. Null is an empty cell. */
export type Cell = string | number | null;

/**
 * Begins a CSV file. Excel takes a file without this mark for the system's own code page and shows Chinese as noise,
 * with no way to put it right by double-click; R, pandas, DuckDB and LibreOffice know the mark and skip it.
 */
export const byteOrderMark = '\uFEFF';

// Left to itself the library quotes only the line end it writes, and a lone LF would begin a new row elsewhere.
const form = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** Rows as RFC 4180 has them: quoted where needed, each ended by CR LF. No mark before them, so rows can be added. */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.length === 0
    ? ''
    : stringify(
        rows.map((row) => row.map(neutral)),
        form,
      );

/** A whole CSV file: the mark, a row of names, and for each record a row of what it has under those names. */
export const csvFile = <Name extends string>(
  names: readonly Name[],
  records: readonly Readonly<Record<Name, Cell>>[],
): string => byteOrderMark + csvRows([names, ...records.map((record) => names.map((name) => record[name]))]);

const beginsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(\.\d+)?$/;

/** A text that a spreadsheet would take for a formula gets an apostrophe, which makes it text there (OWASP, CSV injection). */
const neutral = (cell: Cell): Cell =>
  typeof cell === 'string' && beginsLikeFormula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
