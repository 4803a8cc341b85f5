-- The unit that is searched, counted and compared: an exchange, or an opening statement.
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
  statement_words INTEGER NOT NULL,
  UNIQUE (briefing_id, kind, n)
) STRICT;

-- Holds normal forms, one space between, as language/tokens.ts makes them: never the text as it was written.
-- The row id is the passage's. Marks are letters here, so that no form is cut in two.
CREATE VIRTUAL TABLE passage_fts USING fts5 (
  question,
  statement,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- Every occurrence of every form: where counts of single words come from.
CREATE VIRTUAL TABLE passage_occurrence USING fts5vocab (passage_fts, instance);

-- Each form seen in a language, with its stem: how a word finds its other forms.
CREATE TABLE form (
  language TEXT NOT NULL,
  form TEXT NOT NULL,
  stem TEXT NOT NULL,
  PRIMARY KEY (language, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_stem ON form (language, stem);
