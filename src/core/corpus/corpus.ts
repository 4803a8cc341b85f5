import type { Handlers, Nearness, Parsed, Publish, Side } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import type { Running } from '../running/running.ts';
import type { RunningWords, WordUnit } from '../running/words.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import type { ReadableStore } from '../store/store.ts';
import {
  countForms,
  countNear,
  rowsOf,
  sortCollocates,
  windowsWith,
  writtenCollocates,
} from './collocates.ts';
import { createCorpusDesk, type CorpusDesk, type Pace } from './desk.ts';
import { createStrips, disperse } from './dispersion.ts';
import { groupsOf } from './groups.ts';
import { keepLast } from './keep-last.ts';
import { countedWith, inScope, isSearched, stretchesOf } from './scope.ts';
import { sequenceOccurrences, type SequenceStretches } from './sequence-lines.ts';
import { countSequences } from './sequences.ts';
import { windowsOf, type Windows } from './windows.ts';
import { chartWordsOf, sortSequences, writtenSequences } from './words.ts';

type Name =
  | 'corpus.collocates'
  | 'corpus.words'
  | 'corpus.dispersion'
  | 'corpus.strips'
  | 'corpus.current'
  | 'corpus.cancel';

/** The collection as running words, and what is counted of them. */
export type CorpusRoom = {
  readonly handlers: Handlers<Name>;
  /** Which matches, in the order of `occurrencesOf`, have one of these words in their window: 1 for those. */
  readonly besides: (
    evaluation: Evaluation,
    near: Nearness & { readonly forms: readonly string[]; readonly unit: WordUnit },
  ) => Promise<Uint8Array>;
  /** Where words stand in a row in what a query finds, text by text. */
  readonly sequence: (
    evaluation: Evaluation,
    forms: readonly (readonly string[])[],
    unit: WordUnit,
  ) => Promise<SequenceStretches>;
  /** Counts in all running words at the desk, where it takes its turn and can be stopped. */
  readonly counting: <Value>(
    columns: Columns,
    unit: WordUnit,
    work: (running: RunningWords, pace: Pace) => Promise<Value>,
  ) => Promise<Value>;
  /** Does a long reading of texts at the desk where counts are done: with progress, and stopped with them. */
  readonly run: CorpusDesk['run'];
  readonly close: () => Promise<void>;
};

/** Opens the room. */
export const createCorpus = (
  store: ReadableStore,
  searcher: Searcher,
  words: Pick<Running, 'of'>,
  publish: Publish,
): CorpusRoom => {
  const { asks, evaluate } = searcher;
  const desk = createCorpusDesk(publish);
  const keep: Keep = (columns, unit, pace) =>
    words.of(columns, unit, (done, total) => pace('reading', done, total));
  const keptWindows = keepLast<WordsAround>();
  const near = createNear(keep, asks, keptWindows, desk.run);
  const collocates = createCollocates(near, desk.run);
  const listWords = createWords(keep, desk.run);
  const strips = createStrips(store, searcher);
  const within = (side: Side) => ({ in: side });
  return {
    handlers: {
      'corpus.collocates': (asked) => collocates(evaluate(asked.query, asked.filter), asked),
      'corpus.words': (asked) => listWords(evaluate(asked.query, asked.filter, within(asked.in)), asked),
      'corpus.dispersion': ({ query, filter, in: side }) =>
        disperse(
          evaluate(query, filter, within(side)),
          evaluate('', filter, within(side)),
          new Map(asks.titles().map(({ id, title }) => [id, title])),
        ),
      'corpus.strips': ({ query, filter, in: side, briefings }) =>
        strips(evaluate(query, { ...filter, briefings }, within(side)), briefings),
      'corpus.current': () => desk.current(),
      'corpus.cancel': () => ({ cancelled: desk.cancel() }),
    },
    besides: async (evaluation, asked) => {
      const { running, windows } = await near(evaluation, asked, asked.unit);
      return windowsWith(running, windows, asked.forms);
    },
    sequence: async (evaluation, forms, unit) => {
      const read = await desk.run((pace) => keep(evaluation.columns, unit, pace));
      return sequenceOccurrences(evaluation, asks, read, forms);
    },
    counting: (columns, unit, work) => desk.run(async (pace) => work(await keep(columns, unit, pace), pace)),
    run: desk.run,
    close: desk.close,
  };
};

type Keep = (columns: Columns, unit: WordUnit, pace: Pace) => Promise<RunningWords>;
type Run = ReturnType<typeof createCorpusDesk>['run'];
type WordsAround = { readonly running: RunningWords; readonly windows: Windows };
type Near = (evaluation: Evaluation, near: Nearness, unit: WordUnit) => Promise<WordsAround>;

const createNear =
  (keep: Keep, asks: Searcher['asks'], kept: ReturnType<typeof keepLast<WordsAround>>, run: Run): Near =>
  (evaluation, { left, right, within }, unit) =>
    kept(evaluation, [left, right, within, unit], () =>
      run(async (pace) => {
        const running = await keep(evaluation.columns, unit, pace);
        const windows = await windowsOf(evaluation, asks, running, { left, right, within }, pace);
        return { running, windows };
      }),
    );

const createCollocates = (near: Near, run: Run) => {
  const kept = keepLast<Awaited<ReturnType<typeof count>>>();
  const count = async (evaluation: Evaluation, asked: Parsed<'corpus.collocates'>) => {
    const { running, windows } = await near(evaluation, asked, asked.unit);
    return run(async (pace) => {
      const groups = groupsOf(running, asked.by);
      await pace('counting', 1, 2);
      const counted = countNear(running, windows, groups, asked, asked.stopWords === 'out');
      await pace('counting', 1, 2);
      const stretches = stretchesOf(evaluation, running, countedWith(evaluation), isSearched(evaluation));
      const scope = countForms(running, stretches);
      const matches = windows.size;
      const { rows, rare } = rowsOf(running, counted, groups, scope, { ...asked, matches });
      return { running, groups, counted, scope, matches, rows, rare };
    });
  };
  return async (evaluation: Evaluation, asked: Parsed<'corpus.collocates'>) => {
    const { left, right, within, unit, by, stopWords, least, sort, limit, offset } = asked;
    const key = [left, right, within, unit, by, stopWords, least];
    const { running, groups, counted, scope, matches, rows, rare } = await kept(evaluation, key, () =>
      count(evaluation, asked),
    );
    const page = sortCollocates(rows, sort, running).slice(offset, offset + limit);
    return {
      ...evaluation.reading(),
      matches,
      words: scope.words,
      window: counted.window,
      total: rows.length,
      leftOut: { stopWords: counted.stopWords, rare },
      rows: writtenCollocates(page, running, counted, groups, scope.counts),
    };
  };
};

const createWords = (keep: Keep, run: Run) => {
  const kept = keepLast<Awaited<ReturnType<typeof count>>>();
  const count = (evaluation: Evaluation, asked: Parsed<'corpus.words'>) =>
    run(async (pace) => {
      const { n, least, by, stopWords, unit } = asked;
      const running = await keep(evaluation.columns, unit, pace);
      const groups = groupsOf(running, by);
      const stretches = stretchesOf(evaluation, running, evaluation.places, inScope(evaluation));
      const scope = countForms(running, stretches);
      const leave = stopWords === 'out';
      const sequences = await countSequences(running, stretches, groups, { n, least, leave }, pace);
      const briefings = new Set(stretches.briefing).size;
      return { running, groups, scope, sequences, briefings, orders: new Map<string, Int32Array>() };
    });
  return async (evaluation: Evaluation, asked: Parsed<'corpus.words'>) => {
    const { n, least, by, stopWords, unit, sort, limit, offset } = asked;
    const key = [n, least, by, stopWords, unit];
    const { running, groups, scope, sequences, briefings, orders } = await kept(evaluation, key, () =>
      count(evaluation, asked),
    );
    const order = orders.get(sort) ?? sortSequences(sequences, sort, n, running);
    orders.set(sort, order);
    const page = order.subarray(offset, offset + limit);
    const words = chartWordsOf(evaluation, evaluation.places);
    return {
      ...evaluation.reading(),
      passages: evaluation.places.length,
      briefings,
      words,
      running: scope.words,
      sequences: sequences.all,
      total: sequences.size,
      leftOut: { stopWords: sequences.stopWords, rare: sequences.rare },
      rows: writtenSequences(page, sequences, running, groups, scope.counts, { n, words }),
    };
  };
};
