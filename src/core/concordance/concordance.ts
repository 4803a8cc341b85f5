import type { ConcordanceLine, Handlers } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type Names } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { linesOf, sortLines, type Line } from './lines.ts';
import { sampleOf } from './sample.ts';
import { windowAfter, windowBefore } from './words-around.ts';

/** Lines once found are kept with their evaluation, which the searcher lets go when the collection changes. */
type Found = { readonly lines: readonly Line[]; readonly sorted: Map<string, readonly Line[]> };

/** Every occurrence of a query, its word in the middle. */
export const createConcordance = (searcher: Searcher): Handlers<'concordance.lines'> => {
  const kept = new WeakMap<Evaluation, Found>();
  const find = (evaluation: Evaluation): Found => {
    const known = kept.get(evaluation);
    if (known) return known;
    const found = { lines: linesOf(evaluation, searcher.asks), sorted: new Map() };
    kept.set(evaluation, found);
    return found;
  };
  return {
    'concordance.lines': ({ query, filter, sort, window, sample, limit, offset }) => {
      const evaluation = searcher.evaluate(query, filter);
      const { columns } = evaluation;
      const { lines, sorted } = find(evaluation);
      const key = JSON.stringify([sort, sample]);
      const drawn = sample ? sampleOf(lines, sample.size, sample.seed) : lines;
      const ordered = sorted.get(key) ?? sortLines(drawn, sort, columns);
      sorted.set(key, ordered);
      const page = ordered.slice(offset, offset + limit);
      return {
        ...evaluation.reading(),
        total: lines.length,
        shown: ordered.length,
        exchanges: new Set(lines.map(({ place }) => place)).size,
        lines: written(page, columns, searcher.asks, window),
      };
    },
  };
};

/** The lines of a page with what stands around their matches. */
const written = (
  page: readonly Line[],
  columns: Columns,
  asks: SearchAsks,
  window: number,
): ConcordanceLine[] => {
  const texts = asks.texts(page.map(({ place }) => columns.ids[place] ?? 0));
  return texts.flatMap(({ at, question, statement }) => {
    const line = page[at];
    const text = line?.part === 'question' ? question : statement;
    return line && text !== null ? [lineOf(line, text, columns, window)] : [];
  });
};

const lineOf = (line: Line, text: string, columns: Columns, window: number): ConcordanceLine => {
  const { place, part, start, end, offset } = line;
  const name = (names: Names): string | null => names.values[names.of[place] ?? 0] || null;
  const briefingId = columns.briefing[place] ?? 0;
  const day = columns.day[place] ?? noDay;
  const language = name(columns.language) ?? '';
  const kind = part === 'announcement' ? 'announcement' : 'exchange';
  return {
    ref: refOf({ briefingId, kind, n: columns.n[place] ?? 0 }),
    briefingId,
    date: day === noDay ? null : dateOf(day),
    outlet: name(columns.outlet),
    speaker: name(columns.speaker),
    language,
    part,
    left: windowBefore(text, start, window, language),
    match: text.slice(start, end).replace(/\s+/gu, ' '),
    right: windowAfter(text, end, window, language),
    start: start + offset,
    end: end + offset,
  };
};
