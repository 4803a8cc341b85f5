-- A layout that a person taught: `form` is its data in JSON, with the same name.
CREATE TABLE layout (
  name TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  taught_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How a person wants a file to be read, or every file in a folder: the nearest path counts, as a whole. JSON.
CREATE TABLE choice (
  path TEXT PRIMARY KEY,
  choices TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
