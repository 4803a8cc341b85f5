import { WorkbenchError, type OwnLabel } from '../../contract/index.ts';
import { nameKey } from '../language/name-key.ts';
import type { WritableStore } from '../store/store.ts';

/** The person's own labels of answers. A row is never taken away, so that codes keep what they meant. */
export const openLabels = (store: WritableStore) => {
  const columns = 'id, name, colour, key';
  const all = store.prepare<[], OwnLabel>(
    `SELECT ${columns} FROM answer_label WHERE removed_at IS NULL ORDER BY id`,
  );
  const ever = store.prepare<[], OwnLabel>(`SELECT ${columns} FROM answer_label ORDER BY id`);
  const add = store.prepare<[Omit<OwnLabel, 'id'>], OwnLabel>(
    `INSERT INTO answer_label (name, colour, key) VALUES (@name, @colour, @key) RETURNING ${columns}`,
  );
  const change = store.prepare<[OwnLabel], OwnLabel>(
    `UPDATE answer_label SET name = @name, colour = @colour, key = @key, removed_at = NULL WHERE id = @id
     RETURNING ${columns}`,
  );
  const remove = store.prepare<[string, number], OwnLabel>(
    `UPDATE answer_label SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING ${columns}`,
  );
  return {
    all: (): OwnLabel[] => all.all(),
    /** Those that were removed as well. */
    ever: (): OwnLabel[] => ever.all(),
    save: ({ id, ...told }: Omit<OwnLabel, 'id'> & { id?: number | undefined }): OwnLabel => {
      const others = all.all().filter((label) => label.id !== id);
      const same = others.find(({ name }) => nameKey(name) === nameKey(told.name));
      if (same)
        throw new WorkbenchError(
          'invalid-input',
          `There is a label “${same.name}” already. Choose another name.`,
        );
      const taken = told.key === '' ? undefined : others.find(({ key }) => key === told.key);
      if (taken)
        throw new WorkbenchError(
          'invalid-input',
          `The key ${told.key.toUpperCase()} gives “${taken.name}” already.`,
        );
      const saved = id === undefined ? add.get(told) : change.get({ id, ...told });
      if (!saved) throw labelNotThere(id ?? 0);
      return saved;
    },
    remove: (id: number): OwnLabel => {
      const removed = remove.get(new Date().toISOString(), id);
      if (!removed) throw labelNotThere(id);
      return removed;
    },
  };
};

export type Labels = ReturnType<typeof openLabels>;

/** Says that there is no such label. */
export const labelNotThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no label ${id} in this project. It may have been removed already.`,
  );
