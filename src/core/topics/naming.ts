import { listText, topicText } from '../search/named.ts';
import type { Searcher } from '../search/searcher.ts';
import type { NamedNode, QueryNode } from '../search/tree.ts';
import type { WritableStore } from '../store/store.ts';
import { readTopics } from './rows.ts';

/** Knows which topics' queries name a list or another topic, and keeps them right when that is called otherwise. */
export type Naming = {
  /** The names of the topics that name it. */
  readonly namedBy: (kind: NamedNode['kind'], name: string) => string[];
  /**
   * Writes the new name into every query that has the old one, in versions of topics too: call it in the transaction,
   * before the name changes. What such a query finds stays the same.
   */
  readonly follow: (kind: NamedNode['kind'], before: string, after: string) => void;
};

/** Reads and changes names inside the queries of topics. */
export const createNaming = (store: WritableStore, searcher: Searcher): Naming => {
  const topics = readTopics(store);
  const versions = store.prepare<[], { id: number; query: string }>('SELECT id, query FROM topic_version');
  const setTopic = store.prepare<[string, number]>('UPDATE topic SET query = ? WHERE id = ?');
  const setVersion = store.prepare<[string, number]>('UPDATE topic_version SET query = ? WHERE id = ?');
  const placesIn = (query: string, kind: NamedNode['kind'], name: string): NamedNode[] =>
    mayName(query, kind)
      ? namedIn(searcher.parse(query).tree).filter((node) => node.kind === kind && node.name === name)
      : [];
  return {
    namedBy: (kind, name) =>
      topics
        .all()
        .filter(({ query }) => placesIn(query, kind, name).length > 0)
        .map((topic) => topic.name),
    follow: (kind, before, after) => {
      if (before === after) return;
      const text = kind === 'list' ? listText(after) : topicText(after);
      const renamed = (query: string): string =>
        placesIn(query, kind, before).reduceRight((told, node) => written(told, node, text), query);
      const change = (rows: readonly { id: number; query: string }[], set: typeof setTopic): void => {
        for (const { id, query } of rows) {
          const now = renamed(query);
          if (now !== query) set.run(now, id);
        }
      };
      change(topics.all(), setTopic);
      change(versions.all(), setVersion);
    },
  };
};

/** A cheap look before a query is read. */
const mayName = (query: string, kind: NamedNode['kind']): boolean =>
  kind === 'list' ? /[@＠]/.test(query) : /topic\s*[:：]/i.test(query);

/** Where a tree names lists and topics by itself, in the order of the query. */
const namedIn = (node: QueryNode | null): NamedNode[] => {
  switch (node?.kind) {
    case 'list':
    case 'topic':
      return [node];
    case 'all':
    case 'any':
    case 'near':
      return node.of.flatMap(namedIn);
    case 'not':
    case 'match':
    case 'within':
      return namedIn(node.of);
    default:
      return [];
  }
};

/** A node behind several NOTs begins at the first of them: the name is at its end. */
const written = (query: string, { start, end }: NamedNode, text: string): string => {
  const whole = query.slice(start, end);
  const at = Math.max(0, whole.search(/[@＠]|topic\s*[:：]/i));
  return query.slice(0, start + at) + text + query.slice(end);
};
