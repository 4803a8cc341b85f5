import type { Filter, ListedTopic } from '../../contract/index.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { breathing } from './breathe.ts';

type Tally = Pick<ListedTopic, 'total' | 'last' | 'spark' | 'ignored'>;
/** The time that sparks are drawn over: the same for all topics of a list, so that they can be compared. */
type Span = { readonly first: number; readonly last: number };

const stretches = 24;
/** So many queries within so many filters are kept. */
const mostKept = 2000;

/** Counts what queries find, one after the other; an answer is kept until the collection, a topic or a list changes. */
export const createTally = (searcher: Searcher) => {
  const kept = new Map<string, Tally>();
  let version = '';

  return async (queries: readonly string[], filter: Filter | undefined): Promise<Tally[]> => {
    const breathe = breathing();
    const tallies: Tally[] = [];
    let span: Span | null = null;
    for (const query of queries) {
      const now = searcher.version();
      if (now !== version || kept.size >= mostKept) kept.clear();
      if (now !== version) span = null;
      version = now;
      const key = JSON.stringify([query, filter]);
      let tally = kept.get(key);
      if (!tally) {
        span ??= spanOf(searcher.evaluate('', filter));
        kept.set(key, (tally = tallyOf(searcher.evaluate(query, filter), span)));
        await breathe();
      }
      tallies.push(tally);
    }
    return tallies;
  };
};

const spanOf = ({ places, columns: { day } }: Evaluation): Span => {
  let [first, last] = [Infinity, -Infinity];
  for (const place of places) {
    const at = day[place] ?? noDay;
    if (at === noDay) continue;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return { first, last };
};

const tallyOf = ({ places, columns: { day }, parsed }: Evaluation, { first, last }: Span): Tally => {
  const spark = Array.from({ length: stretches }, () => 0);
  let latest = noDay;
  for (const place of places) {
    const at = day[place] ?? noDay;
    if (at === noDay) continue;
    if (at > latest) latest = at;
    const bin = Math.min(stretches - 1, Math.floor(((at - first) * stretches) / (last - first + 1)));
    spark[bin] = (spark[bin] ?? 0) + 1;
  }
  return {
    total: places.length,
    last: latest === noDay ? null : dateOf(latest),
    spark,
    ignored: parsed.ignored.map(({ reason }) => reason),
  };
};
