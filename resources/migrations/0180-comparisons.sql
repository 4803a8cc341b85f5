-- Comparisons that the person keeps. What is compared is held on to by its words, as notes are.
CREATE TABLE comparison (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  -- A JSON list of what is taken for no difference.
  ignored TEXT NOT NULL,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- One that was removed can be put back.
  removed_at TEXT
) STRICT;

CREATE TABLE comparison_witness (
  comparison_id INTEGER NOT NULL REFERENCES comparison (id),
  -- In the order they were compared, from 0.
  place INTEGER NOT NULL,
  is_base INTEGER NOT NULL,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  kind TEXT NOT NULL CHECK (kind IN ('briefing', 'exchange', 'announcement', 'stretch')),
  -- The number of an exchange or an opening statement when it was saved; 0 for the others.
  n INTEGER NOT NULL,
  -- What it said; empty for a whole briefing, whose text its hash tells.
  words TEXT NOT NULL,
  anchor TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  PRIMARY KEY (comparison_id, place)
) STRICT, WITHOUT ROWID;
