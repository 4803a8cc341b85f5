-- What finding twins last saw of a briefing: one whose mark is another now is looked at again.
CREATE TABLE twin_seen (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  mark TEXT NOT NULL
) STRICT;

-- Two briefings that were found to be versions of one, or perhaps so (sure = 0); a is the lower id.
CREATE TABLE twin_pair (
  a INTEGER NOT NULL REFERENCES briefing (id),
  b INTEGER NOT NULL REFERENCES briefing (id),
  score REAL NOT NULL,
  sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
  reasons TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX twin_pair_b ON twin_pair (b);

-- A passage of the one beside the passage of the other that is the same exchange. What has no row is missing there.
CREATE TABLE twin_row (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  a_kind TEXT NOT NULL,
  a_n INTEGER NOT NULL,
  b_kind TEXT NOT NULL,
  b_n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'altered')),
  moved INTEGER NOT NULL CHECK (moved IN (0, 1)),
  score REAL NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (a, b, a_kind, a_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX twin_row_b ON twin_row (b);

-- What the person says of two briefings, against or for what was found.
CREATE TABLE twin_decision (
  a INTEGER NOT NULL REFERENCES briefing (id),
  b INTEGER NOT NULL REFERENCES briefing (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('twins', 'not')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

-- Briefings that the person lets lead their versions.
CREATE TABLE twin_lead (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  decided_at TEXT NOT NULL
) STRICT;

-- What follows from the tables above, and is written anew from them: the versions of one briefing, the leading one
-- with rank 0, and the passages that are one exchange, counted once.
CREATE TABLE twin_version (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  twin_group INTEGER NOT NULL,
  rank INTEGER NOT NULL
) STRICT;

CREATE INDEX twin_version_group ON twin_version (twin_group, rank);

CREATE TABLE passage_unit (
  passage_id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  rank INTEGER NOT NULL
) STRICT;
