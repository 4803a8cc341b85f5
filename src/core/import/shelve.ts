import { existsSync } from 'node:fs';
import type { Failure, ImportedFile, Outcome } from '../../contract/index.ts';
import { openCorrections } from '../corrections/book.ts';
import type { WritableStore } from '../store/store.ts';
import { fileHolding } from './gone.ts';
import { prepareTranscript, type PreparedTranscript } from './prepare.ts';
import type { DocumentReading } from './read-file.ts';
import { createBriefingWriter } from './write.ts';

/** A file that holds several documents, after the last of them; `whole` when none of them failed. */
export type ContainerEnd = {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly whole: boolean;
};

/** Puts read files where they belong, and says what became of each. Call inside a transaction. */
export type Shelf = {
  /** The hash of the bytes kept for a path, so that the same ones need not be read again. */
  readonly known: (path: string) => string | null;
  /** When a file that holds several documents was last gone through, ISO 8601; null where there is no such file. */
  readonly wentThrough: (path: string) => string | null;
  /** What became of a document; of a file that holds several and has not changed, of each of them. */
  readonly shelve: (file: DocumentReading) => readonly ImportedFile[];
  readonly endContainer: (container: ContainerEnd) => void;
};

/** A file whose text was read. */
type Read = Extract<DocumentReading, { prepared: object }>;

type SourceRow = { id: number; sha256: string; briefing_id: number; gone_at: string | null; others: number };
type SourceParams = { path: string; sha256: string; size: number; briefing_id: number; checked_at: string };
type ContainerParams = { path: string; sha256: string; size: number; whole: number; at: string };
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
    `SELECT s.id, s.sha256, s.briefing_id, s.gone_at,
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
    `UPDATE source SET sha256 = @sha256, size = @size, briefing_id = @briefing_id, checked_at = @checked_at,
       gone_at = NULL
     WHERE path = @path`,
  ),
  touchSource: store.prepare<[string, number]>(
    'UPDATE source SET checked_at = ?, gone_at = NULL WHERE id = ?',
  ),
  container: store.prepare<[string], { sha256: string; whole: number; checked_at: string }>(
    'SELECT sha256, whole, checked_at FROM container WHERE path = ?',
  ),
  addContainer: store.prepare<[ContainerParams]>(
    'INSERT INTO container (path, sha256, size, whole, checked_at) VALUES (@path, @sha256, @size, @whole, @at)',
  ),
  changeContainer: store.prepare<[ContainerParams]>(
    'UPDATE container SET sha256 = @sha256, size = @size, whole = @whole, checked_at = @at WHERE path = @path',
  ),
  touchContainer: store.prepare<[string, string]>('UPDATE container SET checked_at = ? WHERE path = ?'),
  members: store
    .prepare<[string, string], string>(
      'SELECT path FROM source WHERE path >= ? AND path < ? AND gone_at IS NULL ORDER BY id',
    )
    .pluck(),
  loseSource: store.prepare<[string, number]>('UPDATE source SET gone_at = ? WHERE id = ?'),
  remove: store.prepare<[string, number]>(
    'UPDATE briefing SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  ),
  restore: store.prepare<[number]>('UPDATE briefing SET removed_at = NULL WHERE id = ?'),
});

/** Why a briefing whose file has another text than before is told as updated. */
export const textChanged = 'The text changed since it was last read.';
const staysRemoved = 'Its briefing was removed, and stays so. Import the file itself to bring it back.';

const now = (): string => new Date().toISOString();

/**
 * Opens the shelf of a store. A briefing that was removed by hand comes back when a person imports its file again,
 * `bringsBack`, not when a folder that is watched does. What is held already is written anew where it is read `again`.
 */
export const createShelf = (
  store: WritableStore,
  { bringsBack, again = false }: { readonly bringsBack: boolean; readonly again?: boolean },
): Shelf => {
  const ask = prepareShelf(store);
  const writer = createBriefingWriter(store);
  const book = openCorrections(store);

  const keepAsRead = (id: number, { transcript: { text: _text, ...asRead } }: PreparedTranscript): void =>
    book.keepAsRead(id, asRead);
  /** A text that changed, with what was put right by hand in the one before wherever it still fits. */
  const corrected = (id: number, prepared: PreparedTranscript): PreparedTranscript => {
    if (!book.isPutRight(id)) return prepared;
    keepAsRead(id, prepared);
    return prepareTranscript(book.over(id, prepared.transcript), new Map());
  };

  const report = (path: string, outcome: Outcome, id: number, reason: string | null): ImportedFile => {
    const row = ask.briefing.get(id);
    if (!row) throw new Error(`briefing ${id} was just written and is not there`);
    const { confidence, series } = row;
    return { path, outcome, reason, remedy: null, briefingId: id, found: found(row), confidence, series };
  };

  const saveSource = ({ path, sha256, size }: Read, id: number, before: SourceRow | undefined): void => {
    const save = before ? ask.changeSource : ask.addSource;
    save.run({ path, sha256, size, briefing_id: id, checked_at: now() });
  };

  const putBack = (path: string, briefing: BriefingRow): ImportedFile => {
    ask.restore.run(briefing.id);
    return report(path, 'added', briefing.id, 'It had been removed and is back.');
  };

  /** A text that is held already: another path of it, or the same path with other bytes. */
  const shelveKnown = (file: Read, held: BriefingRow, before: SourceRow | undefined): ImportedFile => {
    const own = before?.briefing_id === held.id;
    saveSource(file, held.id, before);
    if (before && !own && before.others === 0) ask.remove.run(now(), before.briefing_id);
    if (held.removed_at !== null) {
      if (bringsBack) return putBack(file.path, held);
      return report(file.path, 'duplicate', held.id, staysRemoved);
    }
    if (own) return report(file.path, 'updated', held.id, 'The bytes changed, the text did not.');
    const first = held.path ?? `briefing ${held.id}`;
    return report(file.path, 'duplicate', held.id, `Same text as ${first}. Kept as another path of it.`);
  };

  const shelveNew = (file: Read, before: SourceRow | undefined): ImportedFile => {
    const { path, prepared, textSha256 } = file;
    if (before && before.others === 0) {
      writer.replace(before.briefing_id, corrected(before.briefing_id, prepared), textSha256);
      if (bringsBack) ask.restore.run(before.briefing_id);
      saveSource(file, before.briefing_id, before);
      return report(path, 'updated', before.briefing_id, textChanged);
    }
    const id = writer.add(prepared, textSha256);
    if (before && book.isPutRight(before.briefing_id)) {
      // The text as it was stays with its other paths; what was put right in it counts for both.
      keepAsRead(id, prepared);
      book.copy(before.briefing_id, id);
      writer.replace(id, corrected(id, prepared), textSha256);
    }
    saveSource(file, id, before);
    return before ? report(path, 'updated', id, textChanged) : report(path, 'added', id, null);
  };

  const shelveUnchanged = (path: string, before: SourceRow): ImportedFile => {
    ask.touchSource.run(now(), before.id);
    const held = ask.briefing.get(before.briefing_id);
    const isRemoved = held !== undefined && held.removed_at !== null;
    if (isRemoved && bringsBack) return putBack(path, held);
    return report(path, 'unchanged', before.briefing_id, isRemoved ? staysRemoved : null);
  };

  /** The same bytes read in another way: the briefing keeps its number, and whatever hangs on it. */
  const shelveAgain = (file: Read, before: SourceRow): ImportedFile => {
    const held = ask.byText.get(file.textSha256);
    if (held && held.id !== before.briefing_id) return shelveKnown(file, held, before);
    const was = ask.briefing.get(before.briefing_id);
    writer.replace(before.briefing_id, corrected(before.briefing_id, file.prepared), file.textSha256);
    saveSource(file, before.briefing_id, before);
    const told = report(file.path, 'updated', before.briefing_id, null);
    return { ...told, reason: was ? `Read again. Before: ${found(was)}.` : null };
  };

  /** The file is there, and read in this way holds other documents: the briefing of the one that is not among them rests. */
  const shelveElsewhere = (path: string, before: SourceRow): ImportedFile => {
    if (before.others === 0) ask.remove.run(now(), before.briefing_id);
    const reason = 'Read in this way, the file does not hold it: its briefing is out of the library.';
    return report(path, 'gone', before.briefing_id, reason);
  };

  const shelveGone = (path: string): ImportedFile => {
    const before = ask.source.get(path);
    if (!before) throw new Error(`${path} is gone and was never there`);
    ask.loseSource.run(now(), before.id);
    const file = fileHolding(path);
    if (again && file !== path && existsSync(file)) return shelveElsewhere(path, before);
    return {
      ...report(
        path,
        'gone',
        before.briefing_id,
        'The file is no longer at its place. Its briefing is kept.',
      ),
      remedy: 'Put the file back, or remove the briefing in the library.',
    };
  };

  const shelveMembers = (container: string): readonly ImportedFile[] => {
    ask.touchContainer.run(now(), container);
    // A slash and what comes after it in the order of characters: all that begins with the one is less than the other.
    return ask.members.all(`${container}/`, `${container}0`).flatMap((path) => {
      const before = ask.source.get(path);
      return before ? shelveUnchanged(path, before) : [];
    });
  };

  const shelveOne = (file: Extract<DocumentReading, { prepared: unknown }>): ImportedFile => {
    const before = ask.source.get(file.path);
    // It was out of the library only because its file was read in another way meanwhile.
    if (again && before && before.gone_at !== null) ask.restore.run(before.briefing_id);
    if (before?.sha256 === file.sha256)
      return again && file.prepared ? shelveAgain(file, before) : shelveUnchanged(file.path, before);
    if (!file.prepared) throw new Error(`${file.path} was held a moment ago and is not there`);
    const held = ask.byText.get(file.textSha256);
    return held ? shelveKnown(file, held, before) : shelveNew(file, before);
  };

  return {
    known: (path) => {
      const container = ask.container.get(path);
      if (container?.whole === 1) return container.sha256;
      return container ? null : (ask.source.get(path)?.sha256 ?? null);
    },
    wentThrough: (path) => ask.container.get(path)?.checked_at ?? null,
    shelve: (file) => {
      if ('failure' in file) return [failed(file.path, file.failure)];
      if ('gone' in file) return [shelveGone(file.path)];
      if (!file.prepared && ask.container.get(file.path)) return shelveMembers(file.path);
      return [shelveOne(file)];
    },
    endContainer: ({ path, sha256, size, whole }) => {
      const save = ask.container.get(path) ? ask.changeContainer : ask.addContainer;
      save.run({ path, sha256, size, whole: whole ? 1 : 0, at: now() });
    },
  };
};

const found = ({ exchanges, announcements }: BriefingRow): string => {
  const count = (n: number, one: string): string =>
    `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`;
  if (exchanges > 0) return count(exchanges, 'exchange');
  return announcements > 0 ? `${count(announcements, 'statement')}, no questions` : 'No exchanges';
};

const failed = (path: string, failure: Failure): ImportedFile => {
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
