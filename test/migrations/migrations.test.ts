import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/core/store/store.ts';

const migrations = 'resources/migrations';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-store-'));
  file = join(folder, 'project.briefing');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations up to and including the one with this number, in a folder of their own. */
const upTo = (number: number): string => {
  const some = join(folder, `up-to-${number}`);
  mkdirSync(some);
  for (const name of readdirSync(migrations)) {
    if (Number(name.slice(0, 4)) <= number) copyFileSync(join(migrations, name), join(some, name));
  }
  return some;
};

const schemaOf = (path: string): string => {
  const database = new Database(path, { readonly: true });
  const rows = database
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'passage_fts_%' ORDER BY rowid",
    )
    .pluck()
    .all() as string[];
  database.close();
  return `${rows.map((sql) => `${sql};`).join('\n\n')}\n`;
};

const refusal = (open: () => unknown): { code?: string; message?: string } => {
  try {
    open();
  } catch (error) {
    return error as { code: string; message: string };
  }
  return {};
};

describe('the store', () => {
  const steps = readdirSync(migrations).map((name) => Number(name.slice(0, 4)));

  it.each(steps)('goes from nothing to step %i and on to the newest, keeping what was there', (step) => {
    openStore(file, upTo(step)).close();
    const before = new Database(file);
    before.exec(`INSERT INTO briefing (text_sha256, title, language, layout, encoding, spokespersons, confidence, reasons,
      exchanges, words, read_at) VALUES ('h', 'Kept', 'en', 'l', 'utf-8', '[]', 1, '[]', 0, 0, 't')`);
    before.close();
    const store = openStore(file, migrations);
    expect(store.pragma('user_version', { simple: true })).toBe(Math.max(...steps));
    expect(store.prepare('SELECT title FROM briefing').pluck().get()).toBe('Kept');
    expect(store.pragma('foreign_key_check')).toEqual([]);
    store.close();
  });

  it('folds what an older project holds in traditional characters, and touches nothing else', () => {
    openStore(file, upTo(120)).close();
    const before = new Database(file);
    before.exec(`INSERT INTO passage_fts (rowid, question, statement) VALUES (1, '臺 灣', 'ferry 渡 輪'), (2, '', '台 湾');
      INSERT INTO form VALUES ('zh', '臺', '臺'), ('zh', '台', '台'), ('zh', '輪', '輪'), ('en', 'ferry', 'ferri')`);
    before.close();
    const store = openStore(file, migrations);
    const all = (sql: string): unknown[] => store.prepare(sql).raw().all();
    expect(all('SELECT rowid FROM passage_fts WHERE passage_fts MATCH \'"台 湾"\'')).toEqual([[1], [2]]);
    expect(all('SELECT rowid FROM passage_fts WHERE passage_fts MATCH \'"臺" OR "輪"\'')).toEqual([]);
    expect(all('SELECT statement FROM passage_fts')).toEqual([['ferry 渡 轮'], ['台 湾']]);
    expect(all('SELECT * FROM form')).toEqual([
      ['en', 'ferry', 'ferri'],
      ['zh', '台', '台'],
      ['zh', '轮', '轮'],
    ]);
    store.exec("INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')");
    store.close();
  });

  it('has the shape that resources/schema.sql shows', () => {
    openStore(file, migrations).close();
    const schema = schemaOf(file);
    if (process.env['UPDATE_SCHEMA']) writeFileSync('resources/schema.sql', schema);
    expect(schema).toBe(readFileSync('resources/schema.sql', 'utf8'));
  });

  it('copies the project beside itself before its shape changes', () => {
    openStore(file, upTo(10)).close();
    openStore(file, migrations).close();
    const backup = new Database(`${file}.backup-10`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(10);
    backup.close();
  });

  it('keeps a step that fails from leaving half of itself', () => {
    const broken = upTo(10);
    openStore(file, broken).close();
    writeFileSync(
      join(broken, '0020-broken.sql'),
      'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);',
    );
    expect(() => openStore(file, broken)).toThrow(/already exists/);
    const store = openStore(file, upTo(20));
    expect(store.pragma('user_version', { simple: true })).toBe(20);
    store.close();
  });

  it('refuses a project of a newer version and leaves it as it is', () => {
    openStore(file, migrations).close();
    const newer = new Database(file);
    newer.pragma('user_version = 99990');
    // A newer version may well keep its journal in another way.
    newer.pragma('journal_mode = DELETE');
    newer.close();
    const bytes = readFileSync(file);
    expect(refusal(() => openStore(file, migrations))).toMatchObject({
      code: 'project-newer',
      message: expect.stringContaining(file),
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses a file that is no database and leaves it as it is', () => {
    writeFileSync(
      file,
      'Dear diary, this is not a database but a letter of more than a hundred bytes. '.repeat(20),
    );
    const bytes = readFileSync(file);
    expect(refusal(() => openStore(file, migrations))).toMatchObject({ code: 'not-a-project' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("refuses another program's database and leaves it as it is", () => {
    const other = new Database(file);
    other.exec('CREATE TABLE bookmark (url TEXT)');
    other.close();
    const bytes = readFileSync(file);
    expect(refusal(() => openStore(file, migrations))).toMatchObject({ code: 'not-a-project' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('says so when the folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(() => openStore(join(folder, 'file', 'project.briefing'), migrations))).toMatchObject({
      code: 'file-unreadable',
    });
  });
});

describe('hot questions use an index', () => {
  const planOf = (sql: string): string => {
    const store = openStore(file, migrations);
    const plan = store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    store.close();
    return plan.map(({ detail }) => detail).join('\n');
  };

  it.each([
    ['the spans of a briefing', 'SELECT text FROM span WHERE briefing_id = 1 ORDER BY start'],
    [
      'a passage by its reference',
      "SELECT id FROM passage WHERE briefing_id = 1 AND kind = 'exchange' AND n = 1",
    ],
    ['a file by its path', "SELECT id FROM source WHERE path = 'p'"],
    ['a briefing by its text', "SELECT id FROM briefing WHERE text_sha256 = 'h'"],
    ['the other forms of a stem', "SELECT form FROM form WHERE language = 'en' AND stem = 's'"],
    ['the files of an import', 'SELECT path FROM import_file WHERE import_id = 1 ORDER BY id'],
  ])('%s', (_what, sql) => {
    const plan = planOf(sql);
    expect(plan).toMatch(/SEARCH .* USING (COVERING )?INDEX|USING PRIMARY KEY/);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
