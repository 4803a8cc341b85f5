import type { ListedTopic, TopicNews } from '../../contract/index.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';

/** A topic with what came in on it; null while that is not known, or where it is not watched. */
export type TopicRow = ListedTopic & { readonly news: TopicNews | null };

/** Topics with their news, those that have some letters in name, query, group or note. */
export const rowsOf = (
  topics: readonly ListedTopic[],
  news: readonly TopicNews[] | undefined,
  find: string,
): readonly TopicRow[] => {
  const byId = new Map(news?.map((told) => [told.id, told]));
  const wanted = find.trim().toLowerCase();
  return topics
    .filter(({ name, query, group, note }) =>
      [name, query, group, note].some((text) => text.toLowerCase().includes(wanted)),
    )
    .map((topic) => ({ ...topic, news: byId.get(topic.id) ?? null }));
};

type Compare = (a: TopicRow, b: TopicRow) => number;
const order = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true });
/** Those of no group stand last. */
const byGroup: Compare = (a, b) => Number(a.group === '') - Number(b.group === '') || order(a.group, b.group);
const compare: Readonly<Record<string, Compare>> = {
  name: (a, b) => order(a.name, b.name),
  group: byGroup,
  query: (a, b) => order(a.query, b.query),
  total: (a, b) => a.total - b.total,
  last: (a, b) => order(a.last ?? '', b.last ?? ''),
  news: (a, b) => (a.news?.hits ?? 0) - (b.news?.hits ?? 0),
};

/** By group, then by name. */
export const usualSort: readonly string[] = ['group'];

/** In the order of the columns given; a leading minus turns it round. */
export const sortedTopics = (rows: readonly TopicRow[], sort: readonly string[]): readonly TopicRow[] =>
  rows.toSorted((a, b) => {
    for (const key of sort.length === 0 ? usualSort : sort) {
      const by = compare[key.replace('-', '')]?.(a, b) ?? 0;
      if (by !== 0) return key.startsWith('-') ? -by : by;
    }
    return order(a.name, b.name);
  });

/** Whether there is anything to tell. */
export const hasNews = ({ hits, changed }: TopicNews): boolean => hits > 0 || changed.hits > 0;

/** A search for exactly what is new. */
export const newOn = ({ query, mark }: TopicNews): PlaceOn<'search'> =>
  placeOn('search', { q: query, since: mark.briefing, sort: 'date' });

/** A search for what one who asks for the first time asked. */
export const newBy = (news: TopicNews, asker: TopicNews['askers'][number]): PlaceOn<'search'> => ({
  ...newOn(news),
  [asker.filter === 'outlets' ? 'outlet' : 'asker']: [asker.name],
});

/** A search for what stands in briefings whose file changed. */
export const changedOn = ({ query, changed }: TopicNews): PlaceOn<'search'> =>
  placeOn('search', { q: query, briefing: changed.briefings.map(String), sort: 'date' });
