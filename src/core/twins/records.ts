import type { WritableStore } from '../store/store.ts';
import type { Judgement } from './judge.ts';
import type { Print } from './print.ts';

/** A pair as it is kept. */
export type KeptPair = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly sure: boolean;
  readonly reasons: readonly string[];
  readonly decided: 'twins' | 'not' | null;
};

export type KeptRow = {
  readonly a: number;
  readonly b: number;
  readonly aKind: 'exchange' | 'announcement';
  readonly aN: number;
  readonly bKind: 'exchange' | 'announcement';
  readonly bN: number;
  readonly kind: 'same' | 'altered';
  readonly moved: boolean;
  readonly score: number;
  readonly why: string;
};

type PairRow = Omit<KeptPair, 'sure' | 'reasons'> & { readonly sure: 0 | 1; readonly reasons: string };
type RowRow = Omit<KeptRow, 'moved'> & { readonly moved: 0 | 1 };

const rowColumns = 'a, b, a_kind AS aKind, a_n AS aN, b_kind AS bKind, b_n AS bN, kind, moved, score, why';

/** The record of pairs and of what the person says of them. */
export const prepareRecords = (store: WritableStore) => {
  // A pair of which the person says twins and nothing was found stands here with what a comparison gave, if one was made.
  const pairs = store.prepare<[], PairRow>(
    `SELECT p.a, p.b, p.score, p.sure, p.reasons, d.verdict AS decided FROM twin_pair p
       LEFT JOIN twin_decision d ON d.a = p.a AND d.b = p.b
     ORDER BY p.a, p.b`,
  );
  const decisions = store.prepare<[], { a: number; b: number; verdict: 'twins' | 'not' }>(
    'SELECT a, b, verdict FROM twin_decision',
  );
  const leads = store.prepare<[], number>('SELECT briefing_id FROM twin_lead').pluck();
  const rows = store.prepare<[], RowRow>(`SELECT ${rowColumns} FROM twin_row`);
  const rowsOf = store.prepare<[number, number], RowRow>(
    `SELECT ${rowColumns} FROM twin_row WHERE a = ? AND b = ? ORDER BY a_kind, a_n`,
  );
  const addPair = store.prepare<[{ a: number; b: number; score: number; sure: number; reasons: string }]>(
    'INSERT OR REPLACE INTO twin_pair (a, b, score, sure, reasons) VALUES (@a, @b, @score, @sure, @reasons)',
  );
  const addRow = store.prepare<[RowRow]>(
    `INSERT OR REPLACE INTO twin_row (a, b, a_kind, a_n, b_kind, b_n, kind, moved, score, why)
     VALUES (@a, @b, @aKind, @aN, @bKind, @bN, @kind, @moved, @score, @why)`,
  );
  const forget = ['twin_pair', 'twin_row'].flatMap((table) =>
    ['a', 'b'].map((side) => store.prepare<[number]>(`DELETE FROM ${table} WHERE ${side} = ?`)),
  );
  const see = store.prepare<[number, string]>(
    'INSERT OR REPLACE INTO twin_seen (briefing_id, mark) VALUES (?, ?)',
  );
  const decide = store.prepare<[number, number, 'twins' | 'not', string]>(
    'INSERT OR REPLACE INTO twin_decision (a, b, verdict, decided_at) VALUES (?, ?, ?, ?)',
  );
  const undecide = store.prepare<[number, number]>('DELETE FROM twin_decision WHERE a = ? AND b = ?');
  const lead = store.prepare<[number, string]>(
    'INSERT OR REPLACE INTO twin_lead (briefing_id, decided_at) VALUES (?, ?)',
  );
  const follow = store.prepare<[number]>('DELETE FROM twin_lead WHERE briefing_id = ?');
  const toRow = (row: RowRow): KeptRow => ({ ...row, moved: row.moved === 1 });

  return {
    pairs: (): KeptPair[] =>
      // Written below as a list of sentences.
      pairs
        .all()
        .map((row) => ({ ...row, sure: row.sure === 1, reasons: JSON.parse(row.reasons) as string[] })),
    decisions: () => decisions.all(),
    leads: (): ReadonlySet<number> => new Set(leads.all()),
    rows: (): KeptRow[] => rows.all().map(toRow),
    rowsOf: (a: number, b: number): KeptRow[] => rowsOf.all(a, b).map(toRow),
    /** Forgets what was found about a briefing; what the person said stays. */
    forget: (id: number): void => {
      for (const statement of forget) statement.run(id);
    },
    see: (id: number, mark: string): void => void see.run(id, mark),
    decide: (a: number, b: number, verdict: 'twins' | 'not' | null): void => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      if (verdict === null) undecide.run(low, high);
      else decide.run(low, high, verdict, new Date().toISOString());
    },
    setLead: (id: number, isLead: boolean): void => {
      if (isLead) lead.run(id, new Date().toISOString());
      else follow.run(id);
    },
    /** Keeps what a comparison gave of two prints, the lower id first. */
    keep: ({ briefing: a }: Print, { briefing: b }: Print, judgement: Judgement): void => {
      const { score, sure, reasons } = judgement;
      addPair.run({ a: a.id, b: b.id, score, sure: Number(sure), reasons: JSON.stringify(reasons) });
      for (const row of judgement.rows) {
        const [pa, pb] = [a.passages[row.a], b.passages[row.b]];
        if (!pa || !pb) continue;
        addRow.run({
          a: a.id,
          b: b.id,
          aKind: pa.kind,
          aN: pa.n,
          bKind: pb.kind,
          bN: pb.n,
          kind: row.kind,
          moved: row.moved ? 1 : 0,
          score: row.score,
          why: row.why,
        });
      }
    },
  };
};

export type Records = ReturnType<typeof prepareRecords>;
