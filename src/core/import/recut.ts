import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { prepareTranscript, type PreparedPassage } from './prepare.ts';
import { createBriefingWriter, type KeptPassage } from './write.ts';

type Row = {
  id: number;
  kind: PreparedPassage['kind'];
  question: string | null;
  statement: string;
  question_words: number;
  statement_words: number;
};
type Named = Omit<PreparedPassage, 'question' | 'statement' | 'like'> & {
  readonly question: number | null;
  readonly statement: number;
};

/** Writes a briefing whose text was cut anew. What has other words, or is in another language, is indexed anew. */
export const prepareRecut = (store: WritableStore) => {
  const writer = createBriefingWriter(store);
  const readAt = store.prepare<[number], string>('SELECT read_at FROM briefing WHERE id = ?').pluck();
  const keepReadAt = store.prepare<[string, number]>('UPDATE briefing SET read_at = ? WHERE id = ?');
  const rows = store.prepare<[number], Row>(
    `SELECT p.id, p.kind, q.text AS question, s.text AS statement, p.question_words, p.statement_words
     FROM passage p LEFT JOIN span q ON q.id = p.question_span JOIN span s ON s.id = p.statement_span
     WHERE p.briefing_id = ? ORDER BY p.kind, p.n`,
  );
  const units = store.prepare<[number], { kind: string; n: number; unit: number; rank: number }>(
    `SELECT p.kind, p.n, u.unit, u.rank FROM passage p JOIN passage_unit u ON u.passage_id = p.id
     WHERE p.briefing_id = ?`,
  );
  const keepUnit = store.prepare<[number, number, number, string, number]>(
    `INSERT OR IGNORE INTO passage_unit (passage_id, unit, rank)
     SELECT id, ?, ? FROM passage WHERE briefing_id = ? AND kind = ? AND n = ?`,
  );
  return (id: number, right: Transcript, before: Transcript, textSha256: string): void => {
    // What several versions hold counts once, also until twins have been looked for again.
    const counted = units.all(id);
    const read = readAt.get(id);
    const same = right.language === before.language ? sameWords(right, rows.all(id)) : [];
    writer.recut(id, prepareRest(right, same), same, textSha256);
    if (read !== undefined) keepReadAt.run(read, id);
    for (const { kind, n, unit, rank } of counted) keepUnit.run(unit, rank, id, kind, n);
  };
};

const passagesOf = ({ exchanges, announcements }: Transcript): readonly Named[] => [
  ...exchanges.map((exchange) => ({ kind: 'exchange' as const, ...exchange })),
  ...announcements.map(({ n, span, speaker }) => ({
    kind: 'announcement' as const,
    n,
    asker: null,
    outlet: null,
    speaker,
    question: null,
    statement: span,
  })),
];

/** The passages that are there already, word for word, each with the row that holds it. */
const sameWords = (right: Transcript, rows: readonly Row[]): KeptPassage[] => {
  const { text, spans } = right;
  const keyOf = (kind: string, question: string | null, statement: string): string =>
    JSON.stringify([kind, question, statement]);
  const held = Map.groupBy(rows, ({ kind, question, statement }) => keyOf(kind, question, statement));
  const said = (place: number): string => text.slice(spans[place]?.start, spans[place]?.end);
  return passagesOf(right).flatMap((passage) => {
    const { kind, question, statement } = passage;
    const key = keyOf(kind, question === null ? null : said(question), said(statement));
    const row = held.get(key)?.shift();
    if (!row) return [];
    const part = (span: number, words: number) => ({ span, words });
    return [
      {
        ...passage,
        id: row.id,
        question: question === null ? null : part(question, row.question_words),
        statement: part(statement, row.statement_words),
      },
    ];
  });
};

/** What is not there yet, prepared; the words of the whole are counted with those that are. */
const prepareRest = (right: Transcript, same: readonly KeptPassage[]) => {
  const keys = new Set(same.map(({ kind, n }) => `${kind} ${n}`));
  const exchanges = right.exchanges.filter(({ n }) => !keys.has(`exchange ${n}`));
  const announcements = right.announcements.filter(({ n }) => !keys.has(`announcement ${n}`));
  const fresh = new Set([
    ...exchanges.flatMap(({ question, statement }) => [question, statement]),
    ...announcements.map(({ span }) => span),
  ]);
  const known = new Map<number, number>();
  for (const { question, statement } of same)
    for (const part of [question, statement])
      if (part && !fresh.has(part.span)) known.set(part.span, part.words);
  // Spans whose words are known are left empty here, so that they are not counted twice.
  const spans = right.spans.map((span, place) => (known.has(place) ? { ...span, end: span.start } : span));
  const prepared = prepareTranscript({ ...right, exchanges, announcements, spans }, new Map());
  const words = [...known.values()].reduce((sum, each) => sum + each, prepared.words);
  return { ...prepared, words, transcript: right };
};
