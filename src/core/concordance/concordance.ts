import type { ConcordanceLine, ConcordanceSort, Handlers, Parsed } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type Names } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { CorpusRoom } from '../corpus/corpus.ts';
import { keepLast } from '../corpus/keep-last.ts';
import { occurrencesOf } from '../corpus/occurrences.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { linesOf, sortLines, type Line } from './lines.ts';
import { sampleOf } from './sample.ts';
import {
  placeAfter,
  placeBefore,
  sortWordsAfter,
  sortWordsBefore,
  windowAfter,
  windowBefore,
} from './words-around.ts';

/** Lines once found, in the order they came, and the orders they were asked for in: paging sorts nothing anew. */
type Found = { readonly lines: readonly Line[]; readonly sorted: Map<string, readonly Line[]> };

/** Every occurrence of a query, its word in the middle; or those of a row of the corpus tools. */
export const createConcordance = (
  searcher: Searcher,
  corpus: Pick<CorpusRoom, 'besides' | 'sequence'>,
): Handlers<'concordance.lines'> => {
  const kept = keepLast<Found>();
  const find = (evaluation: Evaluation, sequence: Parsed<'concordance.lines'>['sequence']): Promise<Found> =>
    kept(evaluation, sequence ?? null, async () => {
      const stretches = sequence
        ? await corpus.sequence(evaluation, sequence.forms, sequence.unit)
        : occurrencesOf(evaluation, searcher.asks);
      return { lines: linesOf(stretches, evaluation.columns), sorted: new Map() };
    });
  return {
    'concordance.lines': async ({ query, filter, sort, window, sample, beside, sequence, limit, offset }) => {
      const evaluation = searcher.evaluate(query, filter);
      const { columns } = evaluation;
      const { lines, sorted } = await find(evaluation, sequence);
      const nearby = beside && !sequence ? await corpus.besides(evaluation, beside) : null;
      const some = nearby ? lines.filter((_line, at) => nearby[at] === 1) : lines;
      const key = JSON.stringify([sort, sample, beside]);
      const ordered = sorted.get(key) ?? orderOf(some, sort, sample, columns);
      sorted.set(key, ordered);
      const page = ordered.slice(offset, offset + limit);
      return {
        ...evaluation.reading(),
        total: lines.length,
        beside: some.length,
        shown: ordered.length,
        exchanges: new Set(some.map(({ place }) => place)).size,
        lines: written(page, columns, searcher.asks, window, sort),
      };
    },
  };
};

const orderOf = (
  lines: readonly Line[],
  sort: readonly ConcordanceSort[],
  sample: Parsed<'concordance.lines'>['sample'],
  columns: Columns,
): readonly Line[] => {
  // Lines are drawn from those by date, so that a seed means the same ones in every order.
  const drawn = sample ? sampleOf(sortLines(lines, [], columns), sample.size, sample.seed) : lines;
  return sortLines(drawn, sort, columns);
};

/** The lines of a page with what stands around their matches. */
const written = (
  page: readonly Line[],
  columns: Columns,
  asks: SearchAsks,
  window: number,
  sort: readonly ConcordanceSort[],
): ConcordanceLine[] => {
  const texts = asks.partTexts(page.map(({ place }) => columns.ids[place] ?? 0));
  return texts.flatMap(({ at, question, statement }) => {
    const line = page[at];
    const text = line?.part === 'question' ? question : statement;
    return line && text !== null ? [lineOf(line, text, columns, window, sort)] : [];
  });
};

const lineOf = (
  line: Line,
  text: string,
  columns: Columns,
  window: number,
  sort: readonly ConcordanceSort[],
): ConcordanceLine => {
  const { place, part, start, end, offset } = line;
  const name = (names: Names): string | null => names.values[names.of[place] ?? 0] || null;
  const briefingId = columns.briefing[place] ?? 0;
  const day = columns.day[place] ?? noDay;
  const language = name(columns.language) ?? '';
  const kind = part === 'announcement' ? 'announcement' : 'exchange';
  const left = windowBefore(text, start, window, language);
  const right = windowAfter(text, end, window, language);
  return {
    ref: refOf({ briefingId, kind, n: columns.n[place] ?? 0 }),
    briefingId,
    date: day === noDay ? null : dateOf(day),
    outlet: name(columns.outlet),
    speaker: name(columns.speaker),
    language,
    part,
    left,
    match: text.slice(start, end).replace(/\s+/gu, ' '),
    right,
    sortedBy: sort.map((key) => sortPlace(key, line, left, right)),
    start: start + offset,
    end: end + offset,
  };
};

/** Where the word of a key stands beside the match: in `left` for a key of that side, else in `right`. */
const sortPlace = (
  key: ConcordanceSort,
  { before, after, language }: Line,
  left: string,
  right: string,
): [number, number] | null => {
  const nth = /^[lr](\d)$/.exec(key)?.[1];
  if (nth === undefined) return null;
  const isLeft = key.startsWith('l');
  const words = isLeft ? sortWordsBefore(before, language) : sortWordsAfter(after, language);
  const word = words[Number(nth) - 1];
  if (!word) return null;
  return isLeft ? placeBefore(left, before, word) : placeAfter(right, after, word);
};
