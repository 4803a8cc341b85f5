import type { ColumnRole, ReadingChoices, TableColumn } from '../../../../contract/index.ts';
import { inWords } from '../../dates.ts';
import { aboutNames, columnNames, foldedName } from './names.ts';
import type { Table } from './table.ts';

/** For each role the place of its column. */
export type Columns = ReadonlyMap<ColumnRole, number>;

/** Who decided what the columns hold. */
export type Judged = { readonly columns: Columns; readonly by: 'names' | 'contents' | 'choice' };

/** What the columns of a table hold: as chosen, else by their names, else by their contents. */
export const judgeColumns = (table: Table, chosen: ReadingChoices['columns']): Judged => {
  if (chosen) return { columns: asChosen(table, chosen), by: 'choice' };
  const named = byNames(table);
  if (isEnough(named)) return { columns: named, by: 'names' };
  return { columns: byContents(table, named), by: 'contents' };
};

/** Whether a table with these columns holds anything that was said. */
export const isEnough = (columns: Columns): boolean =>
  columns.has('text') || columns.has('statement') || columns.has('question');

/** A table's columns with some of their cells, and the role each is read in. */
export const describeColumns = (table: Table, { columns }: Judged): readonly TableColumn[] => {
  const roles = new Map([...columns].map(([role, at]) => [at, role]));
  return table.columns.map((name, at) => ({
    name,
    samples: cellsOf(table, at)
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => cell.slice(0, 200)),
    role: roles.get(at) ?? null,
  }));
};

const asChosen = (table: Table, chosen: NonNullable<ReadingChoices['columns']>): Columns => {
  const columns = new Map<ColumnRole, number>();
  for (const [role] of columnNames) {
    const at = table.columns.indexOf(chosen[role] ?? '');
    if (at >= 0) columns.set(role, at);
  }
  return columns;
};

const byNames = (table: Table): Columns => {
  const columns = new Map<ColumnRole, number>();
  const folded = table.columns.map(foldedName);
  const taken = new Set<number>();
  for (const [role, names] of columnNames) {
    for (const name of names.split('|')) {
      const at = folded.indexOf(name);
      if (at < 0 || taken.has(at)) continue;
      columns.set(role, at);
      taken.add(at);
      break;
    }
  }
  return settled(columns);
};

/** "Statement" beside a speaker and without questions is what each speaker says. */
const settled = (columns: ReadonlyMap<ColumnRole, number>): Columns => {
  const statement = columns.get('statement');
  if (statement === undefined || columns.has('question') || columns.has('text') || !columns.has('speaker'))
    return columns;
  return new Map([...columns].map(([role, at]) => [role === 'statement' ? 'text' : role, at]));
};

const cellsOf = ({ rows }: Table, at: number): readonly string[] =>
  rows.slice(0, 200).map((row) => (row[at] ?? '').trim());

const byContents = (table: Table, named: Columns): Columns => {
  const columns = new Map(named);
  const free = (): number[] =>
    table.columns.map((_name, at) => at).filter((at) => ![...columns.values()].includes(at));
  const said = free()
    .filter((at) => !aboutNames.test(foldedName(table.columns[at] ?? '')))
    .map((at) => ({ at, mean: meanLength(cellsOf(table, at)), isProse: isProse(cellsOf(table, at)) }))
    .filter(({ isProse }) => isProse)
    .toSorted((a, b) => b.mean - a.mean)
    .map(({ at }) => at);
  const asked = said.find((at) => shareOf(cellsOf(table, at), /[?？؟]["”’)]?$/) > 0.6);
  const other = said.find((at) => at !== asked);
  if (asked !== undefined && other !== undefined) columns.set('question', asked).set('statement', other);
  else if (said[0] !== undefined) columns.set('text', said[0]);
  if (!columns.has('date')) {
    const date = free().find(
      (at) => shareThat(cellsOf(table, at), (cell) => cell.length < 40 && inWords(cell) !== null) > 0.8,
    );
    if (date !== undefined) columns.set('date', date);
  }
  if (!columns.has('speaker') && !columns.has('asker')) {
    const speaker = free().find((at) => isNames(cellsOf(table, at)));
    if (speaker !== undefined) columns.set(asked === undefined ? 'speaker' : 'asker', speaker);
  }
  return columns;
};

/** Sentences, not addresses, names of files or remarks: a dozen words in the middle cell, most of them ended like sentences. */
const isProse = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => cell !== '');
  const words = said.map(
    (cell) => cell.split(/\s+/).length + (cell.match(/\p{Script=Han}|[ぁ-ヿ]/gu)?.length ?? 0) / 2,
  );
  const middle = words.toSorted((a, b) => a - b)[Math.floor(words.length / 2)] ?? 0;
  return middle >= 8 && shareOf(said, /[.!?…。！？؟।]["”’»」』)\]]*$/u) > 0.5;
};

const meanLength = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);

const shareThat = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.filter(is).length / Math.max(1, cells.length);

const shareOf = (cells: readonly string[], pattern: RegExp): number =>
  shareThat(cells, (cell) => pattern.test(cell));

/** Short, mostly of letters and capitals, and some of them again and again. */
const isNames = (cells: readonly string[]): boolean =>
  shareOf(cells, /^\p{Lu}[\p{L}\p{M}.'’ ,()-]{1,50}$|^[\p{Script=Han}·]{2,12}$/u) > 0.7 &&
  (cells.length < 4 || new Set(cells).size < cells.length);
