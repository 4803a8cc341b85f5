-- Stretches of days on which a series is known to have had no briefing ('set', by the person), and offers of such
-- stretches that the person turned down ('refused'). The series '' is briefings without one.
CREATE TABLE recess (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('set', 'refused')),
  decided_at TEXT NOT NULL,
  CHECK (from_date <= to_date),
  UNIQUE (series, from_date, to_date)
) STRICT;

-- What the person says of a weekday (0 is Monday) against what was learnt from the briefings held.
CREATE TABLE weekday (
  series TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  briefs INTEGER NOT NULL CHECK (briefs IN (0, 1)),
  PRIMARY KEY (series, weekday)
) STRICT, WITHOUT ROWID;
