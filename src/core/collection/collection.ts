import type { ReadableStore } from '../store/store.ts';
import { readColumns, type Columns } from './columns.ts';

/** The collection as it is now, kept in memory until something writes to the project. */
export type Collection = {
  /** Read again only when the project changed, through this connection or any other. */
  readonly columns: () => Columns;
  /** Goes up whenever the collection changed: what was worked out from an older one is stale. */
  readonly version: () => number;
  /** Says that this connection itself changed briefings or passages. */
  readonly changed: () => void;
};

export const openCollection = (store: ReadableStore): Collection => {
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
      return (columns ??= readColumns(store));
    },
    version: () => {
      look();
      return version;
    },
    changed: () => {
      version++;
      columns = null;
    },
  };
};
