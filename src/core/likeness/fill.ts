import { setImmediate, setTimeout } from 'node:timers/promises';
import { likenessOf } from '../language/likeness.ts';
import type { WritableStore } from '../store/store.ts';

/** What ends the work, and what lets it wait: another writer would keep this thread waiting. */
export type Fill = { readonly isOver: () => boolean; readonly isBusy: () => boolean };

/** Statements read and written in one turn: about ten milliseconds. */
const atOnce = 250;
const patience = 500;

/**
 * Works out what the statements of an older project are known by, a few at a time between other calls. What is missing
 * when it ends is done the next time. Answers how many it did.
 */
export const fillLikeness = async (store: WritableStore, { isOver, isBusy }: Fill): Promise<number> => {
  const some = store.prepare<[number], { id: number; statement: string }>(
    `SELECT p.id, f.statement FROM passage p INDEXED BY passage_unlike JOIN passage_fts f ON f.rowid = p.id
     WHERE p.like_low IS NULL AND p.id > ? ORDER BY p.id LIMIT ${atOnce}`,
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
  let last = 0;
  while (!isOver()) {
    if (isBusy()) {
      await setTimeout(patience, null, { ref: false });
      continue;
    }
    const rows = some.all(last);
    if (rows.length === 0) break;
    saveAll.immediate(rows);
    done += rows.length;
    last = rows.at(-1)?.id ?? last;
    await setImmediate();
  }
  return done;
};
