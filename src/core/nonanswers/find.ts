import { setImmediate } from 'node:timers/promises';
import { openCollection } from '../collection/collection.ts';
import { languageAt, type Columns } from '../collection/columns.ts';
import { prepareDecisions } from '../lines/decisions.ts';
import { openLedger } from '../lines/ledger.ts';
import { formsOf } from '../language/tokens.ts';
import { readLists } from '../lists/rows.ts';
import { entriesOf } from '../lists/entries.ts';
import type { Shipped } from '../names/shipped.ts';
import { prepareSearch, type PartTexts, type SearchAsks } from '../search/asks.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { phraseFinder, phrasesOf, type Phrase } from './deflections.ts';
import { countFrequencies, type Counting } from './frequencies.ts';
import { judge, type Gathered } from './judge.ts';
import { learnDeflections } from './learnt.ts';
import { lookAt, type Exchange, type Looked } from './look.ts';
import { keysOf, mentionsIn } from './mentions.ts';
import { prepareFound } from './records.ts';
import { numbersOf, repeatsAcross, repeatsWithin, type Numbers, type Repeat } from './repeats.ts';
import { askedAgain } from './asked-again.ts';

/** How a search stands: exchanges read, each of them twice. */
export type FindProgress = { readonly done: number; readonly total: number };

/** What a search is told, and whom it tells. */
export type FindRun = {
  readonly shipped: Shipped;
  /** Phrases that come with the program. */
  readonly phrases: readonly string[];
  /** Looks though nothing changed since the last time. */
  readonly all?: boolean;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: FindProgress) => void;
};

/** The word list of the person's own phrases that turn a question away. */
export const phraseList = 'deflections';

/** The entries of that list; none where there is no such list. */
export const ownPhrases = (store: ReadableStore): string[] => {
  const list = readLists(store)().find(({ name }) => name.toLowerCase() === phraseList);
  return list ? entriesOf(list.entries) : [];
};

/** What of phrases says whether others are looked for than before. */
export const phrasesMark = (own: readonly string[], shipped: readonly string[]): string =>
  JSON.stringify([own, shipped]);

const atOnce = 500;
/** So many exchanges of a series tell what its own names are. */
const sample = 600;

/**
 * Looks at every exchange of the collection anew and keeps what was found, in one transaction. What is seldom, what is
 * said again and what answers many questions depends on all others, so nothing less is exact. Does nothing where neither
 * briefings, lines, lists nor names changed since.
 */
export const findNonanswers = async (store: WritableStore, run: FindRun): Promise<void> => {
  const records = prepareFound(store);
  const own = ownPhrases(store);
  const mark = records.markNow(phrasesMark(own, run.phrases));
  if (!run.all && records.mark() === mark) return;
  const collection = openCollection(store, run.shipped);
  const columns = collection.columns();
  const asks = prepareSearch(store);
  const exchanges = Array.from(columns.ids.keys()).filter((place) => columns.announcement[place] === 0);
  const total = exchanges.length * 2;
  const reading: Reading = { columns, asks, exchanges, run, total };

  const counting = await countAll(reading);
  if (!counting) return;
  const phrases = [...phrasesOf(own, 'list'), ...phrasesOf(run.phrases, 'shipped')];
  const looked = await lookAtAll(reading, counting, phrases);
  if (!looked) return;
  const ledger = openLedger(store, collection, prepareDecisions(store)).now();
  const subjectOf = (place: number): ReadonlySet<string> => looked.of.get(place)?.subject ?? new Set();
  const gathered: Gathered = {
    columns,
    looked: looked.of,
    texts: looked.texts,
    within: looked.within,
    across: repeatsAcross(columns, records.likenesses()),
    deflections: learnDeflections(ledger, (place) => looked.texts.get(place)),
    reasked: askedAgain(columns, exchanges, { of: subjectOf, weightOf: weightsOf(looked.of) }),
  };
  records.keep(judge(gathered), mark);
};

type Reading = {
  readonly columns: Columns;
  readonly asks: SearchAsks;
  readonly exchanges: readonly number[];
  readonly run: FindRun;
  readonly total: number;
};

/** Reads all exchanges, some at a time; false when it was cancelled. `before` of the total were read already. */
const eachExchange = async (
  { columns, asks, exchanges, run, total }: Reading,
  before: number,
  tell: (exchange: Exchange) => void,
): Promise<boolean> => {
  for (let from = 0; from < exchanges.length; from += atOnce) {
    if (run.isCancelled()) return false;
    const places = exchanges.slice(from, from + atOnce);
    for (const row of asks.partTexts(places.map((place) => columns.ids[place] ?? 0))) {
      const exchange = exchangeOf(row, places[row.at] ?? -1, columns);
      if (exchange) tell(exchange);
    }
    run.onProgress({ done: before + Math.min(from + atOnce, exchanges.length), total });
    // Lets what was said be heard.
    await setImmediate();
  }
  return true;
};

const exchangeOf = (row: PartTexts, place: number, columns: Columns): Exchange | null =>
  row.question === null || row.statement === null || place < 0
    ? null
    : {
        place,
        language: languageAt(columns, place),
        question: row.question,
        questionStart: row.questionStart ?? 0,
        statement: row.statement,
        statementStart: row.statementStart ?? 0,
      };

/** Counts the words of all exchanges, then what a sample of each series names. */
const countAll = async (reading: Reading): Promise<Counting | null> => {
  const counting = countFrequencies();
  const samples: Exchange[] = [];
  const { series } = reading.columns;
  const sizes = new Map<number, number>();
  for (const place of reading.exchanges)
    sizes.set(series.of[place] ?? 0, (sizes.get(series.of[place] ?? 0) ?? 0) + 1);
  const seen = new Map<number, number>();
  const isRead = await eachExchange(reading, 0, (exchange) => {
    counting.add([exchange.question, exchange.statement], exchange.language);
    const at = series.of[exchange.place] ?? 0;
    const n = seen.get(at) ?? 0;
    seen.set(at, n + 1);
    if (n % Math.ceil((sizes.get(at) ?? 1) / sample) === 0) samples.push(exchange);
  });
  if (!isRead) return null;
  for (const { place, question, statement, language } of samples) {
    const knowing = {
      frequencies: counting.frequencies,
      shipped: reading.run.shipped,
      series: '',
      present: none,
    };
    const keys = [question, statement].flatMap((text) => mentionsIn(text, language, knowing)).flatMap(keysOf);
    counting.addKeys(new Set(keys), seriesAt(reading.columns, place), reading.columns.briefing[place] ?? 0);
  }
  return counting;
};

/** A series in a language; never `''`, which has no names of its own. */
const seriesAt = (columns: Columns, place: number): string =>
  `${languageAt(columns, place)} ${columns.series.values[columns.series.of[place] ?? 0] ?? ''}`;

const none: ReadonlySet<string> = new Set();

/** Forms of the names of all who ask and answer in a briefing; of the last one asked for they are kept. */
const whoIsPresent = (
  columns: Columns,
  places: readonly number[],
): ((briefing: number) => ReadonlySet<string>) => {
  const byBriefing = Map.groupBy(places, (place) => columns.briefing[place] ?? 0);
  let last: { readonly briefing: number; readonly forms: ReadonlySet<string> } = {
    briefing: -1,
    forms: none,
  };
  return (briefing) => {
    if (last.briefing === briefing) return last.forms;
    const names = (byBriefing.get(briefing) ?? []).flatMap((place) =>
      [columns.asker, columns.speaker].flatMap((column) => [
        column.values[column.of[place] ?? 0] ?? '',
        column.read.values[column.read.of[place] ?? 0] ?? '',
      ]),
    );
    last = { briefing, forms: new Set([...new Set(names)].flatMap(formsOf)) };
    return last.forms;
  };
};

type LookedAll = {
  readonly of: ReadonlyMap<number, Looked>;
  readonly texts: Gathered['texts'];
  readonly within: ReadonlyMap<number, Repeat>;
};

const lookAtAll = async (
  reading: Reading,
  { frequencies }: Counting,
  phrases: readonly Phrase[],
): Promise<LookedAll | null> => {
  const { columns, exchanges, run } = reading;
  const phrasesIn = phraseFinder(phrases);
  const presentIn = whoIsPresent(columns, exchanges);
  const of = new Map<number, Looked>();
  const texts = new Map<number, Gathered['texts'] extends ReadonlyMap<number, infer Text> ? Text : never>();
  const within = new Map<number, Repeat>();
  let [briefing, answers]: [number, [number, Numbers][]] = [-1, []];
  const compareAnswers = (): void => {
    repeatsWithin(answers.map(([, numbers]) => numbers)).forEach((repeat, at) => {
      const [place] = answers[at] ?? [];
      const [earlier] = answers[repeat?.at ?? -1] ?? [];
      if (repeat && place !== undefined && earlier !== undefined)
        within.set(place, { earlier, likeness: repeat.likeness, sameBriefing: true });
    });
    answers = [];
  };
  const isRead = await eachExchange(reading, exchanges.length, (exchange) => {
    const { place, statement, statementStart: start } = exchange;
    if (columns.briefing[place] !== briefing) compareAnswers();
    briefing = columns.briefing[place] ?? -1;
    answers.push([place, numbersOf(statement)]);
    const series = seriesAt(columns, place);
    const looked = lookAt(
      exchange,
      { frequencies, shipped: run.shipped, series, present: presentIn(columns.briefing[place] ?? 0) },
      phrasesIn,
    );
    of.set(place, looked);
    texts.set(place, {
      subject: looked.subject,
      characters: statement.trim().length,
      start,
      end: start + statement.length,
    });
  });
  if (!isRead) return null;
  compareAnswers();
  return { of, texts, within };
};

/** What naming the same thing says: the logarithm of the exchanges for each that names it (Spärck Jones, 1972). */
const weightsOf = (looked: ReadonlyMap<number, Looked>): ((key: string) => number) => {
  const counts = new Map<string, number>();
  for (const { subject } of looked.values())
    for (const key of subject) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + looked.size / Math.max(1, counts.get(key) ?? 1));
};
