import type { ReadableStore } from '../store/store.ts';

/** The index text of a passage: normal forms, one space between. `at` is its place among those asked for. */
export type IndexText = { readonly at: number; readonly question: string; readonly statement: string };
export type IndexColumn = 'question' | 'statement';

/** The texts of a passage as they were written, and where they start in the briefing. */
export type PassageTexts = {
  /** Place of the passage among those asked for: one that was just removed is left out. */
  readonly at: number;
  readonly title: string;
  /** How many passages of this kind the briefing holds. */
  readonly of: number;
  readonly question: string | null;
  readonly questionStart: number | null;
  readonly statement: string | null;
  readonly statementStart: number | null;
};

/** The parts of a passage as they were written, and nothing else. */
export type WrittenText = {
  readonly at: number;
  readonly question: string | null;
  readonly statement: string | null;
};

/** The same without what only a list of hits shows: twice as fast. */
export type PartTexts = Omit<PassageTexts, 'title' | 'of'>;

/** Sorts after every form that begins with the same characters. */
const afterAll = '\u{10FFFF}';

/** The SQL of search, for the test that asserts its query plans. */
export const searchSql = {
  matches: 'SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?',
  matchCount: 'SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?',
  ranked: 'SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank',
  occurrences: 'SELECT v.doc FROM json_each(?) j CROSS JOIN passage_occurrence v ON v.term = j.value',
  occurrencesIn:
    'SELECT v.doc FROM json_each(?) j CROSS JOIN passage_occurrence v ON v.term = j.value AND v.col = ?',
  beginning: 'SELECT doc FROM passage_occurrence WHERE term >= ? AND term < ?',
  beginningIn: 'SELECT doc FROM passage_occurrence WHERE term >= ? AND term < ? AND col = ?',
  forms: `SELECT form FROM form INDEXED BY form_stem
    WHERE language = @language AND stem = (SELECT stem FROM form WHERE language = @language AND form = @form)`,
  languages: 'SELECT DISTINCT language FROM briefing',
  allForms: "SELECT coalesce(group_concat(form, char(10)), '') FROM (SELECT DISTINCT form FROM form)",
  indexTexts:
    'SELECT j.key AS at, f.question, f.statement FROM json_each(?) j CROSS JOIN passage_fts f ON f.rowid = j.value',
  written: `SELECT j.key AS at, q.text AS question, s.text AS statement
    FROM json_each(?) j CROSS JOIN passage p ON p.id = j.value
      LEFT JOIN span q ON q.id = p.question_span
      LEFT JOIN span s ON s.id = p.statement_span`,
  texts: `SELECT j.key AS at, b.title,
      (SELECT count(*) FROM passage o WHERE o.briefing_id = p.briefing_id AND o.kind = p.kind) AS "of",
      q.text AS question, q.start AS questionStart, s.text AS statement, s.start AS statementStart
    FROM json_each(?) j CROSS JOIN passage p ON p.id = j.value
      JOIN briefing b ON b.id = p.briefing_id
      LEFT JOIN span q ON q.id = p.question_span
      LEFT JOIN span s ON s.id = p.statement_span`,
  partTexts: `SELECT j.key AS at, q.text AS question, q.start AS questionStart,
      s.text AS statement, s.start AS statementStart
    FROM json_each(?) j CROSS JOIN passage p ON p.id = j.value
      LEFT JOIN span q ON q.id = p.question_span
      LEFT JOIN span s ON s.id = p.statement_span`,
  titles: 'SELECT id, title FROM briefing',
  title: 'SELECT title FROM briefing WHERE id = ?',
  topics:
    'SELECT id, name, query, colour FROM topic WHERE removed_at IS NULL AND archived_at IS NULL ORDER BY id',
  topicQuery: 'SELECT query FROM topic WHERE id = ? AND removed_at IS NULL',
  passages: 'SELECT count(*) FROM passage',
  changes: 'SELECT total_changes()',
} as const;

/** Every question that search asks the store, prepared once. */
export const prepareSearch = (store: ReadableStore) => {
  const matches = store.prepare<[string], number>(searchSql.matches).pluck();
  const matchCount = store.prepare<[string], number>(searchSql.matchCount).pluck();
  const ranked = store.prepare<[string], number>(searchSql.ranked).pluck();
  const occurrences = store.prepare<[string], number>(searchSql.occurrences).pluck();
  const occurrencesIn = store.prepare<[string, IndexColumn], number>(searchSql.occurrencesIn).pluck();
  const written = store.prepare<[string], WrittenText>(searchSql.written);
  const beginning = store.prepare<[string, string], number>(searchSql.beginning).pluck();
  const beginningIn = store.prepare<[string, string, IndexColumn], number>(searchSql.beginningIn).pluck();
  const allForms = store.prepare<[], string>(searchSql.allForms).pluck();
  const forms = store.prepare<[{ language: string; form: string }], string>(searchSql.forms).pluck();
  const languages = store.prepare<[], string>(searchSql.languages).pluck();
  const indexTexts = store.prepare<[string], IndexText>(searchSql.indexTexts);
  const texts = store.prepare<[string], PassageTexts>(searchSql.texts);
  const partTexts = store.prepare<[string], PartTexts>(searchSql.partTexts);
  const titles = store.prepare<[], { id: number; title: string }>(searchSql.titles);
  const title = store.prepare<[number], string>(searchSql.title).pluck();
  const topics = store.prepare<[], { id: number; name: string; query: string; colour: number }>(
    searchSql.topics,
  );
  const topicQuery = store.prepare<[number], string>(searchSql.topicQuery).pluck();
  const changes = store.prepare<[], number>(searchSql.changes).pluck();
  const passages = store.prepare<[], number>(searchSql.passages).pluck();
  return {
    /** Ids of the passages that match an FTS5 expression. */
    matches: (expression: string): number[] => matches.all(expression),
    matchCount: (expression: string): number => matchCount.get(expression) ?? 0,
    /** The same, best first (BM25). */
    ranked: (expression: string): number[] => ranked.all(expression),
    /** The passage of every occurrence of any of these forms. */
    occurrences: (some: readonly string[], column: IndexColumn | null): number[] =>
      column ? occurrencesIn.all(JSON.stringify(some), column) : occurrences.all(JSON.stringify(some)),
    /** The passage of every occurrence of every form with this beginning. */
    beginning: (prefix: string, column: IndexColumn | null): number[] =>
      column ? beginningIn.all(prefix, prefix + afterAll, column) : beginning.all(prefix, prefix + afterAll),
    /** All forms of one word in a language; none where the language has not seen it. */
    forms: (language: string, form: string): string[] => forms.all({ language, form }),
    languages: (): string[] => languages.all(),
    /** Every form of the collection, each once, a line each. */
    allForms: (): string => allForms.get() ?? '',
    /** The index texts of passages, in the order of the ids. One question for many is six times as fast as one each. */
    indexTexts: (ids: readonly number[]): IndexText[] => indexTexts.all(JSON.stringify(ids)),
    /** The same for what was written. */
    texts: (ids: readonly number[]): PassageTexts[] => texts.all(JSON.stringify(ids)),
    /** The same without what stands around. */
    written: (ids: readonly number[]): WrittenText[] => written.all(JSON.stringify(ids)),
    /** Goes up with every row that this connection writes. */
    changes: (): number => changes.get() ?? 0,
    partTexts: (ids: readonly number[]): PartTexts[] => partTexts.all(JSON.stringify(ids)),
    titles: () => titles.all(),
    title: (briefing: number): string => title.get(briefing) ?? '',
    topics: () => topics.all(),
    /** Undefined where there is no such topic. */
    topicQuery: (id: number): string | undefined => topicQuery.get(id),
    /** Passages in the store, those of removed briefings among them. */
    passages: (): number => passages.get() ?? 0,
  };
};

export type SearchAsks = ReturnType<typeof prepareSearch>;
