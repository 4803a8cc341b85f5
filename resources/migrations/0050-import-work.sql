-- An import may be paused, broken off and carried on; its counts are kept with it, saved with every batch.
CREATE TABLE import_new (
  id INTEGER PRIMARY KEY,
  roots TEXT NOT NULL,
  cause TEXT NOT NULL DEFAULT 'asked' CHECK (cause IN ('asked', 'retry', 'watch', 'reread')),
  state TEXT NOT NULL CHECK (state IN ('walking', 'reading', 'paused', 'interrupted', 'finished', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ms REAL NOT NULL DEFAULT 0,
  problem TEXT,
  -- Documents found; null until every folder has been looked through.
  total INTEGER,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO import_new (id, roots, state, started_at, ms, problem, added, updated, unchanged, duplicate, failed)
SELECT id, roots, state, started_at, ms, problem,
  (SELECT count(*) FROM import_file f WHERE f.import_id = i.id AND outcome = 'added'),
  (SELECT count(*) FROM import_file f WHERE f.import_id = i.id AND outcome = 'updated'),
  (SELECT count(*) FROM import_file f WHERE f.import_id = i.id AND outcome = 'unchanged'),
  (SELECT count(*) FROM import_file f WHERE f.import_id = i.id AND outcome = 'duplicate'),
  (SELECT count(*) FROM import_file f WHERE f.import_id = i.id AND outcome = 'failed')
FROM import i;

CREATE TABLE import_file_new (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import_new (id),
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('added', 'updated', 'unchanged', 'duplicate', 'failed', 'gone')),
  reason TEXT,
  remedy TEXT,
  briefing_id INTEGER,
  found TEXT,
  confidence REAL,
  series TEXT
) STRICT;

INSERT INTO import_file_new SELECT id, import_id, path, outcome, reason, remedy, briefing_id, found, confidence, series
FROM import_file;

DROP TABLE import_file;
DROP TABLE import;
ALTER TABLE import_new RENAME TO import;
ALTER TABLE import_file_new RENAME TO import_file;
CREATE INDEX import_file_import ON import_file (import_id, id);

-- When an import last found that the file is no longer at its place; null while it is.
ALTER TABLE source ADD COLUMN gone_at TEXT;

-- A file that holds several documents, with the bytes that were read of it; whole when none of its documents failed.
CREATE TABLE container (
  path TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL
) STRICT;

-- So that a folder that is watched knows which of its files failed already.
CREATE INDEX import_file_failed ON import_file (path) WHERE outcome = 'failed';
