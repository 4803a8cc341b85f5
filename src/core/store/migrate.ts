import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { WorkbenchError } from '../../contract/index.ts';
import { simplified } from '../language/han.ts';

/** One step of the schema. Numbers go up by tens, so that there is room between them. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

const fileName = /^(\d{4})-[a-z-]+\.sql$/;

/** The migrations of a folder in order. Any other .sql file, or a number used twice, is an error. */
export const readMigrations = (folder: string): readonly Migration[] => {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => {
      const number = Number(fileName.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(number)) throw new Error(`${name} is not named like 0010-briefings.sql`);
      return { number, name, sql: readFileSync(join(folder, name), 'utf8') };
    })
    .toSorted((a, b) => a.number - b.number);
  migrations.forEach((migration, i) => {
    if (migration.number === migrations[i - 1]?.number) throw new Error(`${migration.name} repeats a number`);
  });
  return migrations;
};

const versionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }));

const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0;

/** Copies the project beside itself before its shape changes: `<file>.backup-<version>`. */
const backUp = (database: Database.Database, path: string, version: number): void => {
  const copy = `${path}.backup-${version}`;
  rmSync(copy, { force: true });
  database.prepare('VACUUM INTO ?').run(copy);
};

/** Refuses a project that a newer version made, before anything is written to it. Throws `project-newer`. */
export const checkVersion = (
  database: Database.Database,
  migrations: readonly Migration[],
  path: string,
): void => {
  if (versionOf(database) > newestOf(migrations)) {
    throw new WorkbenchError(
      'project-newer',
      `${path} was saved by a newer version of Briefing Workbench. It was not changed. Install the newer version to open it.`,
    );
  }
};

/** Runs what is pending, each step in a transaction of its own, after a backup. */
export const migrate = (
  database: Database.Database,
  migrations: readonly Migration[],
  path: string,
): void => {
  const version = versionOf(database);
  if (version > 0 && version < newestOf(migrations) && path !== ':memory:') backUp(database, path, version);
  database.function('simplified', { deterministic: true }, (text) => simplified(String(text ?? '')));
  for (const { number, sql } of migrations) {
    const step = database.transaction(() => {
      // Read again inside: another process may have taken this step while we waited for it.
      if (versionOf(database) >= number) return;
      database.exec(sql);
      database.pragma(`user_version = ${number}`);
    });
    step.immediate();
  }
};
