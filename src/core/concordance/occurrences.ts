import type { Part } from '../../contract/index.ts';
import { languageAt } from '../collection/columns.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation } from '../search/searcher.ts';
import { rangesIn } from '../search/snippets.ts';

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
export type Stretch = { readonly text: string; readonly found: readonly Occurrence[] };

/** This many passages' texts are in memory at a time. */
const textsAtOnce = 500;

/** Every occurrence of what was evaluated, passage by passage, the question before the statement. */
export function* occurrencesOf({ columns, places, terms }: Evaluation, asks: SearchAsks): Generator<Stretch> {
  for (let from = 0; from < places.length; from += textsAtOnce) {
    const some = places.subarray(from, from + textsAtOnce);
    const texts = asks.texts(Array.from(some, (place) => columns.ids[place] ?? 0));
    for (const { at, question, questionStart, statement, statementStart } of texts) {
      const place = some[at] ?? 0;
      const said: Part = columns.announcement[place] === 1 ? 'announcement' : 'statement';
      const language = languageAt(columns, place);
      const stretch = (part: Part, text: string, offset: number): Stretch => ({
        text,
        found: rangesIn(text, terms[part], language).map(([start, end]) => ({
          place,
          part,
          start,
          end,
          offset,
        })),
      });
      if (question !== null) yield stretch('question', question, questionStart ?? 0);
      if (statement !== null) yield stretch(said, statement, statementStart ?? 0);
    }
  }
}
