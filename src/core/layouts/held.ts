import { dirname } from 'node:path';
import { WorkbenchError, type Peers, type Reason, type Tally } from '../../contract/index.ts';
import { fileHolding } from '../import/gone.ts';
import type { WritableStore } from '../store/store.ts';

/** A briefing as it is held: its first file, and what was read of it. */
export type HeldBriefing = {
  readonly id: number;
  readonly path: string;
  readonly series: string | null;
  readonly reasons: readonly Reason[];
  readonly now: Tally;
};

/** What the library holds, as far as reading again goes. */
export type Held = {
  /** Throws `not-found` where there is no such briefing, or no file it was read from. */
  readonly one: (id: number) => HeldBriefing;
  /** Whether a file failed in some import. */
  readonly hasFailed: (path: string) => boolean;
  /** Every path of some briefings. */
  readonly paths: (ids: readonly number[]) => readonly { readonly id: number; readonly path: string }[];
  readonly all: () => readonly HeldBriefing[];
  /** How many briefings each layout read. */
  readonly byLayout: () => ReadonlyMap<string, number>;
  readonly rename: (layout: string, to: string) => void;
};

type Row = {
  readonly id: number;
  readonly path: string | null;
  readonly series: string | null;
  readonly reasons: string;
  readonly exchanges: number;
  readonly statements: number;
  readonly date: string | null;
  readonly confidence: number;
  readonly layout: string;
};

const columns = `b.id, b.series, b.reasons, b.exchanges, b.date, b.confidence, b.layout,
  (SELECT s.path FROM source s WHERE s.briefing_id = b.id ORDER BY s.id LIMIT 1) AS path,
  (SELECT count(*) FROM passage p WHERE p.briefing_id = b.id AND p.kind = 'announcement') AS statements`;

export const prepareHeld = (store: WritableStore): Held => {
  const one = store.prepare<[number], Row>(`SELECT ${columns} FROM briefing b WHERE b.id = ?`);
  const all = store.prepare<[], Row>(
    `SELECT ${columns} FROM briefing b WHERE b.removed_at IS NULL ORDER BY b.date IS NULL, b.date DESC, b.id`,
  );
  const paths = store.prepare<[string], { id: number; path: string }>(
    `SELECT briefing_id AS id, path FROM source WHERE briefing_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const counts = store.prepare<[], { layout: string; n: number }>(
    'SELECT layout, count(*) AS n FROM briefing WHERE removed_at IS NULL GROUP BY layout',
  );
  const failed = store.prepare<[string], number>(
    "SELECT 1 FROM import_file WHERE path = ? AND outcome = 'failed' LIMIT 1",
  );
  const rename = store.prepare<[string, string]>('UPDATE briefing SET layout = ? WHERE layout = ?');
  return {
    one: (id) => {
      const row = one.get(id);
      if (row?.path) return heldOf({ ...row, path: row.path });
      throw new WorkbenchError(
        'not-found',
        row
          ? `Briefing ${id} was read from no file that is known, so it cannot be read again.`
          : `There is no briefing ${id} in this project. It may have been removed; the library lists what there is.`,
      );
    },
    all: () => all.all().flatMap((row) => (row.path === null ? [] : [heldOf({ ...row, path: row.path })])),
    hasFailed: (path) => failed.get(path) !== undefined,
    paths: (ids) => paths.all(JSON.stringify(ids)),
    byLayout: () => new Map(counts.all().map(({ layout, n }) => [layout, n])),
    rename: (layout, to) => void rename.run(to, layout),
  };
};

const heldOf = ({ id, path, series, reasons, ...now }: Row & { path: string }): HeldBriefing => ({
  id,
  path,
  series,
  // Written by the import as a list of reasons.
  reasons: JSON.parse(reasons) as Reason[],
  now,
});

/** The folder that a file lies in, or the file that holds a document. */
export const folderOf = (path: string): string => {
  const file = fileHolding(path);
  return file === path ? dirname(path) : file;
};

/**
 * Where a choice for a document is kept: with its own path, or, where it is a row of a table or several, with the table's,
 * since columns and encoding are the table's and make its documents.
 */
export const choicePlace = (path: string): string => {
  if (fileHolding(path) === path) return path;
  return /^.*\.(?:csv|tsv|tab|xlsx|jsonl?|ndjson)(?=\/)/i.exec(path)?.[0] ?? path;
};

/** Briefings that may be written as one is: those of its folder, of its series, and with its weightiest doubt. */
export const peersOf = (held: Held, id: number): Peers => {
  const own = held.one(id);
  const folder = folderOf(own.path);
  const doubt = weightiest(own.reasons);
  const all = held.all();
  const idsWhere = (fits: (each: HeldBriefing) => boolean): number[] =>
    all.filter(fits).map((each) => each.id);
  const inFolder = (path: string): boolean =>
    path.startsWith(folder) && /^[\\/][^\\/]+$/.test(path.slice(folder.length));
  return {
    path: own.path,
    folder: { path: folder, ids: idsWhere(({ path }) => inFolder(path)) },
    series:
      own.series === null ? null : { name: own.series, ids: idsWhere(({ series }) => series === own.series) },
    doubt: doubt && {
      text: doubt.text,
      ids: idsWhere(({ reasons }) => weightiest(reasons)?.code === doubt.code),
    },
  };
};

const weightiest = (reasons: readonly Reason[]): Reason | null =>
  reasons.reduce<Reason | null>((most, one) => (one.weight > (most?.weight ?? 0) ? one : most), null);
