import { WorkbenchError, type Handlers, type Parsed, type Picked } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { rankExpression } from '../search/expressions.ts';
import { inOrder } from '../search/order.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { calendarBins, type CalendarBin } from '../trends/bins.ts';

/** More stretches than days in three centuries are never looked through. */
const mostBins = 120_000;

/** Of all answers on something one for each stretch of the calendar. */
export const createPick = (searcher: Searcher): Handlers<'compare.pick'> => ({
  'compare.pick': ({ query: asked, topic, filter, every, limit }) => {
    const query = topic === undefined ? asked : topicQuery(searcher, topic);
    const evaluation = searcher.evaluate(query, filter);
    const { columns } = evaluation;
    const { order, rule } = bestFirst(evaluation, searcher);
    const answers = order.filter((place) => (columns.statementWords[place] ?? 0) > 0);
    const dated = answers.filter((place) => columns.day[place] !== noDay);
    const bins = binned(columns, dated, every);
    const chosen = spread(bins, limit);
    const leftOut = {
      beside: chosen.reduce((sum, { places }) => sum + places.length - 1, 0),
      bins: bins
        .filter((bin) => !chosen.includes(bin))
        .map(({ name, places }) => ({ bin: name, among: places.length })),
      undated: answers.length - dated.length,
    };
    const titles = new Map(
      searcher.asks
        .texts(chosen.map(({ places: [best = 0] }) => columns.ids[best] ?? 0))
        .map(({ at, title }) => [at, title]),
    );
    return {
      query,
      understood: evaluation.reading().understood,
      answers: chosen.map((bin, at) => answerOf(columns, bin, titles.get(at) ?? '')),
      total: answers.length,
      leftOut,
      said: saidOf({ chosen: chosen.length, rule, every, leftOut, bins: bins.length }),
    };
  },
});

const topicQuery = (searcher: Searcher, topic: number): string => {
  const query = searcher.asks.topicQuery(topic);
  if (query !== undefined) return query;
  throw new WorkbenchError(
    'not-found',
    `There is no topic of number ${topic}. It may have been removed; the topics' screen lists what there is.`,
  );
};

type Ordered = { readonly order: readonly number[]; readonly rule: string };

/** The best match first; where the query has nothing to rank by, the longest answer. Of equals what was said first. */
const bestFirst = (evaluation: Evaluation, { asks }: Searcher): Ordered => {
  const { columns, parsed, snapshot, places } = evaluation;
  if (rankExpression(parsed.tree, snapshot.vocabulary) !== null)
    return { order: [...inOrder(evaluation, asks, 'relevance')], rule: 'the best match by its words (BM25)' };
  const words = (place: number): number => columns.statementWords[place] ?? 0;
  const order = [...places].toSorted((a, b) => words(b) - words(a) || a - b);
  return { order, rule: 'the longest answer' };
};

type Bin = CalendarBin & { readonly places: readonly number[] };

/** The stretches that hold an answer, oldest first, with their answers in the order given. */
const binned = (
  { day }: Columns,
  places: readonly number[],
  every: Parsed<'compare.pick'>['every'],
): Bin[] => {
  const days = places.map((place) => day[place] ?? 0);
  const [first, last] = [Math.min(...minMax(days)), Math.max(...minMax(days))];
  const bins = places.length === 0 ? [] : calendarBins(first, last, every, mostBins);
  if (!bins)
    throw new WorkbenchError(
      'too-large',
      'The answers lie too far apart in time: choose longer stretches, such as months.',
    );
  const ends = bins.map(({ to }) => to);
  const held = new Map<number, number[]>();
  for (const place of places) {
    const at = firstAtLeast(ends, day[place] ?? 0);
    const known = held.get(at);
    if (known) known.push(place);
    else held.set(at, [place]);
  }
  return bins.flatMap((bin, at) => {
    const inBin = held.get(at);
    return inBin ? [{ ...bin, places: inBin }] : [];
  });
};

const minMax = (numbers: readonly number[]): [number, number] =>
  numbers.reduce<[number, number]>(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, -Infinity]);

const firstAtLeast = (sorted: readonly number[], value: number): number => {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) >= value) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** At most so many, evenly over those there are, the first and the last among them. */
const spread = (bins: readonly Bin[], limit: number): Bin[] =>
  bins.length <= limit
    ? [...bins]
    : Array.from(
        { length: limit },
        (_, at) => bins[Math.round((at * (bins.length - 1)) / (limit - 1))],
      ).flatMap((bin) => bin ?? []);

const answerOf = (columns: Columns, { name, places }: Bin, title: string): Picked['answers'][number] => {
  const [best = 0] = places;
  const { outlet, speaker } = columns;
  return {
    witness: refAt(columns, best),
    bin: name,
    date: dateOf(columns.day[best] ?? 0),
    title,
    outlet: outlet.values[outlet.of[best] ?? 0] || null,
    speaker: speaker.values[speaker.of[best] ?? 0] || null,
    among: places.length,
  };
};

type Said = Pick<Picked, 'leftOut'> & {
  readonly chosen: number;
  readonly bins: number;
  readonly rule: string;
  readonly every: string;
};

const saidOf = ({ chosen, bins, rule, every, leftOut }: Said): string => {
  if (chosen === 0)
    return leftOut.undated > 0 ? `All ${leftOut.undated} answers are undated` : 'No answer matches';
  const many = (n: number, one: string): string => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`;
  const evenly = bins > chosen ? `, of ${many(bins, every)} with an answer ${chosen}, evenly spread` : '';
  const left = [
    leftOut.beside > 0 ? `${many(leftOut.beside, 'answer')} of the same ${every}s` : '',
    leftOut.bins.length > 0
      ? `${many(leftOut.bins.length, every)} with ${many(
          leftOut.bins.reduce((sum, { among }) => sum + among, 0),
          'answer',
        )}`
      : '',
    leftOut.undated > 0 ? `${many(leftOut.undated, 'undated answer')}` : '',
  ].filter((part) => part !== '');
  return `One a ${every}: ${rule}${evenly}. ${left.length === 0 ? 'Nothing is left out' : `Left out: ${left.join(', ')}`}.`;
};
