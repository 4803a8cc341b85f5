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
, format TEXT NOT NULL DEFAULT 'text') STRICT;

CREATE INDEX briefing_date ON briefing (date);

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  checked_at TEXT NOT NULL
, gone_at TEXT) STRICT;

CREATE INDEX source_briefing ON source (briefing_id, id);

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

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'announcement')),
  n INTEGER NOT NULL,
  asker TEXT,
  outlet TEXT,
  speaker TEXT,
  question_span INTEGER REFERENCES span (id),
  statement_span INTEGER REFERENCES span (id),
  question_words INTEGER NOT NULL,
  statement_words INTEGER NOT NULL, like_high INTEGER, like_low INTEGER,
  UNIQUE (briefing_id, kind, n)
) STRICT;

CREATE VIRTUAL TABLE passage_fts USING fts5 (
  question,
  statement,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

CREATE VIRTUAL TABLE passage_occurrence USING fts5vocab (passage_fts, instance);

CREATE TABLE form (
  language TEXT NOT NULL,
  form TEXT NOT NULL,
  stem TEXT NOT NULL,
  PRIMARY KEY (language, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_stem ON form (language, stem);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL
, in_group TEXT NOT NULL DEFAULT '', archived_at TEXT, removed_at TEXT, watched INTEGER NOT NULL DEFAULT 1 CHECK (watched IN (0, 1)), seen_briefing INTEGER NOT NULL DEFAULT 0, seen_file INTEGER NOT NULL DEFAULT 0, seen_at TEXT) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "import" (
  id INTEGER PRIMARY KEY,
  roots TEXT NOT NULL,
  cause TEXT NOT NULL DEFAULT 'asked' CHECK (cause IN ('asked', 'retry', 'watch', 'reread')),
  state TEXT NOT NULL CHECK (state IN ('walking', 'reading', 'paused', 'interrupted', 'finished', 'cancelled', 'failed')),
  started_at TEXT NOT NULL,
  ms REAL NOT NULL DEFAULT 0,
  problem TEXT,
  -- Documents found; null until every folder has been looked through.
  total INTEGER,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "import_file" (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES "import" (id),
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('added', 'updated', 'unchanged', 'duplicate', 'failed', 'gone')),
  reason TEXT,
  remedy TEXT,
  briefing_id INTEGER,
  found TEXT,
  confidence REAL,
  series TEXT
) STRICT;

CREATE INDEX import_file_import ON import_file (import_id, id);

CREATE TABLE container (
  path TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL
) STRICT;

CREATE INDEX import_file_failed ON import_file (path) WHERE outcome = 'failed';

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

CREATE TABLE as_read (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  reading TEXT NOT NULL
) STRICT;

CREATE TABLE looked_at (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  text_sha256 TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE people_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('merge', 'split', 'rename', 'accept', 'reject', 'import')),
  -- What was done, in words.
  says TEXT NOT NULL,
  change TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE twin_seen (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  mark TEXT NOT NULL
) STRICT;

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

CREATE TABLE twin_decision (
  a INTEGER NOT NULL REFERENCES briefing (id),
  b INTEGER NOT NULL REFERENCES briefing (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('twins', 'not')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE TABLE twin_lead (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  decided_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE weekday (
  series TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  briefs INTEGER NOT NULL CHECK (briefs IN (0, 1)),
  PRIMARY KEY (series, weekday)
) STRICT, WITHOUT ROWID;

CREATE TABLE layout (
  name TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  taught_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE choice (
  path TEXT PRIMARY KEY,
  choices TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_question_span ON passage (question_span);

CREATE INDEX passage_statement_span ON passage (statement_span);

CREATE INDEX passage_unlike ON passage (id) WHERE like_low IS NULL;

CREATE TABLE topic_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  at TEXT NOT NULL,
  query TEXT NOT NULL,
  before INTEGER,
  after INTEGER,
  gained INTEGER,
  lost INTEGER
) STRICT;

CREATE INDEX topic_version_topic ON topic_version (topic_id, id);

CREATE TABLE word_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  entries TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE INDEX import_file_briefing ON import_file (briefing_id, outcome) WHERE outcome IN ('added', 'updated');

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

CREATE TABLE line_seen (
  briefing_id INTEGER PRIMARY KEY REFERENCES briefing (id),
  mark TEXT NOT NULL,
  matched INTEGER NOT NULL CHECK (matched IN (0, 1)),
  sentences BLOB NOT NULL
) STRICT;

CREATE TABLE line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor INTEGER UNIQUE
) STRICT;

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

CREATE TABLE line_tie (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  likeness REAL NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_tie_b ON line_tie (b);

CREATE TABLE line_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  said TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

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

CREATE TABLE nonanswer (
  passage_id INTEGER PRIMARY KEY,
  score INTEGER NOT NULL,
  found TEXT NOT NULL
) STRICT;

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

CREATE TABLE answer_label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  -- A letter that gives it, or none.
  key TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
