import type { DispersionBar, DispersionStrip, Output } from '../../contract/index.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { dispersionOf } from '../statistics/dispersion.ts';
import type { ReadableStore } from '../store/store.ts';
import { occurrencesOf } from './occurrences.ts';
import { chartWordsOf } from './words.ts';

const per = 10_000;

type Figures = Output<'corpus.dispersion'>;
type Sums = { words: number; hits: number; exchanges: number };

/**
 * A query's matches by briefing. The briefings are those with words in the scope; all versions of one count as one, as
 * their exchanges do.
 */
export const disperse = (
  found: Evaluation,
  all: Evaluation,
  titles: ReadonlyMap<number, string>,
): Figures => {
  const { columns } = found;
  const sums = sumsOf(found, all);
  const bars = [...sums].map(([id, { words, hits, exchanges }]): DispersionBar => {
    const facts = columns.briefings.get(id);
    const day = facts?.day ?? noDay;
    return {
      briefingId: id,
      versions: [...(columns.versions?.of.get(id) ?? [id])],
      date: day === noDay ? null : dateOf(day),
      title: titles.get(id) ?? '',
      series: facts?.series || null,
      hits,
      exchanges,
      words,
      rate: words === 0 ? null : (hits / words) * per,
    };
  });
  const hits = bars.reduce((sum, bar) => sum + bar.hits, 0);
  return {
    ...found.reading(),
    hits,
    words: bars.reduce((sum, bar) => sum + bar.words, 0),
    range: bars.filter((bar) => bar.hits > 0).length,
    briefings: bars.length,
    undated: bars.filter(({ date }) => date === null).length,
    half: fewestWithHalf(bars, hits),
    ...dispersionOf(bars),
    bars: bars.toSorted(byDate),
  };
};

const sumsOf = (found: Evaluation, all: Evaluation): ReadonlyMap<number, Readonly<Sums>> => {
  const { columns } = found;
  const sums = new Map<number, Sums>();
  const of = (place: number): Sums => {
    const id = leadOf(columns.versions, columns.briefing[place] ?? 0);
    const known = sums.get(id) ?? { words: 0, hits: 0, exchanges: 0 };
    sums.set(id, known);
    return known;
  };
  for (const place of all.places) of(place).words += chartWordsOf(all, Int32Array.of(place));
  const times = found.occurrences();
  found.places.forEach((place, at) => {
    const sum = of(place);
    sum.hits += times[at] ?? 0;
    sum.exchanges++;
  });
  return sums;
};

const fewestWithHalf = (bars: readonly DispersionBar[], hits: number): number => {
  let [sum, count] = [0, 0];
  for (const bar of bars.toSorted((a, b) => b.hits - a.hits)) {
    if (sum * 2 >= hits) break;
    sum += bar.hits;
    count++;
  }
  return count;
};

/** Oldest first, undated last. */
const byDate = (a: DispersionBar, b: DispersionBar): number =>
  (a.date ?? '9').localeCompare(b.date ?? '9') || a.briefingId - b.briefingId;

/** Where the matches stand in each of some briefings. */
export const createStrips = (store: ReadableStore, { asks }: Searcher) => {
  const ends = store.prepare<[string], { id: number; start: number; text: string }>(
    `SELECT j.value AS id, s.start, s.text FROM json_each(?) j
     JOIN span s ON s.briefing_id = j.value
       AND s.start = (SELECT max(l.start) FROM span l WHERE l.briefing_id = j.value)`,
  );
  const cuts = store.prepare<[string], { id: number; start: number }>(
    `SELECT p.briefing_id AS id, coalesce(q.start, s.start) AS start FROM json_each(?) j
     JOIN passage p ON p.briefing_id = j.value
     LEFT JOIN span q ON q.id = p.question_span
     LEFT JOIN span s ON s.id = p.statement_span`,
  );
  return (evaluation: Evaluation, briefings: readonly number[]): DispersionStrip[] => {
    const ids = JSON.stringify(briefings);
    const strips = new Map(
      ends
        .all(ids)
        .map(({ id, start, text }) => [
          id,
          { briefingId: id, length: start + text.length, cuts: [] as number[], hits: [] as number[] },
        ]),
    );
    for (const { id, start } of cuts.all(ids)) strips.get(id)?.cuts.push(start);
    for (const { place, found } of occurrencesOf(evaluation, asks)) {
      const strip = strips.get(evaluation.columns.briefing[place] ?? 0);
      for (const { start, offset } of found) strip?.hits.push(start + offset);
    }
    const inOrder = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
    return [...strips.values()].map((strip) => ({
      ...strip,
      cuts: inOrder(strip.cuts),
      hits: inOrder(strip.hits),
    }));
  };
};
