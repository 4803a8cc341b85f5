-- A briefing is one dated event; its text is the texts of its spans, joined in order.
CREATE TABLE briefing (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the decoded text in UTF-8: two files with one text are one briefing.
  text_sha256 TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT,
  time TEXT,
  date_from TEXT,
  series TEXT,
  language TEXT NOT NULL,
  layout TEXT NOT NULL,
  encoding TEXT NOT NULL,
  spokespersons TEXT NOT NULL,
  confidence REAL NOT NULL,
  reasons TEXT NOT NULL,
  exchanges INTEGER NOT NULL,
  words INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX briefing_date ON briefing (date);

-- A file that was read. Several may hold one text; the one with the lowest id is the one it was read from.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  checked_at TEXT NOT NULL
) STRICT;

CREATE INDEX source_briefing ON source (briefing_id, id);

-- A stretch of a briefing's text. Start is a UTF-16 offset; spans touch, and together they are the whole text.
CREATE TABLE span (
  id INTEGER PRIMARY KEY,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  start INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('head', 'foot', 'label', 'question', 'statement', 'announcement', 'stage', 'aside')),
  -- Number of the exchange, or of the announcement, that it belongs to.
  n INTEGER,
  text TEXT NOT NULL,
  UNIQUE (briefing_id, start)
) STRICT;
