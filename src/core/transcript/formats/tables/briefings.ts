import {
  WorkbenchError,
  type ColumnRole,
  type ReadingChoices,
  type Reason,
} from '../../../../contract/index.ts';
import type { Document, Opened } from '../document.ts';
import { dayReader } from './days.ts';
import { isEnough, judgeColumns, type Columns, type Judged } from './columns.ts';
import { sourceOfRows, type Row } from './rows.ts';
import type { Table } from './table.ts';

/**
 * The briefings of a table: its rows by series, day and title, in their order, each briefing at `<path>/<day> <title>`.
 * A table without questions, statements or speeches is `file-unreadable`.
 */
export function* briefingsIn(
  path: string,
  { tables, noun, format, encoding, reasons }: Found,
  choices: ReadingChoices,
): Generator<Opened> {
  const taken = new Set<string>();
  let found = false;
  for (const table of tables) {
    const judged = judgeColumns(table, choices.columns);
    if (!isEnough(judged.columns) || table.rows.length === 0) continue;
    found = true;
    for (const [, rows] of groupsOf(table, judged.columns)) {
      const source = sourceOfRows(rows, table.name);
      const name = uniqueName(nameOf(rows[0], table), taken);
      const document: Document = {
        path: `${path}/${name}`,
        source,
        format,
        encoding,
        reasons: [...reasons, ...judgement(table, judged)],
        bytes: new TextEncoder().encode(source.text),
      };
      yield { path: document.path, document };
    }
  }
  if (!found) throw noTable(tables, noun);
}

/** What was read of a file of tables. */
export type Found = {
  readonly tables: readonly Table[];
  /** What the file is called in a sentence. */
  readonly noun: string;
  readonly format: string;
  readonly encoding: string;
  readonly reasons: readonly Reason[];
};

const noTable = (tables: readonly Table[], noun: string): WorkbenchError => {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const columns = tables.flatMap((table) => table.columns).slice(0, 12);
  const message =
    rows === 0
      ? `The ${noun} has no rows.`
      : `No column of questions, answers or speeches was found in the ${noun} (${columns.join(', ')}).`;
  return new WorkbenchError('file-unreadable', message, {
    remedy:
      rows === 0
        ? 'Look into it; a table needs a row of names and a row for each turn below it.'
        : 'Name its columns "date", "speaker" and "text", or "question" and "answer", and import it again.',
  });
};

/** So that nobody takes a guess for what the table says. */
const judgement = (table: Table, { columns, by }: Judged): readonly Reason[] => {
  const told = [...columns].map(([role, at]) => `${role} from “${table.columns[at] ?? ''}”`).join(', ');
  if (by === 'choice')
    return [{ code: 'columns-chosen', text: `The columns were chosen: ${told}.`, weight: 0 }];
  const text = `What the columns hold was judged by their ${by}: ${told}.`;
  return [{ code: 'columns-judged', text, weight: by === 'names' ? 0.01 : 0.1 }];
};

const groupsOf = (table: Table, columns: Columns): ReadonlyMap<string, readonly Row[]> => {
  const cell = (row: readonly string[], role: ColumnRole): string =>
    (row[columns.get(role) ?? -1] ?? '').trim();
  const dayOf = dayReader(table.rows.map((row) => cell(row, 'date')));
  const groups = new Map<string, Row[]>();
  let above: ReadonlyMap<ColumnRole, string> = new Map();
  for (const cells of table.rows) {
    const own = (role: ColumnRole): string => cell(cells, role);
    // A merged cell stands in its first row only.
    const shared = new Map(carried.map((role) => [role, own(role)]));
    if (own('date') === '' && own('title') === '')
      for (const [role, words] of shared) shared.set(role, words || (above.get(role) ?? ''));
    above = shared;
    const row: Row = {
      cell: (role) => shared.get(role) ?? own(role),
      day: dayOf(shared.get('date') ?? ''),
      column: (role) => table.columns[columns.get(role) ?? -1] ?? role,
      has: (role) => columns.has(role),
    };
    const key = JSON.stringify([row.cell('series'), row.day || row.cell('date'), row.cell('title')]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const rows of groups.values()) inOrder(rows);
  return groups;
};

/** What all rows of a briefing have alike. */
const carried: readonly ColumnRole[] = ['date', 'title', 'series'];

/** By the column that counts them, where it does. */
const inOrder = (rows: Row[]): void => {
  const numbers = rows.map((row) => Number.parseFloat(row.cell('order')));
  if (numbers.length === 0 || numbers.some((number) => Number.isNaN(number))) return;
  const places = new Map(rows.map((row, at) => [row, numbers[at] ?? 0]));
  rows.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
};

const nameOf = (row: Row | undefined, table: Table): string => {
  const words = [row?.day || row?.cell('date'), row?.cell('title') || row?.cell('series') || table.name];
  const name = words
    .filter((word) => word !== undefined && word !== null && word !== '')
    .join(' ')
    .replace(/[/\\\p{Cc}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .trim();
  return name === '' ? 'rows' : name;
};

const uniqueName = (name: string, taken: Set<string>): string => {
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
  taken.add(unique);
  return unique;
};
