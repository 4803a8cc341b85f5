import { change as changeSchema, type Change, type Correction } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { applyChanges } from './apply.ts';
import type { Reading } from './segments.ts';
import { wordsOf } from './words.ts';

type Row = {
  id: number;
  briefing_id: number;
  step: number;
  change: string;
  state: Correction['state'];
  problem: string | null;
  made_at: string;
};

/** Where corrections are kept, apart from what was read. */
export type CorrectionBook = {
  readonly list: (briefingId?: number) => readonly Correction[];
  /** The next step's number. */
  readonly nextStep: () => number;
  readonly add: (briefingId: number, step: number, changes: readonly Change[]) => void;
  /** Briefings that a step touches, in a state. */
  readonly briefingsOf: (step: number, states: readonly Correction['state'][]) => readonly number[];
  /** The step that undoing, or doing again, is meant for when none is named; null where there is none. */
  readonly lastStep: (undone: boolean) => number | null;
  readonly setUndone: (step: number, undone: boolean) => void;
  /** Whether anything of a briefing is or was put right: its reading is kept as it was read. */
  readonly isPutRight: (briefingId: number) => boolean;
  /** The reading as it was read, where the briefing is put right; null where it never was. */
  readonly asRead: (briefingId: number) => Reading | null;
  readonly keepAsRead: (briefingId: number, reading: Reading) => void;
  /** Makes the corrections in force of a briefing those of another as well, as one step. */
  readonly copy: (from: number, to: number) => void;
  /** A reading with every correction of its briefing in it; notes which of them no longer fit. */
  readonly over: (briefingId: number, asRead: Transcript) => Transcript;
};

export const openCorrections = (store: WritableStore): CorrectionBook => {
  const ask = prepareBook(store);
  const over = (briefingId: number, asRead: Transcript): Transcript => {
    const rows = ask.inForce.all(briefingId);
    const { transcript, misfits } = applyChanges(asRead, rows.map(changeOf));
    const problems = new Map(misfits.map(({ at, problem }) => [at, problem]));
    rows.forEach(({ id }, at) => {
      const problem = problems.get(at) ?? null;
      ask.settle.run(problem === null ? 'applied' : 'misfit', problem, id);
    });
    return transcript;
  };
  const add: CorrectionBook['add'] = (briefingId, step, changes) => {
    for (const each of changes) ask.add.run(briefingId, step, JSON.stringify(each), new Date().toISOString());
  };
  const nextStep = (): number => (ask.lastOfAll.get() ?? 0) + 1;
  return {
    over,
    add,
    nextStep,
    copy: (from, to) => add(to, nextStep(), ask.inForce.all(from).map(changeOf)),
    list: (briefingId) =>
      (briefingId === undefined ? ask.all.all() : ask.ofBriefing.all(briefingId)).map(correctionOf),
    briefingsOf: (step, states) => ask.touched.all(step, JSON.stringify(states)),
    lastStep: (undone) => (undone ? ask.lastUndone.get() : ask.lastApplied.get()) ?? null,
    setUndone: (step, undone) => void ask.setUndone.run(undone ? 'undone' : 'applied', step),
    isPutRight: (briefingId) => ask.asRead.get(briefingId) !== undefined,
    asRead: (briefingId) => {
      const kept = ask.asRead.get(briefingId);
      // Written by `keepAsRead`.
      return kept === undefined ? null : (JSON.parse(kept) as Reading);
    },
    keepAsRead: (briefingId, reading) => void ask.keepAsRead.run(briefingId, JSON.stringify(reading)),
  };
};

const changeOf = ({ change }: Row): Change => changeSchema.parse(JSON.parse(change));

const correctionOf = (row: Row): Correction => {
  const change = changeOf(row);
  const { id, briefing_id: briefingId, step, state, problem, made_at: madeAt } = row;
  return { id, briefingId, step, change, state, problem, madeAt, said: wordsOf(change) };
};

const columns = 'id, briefing_id, step, change, state, problem, made_at';

const prepareBook = (store: WritableStore) => ({
  all: store.prepare<[], Row>(`SELECT ${columns} FROM correction ORDER BY id`),
  ofBriefing: store.prepare<[number], Row>(
    `SELECT ${columns} FROM correction WHERE briefing_id = ? ORDER BY id`,
  ),
  inForce: store.prepare<[number], Row>(
    `SELECT ${columns} FROM correction WHERE briefing_id = ? AND state <> 'undone' ORDER BY id`,
  ),
  add: store.prepare<[number, number, string, string]>(
    "INSERT INTO correction (briefing_id, step, change, state, made_at) VALUES (?, ?, ?, 'applied', ?)",
  ),
  settle: store.prepare<[string, string | null, number]>(
    'UPDATE correction SET state = ?, problem = ? WHERE id = ?',
  ),
  setUndone: store.prepare<[string, number]>(
    'UPDATE correction SET state = ?, problem = NULL WHERE step = ?',
  ),
  touched: store
    .prepare<[number, string], number>(
      `SELECT DISTINCT briefing_id FROM correction
       WHERE step = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY briefing_id`,
    )
    .pluck(),
  lastOfAll: store.prepare<[], number>('SELECT max(step) FROM correction').pluck(),
  lastApplied: store.prepare<[], number>("SELECT max(step) FROM correction WHERE state <> 'undone'").pluck(),
  // Of those undone since the last that is in force, the one undone last was made first.
  lastUndone: store
    .prepare<[], number>(
      `SELECT min(step) FROM correction WHERE state = 'undone'
         AND step > (SELECT coalesce(max(step), 0) FROM correction WHERE state <> 'undone')`,
    )
    .pluck(),
  asRead: store.prepare<[number], string>('SELECT reading FROM as_read WHERE briefing_id = ?').pluck(),
  keepAsRead: store.prepare<[number, string]>(
    'INSERT OR REPLACE INTO as_read (briefing_id, reading) VALUES (?, ?)',
  ),
});
