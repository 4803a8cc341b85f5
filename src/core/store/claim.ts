import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';

/** What says that an import is alive; it ends with `release`, or with the process, however that ends. */
export type Claim = { readonly release: () => void };

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/**
 * Takes an import of a project; null while another process, or another opening of the project in this one, is at it.
 * It is a lock of the operating system's on an empty file beside the project, `<project>-import-<id>`: no process id
 * that another program may have by now, no clock, and nothing left behind by one that was killed but that empty file.
 */
export const claimImport = (project: string, id: number): Claim | null => {
  if (project === ':memory:') return { release: () => {} };
  const file = `${project}-import-${id}`;
  for (;;) {
    const lock = new Database(file, { timeout: 0 });
    try {
      // Nothing is ever written: no journal is to stand beside it.
      lock.pragma('journal_mode = MEMORY');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if (isBusy(error)) return null;
      throw error;
    }
    // Whoever had it may have taken the file away between our opening and our locking it: then what we hold is nothing.
    if (existsSync(file)) return { release: () => letGo(lock, file) };
    lock.close();
  }
};

/** Takes away the empty files of processes that were killed; those of living ones stay. */
export const sweepClaims = (project: string): void => {
  if (project === ':memory:') return;
  const start = `${basename(project)}-import-`;
  for (const name of readdirSync(dirname(project))) {
    const id = name.startsWith(start) ? name.slice(start.length) : '';
    if (!/^\d{1,15}$/.test(id)) continue;
    try {
      claimImport(project, Number(id))?.release();
    } catch (error) {
      // Litter that cannot be taken away is no reason not to open the project.
      console.error(`${name}:`, error);
    }
  }
};

const letGo = (lock: Database.Database, file: string): void => {
  // Taken away while it is held, so that nobody locks it in between; Windows does that only once it is closed.
  if (process.platform !== 'win32') rmSync(file, { force: true });
  lock.close();
  if (process.platform === 'win32') removeUnlessHeld(file);
};

const removeUnlessHeld = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process has it by now.
  }
};
