import type { WritableStore } from '../store/store.ts';
import { countWords } from '../language/words.ts';
import { formsOf } from '../language/tokens.ts';
import { stemOf } from '../language/stems.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** Puts transcripts into the store. Call inside a transaction. */
export type BriefingWriter = {
  /** Writes a briefing that is not there yet; gives its id. */
  readonly add: (transcript: Transcript, textSha256: string) => number;
  /** Puts another text in the place of a briefing's old one; its id stays. */
  readonly replace: (id: number, transcript: Transcript, textSha256: string) => void;
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
  spokespersons: string;
  confidence: number;
  reasons: string;
  exchanges: number;
  words: number;
  read_at: string;
};

const prepareWriting = (store: WritableStore) => ({
  briefing: store.prepare<[BriefingParams]>(
    `INSERT INTO briefing (id, text_sha256, title, date, time, date_from, series, language, layout, encoding,
       spokespersons, confidence, reasons, exchanges, words, read_at)
     VALUES (@id, @text_sha256, @title, @date, @time, @date_from, @series, @language, @layout, @encoding,
       @spokespersons, @confidence, @reasons, @exchanges, @words, @read_at)
     ON CONFLICT (id) DO UPDATE SET text_sha256 = excluded.text_sha256, title = excluded.title, date = excluded.date,
       time = excluded.time, date_from = excluded.date_from, series = excluded.series, language = excluded.language,
       layout = excluded.layout, encoding = excluded.encoding, spokespersons = excluded.spokespersons,
       confidence = excluded.confidence, reasons = excluded.reasons, exchanges = excluded.exchanges,
       words = excluded.words, read_at = excluded.read_at`,
  ),
  span: store.prepare<[number, number, string, number | null, string]>(
    'INSERT INTO span (briefing_id, start, kind, n, text) VALUES (?, ?, ?, ?, ?)',
  ),
  passage: store.prepare<
    [
      number,
      string,
      number,
      string | null,
      string | null,
      string | null,
      number | bigint | null,
      number | bigint,
      number,
      number,
    ]
  >(
    `INSERT INTO passage (briefing_id, kind, n, asker, outlet, speaker, question_span, statement_span,
       question_words, statement_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  index: store.prepare<[number | bigint, string, string]>(
    'INSERT INTO passage_fts (rowid, question, statement) VALUES (?, ?, ?)',
  ),
  form: store.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO form (language, form, stem) VALUES (?, ?, ?)',
  ),
  clear: [
    'DELETE FROM passage_fts WHERE rowid IN (SELECT id FROM passage WHERE briefing_id = ?)',
    'DELETE FROM passage WHERE briefing_id = ?',
    'DELETE FROM span WHERE briefing_id = ?',
  ].map((sql) => store.prepare<[number]>(sql)),
});

type Writing = ReturnType<typeof prepareWriting>;

/** Notes each form the first time it is seen in a language, with its stem. */
const createVocabulary = (writing: Writing) => {
  const seen = new Map<string, Set<string>>();
  return (forms: readonly string[], language: string): void => {
    let known = seen.get(language);
    if (!known) seen.set(language, (known = new Set()));
    for (const form of forms) {
      if (known.has(form)) continue;
      known.add(form);
      writing.form.run(language, form, stemOf(form, language));
    }
  };
};

/** Prepares the writing of briefings into a store. */
export const createBriefingWriter = (store: WritableStore): BriefingWriter => {
  const writing = prepareWriting(store);
  const noteForms = createVocabulary(writing);

  const indexed = (text: string, language: string): { forms: string; words: number } => {
    const forms = formsOf(text);
    noteForms(forms, language);
    return { forms: forms.join(' '), words: countWords(text, language) };
  };

  const writePassages = (id: number, transcript: Transcript, spanIds: readonly (number | bigint)[]): void => {
    const { text, spans, language } = transcript;
    const at = (place: number) => {
      const span = spans[place];
      const rowId = spanIds[place];
      if (!span || rowId === undefined)
        throw new Error(`the transcript names span ${place}, which is not there`);
      return { rowId, ...indexed(text.slice(span.start, span.end), language) };
    };
    for (const { n, question, statement, asker, outlet, speaker } of transcript.exchanges) {
      const [q, s] = [at(question), at(statement)];
      const row = writing.passage.run(
        id,
        'exchange',
        n,
        asker,
        outlet,
        speaker,
        q.rowId,
        s.rowId,
        q.words,
        s.words,
      );
      writing.index.run(row.lastInsertRowid, q.forms, s.forms);
    }
    for (const { n, span, speaker } of transcript.announcements) {
      const s = at(span);
      const row = writing.passage.run(id, 'announcement', n, null, null, speaker, null, s.rowId, 0, s.words);
      writing.index.run(row.lastInsertRowid, '', s.forms);
    }
  };

  const write = (given: number | null, transcript: Transcript, textSha256: string): number => {
    const row = writing.briefing.run(briefingParams(given, transcript, textSha256));
    const id = given ?? Number(row.lastInsertRowid);
    const { text, spans } = transcript;
    const spanIds = spans.map(
      ({ kind, start, end, n }) =>
        writing.span.run(id, start, kind, n, text.slice(start, end)).lastInsertRowid,
    );
    writePassages(id, transcript, spanIds);
    return id;
  };

  return {
    add: (transcript, textSha256) => write(null, transcript, textSha256),
    replace: (id, transcript, textSha256) => {
      for (const statement of writing.clear) statement.run(id);
      write(id, transcript, textSha256);
    },
  };
};

const briefingParams = (id: number | null, transcript: Transcript, textSha256: string): BriefingParams => ({
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
  spokespersons: JSON.stringify(transcript.spokespersons),
  confidence: transcript.confidence,
  reasons: JSON.stringify(transcript.reasons),
  exchanges: transcript.exchanges.length,
  words: countWords(transcript.text, transcript.language),
  read_at: new Date().toISOString(),
});
