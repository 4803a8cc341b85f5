import type { AnswerCode, CodeCounts, Nonanswer, Output, Parsed, ReasonWords } from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Columns } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { holds } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Found, FoundReason } from './found.ts';
import { askerAt, evidenceOf } from './telling.ts';

/** What was found, with where it stands in the columns as they are. */
export type Placed = Found & { readonly place: number; readonly ref: string };

/** Whose codes are told: those of a coder, and whether there are others. */
export type Viewer = { readonly coder: string | undefined; readonly blind: boolean };
type CodesByRef = ReadonlyMap<string, readonly AnswerCode[]>;

/** A page of the suggestions that a query, a filter and a state leave, with counts over all of them. */
export const listSuggestions = (
  all: readonly Placed[],
  searcher: Searcher,
  codes: CodesByRef,
  input: Parsed<'nonanswers.list'>,
): Omit<Output<'nonanswers.list'>, 'current'> => {
  const { query, filter, reasons, state, sort, limit, offset, coder, blind } = input;
  const { columns, found, places } = searcher.evaluate(query, filter);
  const codeOf = (ref: string): AnswerCode | undefined =>
    codes.get(ref)?.find((code) => code.coder === coder);
  const left = all.filter(
    (each) =>
      holds(found, each.place) && (!reasons || each.reasons.some(({ kind }) => reasons.includes(kind))),
  );
  const counts = countsOf(left.map(({ ref }) => codeOf(ref)));
  const shown = left.filter(({ ref }) => state === 'all' || stateOf(codeOf(ref)) === state);
  const sorted = shown.toSorted(sort === 'score' ? byScore(columns) : byDay(columns));
  const page = sorted.slice(offset, offset + limit);
  const told = tellAll(page, columns, searcher, codes, { coder, blind });
  return {
    total: shown.length,
    exchanges: places.reduce((sum, place) => sum + (columns.announcement[place] === 1 ? 0 : 1), 0),
    counts,
    suggestions: told,
  };
};

/** What a coder's code makes of a suggestion. */
const stateOf = (code: AnswerCode | undefined): 'open' | 'coded' | 'dismissed' =>
  code === undefined ? 'open' : code.dismissed ? 'dismissed' : 'coded';

const countsOf = (codes: readonly (AnswerCode | undefined)[]): CodeCounts => {
  const counts = { open: 0, coded: 0, dismissed: 0 };
  const [clarity, technique, own]: Record<string, number>[] = [{}, {}, {}];
  const count = (record: Record<string, number> | undefined, key: string | null): void => {
    if (record && key !== null) record[key] = (record[key] ?? 0) + 1;
  };
  for (const code of codes) {
    counts[stateOf(code)]++;
    if (!code || code.dismissed) continue;
    count(clarity, code.clarity);
    count(technique, code.technique);
    for (const id of code.own) count(own, String(id));
  }
  return { ...counts, clarity: clarity ?? {}, technique: technique ?? {}, own: own ?? {} };
};

/** The newest first, those without a date last; in a briefing as the text has them. */
const byDay =
  ({ day, briefing }: Columns) =>
  (x: Placed, y: Placed): number =>
    (day[y.place] ?? noDay) - (day[x.place] ?? noDay) ||
    (briefing[x.place] ?? 0) - (briefing[y.place] ?? 0) ||
    x.place - y.place;

const byScore = (columns: Columns) => {
  const day = byDay(columns);
  return (x: Placed, y: Placed): number => y.score - x.score || day(x, y);
};

/** Tells suggestions in full; the words of answers are read for these alone. */
export const tellAll = (
  some: readonly Placed[],
  columns: Columns,
  { asks }: Searcher,
  codes: CodesByRef,
  viewer: Viewer,
): Nonanswer[] => {
  const texts = new Map(asks.partTexts(some.map(({ passage }) => passage)).map((row) => [row.at, row]));
  const titles = new Map<number, string>();
  const titleOf = (briefing: number): string => {
    const known = titles.get(briefing) ?? asks.title(briefing);
    titles.set(briefing, known);
    return known;
  };
  return some.map((each, at) => {
    const row = texts.get(at);
    const filled = (words: FoundReason['words']): ReasonWords[] =>
      words.map((word) => {
        if (word.text !== '') return word;
        const from = row?.statementStart ?? 0;
        return { ...word, text: (row?.statement ?? '').slice(word.start - from, word.end - from) };
      });
    return tell(each, columns, titleOf, codes.get(each.ref) ?? [], filled, viewer);
  });
};

const tell = (
  { place, ref, score, reasons }: Placed,
  columns: Columns,
  titleOf: (briefing: number) => string,
  codes: readonly AnswerCode[],
  filled: (words: FoundReason['words']) => ReasonWords[],
  { coder, blind }: Viewer,
): Nonanswer => {
  const evidence = reasons.flatMap(
    (reason) => evidenceOf(columns, place, reason, filled(reason.words)) ?? [],
  );
  const day = columns.day[place] ?? noDay;
  const briefingId = columns.briefing[place] ?? 0;
  return {
    ref,
    reasons: [...new Set(evidence.map(({ kind }) => kind))],
    missing: [
      ...new Set(
        reasons.flatMap(({ kind, words }) => (kind === 'missing' ? words.map(({ text }) => text) : [])),
      ),
    ],
    reaskedIn: evidence.flatMap((each) =>
      each.kind === 'asked-again' && each.ref !== null ? [each.ref] : [],
    ),
    score,
    evidence,
    briefingId,
    date: day === noDay ? null : dateOf(day),
    title: titleOf(briefingId),
    series: columns.series.values[columns.series.of[place] ?? 0] || null,
    language: languageAt(columns, place),
    by: askerAt(columns, place),
    speaker: columns.speaker.values[columns.speaker.of[place] ?? 0] || null,
    code: codes.find((code) => code.coder === coder) ?? null,
    others: blind ? null : codes.filter((code) => code.coder !== coder).length,
  };
};

/** What was found, where its passages are still there. */
export const placeAll = (columns: Columns, found: Iterable<Found>): Placed[] => {
  const placed: Placed[] = [];
  for (const each of found) {
    const place = columns.placeOf(each.passage);
    if (place >= 0) placed.push({ ...each, place, ref: refAt(columns, place) });
  }
  return placed;
};
