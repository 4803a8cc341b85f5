import { WorkbenchError, type Handlers, type MarkingTerm } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { both, countOf, holds, listOf, noPlaces, put, without, type Places } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import { logLikelihood, logRatio } from '../statistics/log-likelihood.ts';
import { breathing } from './breathe.ts';
import { tellingWords } from './words-of.ts';

/** So many words are looked at closely, those that most of the chosen have first. */
const mostWords = 500;

/** Terms that mark chosen passages off from the rest: suggestions, with the numbers they rest on. */
export const createSuggest = (searcher: Searcher): Handlers<'topics.suggest'> => ({
  'topics.suggest': async ({ refs, filter, limit }) => {
    const { columns } = searcher.evaluate('', filter);
    const { chosen, units } = chosenPlaces(columns, refs);
    const words = wordsIn(searcher, columns, chosen).slice(0, mostWords);
    const breathe = breathing();
    const terms: MarkingTerm[] = [];
    const met = new Set<string>();
    for (const word of words) {
      if (met.has(word)) continue;
      const term = termOf(searcher, word, filter, { columns, chosen, units });
      for (const form of term?.forms ?? []) met.add(form);
      if (term) terms.push(term);
      await breathe();
    }
    const all = searcher.evaluate('', filter);
    return {
      chosen: countOf(chosen),
      rest: all.columns === columns ? countOf(all.fold(without(all.within, units))) : 0,
      terms: terms.toSorted((a, b) => b.g2 - a.g2 || b.chosen - a.chosen).slice(0, limit),
    };
  },
});

type Chosen = {
  readonly columns: Columns;
  /** What was chosen, a passage each. */
  readonly chosen: Places;
  /** The same exchanges in all their versions: none of them is the rest. */
  readonly units: Places;
};

/** A word's numbers; null where it marks nothing off, or the collection changed meanwhile. */
const termOf = (
  searcher: Searcher,
  word: string,
  filter: Parameters<Searcher['evaluate']>[1],
  { columns, chosen, units }: Chosen,
): MarkingTerm | null => {
  const all = searcher.evaluate('', filter);
  const found = searcher.evaluate(word, filter);
  if (found.columns !== columns) return null;
  const [n, m] = [countOf(chosen), countOf(all.fold(without(all.within, units)))];
  const has = countOf(both(found.matching, chosen));
  const rest = countOf(found.fold(without(both(found.matching, found.within), units)));
  if (has / n <= rest / Math.max(1, m)) return null;
  const forms = found.reading().terms.flatMap((term) => term.forms);
  return {
    term: word,
    forms,
    chosen: has,
    rest,
    g2: logLikelihood(has, n, rest, m),
    logRatio: logRatio(has, n, rest, m),
  };
};

const chosenPlaces = (columns: Columns, refs: readonly string[]): Pick<Chosen, 'chosen' | 'units'> => {
  const { size, briefing, n, announcement, versions } = columns;
  const briefings = new Set(refs.map((ref) => keyOf(ref).briefingId));
  const wanted = new Set(refs);
  const [chosen, units] = [noPlaces(size), noPlaces(size)];
  for (let place = 0; place < size; place++) {
    const briefingId = briefing[place] ?? 0;
    if (!briefings.has(briefingId)) continue;
    const kind = announcement[place] === 1 ? 'announcement' : 'exchange';
    const ref = refOf({ briefingId, kind, n: n[place] ?? 0 });
    if (!wanted.delete(ref)) continue;
    // Two versions of one exchange are one example.
    if (!holds(units, place)) put(chosen, place);
    const exchange = versions?.exchangeOf[place] ?? -1;
    if (!versions || exchange < 0) put(units, place);
    else
      for (const other of versions.places.subarray(versions.starts[exchange], versions.starts[exchange + 1]))
        put(units, other);
  }
  const [missing] = wanted;
  if (missing === undefined) return { chosen, units };
  throw new WorkbenchError(
    'not-found',
    `There is no passage ${missing} in this project. It may have been removed; choose again from a search.`,
  );
};

/** The words of the chosen passages: those that most of them have first, of those the longest, which are seldom filling. */
const wordsIn = (searcher: Searcher, columns: Columns, chosen: Places): string[] => {
  const places = listOf(chosen);
  const counts = new Map<string, number>();
  for (const { at, question, statement } of searcher.asks.texts(
    Array.from(places, (place) => columns.ids[place] ?? 0),
  )) {
    const language = columns.language.values[columns.language.of[places[at] ?? 0] ?? 0] ?? '';
    const words = tellingWords(`${question ?? ''}\n${statement ?? ''}`, language);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .map(([word]) => word);
};
