/** A table as it was read: the names of its columns, and its rows, a cell a column, as text. */
export type Table = {
  /** What it is called where a file holds several: the sheet. */
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Makes a table of rows whose first one may be its head; a table without a head has columns that are counted. */
export const tableOf = (name: string | null, all: readonly (readonly string[])[]): Table => {
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ''));
  // Titles that were written above a table have but one cell.
  const from = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2);
  const [head = [], ...body] = rows.slice(Math.max(0, from));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const hasHead = head.every((cell) => cell.length < 60 && !/\d{4}|[.?!。？]$/.test(cell.trim()));
  const columns = Array.from(
    { length: width },
    (_, at) => (hasHead && head[at]?.trim()) || `column ${at + 1}`,
  );
  return { name, columns: unique(columns), rows: hasHead ? body : [head, ...body] };
};

const unique = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
