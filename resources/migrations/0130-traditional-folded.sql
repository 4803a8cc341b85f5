-- Traditional and simplified Chinese characters are one in the index from here on. Only what holds a traditional one is
-- written anew; simplified() is the program's own, the same that folds queries.
UPDATE passage_fts SET question = simplified(question), statement = simplified(statement)
WHERE simplified(question) <> question OR simplified(statement) <> statement;

INSERT OR IGNORE INTO form (language, form, stem)
SELECT language, simplified(form), simplified(stem) FROM form
WHERE simplified(form) <> form;

DELETE FROM form
WHERE simplified(form) <> form;

UPDATE form SET stem = simplified(stem)
WHERE simplified(stem) <> stem;
