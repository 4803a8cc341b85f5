import { WorkbenchError, type NameStep } from '../../contract/index.ts';
import type { Change } from '../names/decisions.ts';
import type { WritableStore } from '../store/store.ts';

type Row = Omit<NameStep, 'undone'> & { readonly undone: number };

/** What the person did with names. Nothing is forgotten: a step is taken back by a mark, and can be brought back. */
export type Steps = {
  readonly all: () => NameStep[];
  readonly add: (act: NameStep['act'], says: string, change: Change) => NameStep;
  /** Takes back a step, or the last in force; with `again` the other way round. Throws `not-found`. */
  readonly undo: (id: number | undefined, again: boolean) => NameStep;
};

const columns = 'id, at, act, says, undone_at IS NOT NULL AS undone';

export const openSteps = (store: WritableStore): Steps => {
  const list = store.prepare<[], Row>(`SELECT ${columns} FROM people_step ORDER BY id DESC`);
  const insert = store.prepare<[{ at: string; act: string; says: string; change: string }], Row>(
    `INSERT INTO people_step (at, act, says, change) VALUES (@at, @act, @says, @change) RETURNING ${columns}`,
  );
  const mark = store.prepare<[{ at: string | null; id: number | null; again: number }], Row>(
    `UPDATE people_step SET undone_at = @at
     WHERE id = coalesce(@id, (SELECT max(id) FROM people_step WHERE (undone_at IS NOT NULL) = @again))
       AND (undone_at IS NOT NULL) = @again
     RETURNING ${columns}`,
  );
  const toStep = (row: Row): NameStep => ({ ...row, undone: row.undone === 1 });
  return {
    all: () => list.all().map(toStep),
    add: (act, says, change) => {
      const row = insert.get({ at: new Date().toISOString(), act, says, change: JSON.stringify(change) });
      if (!row) throw new Error('a step was written and nothing came back');
      return toStep(row);
    },
    undo: (id, again) => {
      const at = again ? null : new Date().toISOString();
      const row = mark.get({ at, id: id ?? null, again: Number(again) });
      if (row) return toStep(row);
      throw new WorkbenchError(
        'not-found',
        again
          ? 'There is no such step that was taken back.'
          : id === undefined
            ? 'Nothing was done with names that could be taken back.'
            : `There is no step ${id} that could be taken back. It may have been taken back already.`,
      );
    },
  };
};
