-- In what kind of file a briefing was read: `text`, `docx`, `csv` and so on. What was read before was text.
ALTER TABLE briefing ADD COLUMN format TEXT NOT NULL DEFAULT 'text';
