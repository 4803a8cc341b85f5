import { statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { ReadableStore } from '../store/store.ts';

/** What is known of files without opening them. */
export type Settled = {
  /** Whether a file was imported, or failed, since it was last written. */
  readonly isSettled: (path: string, stats: Stats) => boolean;
  /** Whether a path that is not there any more was read once, and nobody was told yet that it is gone. */
  readonly isMissed: (path: string) => boolean;
  /** What was read below a folder and was not found gone. */
  readonly below: (folder: string) => readonly string[];
};

/** The character after the separator: what begins with the one is less than what begins with the other. */
const afterSep = String.fromCharCode(sep.charCodeAt(0) + 1);

/** Asks the store what it knows of files. */
export const createSettled = (store: ReadableStore): Settled => {
  const settledAt = store
    .prepare<[{ path: string }], string | null>(
      `SELECT max(at) FROM (
         SELECT checked_at AS at FROM source WHERE path = @path AND gone_at IS NULL
         UNION ALL SELECT checked_at FROM container WHERE path = @path
         UNION ALL SELECT i.started_at FROM import_file f JOIN import i ON i.id = f.import_id
           WHERE f.path = @path AND f.outcome = 'failed')`,
    )
    .pluck();
  const missed = store
    .prepare<[{ path: string }]>(
      `SELECT 1 FROM source WHERE path = @path AND gone_at IS NULL
       UNION ALL SELECT 1 FROM container WHERE path = @path`,
    )
    .pluck();
  const below = store
    .prepare<[string, string], string>(
      'SELECT path FROM source WHERE path >= ? AND path < ? AND gone_at IS NULL',
    )
    .pluck();
  return {
    isSettled: (path, stats) => {
      const at = settledAt.get({ path });
      return typeof at === 'string' && Math.max(stats.mtimeMs, stats.ctimeMs) < Date.parse(at);
    },
    isMissed: (path) => missed.get({ path }) !== undefined,
    below: (folder) => below.all(`${folder}${sep}`, `${folder}${afterSep}`),
  };
};

/** The file's stats, or null where there is no such file. */
export const fileAt = (path: string): Stats | null => {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch {
    // What cannot be looked at is no file for us; an import that comes by says why.
    return null;
  }
};
