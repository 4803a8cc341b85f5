-- What the person notes on words of a briefing, or on a whole exchange. It holds on to the words, not to their place.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  -- The words it stands on; empty where it stands on a whole exchange or opening statement.
  words TEXT NOT NULL,
  -- The place of their beginning with the words around it, as corrections have it, and the text it was taken in.
  anchor TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  -- A JSON list of names.
  tags TEXT NOT NULL,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- One that was taken out can be put back.
  removed_at TEXT
) STRICT;

CREATE INDEX note_briefing ON note (briefing_id);
