import type { Part } from '../../contract/index.ts';
import { languageAt, type Columns } from '../collection/columns.ts';
import type { SearchAsks } from '../search/asks.ts';
import { rangesInParts } from '../search/counting.ts';
import type { Evaluation } from '../search/searcher.ts';

/** Where a query stands: the place of its passage in the columns, and offsets into that part's text. */
export type Occurrence = {
  readonly place: number;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** Offset of the part in its briefing's text. */
  readonly offset: number;
};

/** A part of a passage, and the occurrences in it. */
export type Stretch = Pick<Occurrence, 'place' | 'part'> & {
  readonly text: string;
  readonly found: readonly Occurrence[];
};

/** This many passages' texts are in memory at a time. */
const textsAtOnce = 500;

/** Every occurrence of what was evaluated, passage by passage, the question before the statement. */
export function* occurrencesOf(evaluation: Evaluation, asks: SearchAsks): Generator<Stretch> {
  const { columns, places, terms } = evaluation;
  for (let from = 0; from < places.length; from += textsAtOnce) {
    const texts = writtenParts(columns, places.subarray(from, from + textsAtOnce), asks);
    const ranges = rangesInParts(texts, terms);
    for (const [at, { place, part, text, offset }] of texts.entries()) {
      const found = (ranges[at] ?? []).map(([start, end]) => ({ place, part, start, end, offset }));
      yield { place, part, text, found };
    }
  }
}

const writtenParts = (columns: Columns, places: Int32Array, asks: SearchAsks) => {
  const texts = asks.partTexts(Array.from(places, (place) => columns.ids[place] ?? 0));
  return texts.flatMap(({ at, question, questionStart, statement, statementStart }) => {
    const place = places[at] ?? 0;
    const said: Part = columns.announcement[place] === 1 ? 'announcement' : 'statement';
    const of = (part: Part, text: string | null, offset: number | null) =>
      text === null ? [] : [{ place, part, text, offset: offset ?? 0, language: languageAt(columns, place) }];
    return [...of('question', question, questionStart), ...of(said, statement, statementStart)];
  });
};
