-- One run over some files and folders.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  roots TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('walking', 'reading', 'finished', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ms REAL NOT NULL DEFAULT 0,
  problem TEXT
) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('added', 'updated', 'unchanged', 'duplicate', 'failed')),
  reason TEXT,
  remedy TEXT,
  briefing_id INTEGER,
  found TEXT,
  confidence REAL,
  series TEXT
) STRICT;

CREATE INDEX import_file_import ON import_file (import_id, id);
