import { setImmediate } from 'node:timers/promises';
import type { Columns } from '../collection/columns.ts';
import { likenessOf } from '../language/likeness.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { kinOf } from './kin.ts';

/** For each place of some columns the first place whose statement says nearly the same; itself where none does. */
export type Kin = (columns: Columns) => Int32Array;

/** Reads what each statement is known by when it is first asked for, and keeps the answer with the columns. */
export const createKin = (store: ReadableStore): Kin => {
  const rows = store
    .prepare<[], [id: number, high: number, low: number]>(
      'SELECT id, like_high, like_low FROM passage WHERE like_low <> 0 OR like_high <> 0',
    )
    .raw();
  const kept = new WeakMap<Columns, Int32Array>();
  return (columns) => {
    const known = kept.get(columns);
    if (known) return known;
    const [high, low] = [new Int32Array(columns.size), new Int32Array(columns.size)];
    for (const [id, first, second] of rows.all()) {
      const place = columns.placeOf(id);
      if (place < 0) continue;
      high[place] = first;
      low[place] = second;
    }
    const kin = kinOf({ high, low });
    kept.set(columns, kin);
    return kin;
  };
};

/** Statements read and written in one turn: about ten milliseconds. */
const atOnce = 250;

/**
 * Works out what statements of older projects are known by, a few at a time between other calls; `isOver` ends it. What is missing
 * when it ends is done the next time. Answers how many it did.
 */
export const fillLikeness = async (store: WritableStore, isOver: () => boolean): Promise<number> => {
  const some = store.prepare<[number], { id: number; statement: string }>(
    `SELECT p.id, f.statement FROM passage p JOIN passage_fts f ON f.rowid = p.id
     WHERE p.id > ? AND p.like_low IS NULL ORDER BY p.id LIMIT ${atOnce}`,
  );
  const save = store.prepare<[number, number, number]>(
    'UPDATE passage SET like_high = ?, like_low = ? WHERE id = ?',
  );
  const saveAll = store.transaction((rows: readonly { id: number; statement: string }[]) => {
    for (const { id, statement } of rows) {
      const { high, low } = likenessOf(statement);
      save.run(high, low, id);
    }
  });
  let done = 0;
  for (let last = 0; !isOver();) {
    const rows = some.all(last);
    if (rows.length === 0) break;
    saveAll.immediate(rows);
    done += rows.length;
    last = rows.at(-1)?.id ?? last;
    await setImmediate();
  }
  return done;
};
