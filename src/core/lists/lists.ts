import type { Handlers, Publish } from '../../contract/index.ts';
import { fileName } from '../exports/file-name.ts';
import type { WritableStore } from '../store/store.ts';
import { entriesOf, linesFrom, troublesOf } from './entries.ts';
import { listNotThere, openListRows, saveList } from './rows.ts';

type Name = 'lists.list' | 'lists.save' | 'lists.remove' | 'lists.read' | 'lists.export';

/** Knows which queries name a list, and keeps them right when it is called otherwise. */
export type ListNaming = {
  readonly namedBy: (kind: 'list', list: string) => string[];
  readonly follow: (kind: 'list', before: string, after: string) => void;
};

/** The person's own word lists: `@name` in a query. */
export const createLists = (store: WritableStore, topics: ListNaming, publish: Publish): Handlers<Name> => {
  const rows = openListRows(store);
  const changed = (): void => publish('collection.changed', { what: 'lists' });
  return {
    'lists.list': () => {
      return rows.all().map((list) => ({
        ...list,
        count: entriesOf(list.entries).length,
        troubles: troublesOf(list.entries),
        topics: topics.namedBy('list', list.name),
      }));
    },
    'lists.save': (asked) => {
      const before = asked.id === undefined ? undefined : rows.get(asked.id);
      const list = store.transaction(() => {
        if (before) topics.follow('list', before.name, asked.name);
        return saveList(rows, asked);
      })();
      changed();
      return list;
    },
    'lists.remove': ({ id }) => {
      const list = rows.remove(id);
      changed();
      return list;
    },
    'lists.read': ({ text }) => {
      const entries = linesFrom(text);
      return { entries, count: entriesOf(entries).length, troubles: troublesOf(entries) };
    },
    'lists.export': ({ id }) => {
      const list = rows.all().find((one) => one.id === id);
      if (!list) throw listNotThere(id);
      return {
        name: fileName('list', list.name, 'txt'),
        mime: 'text/plain',
        text: `${list.entries.trimEnd()}\n`,
      };
    },
  };
};
