-- What the person said of the names of outlets and people, step by step: nothing is ever written over, and a step is
-- taken back by a mark. `change` is JSON: which names are whose, and which suggestions were turned down.
CREATE TABLE people_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('merge', 'split', 'rename', 'accept', 'reject', 'import')),
  -- What was done, in words.
  says TEXT NOT NULL,
  change TEXT NOT NULL,
  undone_at TEXT
) STRICT;
