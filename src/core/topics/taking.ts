import {
  coreMethods,
  WorkbenchError,
  type Handlers,
  type Ignored,
  type Publish,
  type TakenOver,
  type Topic,
  type WordList,
} from '../../contract/index.ts';
import { troublesOf } from '../lists/entries.ts';
import { openListRows, saveList } from '../lists/rows.ts';
import { nameKey } from '../language/name-key.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { createNaming } from './naming.ts';
import { openTopicRows } from './rows.ts';
import { leavingOf, readTold, type Told } from './table.ts';
import { saveTopic } from './topics.ts';
import { openVersions } from './versions.ts';

type Name = 'topics.export' | 'topics.preview' | 'topics.import';

/** Topics and lists out as a file, and in from one: looked at first, then taken over by name in one step. */
export const createTaking = (store: WritableStore, searcher: Searcher, publish: Publish): Handlers<Name> => {
  const rows = openTopicRows(store);
  const lists = openListRows(store);
  const saving = {
    store,
    searcher,
    rows,
    versions: openVersions(store, searcher),
    naming: createNaming(store, searcher),
  };
  const look = (text: string): TakenOver[] => {
    const [topics, words] = [rows.all(), lists.all()];
    const met = new Set<string>();
    return readTold(text).map((told) => {
      const key = `${told.what} ${nameKey(told.name)}`;
      const twice = met.has(key);
      met.add(key);
      const seen = told.what === 'topic' ? lookAtTopic(searcher, topics, told) : lookAtList(words, told);
      return twice ? unreadable(told, ['Its name stands in the file before: that one is taken.']) : seen;
    });
  };
  const take = (told: TakenOver): TakenOver => {
    if (told.becomes !== 'new' && told.becomes !== 'changed') return told;
    const { topic, list, topicBefore, listBefore } = told;
    if (topic) {
      const { id: _id, ...rest } = topic;
      const saved = saveTopic(saving, topicBefore ? { ...rest, id: topicBefore.id } : rest);
      return { ...told, topic: saved };
    }
    if (!list) return told;
    const { id: _id, ...rest } = list;
    return { ...told, list: saveList(lists, listBefore ? { ...rest, id: listBefore.id } : rest) };
  };
  return {
    'topics.export': ({ as, ids }) => {
      const wanted = ids && new Set(ids);
      const topics = rows.all().filter(({ id }) => wanted?.has(id) ?? true);
      return leavingOf(as, topics, wanted ? [] : lists.all());
    },
    'topics.preview': ({ text }) => look(text),
    'topics.import': ({ text }) => {
      // Lists before topics: a topic's counts are made with the lists it names.
      const taken = store.transaction(() => {
        const all = look(text);
        const ofLists = new Map(all.filter(({ what }) => what === 'list').map((one) => [one.row, take(one)]));
        return all.map((one) => ofLists.get(one.row) ?? take(one));
      })();
      publish('collection.changed', { what: 'lists' });
      publish('collection.changed', { what: 'topics' });
      return taken;
    },
  };
};

const none = { topic: null, topicBefore: null, list: null, listBefore: null };

const unreadable = ({ what, row, name }: Told, reasons: readonly string[]): TakenOver => ({
  what,
  row,
  name,
  becomes: 'not readable',
  changes: [],
  reasons: [...reasons],
  ...none,
});

const lookAtTopic = (searcher: Searcher, topics: readonly Topic[], told: Told): TakenOver => {
  const before = topics.find(({ name }) => nameKey(name) === nameKey(told.name)) ?? null;
  const query = told.query?.trim() ? told.query : (before?.query ?? '');
  const colour = told.colour === undefined || told.colour === '' ? undefined : Number(told.colour);
  const parsed = coreMethods['topics.save'].input.safeParse({
    name: told.name,
    query,
    ...(colour === undefined ? {} : { colour }),
    ...(told.group === undefined ? {} : { group: told.group }),
    ...(told.note === undefined ? {} : { note: told.note }),
  });
  if (!parsed.success) return unreadable(told, parsed.error.issues.map(issueOf));
  const reading = readOr(searcher, query);
  if (typeof reading === 'string') return unreadable(told, [reading]);
  const fallback = before ?? { id: 0, colour: 1, note: '', group: '', archived: false, watched: true };
  const topic = { ...fallback, ...defined(parsed.data), name: told.name, query } satisfies Topic;
  const changes = before ? differences(before, topic, ['name', 'query', 'group', 'colour', 'note']) : [];
  return {
    what: 'topic',
    row: told.row,
    name: told.name,
    becomes: before === null ? 'new' : changes.length > 0 ? 'changed' : 'same',
    changes,
    reasons: reading.map(({ text, reason }) => `${text}: ${reason}`),
    ...none,
    topic,
    topicBefore: before,
  };
};

const lookAtList = (lists: readonly WordList[], told: Told): TakenOver => {
  const before = lists.find(({ name }) => nameKey(name) === nameKey(told.name)) ?? null;
  const list = {
    id: before?.id ?? 0,
    name: told.name,
    entries: told.entries ?? before?.entries ?? '',
    note: told.note ?? before?.note ?? '',
  };
  const parsed = coreMethods['lists.save'].input.safeParse({
    name: list.name,
    entries: list.entries,
    note: list.note,
  });
  if (!parsed.success) return unreadable(told, parsed.error.issues.map(issueOf));
  const changes = before ? differences(before, list, ['name', 'entries', 'note']) : [];
  return {
    what: 'list',
    row: told.row,
    name: told.name,
    becomes: before === null ? 'new' : changes.length > 0 ? 'changed' : 'same',
    changes,
    reasons: troublesOf(list.entries).map(({ line, entry, reason }) => `Line ${line}, ${entry}: ${reason}`),
    ...none,
    list,
    listBefore: before,
  };
};

const amiss: Readonly<Record<string, string>> = {
  name: 'It has no name, or one of more than 200 characters.',
  query: 'It has no query, or one that is too long.',
  colour: 'Its colour is not a number from 1 to 8.',
  group: 'The name of its group has more than 200 characters.',
  note: 'Its note has more than 20,000 characters.',
  entries: 'It has more than a million characters.',
};

/** What is amiss with a value, in words. */
const issueOf = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  amiss[String(path[0])] ?? message;

/** The parts of a query that are not used, or why it cannot be run at all. */
const readOr = (searcher: Searcher, query: string): readonly Ignored[] | string => {
  try {
    const { tree, ignored } = searcher.evaluate(query).parsed;
    return tree
      ? ignored
      : `Nothing of its query is understood: ${ignored[0]?.reason ?? 'there is no word in it.'}`;
  } catch (error) {
    if (error instanceof WorkbenchError) return error.message;
    throw error;
  }
};

const defined = <Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } =>
  // What is undefined is left out, so none is left.
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as never;

const differences = <One extends object>(
  before: One,
  after: One,
  keys: readonly (keyof One & string)[],
): string[] => keys.filter((key) => before[key] !== after[key]);
