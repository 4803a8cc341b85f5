import type { ImportedFile, ImportReport } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import { noCounts } from './progress.ts';

type ImportRow = {
  id: number;
  roots: string;
  state: ImportReport['state'];
  started_at: string;
  ms: number;
  problem: string | null;
};

/** The record of imports: what was asked for and what became of each file. */
export const prepareImports = (store: WritableStore) => {
  const begin = store.prepare<[string, string]>(
    "INSERT INTO import (roots, state, started_at) VALUES (?, 'reading', ?)",
  );
  const end = store.prepare<[string, number, string | null, number]>(
    'UPDATE import SET state = ?, ms = ?, problem = ? WHERE id = ?',
  );
  const interrupt = store.prepare<[string]>(
    "UPDATE import SET state = 'cancelled', problem = ? WHERE state IN ('walking', 'reading')",
  );
  const add = store.prepare<[ImportedFile & { import_id: number }]>(
    `INSERT INTO import_file (import_id, path, outcome, reason, remedy, briefing_id, found, confidence, series)
     VALUES (@import_id, @path, @outcome, @reason, @remedy, @briefingId, @found, @confidence, @series)`,
  );
  const latest = store.prepare<[], ImportRow>('SELECT * FROM import ORDER BY id DESC LIMIT 1');
  const one = store.prepare<[number], ImportRow>('SELECT * FROM import WHERE id = ?');
  const files = store.prepare<[number], ImportedFile>(
    `SELECT path, outcome, reason, remedy, briefing_id AS briefingId, found, confidence, series
     FROM import_file WHERE import_id = ? ORDER BY id`,
  );
  return {
    begin: (roots: readonly string[]): number =>
      Number(begin.run(JSON.stringify(roots), new Date().toISOString()).lastInsertRowid),
    end: (id: number, state: ImportReport['state'], ms: number, problem: string | null): void => {
      end.run(state, ms, problem, id);
    },
    /** Marks imports that a killed program left open: what they had saved is there. */
    interrupt: (): void => {
      interrupt.run('The program ended before this import did. Import the same folder again to carry on.');
    },
    addFile: (id: number, file: ImportedFile): void => {
      add.run({ ...file, import_id: id });
    },
    report: (id: number | undefined): ImportReport | null => {
      const row = id === undefined ? latest.get() : one.get(id);
      if (!row) return null;
      const counts = noCounts();
      const list = files.all(row.id);
      for (const { outcome } of list) counts[outcome]++;
      // Written by `begin` as a list of paths.
      const roots = JSON.parse(row.roots) as string[];
      return {
        id: row.id,
        state: row.state,
        roots,
        startedAt: row.started_at,
        counts,
        files: list,
        ms: row.ms,
        problem: row.problem,
      };
    },
  };
};
