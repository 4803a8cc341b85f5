-- What the person put right, kept apart from what was read. `change` is plain data with the words it holds on to; the
-- same `step` is undone together.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  step INTEGER NOT NULL,
  change TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('applied', 'misfit', 'undone')),
  -- Why a misfit no longer fits.
  problem TEXT,
  made_at TEXT NOT NULL
) STRICT;

CREATE INDEX correction_briefing ON correction (briefing_id, id);
CREATE INDEX correction_step ON correction (step);

-- The reading of a briefing that is put right, as it was read: all but its text.
CREATE TABLE as_read (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  reading TEXT NOT NULL
) STRICT;

-- Briefings that the person looked at and found right, whatever was in doubt; void once the text changes.
CREATE TABLE looked_at (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  text_sha256 TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
