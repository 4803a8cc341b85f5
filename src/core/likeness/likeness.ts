import type { Columns } from '../collection/columns.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { fillLikeness } from './fill.ts';
import { kinOf, type Likenesses } from './kin.ts';

/** For each place of some columns the first place whose statement says nearly the same; itself where none does. */
export type Kin = (columns: Columns) => Int32Array;

/** Where nothing is known of likeness, nothing is alike. */
export const noKin: Kin = ({ size }) => Int32Array.from({ length: size }, (_, place) => place);

/** What the statement at each place of some columns is known by. */
export type Sketches = (columns: Columns) => Likenesses;

/** What is known of the likeness of statements; read when it is first asked for, and kept with the columns. */
export type LikenessRoom = { readonly kin: Kin; readonly sketches: Sketches };

/** Opens likeness over a store; `forget` after the store got to know more. */
export const createLikeness = (store: ReadableStore): LikenessRoom & { readonly forget: () => void } => {
  const rows = store
    .prepare<[], [id: number, high: number, low: number]>(
      'SELECT id, like_high, like_low FROM passage WHERE like_low <> 0 OR like_high <> 0',
    )
    .raw();
  const read: Sketches = (columns) => {
    const [high, low] = [new Int32Array(columns.size), new Int32Array(columns.size)];
    for (const [id, first, second] of rows.all()) {
      const place = columns.placeOf(id);
      if (place < 0) continue;
      high[place] = first;
      low[place] = second;
    }
    return { high, low };
  };
  let sketches = new WeakMap<Columns, Likenesses>();
  let kin = new WeakMap<Columns, Int32Array>();
  const keep = <Value extends object>(
    kept: WeakMap<Columns, Value>,
    columns: Columns,
    make: () => Value,
  ): Value => {
    const known = kept.get(columns) ?? make();
    kept.set(columns, known);
    return known;
  };
  const sketchesOf: Sketches = (columns) => keep(sketches, columns, () => read(columns));
  return {
    sketches: sketchesOf,
    kin: (columns) => keep(kin, columns, () => kinOf(sketchesOf(columns))),
    forget: () => {
      sketches = new WeakMap();
      kin = new WeakMap();
    },
  };
};

/** The likeness of an open project: what an older version did not work out is worked out behind other calls. */
export const openLikeness = (
  store: WritableStore,
  isBusy: () => boolean,
): LikenessRoom & { readonly close: () => Promise<void> } => {
  const { kin, sketches, forget } = createLikeness(store);
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
    sketches,
    close: async () => {
      closed = true;
      await filling;
    },
  };
};
