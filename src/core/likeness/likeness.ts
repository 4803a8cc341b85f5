import type { Columns } from '../collection/columns.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { fillLikeness } from './fill.ts';
import { kinOf } from './kin.ts';

/** For each place of some columns the first place whose statement says nearly the same; itself where none does. */
export type Kin = (columns: Columns) => Int32Array;

/** Reads what each statement is known by when it is first asked for, and keeps the answer with the columns. */
export const createKin = (store: ReadableStore): { readonly kin: Kin; readonly forget: () => void } => {
  const rows = store
    .prepare<[], [id: number, high: number, low: number]>(
      'SELECT id, like_high, like_low FROM passage WHERE like_low <> 0 OR like_high <> 0',
    )
    .raw();
  let kept = new WeakMap<Columns, Int32Array>();
  const kin: Kin = (columns) => {
    const known = kept.get(columns);
    if (known) return known;
    const [high, low] = [new Int32Array(columns.size), new Int32Array(columns.size)];
    for (const [id, first, second] of rows.all()) {
      const place = columns.placeOf(id);
      if (place < 0) continue;
      high[place] = first;
      low[place] = second;
    }
    const made = kinOf({ high, low });
    kept.set(columns, made);
    return made;
  };
  return { kin, forget: () => void (kept = new WeakMap()) };
};

/** The likeness of an open project: what an older version did not work out is worked out behind other calls. */
export const openLikeness = (
  store: WritableStore,
  isBusy: () => boolean,
): { readonly kin: Kin; readonly close: () => Promise<void> } => {
  const { kin, forget } = createKin(store);
  let closed = false;
  const fill = async (): Promise<void> => {
    try {
      if ((await fillLikeness(store, { isOver: () => closed, isBusy })) > 0) forget();
    } catch (error) {
      // The disk is full, or another program writes: what is missing folds nothing, and is worked out the next time.
      console.error('likeness:', error);
    }
  };
  const filling = fill();
  return {
    kin,
    close: async () => {
      closed = true;
      await filling;
    },
  };
};
