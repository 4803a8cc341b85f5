import type { Hit, Part } from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Names } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { PassageTexts, SearchAsks } from './asks.ts';
import type { Evaluation } from './searcher.ts';
import { beginningOf, rangesIn, snippetLength, snippetOf } from './snippets.ts';

/** Characters of the question that a hit shows. */
const questionLength = 160;

/** The same exchange in other versions of its briefing. */
const otherVersions = ({ columns }: Evaluation, place: number): string[] => {
  const { versions, briefing, announcement, n } = columns;
  const exchange = versions?.exchangeOf[place] ?? -1;
  if (!versions || exchange < 0) return [];
  const all = versions.places.subarray(versions.starts[exchange], versions.starts[exchange + 1]);
  return Array.from(all)
    .filter((other) => other !== place)
    .map((other) =>
      refOf({
        briefingId: briefing[other] ?? 0,
        kind: announcement[other] === 1 ? 'announcement' : 'exchange',
        n: n[other] ?? 0,
      }),
    );
};

const nameAt = (names: Names, place: number): string | null => names.values[names.of[place] ?? 0] || null;

/** The passages at some places, each with the stretch of it that shows best why it was found. */
export const hitsOf = (evaluation: Evaluation, asks: SearchAsks, places: Int32Array): Hit[] => {
  const texts = asks.texts(Array.from(places, (place) => evaluation.columns.ids[place] ?? 0));
  return texts.map((text) => hitOf(evaluation, places[text.at] ?? 0, text));
};

const hitOf = (evaluation: Evaluation, place: number, texts: PassageTexts): Hit => {
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
    question: beginningOf(texts.question ?? '', questionLength),
    occurrences: inStatement.length + inQuestion.length,
    otherVersions: otherVersions(evaluation, place),
  };
};
