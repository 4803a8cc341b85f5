import type { WritableStore } from '../store/store.ts';

/** A note as it is kept, with what its briefing is called now. */
export type NoteRow = {
  id: number;
  briefing_id: number;
  words: string;
  anchor: string;
  /** The text that the anchor's place was taken in, and the one that is held now. */
  text_sha256: string;
  held_sha256: string;
  text: string;
  tags: string;
  made_at: string;
  changed_at: string;
  title: string;
  date: string | null;
  language: string;
  briefing_removed: number;
};

/** What a new note is made of. */
export type NewNote = Pick<NoteRow, 'briefing_id' | 'words' | 'anchor' | 'text' | 'tags'> & { at: string };

export type PassageAt = { id: number; briefing_id: number; kind: 'exchange' | 'announcement'; n: number };

const columns = `n.id, n.briefing_id, n.words, n.anchor, n.text_sha256, b.text_sha256 AS held_sha256, n.text, n.tags,
  n.made_at, n.changed_at, b.title, b.date, b.language, b.removed_at IS NOT NULL AS briefing_removed`;
const kept = 'note n JOIN briefing b ON b.id = n.briefing_id WHERE n.removed_at IS NULL';

/** Every question about notes that the store is asked, prepared once. */
export const prepareNotes = (store: WritableStore) => {
  const all = store.prepare<[], NoteRow>(
    `SELECT ${columns} FROM ${kept} ORDER BY b.date DESC NULLS LAST, b.id, n.id`,
  );
  const ofBriefing = store.prepare<[number], NoteRow>(
    `SELECT ${columns} FROM ${kept} AND n.briefing_id = ? ORDER BY n.id`,
  );
  const one = store.prepare<[number], NoteRow>(`SELECT ${columns} FROM ${kept} AND n.id = ?`);
  const tags = store.prepare<[], { tag: string; notes: number }>(
    `SELECT t.value AS tag, count(DISTINCT n.id) AS notes FROM note n, json_each(n.tags) t WHERE n.removed_at IS NULL
     GROUP BY t.value ORDER BY notes DESC, tag`,
  );
  const add = store.prepare<[NewNote]>(
    `INSERT INTO note (briefing_id, words, anchor, text_sha256, text, tags, made_at, changed_at)
     SELECT @briefing_id, @words, @anchor, text_sha256, @text, @tags, @at, @at FROM briefing WHERE id = @briefing_id`,
  );
  const change = store.prepare<[{ id: number; text: string; tags: string; at: string }]>(
    'UPDATE note SET text = @text, tags = @tags, changed_at = @at WHERE id = @id AND removed_at IS NULL',
  );
  const mark = store
    .prepare<[{ at: string | null; ids: string }], number>(
      `UPDATE note SET removed_at = @at WHERE id IN (SELECT value FROM json_each(@ids))
       AND (removed_at IS NULL) = (@at IS NOT NULL) RETURNING id`,
    )
    .pluck();
  return {
    all: (): NoteRow[] => all.all(),
    ofBriefing: (briefingId: number): NoteRow[] => ofBriefing.all(briefingId),
    one: (id: number): NoteRow | undefined => one.get(id),
    tags: (): { tag: string; notes: number }[] => tags.all(),
    /** Gives the id of the new note. */
    add: (note: NewNote): number => Number(add.run(note).lastInsertRowid),
    change: (id: number, text: string, named: string): void =>
      void change.run({ id, text, tags: named, at: new Date().toISOString() }),
    /** Takes notes out, at a time, or with null puts them back; gives those that were not so before. */
    mark: (ids: readonly number[], at: string | null): number[] => mark.all({ at, ids: JSON.stringify(ids) }),
  };
};

/** What is asked of a briefing's text and of where its passages are. */
export const prepareTexts = (store: WritableStore) => {
  const texts = store
    .prepare<[number], string>('SELECT text FROM span WHERE briefing_id = ? ORDER BY start')
    .pluck();
  const spanAt = store
    .prepare<[number, number], number>(
      'SELECT id FROM span WHERE briefing_id = ? AND start <= ? ORDER BY start DESC LIMIT 1',
    )
    .pluck();
  const passagesOf = store.prepare<[number, number], PassageAt>(
    `SELECT id, briefing_id, kind, n FROM passage WHERE question_span = ? OR statement_span = ?
     ORDER BY kind DESC, n`,
  );
  const bounds = store.prepare<[number, string, number], { start: number; last: number; text: string }>(
    `SELECT coalesce(q.start, s.start) AS start, s.start AS last, s.text FROM passage p
       LEFT JOIN span q ON q.id = p.question_span JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? AND p.kind = ? AND p.n = ?`,
  );
  const isHeld = store
    .prepare<[number], number>('SELECT 1 FROM briefing WHERE id = ? AND removed_at IS NULL')
    .pluck();
  return {
    isHeld: (briefingId: number): boolean => isHeld.get(briefingId) === 1,
    textOf: (briefingId: number): string => texts.all(briefingId).join(''),
    /** The passages, more than one where a statement answers several, that the character at an offset belongs to. */
    passagesAt: (briefingId: number, at: number): readonly PassageAt[] => {
      const span = spanAt.get(briefingId, at);
      return span === undefined ? [] : passagesOf.all(span, span);
    },
    /** From the first character of a passage to after its last. */
    boundsOf: (briefingId: number, kind: string, n: number): { start: number; end: number } | null => {
      const row = bounds.get(briefingId, kind, n);
      return row ? { start: row.start, end: row.last + row.text.length } : null;
    },
  };
};

export type Texts = ReturnType<typeof prepareTexts>;
