import { WorkbenchError, type LookMark } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';

/** A mark of one topic. */
export type TopicMark = { readonly id: number; readonly mark: LookMark };

/** Where the person last looked, kept with each topic; and what the record of imports says of a mark. */
export const openMarks = (store: WritableStore) => {
  const now = store.prepare<[], Omit<LookMark, 'at'>>(
    `SELECT (SELECT coalesce(max(id), 0) FROM briefing) AS briefing,
       (SELECT coalesce(max(id), 0) FROM import_file) AS file`,
  );
  const set = store.prepare<[LookMark & { id: number }]>(
    'UPDATE topic SET seen_briefing = @briefing, seen_file = @file, seen_at = @at WHERE id = @id',
  );
  const firstFile = store
    .prepare<[number], number | null>('SELECT min(id) FROM import_file WHERE import_id >= ?')
    .pluck();
  const knownBefore = store
    .prepare<[number], number>(
      `SELECT coalesce(max(briefing_id), 0) FROM import_file WHERE id < ? AND outcome IN ('added', 'updated')`,
    )
    .pluck();
  const started = store.prepare<[number], string>('SELECT started_at FROM import WHERE id = ?').pluck();
  const since = store.prepare<[string], number>('SELECT min(id) FROM import WHERE started_at >= ?').pluck();
  const changed = store
    .prepare<[number, number, string], number>(
      `SELECT DISTINCT briefing_id FROM import_file
     WHERE id > ? AND briefing_id <= ? AND outcome = 'updated' AND reason = ? ORDER BY briefing_id`,
    )
    .pluck();
  const current = (): LookMark => ({
    ...(now.get() ?? { briefing: 0, file: 0 }),
    at: new Date().toISOString(),
  });
  /** What there was before an import began. */
  const beforeImport = (id: number): LookMark => {
    const at = started.get(id);
    if (at === undefined)
      throw new WorkbenchError(
        'not-found',
        `There is no import ${id} in this project. See: briefing imports`,
      );
    const file = firstFile.get(id);
    // An import that read nothing yet brought nothing: everything there is was there before it.
    if (file === null || file === undefined) return { ...current(), at };
    return { briefing: knownBefore.get(file) ?? 0, file: file - 1, at };
  };
  return {
    now: current,
    set: (marks: readonly TopicMark[]): void =>
      store.transaction(() => {
        for (const { id, mark } of marks) set.run({ id, ...mark });
      })(),
    beforeImport,
    /** What there was before the first import that began on that day in UTC or later. */
    beforeDay: (date: string): LookMark => {
      const first = since.get(date);
      return first
        ? { ...beforeImport(first), at: `${date}T00:00:00.000Z` }
        : { ...current(), at: `${date}T00:00:00.000Z` };
    },
    /** Briefings known at the mark of which a file has had another text since. */
    changedSince: ({ file, briefing }: LookMark, reason: string): number[] =>
      changed.all(file, briefing, reason),
  };
};
