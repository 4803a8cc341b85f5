import { WorkbenchError, type LookMark, type Topic } from '../../contract/index.ts';
import { nameKey } from '../language/name-key.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';

/** A topic with what the person saw of it last. */
export type MarkedTopic = Topic & { readonly mark: LookMark };

type Row = Omit<Topic, 'archived' | 'watched'> & {
  readonly archived: number;
  readonly watched: number;
  readonly removed: number;
  readonly seenBriefing: number;
  readonly seenFile: number;
  readonly seenAt: string | null;
};

const columns = `id, name, query, colour, note, in_group AS "group", archived_at IS NOT NULL AS archived, watched,
  removed_at IS NOT NULL AS removed, seen_briefing AS seenBriefing, seen_file AS seenFile, seen_at AS seenAt`;

const topicOf = ({ id, name, query, colour, note, group, archived, watched }: Row): Topic => ({
  id,
  name,
  query,
  colour,
  note,
  group,
  archived: archived === 1,
  watched: watched === 1,
});

const markOf = ({ seenBriefing, seenFile, seenAt }: Row): LookMark => ({
  briefing: seenBriefing,
  file: seenFile,
  at: seenAt,
});

/** Reads topics; for rooms that change nothing of them but their marks. */
export const readTopics = (store: ReadableStore) => {
  const list = store.prepare<[], Row>(`SELECT ${columns} FROM topic WHERE removed_at IS NULL ORDER BY id`);
  return {
    /** In the order they were made, archived ones among them. */
    all: (): Topic[] => list.all().map(topicOf),
    marked: (): MarkedTopic[] => list.all().map((row) => ({ ...topicOf(row), mark: markOf(row) })),
    /** The query of the topic of this name, whatever its case; null where there is none. */
    queryOf: (name: string): string | null => {
      const key = nameKey(name);
      return list.all().find((row) => nameKey(row.name) === key)?.query ?? null;
    },
  };
};

type Saved = Omit<Topic, 'id' | 'archived' | 'watched'> & {
  readonly id: number | null;
  readonly archived: number;
  readonly watched: number;
  readonly at: string;
};

/** Reads and writes the rows of topics. A row is never taken away, so that a topic comes back as it was. */
export const openTopicRows = (store: WritableStore) => {
  const one = store.prepare<[number], Row>(`SELECT ${columns} FROM topic WHERE id = ?`);
  const lastId = store.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'topic'").pluck();
  const insert = store.prepare<[Saved], Row>(
    `INSERT INTO topic (id, name, query, colour, note, in_group, archived_at, watched, saved_at, seen_briefing, seen_file, seen_at)
     VALUES (@id, @name, @query, @colour, @note, @group, CASE @archived WHEN 1 THEN @at END, @watched, @at,
       (SELECT coalesce(max(id), 0) FROM briefing), (SELECT coalesce(max(id), 0) FROM import_file), @at)
     RETURNING ${columns}`,
  );
  const update = store.prepare<[Saved], Row>(
    `UPDATE topic SET name = @name, query = @query, colour = @colour, note = @note, in_group = @group,
       archived_at = CASE @archived WHEN 1 THEN coalesce(archived_at, @at) END, watched = @watched, saved_at = @at,
       removed_at = NULL
     WHERE id = @id RETURNING ${columns}`,
  );
  const remove = store.prepare<[string, number], Row>(
    `UPDATE topic SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING ${columns}`,
  );
  return {
    ...readTopics(store),
    /** One that is there, or was; `removed` says which. */
    get: (id: number): { readonly topic: Topic; readonly removed: boolean } | null => {
      const row = one.get(id);
      return row ? { topic: topicOf(row), removed: row.removed === 1 } : null;
    },
    /** The highest number that was ever given to a topic. */
    lastId: (): number => lastId.get() ?? 0,
    save: (topic: Omit<Topic, 'id'>, id: number | null): Topic => {
      const row = (id !== null && one.get(id) ? update : insert).get({
        ...topic,
        id,
        archived: Number(topic.archived),
        watched: Number(topic.watched),
        at: new Date().toISOString(),
      });
      if (!row) throw new Error('a topic was saved and nothing came back');
      return topicOf(row);
    },
    remove: (id: number): Topic => {
      const row = remove.get(new Date().toISOString(), id);
      if (!row) throw topicNotThere(id);
      return topicOf(row);
    },
  };
};

export type TopicRows = ReturnType<typeof openTopicRows>;

/** Says that there is no such topic. */
export const topicNotThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no topic ${id} in this project. It may have been removed already.`,
  );

/** Refuses a name that another topic has: `topic:` could not tell them apart. */
export const refuseTaken = (topics: readonly Topic[], name: string, own: number | null): void => {
  const key = nameKey(name);
  const other = topics.find((topic) => topic.id !== own && nameKey(topic.name) === key);
  if (!other) return;
  throw new WorkbenchError(
    'invalid-input',
    `There is a topic “${other.name}” already${other.archived ? ', among those archived' : ''}. Choose another name, or change that one: topic:${name.includes(' ') ? `"${name}"` : name} in a query must mean one of them.`,
  );
};
