import { parse } from 'csv-parse/sync';
import { WorkbenchError, type Entity, type NameKind } from '../../contract/index.ts';
import { csvFile } from '../exports/csv.ts';

const columns = [
  'kind',
  'name',
  'label',
  'series',
  'passages',
  'languages',
  'first',
  'last',
  'from',
] as const;

/** Every name in use, a row a name: who it is, and what the transcripts call it. */
export const namesCsv = (entities: readonly Entity[]): string =>
  csvFile(
    columns,
    entities.flatMap(({ kind, name, names }) =>
      names
        .filter(({ count }) => count > 0)
        .map(({ label, series, count, languages, first, last, from }) => ({
          kind,
          name,
          label,
          series,
          passages: count,
          languages: languages.join(' '),
          first,
          last,
          from,
        })),
    ),
  );

/** A row of such a file. */
export type NameRow = {
  readonly row: number;
  readonly kind: NameKind;
  readonly name: string;
  readonly label: string;
  /** Null where the cell is empty or the file has no such column. */
  readonly series: string | null;
};

export type ReadTable = {
  readonly rows: readonly NameRow[];
  readonly ignored: readonly { readonly row: number; readonly reason: string }[];
};

/** Reads a file of names: at least the columns kind, name and label. Throws `invalid-input` where it is none. */
export const readNamesCsv = (text: string): ReadTable => {
  const records = recordsOf(text);
  const missing = ['kind', 'name', 'label'].filter((column) => !Object.hasOwn(records[0] ?? {}, column));
  if (records.length > 0 && missing.length > 0) {
    throw new WorkbenchError(
      'invalid-input',
      `The file has no column ${missing.join(', ')}. It needs kind, name and label, as the file of names that leaves here has them.`,
    );
  }
  const rows: NameRow[] = [];
  const ignored: { row: number; reason: string }[] = [];
  records.forEach((record, at) => {
    const read = readRow(record, at + 2);
    if ('reason' in read) ignored.push(read);
    else rows.push(read);
  });
  return { rows, ignored };
};

const recordsOf = (text: string): Record<string, string>[] => {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new WorkbenchError(
      'invalid-input',
      `The file is not CSV that can be read (${because}). Nothing was changed.`,
    );
  }
};

const readRow = (record: Record<string, string>, row: number): NameRow | { row: number; reason: string } => {
  const [kind = '', name = '', label = '', series = ''] = ['kind', 'name', 'label', 'series'].map((column) =>
    plain(record[column] ?? '').trim(),
  );
  if (kind !== 'outlet' && kind !== 'person')
    return { row, reason: `kind is ${JSON.stringify(kind)}, not outlet or person` };
  if (name === '' || name.length > 300) return { row, reason: 'name is empty or too long' };
  if (label === '' || label.length > 300) return { row, reason: 'label is empty or too long' };
  return { row, kind, name, label, series: series === '' ? null : series };
};

/** Takes away the apostrophe that keeps a spreadsheet from taking a name for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
