-- The id of a topic that was removed is never given to another one: undo puts it back under that id.
CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL
) STRICT;

-- What the project remembers about itself, such as the ICU version its words were counted with.
CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
