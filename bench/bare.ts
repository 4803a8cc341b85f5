import Database from 'better-sqlite3';
import type { Written } from './synthetic.ts';

/** What bounds us: the same text in a bare FTS5 table of the same SQLite, with nothing else done to it. */
export const bareIndex = (file: string, exchanges: readonly Written[]) => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('wal_autocheckpoint = 16384');
  database.pragma('cache_size = -65536');
  database.exec('CREATE VIRTUAL TABLE bare USING fts5 (question, statement)');
  const insert = database.prepare('INSERT INTO bare (question, statement) VALUES (?, ?)');
  const started = performance.now();
  // As many exchanges a transaction as an import saves at once.
  for (let at = 0; at < exchanges.length; at += 1400) {
    database.transaction(() => {
      for (const { question, statement } of exchanges.slice(at, at + 1400)) insert.run(question, statement);
    })();
  }
  const indexed = performance.now() - started;
  const count = database.prepare('SELECT count(*) FROM bare WHERE bare MATCH ?').pluck();
  const page = database.prepare(
    "SELECT rowid, snippet(bare, -1, '[', ']', '…', 40) FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 20",
  );
  return {
    indexed,
    /** The number of hits, and the best twenty with snippets: in milliseconds. */
    search: (match: string): number => {
      const from = performance.now();
      count.get(match);
      page.all(match);
      return performance.now() - from;
    },
    close: (): void => {
      database.close();
    },
  };
};
