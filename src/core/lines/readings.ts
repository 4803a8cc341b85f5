import type { ReadableStore } from '../store/store.ts';
import type { Cut } from './sentence-record.ts';

/** A briefing as finding lines sees it. */
export type Entry = {
  readonly id: number;
  readonly language: string;
  /** Another than the one kept: the briefing is new or changed. */
  readonly mark: string;
};

/** Says what was read of a briefing: its text, and how it was cut into statements. */
const markSql = `b.text_sha256 || '|' || coalesce(b.date, '') || '|' || b.language || '|' ||
  (SELECT count(*) || ' ' || coalesce(max(p.id), 0) || ' ' || total(p.statement_span * p.n + p.statement_words)
   FROM passage p WHERE p.briefing_id = b.id)`;

/** What finding lines asks of the store. */
export const prepareReadings = (store: ReadableStore) => {
  const entries = store.prepare<[], Entry>(
    `SELECT b.id, b.language, ${markSql} AS mark FROM briefing b
     WHERE b.removed_at IS NULL ORDER BY b.date, b.id`,
  );
  // Two exchanges may share a statement: what it says is said once, in the first of them.
  const statements = store.prepare<[number], Cut>(
    `SELECT min(p.id) AS passage, s.start, s.text FROM passage p JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? GROUP BY s.id ORDER BY s.start`,
  );
  const spanAt = store.prepare<[number, number], { start: number; text: string }>(
    'SELECT start, text FROM span WHERE briefing_id = ? AND start <= ? ORDER BY start DESC LIMIT 1',
  );
  let last = { briefing: 0, start: 0, text: '' };
  const rawAt = (briefing: number, start: number, end: number): string => {
    const isIn = last.briefing === briefing && start >= last.start && end <= last.start + last.text.length;
    if (!isIn) last = { briefing, start: 0, text: '', ...spanAt.get(briefing, start) };
    return last.text.slice(start - last.start, end - last.start);
  };
  return {
    entries: (): Entry[] => entries.all(),
    statements: (id: number): Cut[] => statements.all(id),
    /** What stands between two offsets of one span. */
    rawAt,
    /** The same with white space as one space: how it was laid out is no difference between wordings. */
    textAt: (briefing: number, start: number, end: number): string => evenOut(rawAt(briefing, start, end)),
  };
};

export type Readings = ReturnType<typeof prepareReadings>;

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：？！“”（）《》]`;
const brokenLine = new RegExp(String.raw`(?<=${unspaced})\s*\n\s*(?=${unspaced})`, 'gu');

const evenOut = (text: string): string =>
  text.includes('\n') || text.includes('  ') ? text.replace(brokenLine, '').replace(/\s+/gu, ' ') : text;
