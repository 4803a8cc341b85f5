import type { ReadableStore } from '../store/store.ts';
import { printOf, type Print, type ReadBriefing, type ReadPassage } from './print.ts';

/** A briefing as candidates are chosen by. */
export type Entry = {
  readonly id: number;
  readonly date: string | null;
  readonly series: string | null;
  readonly language: string;
  /** Another than the one kept: the briefing is new or changed. */
  readonly mark: string;
};

/** Says what was read of a briefing: its text, date and series, and how it was cut into passages. */
const markSql = `b.text_sha256 || '|' || coalesce(b.date, '') || '|' || coalesce(b.series, '') || '|' || b.language || '|' ||
  (SELECT count(*) || ' ' || coalesce(max(p.id), 0) || ' ' || total(p.statement_words * p.n + p.question_words)
   FROM passage p WHERE p.briefing_id = b.id)`;

/** A text of more words is no briefing but a shelf of them: it has no versions, and no room in memory beside others. */
const mostWords = 1_000_000;

/** What finding twins asks of the store. */
export const prepareReadings = (store: ReadableStore) => {
  const entries = store.prepare<[], Entry>(
    `SELECT b.id, b.date, b.series, b.language, ${markSql} AS mark FROM briefing b
     WHERE b.removed_at IS NULL AND b.words <= ${mostWords} ORDER BY b.date, b.id`,
  );
  const seen = store.prepare<[], { id: number; mark: string }>(
    'SELECT briefing_id AS id, mark FROM twin_seen',
  );
  const briefing = store.prepare<[number], Omit<ReadBriefing, 'passages'>>(
    'SELECT id, date, series, language FROM briefing WHERE id = ?',
  );
  const passages = store.prepare<[number], ReadPassage>(
    `SELECT p.id, p.kind, p.n, p.outlet, p.asker, p.question_words + p.statement_words AS words,
       f.question, f.statement, coalesce(q.text, '') || char(10) || coalesce(s.text, '') AS written
     FROM passage p CROSS JOIN passage_fts f ON f.rowid = p.id
       LEFT JOIN span q ON q.id = p.question_span
       LEFT JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? ORDER BY coalesce(q.start, s.start)`,
  );
  const withPhrase = store
    .prepare<[string], number>(
      `SELECT DISTINCT p.briefing_id FROM passage_fts f CROSS JOIN passage p ON p.id = f.rowid
       WHERE passage_fts MATCH ?`,
    )
    .pluck();
  return {
    entries: (): Entry[] => entries.all(),
    seen: (): ReadonlyMap<number, string> => new Map(seen.all().map(({ id, mark }) => [id, mark])),
    /** Null where the briefing is not there. */
    read: (id: number): ReadBriefing | null => {
      const row = briefing.get(id);
      return row ? { ...row, passages: passages.all(id) } : null;
    },
    /** Briefings in which these forms stand in a row. */
    withPhrase: (forms: readonly string[]): number[] => withPhrase.all(`"${forms.join(' ')}"`),
  };
};

export type Readings = ReturnType<typeof prepareReadings>;

/** So many prints are kept, and of so many words: a briefing is compared with those of the days around it. */
const mostKept = { prints: 96, words: 2_000_000 };

/** Takes prints and keeps the last of them. */
export const keepPrints = ({ read }: Readings): ((id: number) => Print | null) => {
  const kept = new Map<number, Print>();
  let words = 0;
  return (id) => {
    const known = kept.get(id);
    if (known) return known;
    const briefing = read(id);
    if (!briefing) return null;
    const print = printOf(briefing);
    kept.set(id, print);
    words += print.words;
    for (const [oldest, each] of kept) {
      if (kept.size <= 1 || (kept.size <= mostKept.prints && words <= mostKept.words)) break;
      kept.delete(oldest);
      words -= each.words;
    }
    return print;
  };
};
