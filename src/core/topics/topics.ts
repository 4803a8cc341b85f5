import {
  WorkbenchError,
  type Handlers,
  type Parsed,
  type Publish,
  type Topic,
} from '../../contract/index.ts';
import { bothOf } from '../search/difference.ts';
import { countOf, both as inBoth, type Places } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { breathing } from './breathe.ts';
import { openTopicRows, refuseTaken, topicNotThere, type TopicRows } from './rows.ts';
import { createTally } from './tally.ts';
import { inTurn } from './in-turn.ts';
import { createNaming, type Naming } from './naming.ts';
import { openVersions, type Versions } from './versions.ts';

type Name =
  'topics.list' | 'topics.save' | 'topics.remove' | 'topics.versions' | 'topics.undo' | 'topics.overlap';

/** The named queries of a project, with what each change of them did. */
export const createTopics = (store: WritableStore, searcher: Searcher, publish: Publish): Handlers<Name> => {
  const rows = openTopicRows(store);
  const versions = openVersions(store, searcher);
  const tally = createTally(searcher);
  const changed = (): void => publish('collection.changed', { what: 'topics' });
  const saving = { store, searcher, rows, versions, naming: createNaming(store, searcher) };
  return {
    'topics.list': inTurn(async ({ filter, archived = false }) => {
      const topics = rows.all().filter((topic) => archived || !topic.archived);
      const tallies = await tally(
        topics.map(({ query }) => query),
        filter,
      );
      return topics.map((topic, at) => ({ ...topic, ...(tallies[at] ?? nothing) }));
    }),
    'topics.save': (asked) => {
      const topic = saveTopic(saving, asked);
      changed();
      return topic;
    },
    'topics.remove': ({ id }) => {
      const topic = rows.remove(id);
      changed();
      return topic;
    },
    'topics.versions': ({ id }) => {
      if (!rows.get(id)) throw topicNotThere(id);
      return versions.of(id);
    },
    'topics.undo': ({ id }) => {
      const topic = undoQuery(saving, id);
      changed();
      return topic;
    },
    'topics.overlap': ({ id, filter }) => overlapOf(rows, searcher, id, filter),
  };
};

const nothing = { total: 0, last: null, spark: [], ignored: [] };

type Saving = {
  readonly store: WritableStore;
  readonly searcher: Searcher;
  readonly rows: TopicRows;
  readonly versions: Versions;
  readonly naming: Naming;
};

/** Makes a topic or changes one, and keeps its query where that is another. Throws what the contract says. */
export const saveTopic = (
  { store, searcher, rows, versions, naming }: Saving,
  { id, name, query, ...told }: Parsed<'topics.save'>,
): Topic => {
  // One whose query is too large to run would keep the whole list from being counted.
  searcher.read(query);
  // An id far ahead of all that were given would leave none for the topics to come.
  if (id !== undefined && id > rows.lastId()) throw topicNotThere(id);
  const all = rows.all();
  refuseTaken(all, name, id ?? null);
  const before = id === undefined ? undefined : rows.get(id)?.topic;
  const topic = {
    name,
    query,
    colour: told.colour ?? before?.colour ?? freeColour(all),
    note: told.note ?? before?.note ?? '',
    group: told.group ?? before?.group ?? '',
    archived: told.archived ?? before?.archived ?? false,
    watched: told.watched ?? before?.watched ?? true,
  };
  return store.transaction(() => {
    if (before) naming.follow('topic', before.name, name);
    const saved = rows.save(topic, id ?? null);
    if (!before || before.query !== query) versions.add(saved.id, query, before?.query ?? null);
    return saved;
  })();
};

const undoQuery = ({ store, rows, versions }: Saving, id: number): Topic => {
  const held = rows.get(id);
  if (!held || held.removed) throw topicNotThere(id);
  return store.transaction(() => {
    const query = versions.takeBack(id);
    if (query === null)
      throw new WorkbenchError(
        'not-found',
        `“${held.topic.name}” never had another query: there is nothing to take back.`,
      );
    return rows.save({ ...held.topic, query }, id);
  })();
};

const overlapOf = async (
  rows: TopicRows,
  searcher: Searcher,
  id: number,
  filter: Parsed<'topics.overlap'>['filter'],
) => {
  const all = rows.all();
  const own = all.find((topic) => topic.id === id);
  if (!own) throw topicNotThere(id);
  const breathe = breathing();
  const shared = [];
  for (const { id: other, name, query, archived } of all) {
    if (other === id || archived) continue;
    // Asked for again beside each: what was read meanwhile counts on both sides.
    const found = searcher.evaluate(own.query, filter);
    const its = searcher.evaluate(query, filter);
    const both = countShared(found, its);
    const opens = both === 0 ? null : bothOf(found.parsed.tree, its.parsed.tree);
    if (opens !== null) {
      const total = its.places.length;
      const jaccard = both / (found.places.length + total - both);
      shared.push({ id: other, name, total, both, jaccard, query: opens });
    }
    await breathe();
  }
  const most = shared.toSorted((a, b) => b.both - a.both || b.jaccard - a.jaccard || a.id - b.id);
  return { total: searcher.evaluate(own.query, filter).places.length, with: most };
};

type Found = {
  readonly matching: Places;
  readonly within: Places;
  readonly fold: (places: Places) => Places;
};

/** What searching for both finds: an exchange counts where one version has both. */
const countShared = (a: Found, b: Found): number =>
  countOf(a.fold(inBoth(inBoth(a.matching, b.matching), a.within)));

const paletteSize = 8;

/** The first colour of the palette that the fewest topics have. */
const freeColour = (topics: readonly Topic[]): number => {
  const uses = Array.from(
    { length: paletteSize },
    (_, at) => topics.filter(({ colour }) => colour === at + 1).length,
  );
  return uses.indexOf(Math.min(...uses)) + 1;
};
