import type { Hit, Part } from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Names } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { PassageTexts, SearchAsks } from './asks.ts';
import type { Alike, Rows } from './rows.ts';
import type { Evaluation } from './searcher.ts';
import { beginningOf, rangesIn, snippetLength, snippetOf } from './snippets.ts';

/** Characters of the other part that a hit shows. */
const contextLength = 160;

/** The same exchange in other versions of its briefing. */
const otherVersions = (evaluation: Evaluation, place: number): string[] => {
  const { versions } = evaluation.columns;
  const exchange = versions?.exchangeOf[place] ?? -1;
  if (!versions || exchange < 0) return [];
  const all = versions.places.subarray(versions.starts[exchange], versions.starts[exchange + 1]);
  return Array.from(all)
    .filter((other) => other !== place)
    .map((other) => refAt(evaluation, other));
};

const nameAt = (names: Names, place: number): string | null => names.values[names.of[place] ?? 0] || null;

/** What a hit is known by in its list. */
type InList = Pick<Hit, 'row' | 'alike' | 'alikeTo'>;

/**
 * The passages in some rows of a list, each with the stretch of it that shows best why it was found. `open` are those whose
 * folded ones are rows as well.
 */
export const hitsOf = (
  evaluation: Evaluation,
  asks: SearchAsks,
  { rows, alike }: Rows,
  open: ReadonlySet<number>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Hit[] => {
  const { ids } = evaluation.columns;
  const page: { readonly place: number; readonly row: number }[] = [];
  rows.subarray(offset, offset + limit).forEach((place, at) => {
    if (place >= 0) page.push({ place, row: offset + at });
  });
  const openedFrom = new Map(
    [...open].flatMap((first) => (alike.get(first) ?? []).map((one) => [one, first])),
  );
  const texts = asks.texts(page.map(({ place }) => ids[place] ?? 0));
  return texts.flatMap((text) => {
    const one = page[text.at];
    if (!one) return [];
    const first = openedFrom.get(one.place);
    return [
      hitOf(evaluation, one.place, text, {
        row: one.row,
        alike: alikeOf(evaluation, alike.get(one.place), open.has(one.place)),
        alikeTo: first === undefined ? null : refAt(evaluation, first),
      }),
    ];
  });
};

const alikeOf = ({ columns }: Evaluation, others: Alike | undefined, open: boolean): Hit['alike'] => {
  if (!others) return null;
  const days = others.map((place) => columns.day[place] ?? noDay).filter((day) => day !== noDay);
  const [from, to] = days.reduce(
    ([a, b], day) => [Math.min(a, day), Math.max(b, day)],
    [Infinity, -Infinity],
  );
  const dates = days.length === 0 ? { from: null, to: null } : { from: dateOf(from), to: dateOf(to) };
  return { count: others.length, ...dates, open };
};

/** The reference of the passage at a place. */
const refAt = ({ columns: { briefing, announcement, n } }: Evaluation, place: number): string =>
  refOf({
    briefingId: briefing[place] ?? 0,
    kind: announcement[place] === 1 ? 'announcement' : 'exchange',
    n: n[place] ?? 0,
  });

const hitOf = (evaluation: Evaluation, place: number, texts: PassageTexts, inList: InList): Hit => {
  const { columns, terms } = evaluation;
  const isAnnouncement = columns.announcement[place] === 1;
  const briefingId = columns.briefing[place] ?? 0;
  const n = columns.n[place] ?? 0;
  const day = columns.day[place] ?? noDay;
  const language = languageAt(columns, place);

  const said: Part = isAnnouncement ? 'announcement' : 'statement';
  const inStatement = rangesIn(texts.statement ?? '', terms[said], language);
  const inQuestion = texts.question === null ? [] : rangesIn(texts.question, terms.question, language);
  const length = snippetLength(language);
  const fromQuestion = inQuestion.length > inStatement.length;
  const { text, matches } = fromQuestion
    ? snippetOf(texts.question ?? '', inQuestion, length)
    : snippetOf(texts.statement ?? '', inStatement, length);
  const question = snippetOf(texts.question ?? '', inQuestion, contextLength);
  return {
    ref: refOf({ briefingId, kind: isAnnouncement ? 'announcement' : 'exchange', n }),
    briefingId,
    title: texts.title,
    date: day === noDay ? null : dateOf(day),
    series: nameAt(columns.series, place),
    language,
    outlet: nameAt(columns.outlet, place),
    asker: nameAt(columns.asker, place),
    speaker: nameAt(columns.speaker, place),
    n,
    of: texts.of,
    part: fromQuestion ? 'question' : said,
    snippet: text,
    matches,
    question: question.text,
    questionMatches: question.matches,
    answer: fromQuestion ? beginningOf(texts.statement ?? '', contextLength) : '',
    occurrences: inStatement.length + inQuestion.length,
    otherVersions: otherVersions(evaluation, place),
    ...inList,
  };
};
