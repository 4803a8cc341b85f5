import type { Handlers, Publish } from '../../contract/index.ts';
import { fileName } from '../exports/file-name.ts';
import { nameKey } from '../language/name-key.ts';
import type { WritableStore } from '../store/store.ts';
import { entriesOf, linesFrom, troublesOf } from './entries.ts';
import { listNotThere, openListRows, saveList } from './rows.ts';

type Name = 'lists.list' | 'lists.save' | 'lists.remove' | 'lists.read' | 'lists.export';

/** The person's own word lists: `@name` in a query. */
export const createLists = (
  store: WritableStore,
  queries: () => readonly { readonly name: string; readonly query: string }[],
  publish: Publish,
): Handlers<Name> => {
  const rows = openListRows(store);
  const changed = (): void => publish('collection.changed', { what: 'lists' });
  return {
    'lists.list': () => {
      const topics = queries();
      return rows.all().map((list) => ({
        ...list,
        count: entriesOf(list.entries).length,
        troubles: troublesOf(list.entries),
        topics: topics.filter(({ query }) => names(query, list.name)).map(({ name }) => name),
      }));
    },
    'lists.save': (asked) => {
      const list = saveList(rows, asked);
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

/** Whether a query calls a list by its name. */
const names = (query: string, list: string): boolean =>
  [...query.matchAll(/@(?:"([^"]*)"|([^\s()"]+))/g)].some(
    ([, quoted, bare]) => nameKey(quoted ?? bare ?? '') === nameKey(list),
  );
