import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { WorkbenchError } from '../../contract/index.ts';
import { checkVersion, migrate, readMigrations } from './migrate.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** A project file that may be read. */
export type ReadableStore = Pick<Database.Database, 'prepare' | 'pragma' | 'name'> & {
  readonly [reads]: true;
};
/**
 * A project file that may be changed. `transaction` wraps a function so that all of it is saved or nothing. It takes the
 * right to write before it reads: a thread of ours that wrote in between would fail it at once, whatever the patience.
 * `.deferred` is for reading only: it sees one state of the project and holds nobody up.
 */
export type WritableStore = ReadableStore &
  Pick<Database.Database, 'transaction' | 'exec' | 'close'> & { readonly [writes]: true };

export type Statement<Params extends unknown[] | object = unknown[]> = Database.Statement<
  Params extends unknown[] ? Params : [Params]
>;

/** Marks a SQLite file as ours: "BrfW" in ASCII. */
export const applicationId = 0x42726657;

/** Bytes of the write-ahead log that are gathered before they are moved into the file. */
const logSize = 64 * 2 ** 20;

/** Waits this many milliseconds for another writer before it gives up as busy. */
const patience = 10_000;

const openFile = (path: string): Database.Database => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Database(path, { timeout: patience });
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new WorkbenchError(
      'file-unreadable',
      `The project ${path} could not be opened (${because}). Check that the folder exists and that you may write to it.`,
    );
  }
};

const notOurs = (path: string): WorkbenchError =>
  new WorkbenchError(
    'not-a-project',
    `${path} is not a project of Briefing Workbench. It was not changed. Choose another file, or a new name.`,
  );

const isEmpty = (database: Database.Database): boolean =>
  database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

/** Refuses a file that some other program made, before anything is written to it. */
const checkOwner = (database: Database.Database, path: string): void => {
  let isOurs: boolean;
  try {
    isOurs = database.pragma('application_id', { simple: true }) === applicationId || isEmpty(database);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB')) throw notOurs(path);
    throw error;
  }
  if (!isOurs) throw notOurs(path);
};

const tune = (database: Database.Database): void => {
  // Before there is anything: a passage fills a good part of 4 KB, and what is left of a page is lost. A tenth less on disk.
  database.pragma('page_size = 16384');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // An import writes the index's pages over and over: they are moved into the file once every 64 MB, not every 4.
  database.pragma(`wal_autocheckpoint = ${logSize / Number(database.pragma('page_size', { simple: true }))}`);
  database.pragma(`journal_size_limit = ${logSize}`);
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 268435456');
  database.pragma('temp_store = MEMORY');
};

/**
 * Opens a project, making it where there is none, and brings it up to date.
 * `migrations` is the folder of SQL files. Throws `not-a-project`, `project-newer` and `file-unreadable`.
 */
export const openStore = (path: string, migrations: string): WritableStore => {
  const file = path === ':memory:' ? path : resolve(path);
  const fresh = file === ':memory:' || !existsSync(file);
  const database = openFile(file);
  try {
    if (!fresh) checkOwner(database, file);
    const steps = readMigrations(migrations);
    checkVersion(database, steps, file);
    tune(database);
    if (fresh || isEmpty(database)) database.pragma(`application_id = ${applicationId}`);
    migrate(database, steps, file);
  } catch (error) {
    database.close();
    throw error;
  }
  const begin = database.transaction.bind(database);
  // Every variant of a transaction carries the others, as their types do not say.
  database.transaction = (work) => begin(work).immediate as ReturnType<typeof begin<typeof work>>;
  // The brands are only for the compiler: nothing at run time carries them.
  return database as unknown as WritableStore;
};
