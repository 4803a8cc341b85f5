import type { BriefingRow, SpanKind } from '../../contract/index.ts';
import type { ReadableStore } from '../store/store.ts';

/** A briefing's row as the store has it: without what depends on who is called what. */
export type KeptRow = Omit<BriefingRow, 'spokespersonNames'>;

type Row = {
  id: number;
  paths: string;
  sha256: string;
  title: string;
  date: string | null;
  time: string | null;
  series: string | null;
  language: string;
  spokespersons: string;
  exchanges: number;
  words: number;
  confidence: number;
  versions: string;
};

/** What is kept of a briefing's reading beside its row. */
export type ReadingRow = {
  reasons: string;
  date_from: string | null;
  layout: string;
  encoding: string;
  format: string;
  read_at: string;
};

export type SpanRow = { start: number; kind: SpanKind; n: number | null; text: string };

export type PassageRow = {
  id: number;
  briefing_id: number;
  kind: 'exchange' | 'announcement';
  n: number;
  asker: string | null;
  outlet: string | null;
  speaker: string | null;
  title: string;
  date: string | null;
  series: string | null;
  language: string;
  of: number;
  question_start: number | null;
  question_text: string | null;
  statement_start: number | null;
  statement_text: string | null;
};

/** Who asked and answered in a passage, and where its spans start. Two exchanges may share a statement. */
export type SpokenRow = Pick<PassageRow, 'kind' | 'n' | 'asker' | 'outlet' | 'speaker'> & {
  question: number | null;
  statement: number;
};

const columns = `
  b.id, b.title, b.date, b.time, b.series, b.language, b.spokespersons, b.exchanges, b.words, b.confidence,
  (SELECT json_group_array(s.path ORDER BY s.id) FROM source s WHERE s.briefing_id = b.id) AS paths,
  (SELECT s.sha256 FROM source s WHERE s.briefing_id = b.id ORDER BY s.id LIMIT 1) AS sha256,
  (SELECT json_group_array(o.briefing_id ORDER BY o.rank) FROM twin_version v
     JOIN twin_version o ON o.twin_group = v.twin_group
     JOIN briefing ob ON ob.id = o.briefing_id AND ob.removed_at IS NULL
   WHERE v.briefing_id = b.id) AS versions`;

/** One version is none: the others may have been removed. */
const versionsOf = (written: string): number[] => {
  // Written by the query above as an array of ids.
  const ids = JSON.parse(written) as number[];
  return ids.length > 1 ? ids : [];
};

const toBriefingRow = (row: Row): KeptRow => ({
  ...row,
  // Both were written by us as JSON arrays of strings.
  paths: JSON.parse(row.paths) as string[],
  spokespersons: JSON.parse(row.spokespersons) as string[],
  versions: versionsOf(row.versions),
});

/** Every question about briefings and passages that the store is asked, prepared once. */
export const prepareBriefings = (store: ReadableStore) => {
  const list = store.prepare<[], Row>(
    `SELECT ${columns} FROM briefing b WHERE b.removed_at IS NULL ORDER BY b.date DESC NULLS LAST, b.id`,
  );
  const one = store.prepare<[number], Row & ReadingRow>(
    `SELECT ${columns}, b.reasons, b.date_from, b.layout, b.encoding, b.format, b.read_at
     FROM briefing b WHERE b.id = ? AND b.removed_at IS NULL`,
  );
  const spans = store.prepare<[number], SpanRow>(
    'SELECT start, kind, n, text FROM span WHERE briefing_id = ? ORDER BY start',
  );
  const passage = store.prepare<[number, string, number], PassageRow>(
    `SELECT p.id, p.briefing_id, p.kind, p.n, p.asker, p.outlet, p.speaker, b.title, b.date, b.series, b.language,
       (SELECT count(*) FROM passage o WHERE o.briefing_id = p.briefing_id AND o.kind = p.kind) AS "of",
       q.start AS question_start, q.text AS question_text, s.start AS statement_start, s.text AS statement_text
     FROM passage p
       JOIN briefing b ON b.id = p.briefing_id AND b.removed_at IS NULL
       LEFT JOIN span q ON q.id = p.question_span
       LEFT JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? AND p.kind = ? AND p.n = ?`,
  );
  const passagesOf = store.prepare<[number], SpokenRow>(
    `SELECT p.kind, p.n, p.asker, p.outlet, p.speaker, q.start AS question, s.start AS statement
     FROM passage p LEFT JOIN span q ON q.id = p.question_span JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? ORDER BY p.kind, p.n`,
  );
  return {
    list: (): KeptRow[] => list.all().map(toBriefingRow),
    one: (id: number): (KeptRow & ReadingRow) | null => {
      const row = one.get(id);
      return row ? { ...row, ...toBriefingRow(row) } : null;
    },
    spans: (id: number): SpanRow[] => spans.all(id),
    passage: (briefingId: number, kind: 'exchange' | 'announcement', n: number): PassageRow | null =>
      passage.get(briefingId, kind, n) ?? null,
    passagesOf: (id: number) => passagesOf.all(id),
  };
};
