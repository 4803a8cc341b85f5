import { WorkbenchError, type WordList } from '../../contract/index.ts';
import { nameKey } from '../language/name-key.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';

type Row = WordList & { readonly removed: number };

const columns = 'id, name, entries, note, removed_at IS NOT NULL AS removed';
const listOf = ({ id, name, entries, note }: Row): WordList => ({ id, name, entries, note });

/** Reads word lists, in the order of their names. */
export const readLists = (store: ReadableStore): (() => WordList[]) => {
  const list = store.prepare<[], Row>(
    `SELECT ${columns} FROM word_list WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, id`,
  );
  return () => list.all().map(listOf);
};

/** Reads and writes the rows of word lists. A row is never taken away, so that a list comes back as it was. */
export const openListRows = (store: WritableStore) => {
  const all = readLists(store);
  const one = store.prepare<[number], Row>(`SELECT ${columns} FROM word_list WHERE id = ?`);
  const insert = store.prepare<[Omit<WordList, 'id'> & { at: string }], Row>(
    `INSERT INTO word_list (name, entries, note, saved_at) VALUES (@name, @entries, @note, @at) RETURNING ${columns}`,
  );
  const update = store.prepare<[WordList & { at: string }], Row>(
    `UPDATE word_list SET name = @name, entries = @entries, note = @note, saved_at = @at, removed_at = NULL
     WHERE id = @id RETURNING ${columns}`,
  );
  const remove = store.prepare<[string, number], Row>(
    `UPDATE word_list SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING ${columns}`,
  );
  const written = (row: Row | undefined): WordList => {
    if (!row) throw new Error('a list was saved and nothing came back');
    return listOf(row);
  };
  return {
    all,
    /** One that is there, or was. */
    get: (id: number): WordList | null => {
      const row = one.get(id);
      return row ? listOf(row) : null;
    },
    add: (list: Omit<WordList, 'id'>): WordList =>
      written(insert.get({ ...list, at: new Date().toISOString() })),
    change: (list: WordList): WordList => written(update.get({ ...list, at: new Date().toISOString() })),
    remove: (id: number): WordList => {
      const row = remove.get(new Date().toISOString(), id);
      if (!row) throw listNotThere(id);
      return listOf(row);
    },
  };
};

export type ListRows = ReturnType<typeof openListRows>;

/** Says that there is no such list. */
export const listNotThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no word list ${id} in this project. It may have been removed already.`,
  );

/** Makes a list, or changes the one with this id. Throws `not-found` and, where another list has the name, `invalid-input`. */
export const saveList = (
  rows: ListRows,
  {
    id,
    name,
    ...told
  }: { id?: number | undefined; name: string; entries?: string | undefined; note?: string | undefined },
): WordList => {
  const before = id === undefined ? null : rows.get(id);
  if (id !== undefined && !before) throw listNotThere(id);
  const other = rows.all().find((list) => list.id !== id && nameKey(list.name) === nameKey(name));
  if (other)
    throw new WorkbenchError(
      'invalid-input',
      `There is a word list “${other.name}” already. Choose another name, or change that one: @${name} in a query must mean one of them.`,
    );
  const list = {
    name,
    entries: told.entries ?? before?.entries ?? '',
    note: told.note ?? before?.note ?? '',
  };
  return before ? rows.change({ ...list, id: before.id }) : rows.add(list);
};
