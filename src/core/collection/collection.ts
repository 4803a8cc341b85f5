import type { Shipped } from '../names/shipped.ts';
import type { ReadableStore } from '../store/store.ts';
import { readColumns, renameColumns, type Columns } from './columns.ts';

/** The collection as it is now, kept in memory until something writes to the project. */
export type Collection = {
  /** Read again only when the project changed, through this connection or any other. */
  readonly columns: () => Columns;
  /** Goes up whenever the collection changed: what was worked out from an older one is stale. */
  readonly version: () => number;
  /** Says that this connection itself changed briefings or passages. */
  readonly changed: () => void;
  /** Says that this connection changed nothing but what names are whose. */
  readonly renamed: () => void;
};

/** Opens the collection; names are resolved with the list given, without one each stands for itself. */
export const openCollection = (store: ReadableStore, shipped?: Shipped): Collection => {
  let columns: Columns | null = null;
  let seen = -1;
  let version = 0;

  /** SQLite's data_version moves when another connection commits, never for this one's own writes. */
  const look = (): void => {
    const now = Number(store.pragma('data_version', { simple: true }));
    if (now === seen) return;
    seen = now;
    version++;
    columns = null;
  };

  return {
    columns: () => {
      look();
      return (columns ??= readColumns(store, shipped));
    },
    version: () => {
      look();
      return version;
    },
    changed: () => {
      version++;
      columns = null;
    },
    renamed: () => {
      look();
      version++;
      columns &&= renameColumns(columns, store);
    },
  };
};
