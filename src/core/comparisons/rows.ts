import type { WritableStore } from '../store/store.ts';

/** A comparison as it is kept. */
export type ComparisonRow = {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly ignored: string;
  readonly made_at: string;
  readonly changed_at: string;
};

/** What is compared, as it is kept. */
export type WitnessRow = {
  readonly is_base: number;
  readonly briefing_id: number;
  readonly kind: 'briefing' | 'exchange' | 'announcement' | 'stretch';
  readonly n: number;
  readonly words: string;
  readonly anchor: string;
  readonly text_sha256: string;
};

/** The same with what its briefing is now. */
export type HeldRow = WitnessRow & {
  readonly held_sha256: string;
  readonly title: string;
  readonly date: string | null;
  readonly briefing_removed: number;
};

/** The statement of a passage, where it begins in the text of its briefing. */
export type StatementRow = {
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
  readonly start: number;
  readonly text: string;
};

const columns = 'id, name, note, ignored, made_at, changed_at';
const statement = `SELECT p.kind, p.n, s.start, s.text FROM passage p JOIN span s ON s.id = p.statement_span
  WHERE p.briefing_id = ?`;

/** Every question about saved comparisons that the store is asked, prepared once. */
export const prepareComparisons = (store: WritableStore) => {
  const all = store.prepare<[], ComparisonRow>(
    `SELECT ${columns} FROM comparison WHERE removed_at IS NULL ORDER BY changed_at DESC, id DESC`,
  );
  const one = store.prepare<[number], ComparisonRow>(`SELECT ${columns} FROM comparison WHERE id = ?`);
  const insert = store
    .prepare<[Pick<ComparisonRow, 'name' | 'note' | 'ignored'> & { at: string }], number>(
      `INSERT INTO comparison (name, note, ignored, made_at, changed_at) VALUES (@name, @note, @ignored, @at, @at)
       RETURNING id`,
    )
    .pluck();
  const update = store.prepare<[Pick<ComparisonRow, 'id' | 'name' | 'note' | 'ignored'> & { at: string }]>(
    `UPDATE comparison SET name = @name, note = @note, ignored = @ignored, changed_at = @at, removed_at = NULL
     WHERE id = @id`,
  );
  const remove = store.prepare<[string, number]>(
    'UPDATE comparison SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  );
  const heldOf = store.prepare<[number], HeldRow>(
    `SELECT w.is_base, w.briefing_id, w.kind, w.n, w.words, w.anchor, w.text_sha256, b.text_sha256 AS held_sha256,
       b.title, b.date, b.removed_at IS NOT NULL AS briefing_removed
     FROM comparison_witness w JOIN briefing b ON b.id = w.briefing_id WHERE w.comparison_id = ? ORDER BY w.place`,
  );
  const setBase = store.prepare<[number, number]>(
    'UPDATE comparison_witness SET is_base = (place = ?) WHERE comparison_id = ?',
  );
  const clear = store.prepare<[number]>('DELETE FROM comparison_witness WHERE comparison_id = ?');
  const add = store.prepare<[WitnessRow & { id: number; place: number }]>(
    `INSERT INTO comparison_witness (comparison_id, place, is_base, briefing_id, kind, n, words, anchor, text_sha256)
     VALUES (@id, @place, @is_base, @briefing_id, @kind, @n, @words, @anchor, @text_sha256)`,
  );
  const briefing = store
    .prepare<[number], string>('SELECT text_sha256 FROM briefing WHERE id = ? AND removed_at IS NULL')
    .pluck();
  const passage = store.prepare<[number, string, number], StatementRow>(
    `${statement} AND p.kind = ? AND p.n = ?`,
  );
  const before = store.prepare<[number, number], StatementRow>(
    `${statement} AND s.start <= ? ORDER BY p.kind DESC, p.n`,
  );
  return {
    all: (): ComparisonRow[] => all.all(),
    /** One that is there, or was. */
    one: (id: number): ComparisonRow | undefined => one.get(id),
    add: (row: Pick<ComparisonRow, 'name' | 'note' | 'ignored'>): number =>
      insert.get({ ...row, at: new Date().toISOString() }) ?? 0,
    change: (row: Pick<ComparisonRow, 'id' | 'name' | 'note' | 'ignored'>): void =>
      void update.run({ ...row, at: new Date().toISOString() }),
    /** Whether there was one to remove. */
    remove: (id: number): boolean => remove.run(new Date().toISOString(), id).changes > 0,
    heldOf: (id: number): HeldRow[] => heldOf.all(id),
    setBase: (id: number, place: number): void => void setBase.run(place, id),
    setWitnesses: (id: number, rows: readonly WitnessRow[]): void => {
      clear.run(id);
      rows.forEach((row, place) => void add.run({ ...row, id, place }));
    },
    /** The hash of the text of a briefing that is in the library. */
    hashOf: (briefingId: number): string | undefined => briefing.get(briefingId),
    passage: (briefingId: number, kind: string, n: number): StatementRow | undefined =>
      passage.get(briefingId, kind, n),
    /** Passages, more than one where they share it, whose statement holds the character at an offset. */
    statementsAt: (briefingId: number, at: number): StatementRow[] =>
      before.all(briefingId, at).filter(({ start, text }) => at < start + text.length),
  };
};

export type ComparisonRows = ReturnType<typeof prepareComparisons>;
