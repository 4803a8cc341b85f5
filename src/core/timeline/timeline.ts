import type {
  Handlers,
  Parsed,
  TimelineAnswer,
  TimelineElement,
  TimelineRow,
  TimelineSentence,
} from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Columns, type Names } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { comparableOf, versionOf, type Comparable } from '../compare/compare.ts';
import type { CorpusDesk } from '../corpus/desk.ts';
import { keepLast } from '../corpus/keep-last.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { openRuns, outlineOf, type Element, type Outline, type Run } from './outline.ts';
import { sentencesFound, wholeAnswers, type LineUses, type Pieces } from './pieces.ts';

type Asked = Pick<Parsed<'timeline.rows'>, 'query' | 'filter' | 'in' | 'of'>;

/** Statement timelines. `run` is the desk where long reading is done. */
export const createTimeline = (
  searcher: Searcher,
  run: CorpusDesk['run'],
  usesOf: LineUses,
): Handlers<'timeline.rows' | 'timeline.elements'> => {
  const kept = keepLast<Outline>();
  const read = async (asked: Asked): Promise<Read> => {
    const found = searcher.evaluate(asked.query, asked.filter, { in: asked.in });
    const pieces =
      asked.of === 'answers' ? wholeAnswers(found, searcher) : sentencesFound(found, searcher, usesOf);
    const outline = await kept(found, asked.of, () => run((pace) => outlineOf(found, pieces, pace)));
    return { found, pieces, outline };
  };
  return {
    'timeline.rows': async (asked) => {
      const all = await read(asked);
      const { found, outline } = all;
      const runs = asked.runs === 'folded' ? outline.runs : openRuns(outline);
      const page = runs.slice(asked.offset, asked.offset + asked.limit);
      const rows = await run(async (pace) => {
        const { sentencesAt, prepared } = readerOf(all, page);
        const drawn: TimelineRow[] = [];
        for (const [at, each] of page.entries()) {
          await pace('answers', at, page.length);
          drawn.push(rowOf(all, each, sentencesAt, prepared));
        }
        return drawn;
      });
      return {
        ...found.reading(),
        answers: outline.tellings.length,
        undated: outline.tellings.filter(({ day }) => day === noDay).length,
        folded: found.folded,
        withoutSentence: outline.withoutSentence,
        threads: threadsOf(found.columns, outline),
        sentences: outline.elements.size,
        total: runs.length,
        rows,
      };
    },
    'timeline.elements': async ({ limit, offset, ...asked }) => {
      const all = await read(asked);
      const elements = [...all.outline.elements.values()].slice(offset, offset + limit);
      return { total: all.outline.elements.size, elements: elementsOf(all, elements) };
    },
  };
};

type Read = { readonly found: Evaluation; readonly pieces: Pieces; readonly outline: Outline };
type SentencesAt = (telling: number) => readonly Sentence[];
type Prepared = (telling: number) => Comparable;

/** The sentences of the answers that a page shows and of those before them, read at once. */
const readerOf = ({ pieces, outline, found }: Read, runs: readonly Run[]) => {
  const wanted = [...new Set(runs.flatMap(({ of: [first], before }) => [first ?? [], before ?? []].flat()))];
  const read = readTellings({ pieces, outline, found }, wanted);
  const sentencesAt: SentencesAt = (telling) => read.get(telling) ?? [];
  const kept = new Map<number, Comparable>();
  const prepared: Prepared = (telling) => {
    const place = outline.tellings[telling]?.place ?? 0;
    const language = languageAt(found.columns, place);
    const known =
      kept.get(telling) ??
      comparableOf(
        sentencesAt(telling).map(({ text, start }) => ({ text, start, ref: null })),
        language,
      );
    kept.set(telling, known);
    return known;
  };
  return { sentencesAt, prepared };
};

const readTellings = (
  { pieces, outline }: Read,
  wanted: readonly number[],
): Map<number, readonly Sentence[]> => {
  const byPlace = new Map(wanted.map((at) => [outline.tellings[at]?.place ?? 0, at]));
  const answers = pieces(Int32Array.from(byPlace.keys()));
  return new Map(answers.map(({ place, sentences }) => [byPlace.get(place) ?? -1, sentences]));
};

const rowOf = (
  { found: { columns }, outline }: Read,
  { of, before }: Run,
  sentencesAt: SentencesAt,
  prepared: Prepared,
): TimelineRow => {
  const [first = 0] = of;
  const place = outline.tellings[first]?.place ?? 0;
  const answer = (telling: number): TimelineAnswer =>
    answerAt(columns, outline.tellings[telling]?.place ?? 0);
  return {
    ...answerAt(columns, place),
    series: columns.series.values[columns.series.of[place] ?? 0] ?? '',
    language: languageAt(columns, place),
    sentences: sentencesOf(outline, first, sentencesAt(first), columns),
    before: before === null ? null : answer(before),
    change: before === null ? null : versionOf(refAt(columns, place), prepared(before), prepared(first)),
    same: of.map(answer),
  };
};

const sentencesOf = (
  { tellings, elements }: Outline,
  telling: number,
  sentences: readonly Sentence[],
  columns: Columns,
): TimelineSentence[] =>
  sentences.map(({ text }, at) => {
    const element = elements.get(tellings[telling]?.keys[at] ?? -1);
    const { ref, date } = answerAt(columns, tellings[element?.first ?? telling]?.place ?? 0);
    return { text: evenSpace(text), first: ref, firstDate: date, answers: element?.answers ?? 1 };
  });

const evenSpace = (text: string): string => text.replace(/\s+/gu, ' ');

const nameAt = ({ values, of }: Names, place: number): string | null => values[of[place] ?? 0] || null;

const answerAt = (columns: Columns, place: number): TimelineAnswer => {
  const day = columns.day[place] ?? noDay;
  return {
    ref: refAt(columns, place),
    date: day === noDay ? null : dateOf(day),
    outlet: nameAt(columns.outlet, place),
    asker: nameAt(columns.asker, place),
    speaker: nameAt(columns.speaker, place),
  };
};

const threadsOf = (columns: Columns, { tellings }: Outline) =>
  [...Map.groupBy(tellings, ({ thread }) => thread).values()]
    .map((all) => {
      const place = all[0]?.place ?? 0;
      return {
        series: columns.series.values[columns.series.of[place] ?? 0] ?? '',
        language: languageAt(columns, place),
        answers: all.length,
      };
    })
    .toSorted((x, y) => y.answers - x.answers);

const elementsOf = (all: Read, elements: readonly Element[]): TimelineElement[] => {
  const { found, outline } = all;
  const { columns } = found;
  const read = readTellings(all, [...new Set(elements.map(({ first }) => first))]);
  return elements.map(({ first, at, last, answers }) => {
    const place = outline.tellings[first]?.place ?? 0;
    return {
      text: evenSpace(read.get(first)?.[at]?.text ?? ''),
      language: languageAt(columns, place),
      answers,
      first: answerAt(columns, place),
      last: answerAt(columns, outline.tellings[last]?.place ?? 0),
    };
  });
};
