import { createHash } from 'node:crypto';
import type { WritableStore } from '../store/store.ts';
import type { Found, FoundReason } from './found.ts';

/** Another number whenever the same texts would give other suggestions than before. */
const way = 1;
const factName = 'nonanswers';

/** Says what was looked at: passages, lines, names, versions. A line that was muted since is left out the next time. */
const stateSql = `SELECT
  (SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || total(statement_words * (n + 1)) FROM passage) || '|' ||
  (SELECT count(*) || ' ' || coalesce(max(read_at), '')
     FROM briefing WHERE removed_at IS NULL) || '|' ||
  (SELECT count(*) || ' ' || total(passage_id) FROM line_use) || '|' ||
  (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM people_step WHERE undone_at IS NULL) || '|' ||
  (SELECT count(*) || ' ' || total(rank) FROM twin_version)`;

/** What was found, as it is kept. */
export const prepareFound = (store: WritableStore) => {
  const state = store.prepare<[], string>(stateSql).pluck();
  const mark = store.prepare<[string], string>('SELECT value FROM fact WHERE name = ?').pluck();
  const setMark = store.prepare<[string, string]>('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)');
  const clear = store.prepare('DELETE FROM nonanswer');
  const add = store.prepare<[number, number, string]>(
    'INSERT INTO nonanswer (passage_id, score, found) VALUES (?, ?, ?)',
  );
  const all = store
    .prepare<[], [passage: number, score: number, found: string]>(
      'SELECT passage_id, score, found FROM nonanswer',
    )
    .raw();
  const likenesses = store
    .prepare<[], [id: number, high: number, low: number]>(
      'SELECT id, like_high, like_low FROM passage WHERE like_low <> 0 OR like_high <> 0',
    )
    .raw();
  return {
    /** The mark of the collection as it is, with words that were looked for besides. */
    markNow: (besides: string): string =>
      createHash('sha256')
        .update(`${way}\n${state.get() ?? ''}\n${besides}`)
        .digest('hex'),
    /** The mark of the collection as it was when it was last looked at; undefined before. */
    mark: (): string | undefined => mark.get(factName),
    likenesses: () => likenesses.iterate(),
    all: function* (): Iterable<Found> {
      for (const [passage, score, found] of all.iterate())
        // Written by `keep`.
        yield { passage, score, reasons: JSON.parse(found) as FoundReason[] };
    },
    keep: (found: readonly Found[], now: string): void =>
      store
        .transaction(() => {
          clear.run();
          for (const { passage, score, reasons } of found) add.run(passage, score, JSON.stringify(reasons));
          setMark.run(factName, now);
        })
        .immediate(),
  };
};
