-- Exchanges that may not have been answered, as they were last looked for: reasons with the words they rest on, as JSON.
CREATE TABLE nonanswer (
  passage_id INTEGER PRIMARY KEY,
  score INTEGER NOT NULL,
  found TEXT NOT NULL
) STRICT;

-- What a coder says of an exchange, by the words that its answer begins with, so that it survives another reading of the
-- file. A row is never taken away: one coder says one thing of an exchange at a time, the last that was not withdrawn.
CREATE TABLE answer_code (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  anchor TEXT NOT NULL,
  -- The text that the anchor's place was taken in.
  text_sha256 TEXT NOT NULL,
  coder TEXT NOT NULL,
  dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1)),
  clarity TEXT CHECK (clarity IN ('clear-reply', 'ambivalent', 'clear-non-reply')),
  technique TEXT,
  -- Ids of the person's own labels, a JSON list.
  own TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;

CREATE INDEX answer_code_briefing ON answer_code (briefing_id);

-- Labels of the person's own.
CREATE TABLE answer_label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  -- A letter that gives it, or none.
  key TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
