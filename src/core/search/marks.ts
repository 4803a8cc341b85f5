import type { Output, Part, Range } from '../../contract/index.ts';
import { languageAt } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { Searcher } from './searcher.ts';
import { rangesIn } from './snippets.ts';

type Marks = Output<'search.marks'>;

/** Where a query matches in one briefing, in the order of its text. */
export const findMarks = ({ asks, evaluate }: Searcher, query: string, briefingId: number): Marks => {
  const { columns, terms, places } = evaluate(query, { briefings: [briefingId] });
  const marks: Marks = [];
  const found = asks.texts(Array.from(places, (place) => columns.ids[place] ?? 0));
  for (const texts of found) {
    const place = places[texts.at] ?? 0;
    const kind = columns.announcement[place] === 1 ? 'announcement' : 'exchange';
    const ref = refOf({ briefingId, kind, n: columns.n[place] ?? 0 });
    const language = languageAt(columns, place);
    const mark = (part: Part, text: string | null, offset: number | null): void => {
      const ranges: Range[] = text === null ? [] : rangesIn(text, terms[part], language);
      for (const [start, end] of ranges)
        marks.push({ ref, part, start: start + (offset ?? 0), end: end + (offset ?? 0) });
    };
    mark('question', texts.question, texts.questionStart);
    mark(kind === 'announcement' ? kind : 'statement', texts.statement, texts.statementStart);
  }
  return marks.toSorted((a, b) => a.start - b.start);
};
