-- `topic:Name` in a query means one topic: where two had a name, the later one is told apart by its number.
UPDATE topic SET name = name || ' (' || id || ')'
WHERE EXISTS (SELECT 1 FROM topic o WHERE lower(o.name) = lower(topic.name) AND o.id < topic.id);

ALTER TABLE topic ADD COLUMN in_group TEXT NOT NULL DEFAULT '';
ALTER TABLE topic ADD COLUMN archived_at TEXT;
-- A topic that was removed keeps its row, so that it comes back with its versions.
ALTER TABLE topic ADD COLUMN removed_at TEXT;
ALTER TABLE topic ADD COLUMN watched INTEGER NOT NULL DEFAULT 1 CHECK (watched IN (0, 1));

-- What there was when the person last looked: the highest number of a briefing, and of a file in the record of imports.
ALTER TABLE topic ADD COLUMN seen_briefing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topic ADD COLUMN seen_file INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topic ADD COLUMN seen_at TEXT;
UPDATE topic SET seen_at = saved_at,
  seen_briefing = (SELECT coalesce(max(id), 0) FROM briefing),
  seen_file = (SELECT coalesce(max(id), 0) FROM import_file);

-- Each query a topic had. The counts are what the change did when it was made: passages found before and after, those
-- only the new query found, those only the old one did. Null where they could not be worked out, or nothing was before.
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

INSERT INTO topic_version (topic_id, at, query) SELECT id, saved_at, query FROM topic;

-- A list of the person's own words, an entry a line as it was typed: `@name` in a query.
CREATE TABLE word_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  entries TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- Which import brought a briefing, and which changed its text.
CREATE INDEX import_file_briefing ON import_file (briefing_id, outcome) WHERE outcome IN ('added', 'updated');
