import type { WritableStore } from '../store/store.ts';
import type { Tie } from './clusters.ts';

/** A wording as it is kept. */
export type KeptWording = {
  readonly id: number;
  readonly lineId: number | null;
  readonly kind: 'sentence' | 'formula';
  readonly language: string;
  readonly form: string;
  readonly texts: readonly string[];
};

/** Where a wording is said, as it is kept. */
export type KeptUse = {
  readonly wording: number;
  readonly briefing: number;
  readonly start: number;
  readonly end: number;
  readonly passage: number;
  readonly text: number;
};

/** A wording that a briefing says. */
export type Said = Pick<KeptWording, 'id' | 'kind' | 'form'>;

type Seen = { readonly id: number; readonly mark: string; readonly matched: 0 | 1 };

/** The record of what was found of lines. */
export const prepareRecords = (store: WritableStore) => {
  const seen = store.prepare<[], Seen>('SELECT briefing_id AS id, mark, matched FROM line_seen');
  const see = store.prepare<[number, string, Buffer]>(
    'INSERT OR REPLACE INTO line_seen (briefing_id, mark, matched, sentences) VALUES (?, ?, 0, ?)',
  );
  const forget = store.prepare<[number]>('DELETE FROM line_seen WHERE briefing_id = ?');
  const setMatched = store.prepare<[number]>('UPDATE line_seen SET matched = 1 WHERE briefing_id = ?');
  const sentences = store
    .prepare<[], [id: number, sentences: Buffer]>('SELECT briefing_id, sentences FROM line_seen')
    .raw();
  const sentencesOf = store
    .prepare<[number], Buffer>('SELECT sentences FROM line_seen WHERE briefing_id = ?')
    .pluck();
  const bytes = store
    .prepare<[], number>('SELECT coalesce(sum(length(sentences)), 0) FROM line_seen')
    .pluck();
  const wordingsIn = store.prepare<[number], Said>(
    `SELECT DISTINCT w.id, w.kind, w.form FROM line_use u JOIN line_wording w ON w.id = u.wording_id
     WHERE u.briefing_id = ?`,
  );
  const formulas = store
    .prepare<[], [key: number, form: string]>("SELECT id, form FROM line_wording WHERE kind = 'formula'")
    .raw();
  const tiesOf = store.prepare<[{ key: number }], Tie>(
    `SELECT a, b, likeness FROM line_tie WHERE a = @key
     UNION ALL SELECT a, b, likeness FROM line_tie WHERE b = @key`,
  );
  const addTie = store.prepare<[Tie]>(
    'INSERT OR REPLACE INTO line_tie (a, b, likeness) VALUES (@a, @b, @likeness)',
  );
  const countUses = store
    .prepare<[number], number>('SELECT count(*) FROM line_use WHERE wording_id = ?')
    .pluck();
  const dropUses = store.prepare<[number]>('DELETE FROM line_use WHERE wording_id = ?');
  const dropTies = store.prepare<[number, number]>('DELETE FROM line_tie WHERE a = ? OR b = ?');
  const dropWording = store.prepare<[number]>('DELETE FROM line_wording WHERE id = ?');
  const dropUsesIn = store.prepare<[number, KeptWording['kind']]>(
    `DELETE FROM line_use WHERE briefing_id = ?
       AND (SELECT kind FROM line_wording WHERE id = wording_id) = ?`,
  );
  const kept = store.prepare<[number], { language: string; texts: string }>(
    'SELECT language, texts FROM line_wording WHERE id = ?',
  );
  const addUse = store.prepare<[KeptUse]>(
    `INSERT INTO line_use (wording_id, briefing_id, start, end, passage_id, text)
     VALUES (@wording, @briefing, @start, @end, @passage, @text)`,
  );
  const lineOf = store.prepare<[number], number>('SELECT line_id FROM line_wording WHERE id = ?').pluck();
  const lines = store
    .prepare<[], [id: number, line: number]>(
      "SELECT id, line_id FROM line_wording WHERE kind = 'sentence' AND line_id IS NOT NULL",
    )
    .raw();
  const anchored = store.prepare<[number], number>('SELECT id FROM line WHERE anchor = ?').pluck();
  const isUsed = store
    .prepare<[number], 0 | 1>('SELECT EXISTS (SELECT 1 FROM line_wording WHERE line_id = ?)')
    .pluck();
  const addLine = store
    .prepare<[number | null], number>('INSERT INTO line (anchor) VALUES (?) RETURNING id')
    .pluck();
  const putWording = store.prepare<[Omit<KeptWording, 'texts'> & { texts: string }]>(
    `INSERT INTO line_wording (id, line_id, kind, language, form, texts)
     VALUES (@id, @lineId, @kind, @language, @form, @texts)
     ON CONFLICT (id) DO UPDATE SET line_id = excluded.line_id, language = excluded.language, texts = excluded.texts`,
  );
  const setLine = store.prepare<[number, number]>('UPDATE line_wording SET line_id = ? WHERE id = ?');

  return {
    seen: (): Seen[] => seen.all(),
    see: (id: number, mark: string, records: Uint32Array): void =>
      void see.run(id, mark, Buffer.from(records.buffer, records.byteOffset, records.byteLength)),
    forget: (id: number): void => void forget.run(id),
    setMatched: (id: number): void => void setMatched.run(id),
    /** How many numbers the sentences of all briefings take. */
    length: (): number => (bytes.get() ?? 0) / 4,
    /** Tells the records of each briefing. */
    eachBriefing: (tell: (id: number, records: Uint32Array) => void): void => {
      for (const [id, blob] of sentences.iterate()) tell(id, recordsIn(blob));
    },
    sentencesOf: (id: number): Uint32Array => recordsIn(sentencesOf.get(id) ?? Buffer.alloc(0)),
    /** The wordings that a briefing said when lines were last found. */
    wordingsIn: (briefing: number): Said[] => wordingsIn.all(briefing),
    formulas: (): [key: number, form: string][] => formulas.all(),
    tiesOf: (key: number): Tie[] => tiesOf.all({ key }),
    addTie: (tie: Tie): void => void addTie.run(tie),
    /** Forgets a wording, its uses, and what it is like. */
    drop: (key: number): void => {
      dropUses.run(key);
      dropTies.run(key, key);
      dropWording.run(key);
    },
    countUses: (key: number): number => countUses.get(key) ?? 0,
    /** Forgets which wordings of a kind a briefing says. */
    dropUsesIn: (briefing: number, kind: KeptWording['kind']): void => void dropUsesIn.run(briefing, kind),
    /** The language and the texts of a wording that is kept, and with it where it is said; else null. */
    kept: (key: number): { readonly language: string; readonly texts: readonly string[] } | null => {
      const row = kept.get(key);
      // Written by us as a list of texts.
      return row ? { language: row.language, texts: JSON.parse(row.texts) as string[] } : null;
    },
    addUse: (use: KeptUse): void => void addUse.run(use),
    /** The line that a wording is of so far, or null. */
    lineOf: (key: number): number | null => lineOf.get(key) ?? null,
    /** The line of every sentence that is a wording. */
    lines: (): ReadonlyMap<number, number> => new Map(lines.all()),
    /** The line that was first given its number for a wording, or null. */
    anchored: (key: number): number | null => anchored.get(key) ?? null,
    isUsed: (line: number): boolean => isUsed.get(line) === 1,
    addLine: (anchor: number | null): number => addLine.get(anchor) ?? 0,
    putWording: (wording: KeptWording): void =>
      void putWording.run({ ...wording, texts: JSON.stringify(wording.texts) }),
    setLine: (key: number, line: number): void => void setLine.run(line, key),
  };
};

/** Bytes as the numbers they were; copied where they do not begin at a whole one. */
const recordsIn = (bytes: Buffer): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    : new Uint32Array(Uint8Array.from(bytes).buffer);

export type Records = ReturnType<typeof prepareRecords>;
