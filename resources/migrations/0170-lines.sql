-- The sentences of each briefing's statements as finding lines keeps them: numbers of words, 32 bits each. `mark` says
-- what was read; `matched` whether the sentences were already met with all others.
CREATE TABLE line_seen (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  mark TEXT NOT NULL,
  matched INTEGER NOT NULL CHECK (matched IN (0, 1)),
  sentences BLOB NOT NULL
) STRICT;

-- The number that a line is called by, never given twice. The anchor is the wording that it was first given for: when
-- that comes back and no other line has its number, the line is the same.
CREATE TABLE line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor INTEGER UNIQUE
) STRICT;

-- A wording that recurs or is like another; its id is the key of its words, so the same in every project.
CREATE TABLE line_wording (
  id INTEGER PRIMARY KEY,
  -- Null only while a search for lines is at it.
  line_id INTEGER REFERENCES line (id),
  kind TEXT NOT NULL CHECK (kind IN ('sentence', 'formula')),
  language TEXT NOT NULL,
  -- Its words as normal forms, one space between.
  form TEXT NOT NULL,
  -- How it is written, a JSON list in order of first use: punctuation and capitals make no other wording.
  texts TEXT NOT NULL
) STRICT;

CREATE INDEX line_wording_line ON line_wording (line_id);

-- Where a wording is said: UTF-16 offsets into the briefing's text, and the place of its text in `texts`.
CREATE TABLE line_use (
  wording_id INTEGER NOT NULL,
  briefing_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  passage_id INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY (wording_id, briefing_id, start)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_use_briefing ON line_use (briefing_id);

-- Two wordings that are like each other; a is the lower id.
CREATE TABLE line_tie (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  likeness REAL NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_tie_b ON line_tie (b);

-- What the person says of lines, one step after the other, by the words they are said in: plain data.
CREATE TABLE line_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  said TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
