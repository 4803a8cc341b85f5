import type { Filter, Side } from '../../contract/index.ts';
import { dayOf, noDay, type BriefingFacts, type Columns } from '../collection/columns.ts';

/** What a chart counts within: for each bin the words and the passages that have the side asked for. */
export type Denominators = { readonly words: Float64Array; readonly passages: Float64Array };

/**
 * The briefings that a filter leaves. Only what is true of a whole briefing narrows: a briefing in which no question
 * comes from an outlet is still held, and the outlet's count on that day is a true zero.
 */
export const briefingsWithin = (columns: Columns, filter: Filter | undefined): BriefingFacts[] => {
  const allows = <Value>(list: readonly Value[] | undefined): ((value: Value) => boolean) => {
    const set = list && new Set(list);
    return (value) => !set || set.has(value);
  };
  const [series, language, id] = [allows(filter?.series), allows(filter?.languages), allows(filter?.briefings)];
  const year = allows(filter?.years);
  const from = filter?.from === undefined ? null : dayOf(filter.from);
  const to = filter?.to === undefined ? null : dayOf(filter.to);
  return [...columns.briefings.values()].filter(
    (each) =>
      series(each.series) &&
      language(each.language) &&
      id(each.id) &&
      (filter?.years === undefined || year(yearOf(each.day))) &&
      (from === null || (each.day !== noDay && each.day >= from)) &&
      (to === null || (each.day !== noDay && each.day <= to)),
  );
};

const yearOf = (day: number): string =>
  day === noDay ? '' : String(new Date(day * 86_400_000).getUTCFullYear()).padStart(4, '0');

/** Words and passages by bin of the places in scope; the filter's parts and the side say which words count. */
export const denominatorsOf = (
  columns: Columns,
  scope: Uint8Array,
  binOf: Int32Array,
  bins: number,
  side: Side,
  filter: Filter | undefined,
): Denominators => {
  const words = new Float64Array(bins);
  const passages = new Float64Array(bins);
  const parts = new Set(filter?.parts ?? (['question', 'statement', 'announcement'] as const));
  const withQuestions = side !== 'statement' && parts.has('question');
  const withStatements = side !== 'question' && parts.has('statement');
  const withAnnouncements = side !== 'question' && parts.has('announcement');
  const { size, announcement, questionWords, statementWords } = columns;
  for (let place = 0; place < size; place++) {
    const bin = binOf[place] ?? -1;
    if (scope[place] !== 1 || bin < 0) continue;
    const opening = announcement[place] === 1;
    const asked = withQuestions && !opening;
    const said = opening ? withAnnouncements : withStatements;
    if (!asked && !said) continue;
    passages[bin] = (passages[bin] ?? 0) + 1;
    words[bin] = (words[bin] ?? 0) + (asked ? (questionWords[place] ?? 0) : 0) + (said ? (statementWords[place] ?? 0) : 0);
  }
  return { words, passages };
};
