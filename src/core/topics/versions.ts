import { WorkbenchError, type TopicVersion } from '../../contract/index.ts';
import { differenceOf } from '../search/difference.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';

type Row = Omit<TopicVersion, 'gainedQuery' | 'lostQuery'>;
type Did = Pick<Row, 'before' | 'after' | 'gained' | 'lost'>;

/** The queries that topics had. */
export type Versions = {
  /** Newest first, each with the searches that show what it gained and lost. */
  readonly of: (topic: number) => TopicVersion[];
  /** Keeps a topic's new query with what it did; `before` is the query it had, null for a new topic. */
  readonly add: (topic: number, query: string, before: string | null) => void;
  /** Takes the last change back: the query it had before, null where it had none. */
  readonly takeBack: (topic: number) => string | null;
};

/** Opens the versions of topics. */
export const openVersions = (store: WritableStore, searcher: Searcher): Versions => {
  const list = store.prepare<[number], Row>(
    `SELECT id, at, query, before, after, gained, lost FROM topic_version WHERE topic_id = ? ORDER BY id DESC`,
  );
  const insert = store.prepare<[Did & { topic: number; at: string; query: string }]>(
    `INSERT INTO topic_version (topic_id, at, query, before, after, gained, lost)
     VALUES (@topic, @at, @query, @before, @after, @gained, @lost)`,
  );
  const drop = store.prepare<[number]>('DELETE FROM topic_version WHERE id = ?');
  return {
    of: (topic) => {
      const rows = list.all(topic);
      return rows.map((row, at) => {
        const before = rows[at + 1]?.query;
        const opens = (found: string, left: string | undefined): string | null =>
          left === undefined ? null : differenceOf(searcher.parse(found).tree, searcher.parse(left).tree);
        return {
          ...row,
          gainedQuery: opens(row.query, before),
          lostQuery: before === undefined ? null : opens(before, row.query),
        };
      });
    },
    add: (topic, query, before) => {
      const at = new Date().toISOString();
      insert.run({ topic, at, query, ...didOf(searcher, query, before) });
    },
    takeBack: (topic) => {
      const [last, before] = list.all(topic);
      if (!last || !before) return null;
      drop.run(last.id);
      return before.query;
    },
  };
};

const didOf = (searcher: Searcher, query: string, before: string | null): Did => {
  const count = (text: string | null): number => (text === null ? 0 : searcher.evaluate(text).places.length);
  if (before === null) return { before: null, after: count(query), gained: null, lost: null };
  const [was, now] = [searcher.parse(before).tree, searcher.parse(query).tree];
  return {
    before: count(before),
    after: count(query),
    gained: countOrNull(() => count(differenceOf(now, was))),
    lost: countOrNull(() => count(differenceOf(was, now))),
  };
};

/** Both queries in one may be longer than a query may be; then it is not known what changed. */
const countOrNull = (count: () => number): number | null => {
  try {
    return count();
  } catch (error) {
    if (error instanceof WorkbenchError && error.code === 'too-large') return null;
    throw error;
  }
};
