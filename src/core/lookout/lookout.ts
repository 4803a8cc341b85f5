import type { Handlers, LookMark, Parsed, Publish, SilenceRule, TopicNews } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import { openSilenceRule } from '../coverage/silence-rule.ts';
import { textChanged } from '../import/shelve.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { breathing } from '../topics/breathe.ts';
import { inTurn } from '../topics/in-turn.ts';
import { readTopics } from '../topics/rows.ts';
import { openMarks, type TopicMark } from './marks.ts';
import { heldDaysOf, newsOf, type HeldDays, type News } from './news.ts';

type Name = 'lookout.news' | 'lookout.seen' | 'lookout.unsee' | 'lookout.rule';

/** The watch list: what came in on each topic since the person last looked. (`watch` is of folders.) */
export const createLookout = (store: WritableStore, searcher: Searcher, publish: Publish): Handlers<Name> => {
  const topics = readTopics(store);
  const marks = openMarks(store);
  const rule = openSilenceRule(store);
  const news = createNews(searcher, marks);
  const changed = (): void => publish('collection.changed', { what: 'topics' });
  return {
    'lookout.news': inTurn(async ({ since }) => {
      const all = topics.marked();
      const watched = all.filter((topic) => topic.watched && !topic.archived);
      const instead = since && markOf(marks, since);
      const upTo = marks.now();
      const told: TopicNews[] = [];
      const breathe = breathing();
      for (const { id, name, query, colour, group, mark: own } of watched) {
        const mark = instead ?? own;
        told.push({ id, name, query, colour, group, mark, ...news(query, mark, rule.now()) });
        await breathe();
      }
      return {
        topics: told.toSorted((a, b) => b.hits - a.hits),
        upTo,
        unwatched: all.length - watched.length,
        rule: rule.now(),
      };
    }),
    'lookout.seen': ({ ids, upTo }) => {
      const wanted = ids && new Set(ids);
      const looked = topics
        .marked()
        .filter((topic) => wanted?.has(topic.id) ?? (topic.watched && !topic.archived));
      const mark = { ...(upTo ?? marks.now()), at: new Date().toISOString() };
      marks.set(looked.map(({ id }) => ({ id, mark })));
      changed();
      return looked.map(({ id, mark: before }) => ({ id, mark: before }));
    },
    'lookout.unsee': ({ marks: before }) => {
      marks.set(before satisfies readonly TopicMark[]);
      changed();
      return {};
    },
    'lookout.rule': (told) => {
      rule.set(told);
      changed();
      return told;
    },
  };
};

type Marks = ReturnType<typeof openMarks>;

const markOf = (marks: Marks, since: NonNullable<Parsed<'lookout.news'>['since']>): LookMark =>
  'import' in since ? marks.beforeImport(since.import) : marks.beforeDay(since.date);

/** Works out news, and keeps it until the collection, a topic or a list changes. */
const createNews = (searcher: Searcher, marks: Marks) => {
  const kept = new Map<string, News>();
  let version = '';
  let held: { readonly columns: Columns; readonly days: HeldDays } | null = null;
  let changed = new Map<string, readonly number[]>();
  return (query: string, mark: LookMark, rule: SilenceRule): News => {
    const now = searcher.version();
    if (now !== version) {
      kept.clear();
      changed = new Map();
      version = now;
    }
    const place = `${mark.briefing} ${mark.file}`;
    const key = JSON.stringify([query, place, rule]);
    const known = kept.get(key);
    if (known) return known;
    const found = searcher.evaluate(query);
    if (held?.columns !== found.columns) held = { columns: found.columns, days: heldDaysOf(found.columns) };
    const others = changed.get(place) ?? marks.changedSince(mark, textChanged);
    changed.set(place, others);
    const news = newsOf(found, mark, others, held.days, rule);
    kept.set(key, news);
    return news;
  };
};
