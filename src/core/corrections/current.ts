import type { Reason, SpanKind } from '../../contract/index.ts';
import type { ReadableStore } from '../store/store.ts';
import type { ReadAnnouncement, ReadExchange, Transcript } from '../transcript/transcript.ts';

type BriefingRow = {
  text_sha256: string;
  title: string;
  date: string | null;
  time: string | null;
  date_from: string | null;
  series: string | null;
  language: string;
  layout: string;
  encoding: string;
  format: string;
  spokespersons: string;
  confidence: number;
  reasons: string;
};
type SpanRow = { id: number; kind: SpanKind; n: number | null; text: string };
type PassageRow = {
  kind: 'exchange' | 'announcement';
  n: number;
  asker: string | null;
  outlet: string | null;
  speaker: string | null;
  question_span: number | null;
  statement_span: number;
};

/** What the store holds of a briefing. */
export type Current = { readonly transcript: Transcript; readonly textSha256: string };

/** Reads back what the store holds of a briefing as the reading it was written from; null where there is none. */
export const createCurrent = (store: ReadableStore) => {
  const briefing = store.prepare<
    [number],
    BriefingRow
  >(`SELECT text_sha256, title, date, time, date_from, series, language, layout, encoding, format, spokespersons, confidence,
       reasons
     FROM briefing WHERE id = ?`);
  const spans = store.prepare<[number], SpanRow>(
    'SELECT id, kind, n, text FROM span WHERE briefing_id = ? ORDER BY start',
  );
  const passages = store.prepare<[number], PassageRow>(
    `SELECT kind, n, asker, outlet, speaker, question_span, statement_span FROM passage
     WHERE briefing_id = ? ORDER BY kind, n`,
  );
  return (id: number): Current | null => {
    const row = briefing.get(id);
    if (!row) return null;
    const { text_sha256: textSha256, date_from: dateFrom, spokespersons, reasons, ...facts } = row;
    const content = contentOf(spans.all(id), passages.all(id));
    const transcript: Transcript = {
      ...content,
      ...facts,
      dateFrom,
      // Written by the import as lists of names and of reasons.
      spokespersons: JSON.parse(spokespersons) as string[],
      reasons: JSON.parse(reasons) as Reason[],
    };
    return { transcript, textSha256 };
  };
};

const contentOf = (
  spans: readonly SpanRow[],
  passages: readonly PassageRow[],
): Pick<Transcript, 'text' | 'spans' | 'exchanges' | 'announcements'> => {
  const places = new Map(spans.map(({ id }, at) => [id, at]));
  const placeOf = (id: number | null): number => (id === null ? -1 : (places.get(id) ?? -1));
  let start = 0;
  const placed = spans.map(({ kind, n, text }) => ({ kind, n, start, end: (start += text.length) }));
  const exchanges: ReadExchange[] = [];
  const announcements: ReadAnnouncement[] = [];
  for (const { kind, n, asker, outlet, speaker, question_span, statement_span } of passages) {
    const statement = placeOf(statement_span);
    if (kind === 'announcement') announcements.push({ n, span: statement, speaker });
    else exchanges.push({ n, question: placeOf(question_span), statement, asker, outlet, speaker });
  }
  return { text: spans.map(({ text }) => text).join(''), spans: placed, exchanges, announcements };
};
