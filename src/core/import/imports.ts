import type {
  ImportCause,
  ImportCounts,
  ImportedFile,
  ImportReport,
  ImportState,
  ImportSummary,
  Outcome,
} from '../../contract/index.ts';
import { claimImport } from '../store/claim.ts';
import type { WritableStore } from '../store/store.ts';

type ImportRow = ImportCounts & {
  id: number;
  roots: string;
  cause: ImportCause;
  state: ImportState;
  started_at: string;
  ms: number;
  problem: string | null;
  total: number | null;
};

/** How far an import is, as it is saved with each batch. */
export type Standing = Pick<ImportSummary, 'counts' | 'total' | 'ms'>;

const prepare = (store: WritableStore) => ({
  begin: store.prepare<[string, ImportCause, string]>(
    "INSERT INTO import (roots, cause, state, started_at) VALUES (?, ?, 'reading', ?)",
  ),
  resume: store.prepare<[number]>(
    "UPDATE import SET state = 'reading', problem = NULL WHERE id = ? AND state IN ('paused', 'interrupted')",
  ),
  giveUp: store.prepare<[number]>(
    "UPDATE import SET state = 'cancelled' WHERE id = ? AND state IN ('paused', 'interrupted')",
  ),
  end: store.prepare<[string, number, string | null, number]>(
    'UPDATE import SET state = ?, ms = ?, problem = ? WHERE id = ?',
  ),
  standing: store.prepare<[ImportCounts & { id: number; ms: number; total: number | null }]>(
    `UPDATE import SET ms = @ms, total = @total, added = @added, updated = @updated, unchanged = @unchanged,
       duplicate = @duplicate, failed = @failed, gone = @gone
     WHERE id = @id`,
  ),
  open: store.prepare<[], number>("SELECT id FROM import WHERE state IN ('walking', 'reading')").pluck(),
  interrupt: store.prepare<[number]>(
    "UPDATE import SET state = 'interrupted' WHERE id = ? AND state IN ('walking', 'reading')",
  ),
  unfinished: store.prepare<[], ImportRow>(
    // What a watched folder left is found again when it is next gone through.
    "SELECT * FROM import WHERE state IN ('paused', 'interrupted') AND cause <> 'watch' ORDER BY id DESC",
  ),
  count: store.prepare<[], number>('SELECT count(*) FROM import').pluck(),
  page: store.prepare<[number, number], ImportRow>('SELECT * FROM import ORDER BY id DESC LIMIT ? OFFSET ?'),
  latest: store.prepare<[], ImportRow>('SELECT * FROM import ORDER BY id DESC LIMIT 1'),
  one: store.prepare<[number], ImportRow>('SELECT * FROM import WHERE id = ?'),
  addFile: store.prepare<[ImportedFile & { import_id: number }]>(
    `INSERT INTO import_file (import_id, path, outcome, reason, remedy, briefing_id, found, confidence, series)
     VALUES (@import_id, @path, @outcome, @reason, @remedy, @briefingId, @found, @confidence, @series)`,
  ),
  outcomeOf: store
    .prepare<[number, string], Outcome>('SELECT outcome FROM import_file WHERE import_id = ? AND path = ?')
    .pluck(),
  dropFile: store.prepare<[number, string]>('DELETE FROM import_file WHERE import_id = ? AND path = ?'),
  files: store.prepare<[number], ImportedFile>(
    `SELECT path, outcome, reason, remedy, briefing_id AS briefingId, found, confidence, series
     FROM import_file WHERE import_id = ? ORDER BY id`,
  ),
  paths: store.prepare<[number], string>('SELECT path FROM import_file WHERE import_id = ?').pluck(),
  failed: store
    .prepare<[number], string>(
      "SELECT path FROM import_file WHERE import_id = ? AND outcome = 'failed' ORDER BY id",
    )
    .pluck(),
});

/** The record of imports: what was asked for, how far it came, and what became of each file. */
export const prepareImports = (store: WritableStore) => {
  const ask = prepare(store);
  return {
    begin: (roots: readonly string[], cause: ImportCause): number =>
      Number(ask.begin.run(JSON.stringify(roots), cause, new Date().toISOString()).lastInsertRowid),
    /** False where the import is not one that can be carried on. */
    resume: (id: number): boolean => ask.resume.run(id).changes > 0,
    giveUp: (id: number): boolean => ask.giveUp.run(id).changes > 0,
    end: (id: number, state: ImportState, ms: number, problem: string | null): void => {
      ask.end.run(state, ms, problem, id);
    },
    saveStanding: (id: number, { counts, total, ms }: Standing): void => {
      ask.standing.run({ id, ...counts, total, ms });
    },
    /** Marks imports whose process is no more as interrupted; one that another process is at is left alone. */
    settle: (): void => {
      for (const id of ask.open.all()) {
        const claim = claimImport(store.name, id);
        if (!claim) continue;
        ask.interrupt.run(id);
        claim.release();
      }
    },
    addFile: (id: number, file: ImportedFile): void => {
      ask.addFile.run({ ...file, import_id: id });
    },
    /** What became of a file, or null where the report does not say it yet. */
    outcomeOf: (id: number, path: string): Outcome | null => ask.outcomeOf.get(id, path) ?? null,
    /** Takes a file's row out, to put another in its place. */
    dropFile: (id: number, path: string): void => {
      ask.dropFile.run(id, path);
    },
    /** The files that an import has done. */
    done: (id: number): Set<string> => new Set(ask.paths.all(id)),
    failed: (id: number): readonly string[] => ask.failed.all(id),
    unfinished: (): ImportSummary[] => ask.unfinished.all().map(summaryOf),
    history: (offset: number, limit: number) => ({
      total: ask.count.get() ?? 0,
      imports: ask.page.all(limit, offset).map(summaryOf),
    }),
    summary: (id: number): ImportSummary | null => {
      const row = ask.one.get(id);
      return row ? summaryOf(row) : null;
    },
    report: (id: number | undefined): ImportReport | null => {
      const row = id === undefined ? ask.latest.get() : ask.one.get(id);
      return row ? { ...summaryOf(row), files: ask.files.all(row.id) } : null;
    },
  };
};

/** What `prepareImports` gives. */
export type Imports = ReturnType<typeof prepareImports>;

const summaryOf = (row: ImportRow): ImportSummary => {
  const { id, state, cause, total, ms, problem, added, updated, unchanged, duplicate, failed, gone } = row;
  return {
    id,
    state,
    cause,
    // Written by `begin` as a list of paths.
    roots: JSON.parse(row.roots) as string[],
    startedAt: row.started_at,
    counts: { added, updated, unchanged, duplicate, failed, gone },
    total,
    ms,
    problem,
  };
};
