import { WorkbenchError, type Handlers, type Publish, type Topic } from '../../contract/index.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';

type Name = 'topics.list' | 'topics.save' | 'topics.remove';

/** The named queries of a project. */
export const createTopics = (store: WritableStore, searcher: Searcher, publish: Publish): Handlers<Name> => {
  const ask = prepareTopics(store);
  return {
    'topics.list': ({ filter }) =>
      ask.list
        .all()
        .map((topic) => ({ ...topic, total: searcher.evaluate(topic.query, filter).places.length })),
    'topics.save': ({ id, name, query, colour, note }) => {
      // One whose query is too large to run would keep the whole list from being counted.
      searcher.read(query);
      // An id far ahead of all that were given would leave none for the topics to come.
      if (id !== undefined && id > (ask.lastId.get() ?? 0)) throw notThere(id);
      const before = id === undefined ? undefined : ask.one.get(id);
      const topic = ask.save.get({
        id: id ?? null,
        name,
        query,
        colour: colour ?? before?.colour ?? freeColour(ask.list.all()),
        note: note ?? before?.note ?? '',
        at: new Date().toISOString(),
      });
      if (!topic) throw new Error('a topic was saved and nothing came back');
      publish('collection.changed', { what: 'topics' });
      return topic;
    },
    'topics.remove': ({ id }) => {
      const topic = ask.remove.get(id);
      if (!topic) throw notThere(id);
      publish('collection.changed', { what: 'topics' });
      return topic;
    },
  };
};

const notThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no topic ${id} in this project. It may have been removed already.`,
  );

const columns = 'id, name, query, colour, note';

const prepareTopics = (store: WritableStore) => ({
  list: store.prepare<[], Topic>(`SELECT ${columns} FROM topic ORDER BY id`),
  one: store.prepare<[number], Topic>(`SELECT ${columns} FROM topic WHERE id = ?`),
  save: store.prepare<[Omit<Topic, 'id'> & { id: number | null; at: string }], Topic>(
    `INSERT INTO topic (id, name, query, colour, note, saved_at) VALUES (@id, @name, @query, @colour, @note, @at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, colour = excluded.colour,
       note = excluded.note, saved_at = excluded.saved_at
     RETURNING ${columns}`,
  ),
  lastId: store.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'topic'").pluck(),
  remove: store.prepare<[number], Topic>(`DELETE FROM topic WHERE id = ? RETURNING ${columns}`),
});

const paletteSize = 8;

/** The first colour of the palette that the fewest topics have. */
const freeColour = (topics: readonly Topic[]): number => {
  const uses = Array.from(
    { length: paletteSize },
    (_, at) => topics.filter(({ colour }) => colour === at + 1).length,
  );
  return uses.indexOf(Math.min(...uses)) + 1;
};
