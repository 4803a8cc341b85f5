import type { ImportedFile, Outcome, WorkbenchError } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import type { PreparedTranscript } from './prepare.ts';
import { sha256, type SourceFile } from './source-file.ts';
import { createBriefingWriter } from './write.ts';

/** A file that was read, or that is the one kept already, or why it could not be read. */
export type ReadFile =
  | { readonly source: SourceFile; readonly prepared: PreparedTranscript; readonly textSha256: string }
  | { readonly unchanged: SourceFile }
  | { readonly path: string; readonly failure: WorkbenchError };

/** Puts read files where they belong, and says what became of each. Call inside a transaction. */
export type Shelf = {
  /** Whether a file's bytes are the ones kept already, so that it need not be read again. */
  readonly holds: (source: SourceFile) => boolean;
  readonly shelve: (file: ReadFile) => ImportedFile;
};

type SourceRow = { id: number; sha256: string; briefing_id: number; others: number };
type SourceParams = { path: string; sha256: string; size: number; briefing_id: number; checked_at: string };
type BriefingRow = {
  id: number;
  exchanges: number;
  announcements: number;
  confidence: number;
  series: string | null;
  removed_at: string | null;
  path: string | null;
};

const briefingColumns = `
  b.id, b.exchanges, b.confidence, b.series, b.removed_at,
  (SELECT count(*) FROM passage p WHERE p.briefing_id = b.id AND p.kind = 'announcement') AS announcements,
  (SELECT s.path FROM source s WHERE s.briefing_id = b.id ORDER BY s.id LIMIT 1) AS path`;

const prepareShelf = (store: WritableStore) => ({
  source: store.prepare<[string], SourceRow>(
    `SELECT s.id, s.sha256, s.briefing_id,
       (SELECT count(*) FROM source o WHERE o.briefing_id = s.briefing_id AND o.id <> s.id) AS others
     FROM source s WHERE s.path = ?`,
  ),
  briefing: store.prepare<[number], BriefingRow>(`SELECT ${briefingColumns} FROM briefing b WHERE b.id = ?`),
  byText: store.prepare<[string], BriefingRow>(
    `SELECT ${briefingColumns} FROM briefing b WHERE b.text_sha256 = ?`,
  ),
  // Two plain statements, not one upsert: an upsert sets a savepoint, and every savepoint makes FTS5 write out what it
  // has gathered, which made an import three times as slow.
  addSource: store.prepare<[SourceParams]>(
    `INSERT INTO source (path, sha256, size, briefing_id, checked_at)
     VALUES (@path, @sha256, @size, @briefing_id, @checked_at)`,
  ),
  changeSource: store.prepare<[SourceParams]>(
    `UPDATE source SET sha256 = @sha256, size = @size, briefing_id = @briefing_id, checked_at = @checked_at
     WHERE path = @path`,
  ),
  touchSource: store.prepare<[string, number]>('UPDATE source SET checked_at = ? WHERE id = ?'),
  remove: store.prepare<[string, number]>(
    'UPDATE briefing SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  ),
  restore: store.prepare<[number]>('UPDATE briefing SET removed_at = NULL WHERE id = ?'),
});

const now = (): string => new Date().toISOString();

/** Opens the shelf of a store. */
export const createShelf = (store: WritableStore): Shelf => {
  const ask = prepareShelf(store);
  const writer = createBriefingWriter(store);

  const report = (path: string, outcome: Outcome, id: number, reason: string | null): ImportedFile => {
    const row = ask.briefing.get(id);
    if (!row) throw new Error(`briefing ${id} was just written and is not there`);
    const { confidence, series } = row;
    return { path, outcome, reason, remedy: null, briefingId: id, found: found(row), confidence, series };
  };

  const saveSource = (
    { path, sha256: hash, bytes }: SourceFile,
    id: number,
    before: SourceRow | undefined,
  ): void => {
    const save = before ? ask.changeSource : ask.addSource;
    save.run({ path, sha256: hash, size: bytes.length, briefing_id: id, checked_at: now() });
  };

  const putBack = (path: string, briefing: BriefingRow): ImportedFile => {
    ask.restore.run(briefing.id);
    return report(path, 'added', briefing.id, 'It had been removed and is back.');
  };

  /** A text that is held already: another path of it, or the same path with other bytes. */
  const shelveKnown = (
    source: SourceFile,
    held: BriefingRow,
    before: SourceRow | undefined,
  ): ImportedFile => {
    const own = before?.briefing_id === held.id;
    saveSource(source, held.id, before);
    if (before && !own && before.others === 0) ask.remove.run(now(), before.briefing_id);
    if (held.removed_at !== null) return putBack(source.path, held);
    if (own) return report(source.path, 'updated', held.id, 'The bytes changed, the text did not.');
    return report(
      source.path,
      'duplicate',
      held.id,
      `Same text as ${held.path ?? `briefing ${held.id}`}. Kept as another path of it.`,
    );
  };

  const shelveNew = (
    file: Extract<ReadFile, { source: SourceFile }>,
    before: SourceRow | undefined,
  ): ImportedFile => {
    const { source, prepared, textSha256 } = file;
    let id: number;
    if (before && before.others === 0) {
      id = before.briefing_id;
      writer.replace(id, prepared, textSha256);
      ask.restore.run(id);
    } else {
      id = writer.add(prepared, textSha256);
    }
    saveSource(source, id, before);
    return report(
      source.path,
      before ? 'updated' : 'added',
      id,
      before ? 'The text changed since it was last read.' : null,
    );
  };

  const shelveUnchanged = ({ path }: SourceFile): ImportedFile => {
    const before = ask.source.get(path);
    if (!before) throw new Error(`${path} was held a moment ago and is not there`);
    ask.touchSource.run(now(), before.id);
    const held = ask.briefing.get(before.briefing_id);
    if (held && held.removed_at !== null) return putBack(path, held);
    return report(path, 'unchanged', before.briefing_id, null);
  };

  return {
    holds: ({ path, sha256: hash }) => ask.source.get(path)?.sha256 === hash,
    shelve: (file) => {
      if ('failure' in file) return failed(file.path, file.failure);
      if ('unchanged' in file) return shelveUnchanged(file.unchanged);
      const before = ask.source.get(file.source.path);
      const held = ask.byText.get(file.textSha256);
      return held ? shelveKnown(file.source, held, before) : shelveNew(file, before);
    },
  };
};

const found = ({ exchanges, announcements }: BriefingRow): string => {
  const count = (n: number, one: string): string =>
    `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`;
  if (exchanges > 0) return count(exchanges, 'exchange');
  return announcements > 0 ? `${count(announcements, 'statement')}, no questions` : 'No exchanges';
};

/** The report of a file that failed. */
export const failed = (path: string, failure: WorkbenchError): ImportedFile => {
  const remedy = failure.details?.['remedy'];
  return {
    path,
    outcome: 'failed',
    reason: failure.message,
    remedy: typeof remedy === 'string' ? remedy : 'Look at the file, mend it, and import it again.',
    briefingId: null,
    found: null,
    confidence: null,
    series: null,
  };
};

/** The hash by which two files are known to hold one text. */
export const textHash = (text: string): string => sha256(text);
