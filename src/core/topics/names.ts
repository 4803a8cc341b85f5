import { entriesOf } from '../lists/entries.ts';
import { readLists } from '../lists/rows.ts';
import type { Names } from '../search/names.ts';
import type { ReadableStore } from '../store/store.ts';
import { readTopics } from './rows.ts';

/** What queries call by name: the word lists and the topics of a project. `changed` says that one is another now. */
export const createNames = (store: ReadableStore): Names & { readonly changed: () => void } => {
  const topics = readTopics(store);
  const lists = readLists(store);
  let version = 0;
  return {
    version: () => version,
    changed: () => void version++,
    lists: () => lists().map(({ name }) => name),
    topics: () => topics.all().map(({ name }) => name),
    entriesOf: (name) => entriesOf(lists().find((list) => list.name === name)?.entries ?? ''),
    queryOf: (name) => topics.all().find((topic) => topic.name === name)?.query ?? '',
  };
};
