import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { PreparedPart, PreparedPassage, PreparedTranscript } from './prepare.ts';

type KeptPart = Omit<PreparedPart, 'forms'>;
/** A passage whose words are in the store, and indexed, under its row's id. */
export type KeptPassage = Omit<PreparedPassage, 'question' | 'statement' | 'like'> & {
  readonly id: number;
  readonly question: KeptPart | null;
  readonly statement: KeptPart;
};

/** Puts transcripts into the store. Call inside a transaction. */
export type BriefingWriter = {
  /** Writes a briefing that is not there yet; gives its id. */
  readonly add: (prepared: PreparedTranscript, textSha256: string) => number;
  /** Puts another text in the place of a briefing's old one; its id stays. */
  readonly replace: (id: number, prepared: PreparedTranscript, textSha256: string) => void;
  /** The same, but some passages keep their rows; `prepared` holds the other ones. */
  readonly recut: (
    id: number,
    prepared: PreparedTranscript,
    kept: readonly KeptPassage[],
    textSha256: string,
  ) => void;
};

type BriefingParams = {
  id: number | null;
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
  exchanges: number;
  words: number;
  read_at: string;
};

type PassageParams = {
  briefing_id: number;
  kind: string;
  n: number;
  asker: string | null;
  outlet: string | null;
  speaker: string | null;
  question_span: number | bigint | null;
  statement_span: number | bigint | null;
  question_words: number;
  statement_words: number;
  like_high: number;
  like_low: number;
};

type KeptParams = Pick<
  PassageParams,
  'n' | 'asker' | 'outlet' | 'speaker' | 'question_span' | 'statement_span'
> & { id: number };

const prepareWriting = (store: WritableStore) => ({
  // An insert and an update, not one upsert: see `prepareShelf`.
  add: store.prepare<[BriefingParams]>(
    `INSERT INTO briefing (id, text_sha256, title, date, time, date_from, series, language, layout, encoding, format,
       spokespersons, confidence, reasons, exchanges, words, read_at)
     VALUES (@id, @text_sha256, @title, @date, @time, @date_from, @series, @language, @layout, @encoding, @format,
       @spokespersons, @confidence, @reasons, @exchanges, @words, @read_at)`,
  ),
  change: store.prepare<[BriefingParams]>(
    `UPDATE briefing SET text_sha256 = @text_sha256, title = @title, date = @date, time = @time,
       date_from = @date_from, series = @series, language = @language, layout = @layout, encoding = @encoding, format = @format,
       spokespersons = @spokespersons, confidence = @confidence, reasons = @reasons, exchanges = @exchanges,
       words = @words, read_at = @read_at
     WHERE id = @id`,
  ),
  span: store.prepare<[number, number, string, number | null, string]>(
    'INSERT INTO span (briefing_id, start, kind, n, text) VALUES (?, ?, ?, ?, ?)',
  ),
  passage: store.prepare<[PassageParams]>(
    `INSERT INTO passage (briefing_id, kind, n, asker, outlet, speaker, question_span, statement_span,
       question_words, statement_words, like_high, like_low)
     VALUES (@briefing_id, @kind, @n, @asker, @outlet, @speaker, @question_span, @statement_span,
       @question_words, @statement_words, @like_high, @like_low)`,
  ),
  index: store.prepare<[number | bigint, string, string]>(
    'INSERT INTO passage_fts (rowid, question, statement) VALUES (?, ?, ?)',
  ),
  form: store.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO form (language, form, stem) VALUES (?, ?, ?)',
  ),
  // Out of the way of new numbers and new spans, until they are written where they are now.
  lift: store.prepare<[number]>(
    'UPDATE passage SET n = -n, question_span = NULL, statement_span = NULL WHERE briefing_id = ?',
  ),
  keep: store.prepare<[KeptParams]>(
    `UPDATE passage SET n = @n, asker = @asker, outlet = @outlet, speaker = @speaker,
       question_span = @question_span, statement_span = @statement_span
     WHERE id = @id`,
  ),
  clearLifted: [
    'DELETE FROM passage_fts WHERE rowid IN (SELECT id FROM passage WHERE briefing_id = ? AND n < 0)',
    'DELETE FROM passage_unit WHERE passage_id IN (SELECT id FROM passage WHERE briefing_id = ? AND n < 0)',
    'DELETE FROM passage WHERE briefing_id = ? AND n < 0',
  ].map((sql) => store.prepare<[number]>(sql)),
  clearSpans: store.prepare<[number]>('DELETE FROM span WHERE briefing_id = ?'),
});

/** Prepares the writing of briefings into a store. */
export const createBriefingWriter = (store: WritableStore): BriefingWriter => {
  const writing = prepareWriting(store);

  const writeSpans = (id: number, { text, spans }: Transcript): (number | bigint)[] =>
    spans.map(
      ({ kind, start, end, n }) =>
        writing.span.run(id, start, kind, n, text.slice(start, end)).lastInsertRowid,
    );
  const write = (
    given: number | null,
    prepared: PreparedTranscript,
    textSha256: string,
    kept: readonly KeptPassage[] = [],
  ): number => {
    const save = given === null ? writing.add : writing.change;
    const row = save.run(briefingParams(given, prepared, textSha256));
    const id = given ?? Number(row.lastInsertRowid);
    const spanIds = writeSpans(id, prepared.transcript);
    const spanOf = (part: KeptPart | null) => (part ? (spanIds[part.span] ?? null) : null);
    for (const { id: held, n, asker, outlet, speaker, question, statement } of kept) {
      const [question_span, statement_span] = [spanOf(question), spanOf(statement)];
      writing.keep.run({ id: held, n, asker, outlet, speaker, question_span, statement_span });
    }
    for (const statement of given === null ? [] : writing.clearLifted) statement.run(id);
    for (const { kind, n, asker, outlet, speaker, question, statement, like } of prepared.passages) {
      const passage = writing.passage.run({
        briefing_id: id,
        kind,
        n,
        asker,
        outlet,
        speaker,
        question_span: spanOf(question),
        statement_span: spanOf(statement),
        question_words: question?.words ?? 0,
        statement_words: statement.words,
        like_high: like.high,
        like_low: like.low,
      });
      writing.index.run(passage.lastInsertRowid, question?.forms ?? '', statement.forms);
    }
    const { language } = prepared.transcript;
    for (const [form, stem] of prepared.forms) writing.form.run(language, form, stem);
    return id;
  };
  const recut: BriefingWriter['recut'] = (id, prepared, kept, textSha256) => {
    writing.lift.run(id);
    writing.clearSpans.run(id);
    write(id, prepared, textSha256, kept);
  };

  return {
    add: (prepared, textSha256) => write(null, prepared, textSha256),
    recut,
    replace: (id, prepared, textSha256) => recut(id, prepared, [], textSha256),
  };
};

const briefingParams = (
  id: number | null,
  { transcript, words }: PreparedTranscript,
  textSha256: string,
): BriefingParams => ({
  id,
  text_sha256: textSha256,
  title: transcript.title,
  date: transcript.date,
  time: transcript.time,
  date_from: transcript.dateFrom,
  series: transcript.series,
  language: transcript.language,
  layout: transcript.layout,
  encoding: transcript.encoding,
  format: transcript.format,
  spokespersons: JSON.stringify(transcript.spokespersons),
  confidence: transcript.confidence,
  reasons: JSON.stringify(transcript.reasons),
  exchanges: transcript.exchanges.length,
  words,
  read_at: new Date().toISOString(),
});
