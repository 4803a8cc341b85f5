import type { Range } from '../../contract/index.ts';
import { languageAt } from '../collection/columns.ts';
import { rangesInParts } from '../search/counting.ts';
import { sentencesOf, type Sentence } from '../language/sentences.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import type { QueryNode } from '../search/tree.ts';

/** Where the ledger has a line said: offsets into a briefing's text. */
export type LineUses = (
  line: number,
) => Iterable<{ readonly place: number; readonly start: number; readonly end: number }>;

/** What some passages answer: their sentences in order. A passage with none to show is left out. */
export type Pieces = (places: Int32Array) => readonly Answer[];
type Answer = { readonly place: number; readonly sentences: readonly Sentence[] };

/** Whole answers: an exchange without one has no sentences. */
export const wholeAnswers =
  ({ columns }: Evaluation, { asks }: Searcher): Pieces =>
  (places) =>
    asks.written(idsOf(columns.ids, places)).map(({ at, statement }) => {
      const place = places[at] ?? 0;
      return { place, sentences: sentencesOf(statement ?? '', languageAt(columns, place)) };
    });

/** The sentences of answers that say what is looked for: its words, or a line. Whole ones where neither is looked for. */
export const sentencesFound = (found: Evaluation, searcher: Searcher, usesOf: LineUses): Pieces => {
  const { columns, terms, parsed } = found;
  const lines = linesIn(parsed.tree);
  const looksForWords = Object.values(terms).some(({ isEmpty }) => !isEmpty);
  if (!looksForWords && lines.length === 0) return wholeAnswers(found, searcher);
  const said = new Map<number, Range[]>();
  for (const line of lines)
    for (const { place, start, end } of usesOf(line))
      said.set(place, [...(said.get(place) ?? []), [start, end]]);
  return (places) => {
    const texts = searcher.asks
      .partTexts(idsOf(columns.ids, places))
      .map(({ at, statement, statementStart }) => {
        const place = places[at] ?? 0;
        const part = columns.announcement[place] === 1 ? ('announcement' as const) : ('statement' as const);
        const language = languageAt(columns, place);
        return { place, part, language, text: statement ?? '', offset: statementStart ?? 0 };
      });
    const ranges = rangesInParts(texts, terms);
    return texts.flatMap(({ place, text, language, offset }, at) => {
      const own = (said.get(place) ?? []).map(([start, end]): Range => [start - offset, end - offset]);
      const wanted = [...(ranges[at] ?? []), ...own];
      const sentences = sentencesOf(text, language).filter((sentence) =>
        wanted.some(([start, end]) => start < sentence.end && end > sentence.start),
      );
      return sentences.length === 0 ? [] : [{ place, sentences }];
    });
  };
};

const idsOf = (ids: Int32Array, places: Int32Array): number[] =>
  Array.from(places, (place) => ids[place] ?? 0);

/** The lines that a query looks for. */
const linesIn = (node: QueryNode | null): number[] => {
  switch (node?.kind) {
    case 'line':
      return [node.id];
    case 'all':
    case 'any':
    case 'near':
      return node.of.flatMap(linesIn);
    case 'match':
    case 'list':
    case 'topic':
    case 'within':
      return linesIn(node.of);
    default:
      return [];
  }
};
