import type { Filter } from '../../contract/index.ts';
import { dateOf, dayOf, noDay, type BriefingFacts, type Columns } from '../collection/columns.ts';
import { oneOfEach } from '../collection/versions.ts';
import type { Evaluation } from '../search/searcher.ts';
import { partBits } from '../search/tree.ts';

/** What a chart counts within: for each bin the words and the passages that have the side asked for. */
export type Denominators = { readonly words: Float64Array; readonly passages: Float64Array };

/**
 * The briefings that a filter leaves. Only what is true of a whole briefing narrows: a briefing in which no question
 * comes from an outlet is still held, and the outlet's count on that day is a true zero. Of several versions of one
 * briefing one counts, unless the filter asks for all.
 */
export const briefingsWithin = (columns: Columns, filter: Filter | undefined): readonly BriefingFacts[] => {
  const allows = <Value>(list: readonly Value[] | undefined): ((value: Value) => boolean) => {
    const set = list && new Set(list);
    return (value) => !set || set.has(value);
  };
  const [series, language, id] = [
    allows(filter?.series),
    allows(filter?.languages),
    allows(filter?.briefings),
  ];
  const [year, month] = [allows(filter?.years), allows(filter?.months)];
  const from = filter?.from === undefined ? null : dayOf(filter.from);
  const to = filter?.to === undefined ? null : dayOf(filter.to);
  const left = [...columns.briefings.values()].filter(
    (each) =>
      series(each.series) &&
      language(each.language) &&
      id(each.id) &&
      each.id > (filter?.since ?? 0) &&
      (filter?.years === undefined || year(monthOf(each.day).slice(0, 4))) &&
      (filter?.months === undefined || month(monthOf(each.day))) &&
      (from === null || (each.day !== noDay && each.day >= from)) &&
      (to === null || (each.day !== noDay && each.day <= to)),
  );
  return filter?.versions === 'all' ? left : oneOfEach(left, columns.versions);
};

const monthOf = (day: number): string => (day === noDay ? '' : dateOf(day).slice(0, 7));

/** Words and passages by bin of all that an empty query finds; the scope's parts say which words count. */
export const denominatorsOf = (
  { columns, scope, places }: Pick<Evaluation, 'columns' | 'scope' | 'places'>,
  binOf: Int32Array,
  bins: number,
): Denominators => {
  const words = new Float64Array(bins);
  const passages = new Float64Array(bins);
  const [asked, said, opened] = [partBits.question, partBits.statement, partBits.announcement].map(
    (part) => (scope & part) !== 0,
  );
  const { announcement, questionWords, statementWords } = columns;
  for (const place of places) {
    const bin = binOf[place] ?? -1;
    if (bin < 0) continue;
    const inQuestion = asked ? (questionWords[place] ?? 0) : 0;
    const inStatement = (announcement[place] === 1 ? opened : said) ? (statementWords[place] ?? 0) : 0;
    passages[bin] = (passages[bin] ?? 0) + 1;
    words[bin] = (words[bin] ?? 0) + inQuestion + inStatement;
  }
  return { words, passages };
};
