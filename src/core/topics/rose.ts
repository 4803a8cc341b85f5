import type { Filter, Handlers, Risen } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { leadOf, oneOfEach } from '../collection/versions.ts';
import { isUnspaced } from '../language/tokens.ts';
import { segmenterFor } from '../language/words.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { rateRatio } from '../statistics/intervals.ts';
import { breathing } from './breathe.ts';

/** Said less often than this in the last period, a word rises by chance alone. */
const fewest = 5;
/** So many words are counted exactly; the rough count is by forms, and of all versions. */
const mostWords = 80;
const passagesAtOnce = 500;
/** Words of a period that are looked through; of a longer one every nth passage is. */
const mostCounted = 60_000;

/** Words that rose lately: both periods are counted through, the most risen then counted as a search counts them. */
export const createRose = (searcher: Searcher): Handlers<'topics.rose'> => ({
  'topics.rose': async ({ days, limit }) => {
    const { columns } = searcher.evaluate('');
    const last = lastDay(columns);
    if (last === null) return null;
    const [now, before] = [within(last - days + 1, last), within(last - 2 * days + 1, last - days)];
    const [here, there] = [searcher.evaluate('', now), searcher.evaluate('', before)];
    const periods = { now: periodOf(here, now), before: periodOf(there, before) };
    if (periods.now.words === 0 || periods.before.words === 0) return null;
    const each = Math.ceil(Math.max(periods.now.words, periods.before.words) / mostCounted);
    const candidates = candidatesOf(
      await countWords(searcher, here, each),
      await countWords(searcher, there, each),
      periods.now.words / periods.before.words,
      fewest / each,
    );
    const breathe = breathing();
    const risen: Risen[] = [];
    const met = new Set<string>();
    for (const word of candidates) {
      if (met.has(word)) continue;
      const found = searcher.evaluate(word, now);
      for (const form of found.reading().terms.flatMap(({ forms }) => forms)) met.add(form);
      const rise = riseOf(
        word,
        found,
        searcher.evaluate(word, before),
        periods.now.words,
        periods.before.words,
      );
      if (rise && standsAlone(searcher, word, found)) risen.push(rise);
      await breathe();
    }
    return {
      ...periods,
      each,
      risen: risen.toSorted((a, b) => b.low - a.low || b.now - a.now).slice(0, limit),
    };
  },
});

const within = (from: number, to: number) => ({ from: dateOf(from), to: dateOf(to) }) satisfies Filter;

const lastDay = ({ day, size }: Columns): number | null => {
  let last = noDay;
  for (let place = 0; place < size; place++) last = Math.max(last, day[place] ?? noDay);
  return last === noDay ? null : last;
};

const periodOf = ({ columns, places }: Evaluation, { from, to }: { from: string; to: string }) => {
  let words = 0;
  const briefings = new Set<number>();
  for (const place of places) {
    words += (columns.questionWords[place] ?? 0) + (columns.statementWords[place] ?? 0);
    briefings.add(columns.briefing[place] ?? 0);
  }
  const held = [...briefings].map((id) => ({ id }));
  return { from, to, words, briefings: oneOfEach(held, columns.versions).length };
};

type Counts = Map<string, number>;

/** How often each form is said in every nth passage; where words are not set apart, each run of two to four characters. */
const countWords = async (
  searcher: Searcher,
  { columns, places }: Evaluation,
  each: number,
): Promise<Counts> => {
  const counts: Counts = new Map();
  const breathe = breathing();
  const ids = Array.from(places, (place) => columns.ids[place] ?? 0).filter((_, at) => at % each === 0);
  for (let from = 0; from < ids.length; from += passagesAtOnce) {
    for (const { question, statement } of searcher.asks.indexTexts(ids.slice(from, from + passagesAtOnce))) {
      countForms(question, counts);
      countForms(statement, counts);
    }
    await breathe();
  }
  return counts;
};

const countForms = (text: string, counts: Counts): void => {
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  // The characters before, of a run without spaces.
  let [third, second, last] = ['', '', ''];
  for (const form of text.split(' ')) {
    if (!isUnspaced(form)) {
      [third, second, last] = ['', '', ''];
      add(form);
      continue;
    }
    if (last !== '') add(last + form);
    if (second !== '') add(second + last + form);
    if (third !== '') add(third + second + last + form);
    [third, second, last] = [second, last, form];
  }
};

const isWord = /^\p{L}[\p{L}\p{M}]+$/u;

/** The words whose rough rise is largest for its uncertainty: the difference over its deviation, as of Poisson counts. */
const candidatesOf = (
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  exposure: number,
  least: number,
): string[] => {
  const rough = [...now].flatMap(([word, n]) => {
    if (n < Math.max(2, least) || !isWord.test(word)) return [];
    const expected = (before.get(word) ?? 0) * exposure;
    return n > expected ? [{ word, score: (n - expected) / Math.sqrt(n + expected * exposure) }] : [];
  });
  const words: string[] = [];
  for (const { word } of rough.toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))) {
    // A piece of a longer word that rose as well is no word of its own.
    if (words.length >= mostWords) break;
    if (!isUnspaced(word) || isOneWord(word)) words.push(word);
  }
  return words;
};

/** Whether the dictionary of the system takes a run of characters for one word. */
const isOneWord = (run: string): boolean => [...segmenterFor('zh').segment(run)].length === 1;

/** So many passages are looked at, and so many characters on each side, to see whether a run stands as a word. */
const looks = 6;
const around = 12;

/**
 * Whether a run of characters stands as a word of its own in half of the passages looked at: 外人 is a word to the
 * dictionary, and no word in 海外人士. Where no look tells, it is taken for one.
 */
const standsAlone = (searcher: Searcher, word: string, { places, columns }: Evaluation): boolean => {
  if (!isUnspaced(word)) return true;
  const ids = Array.from(places.subarray(0, looks), (place) => columns.ids[place] ?? 0);
  const seen = searcher.asks.texts(ids).flatMap(({ question, statement }) => {
    const text = `${question ?? ''}\n${statement ?? ''}`;
    const at = text.indexOf(word);
    if (at < 0) return [];
    const from = Math.max(0, at - around);
    const words = [...segmenterFor('zh').segment(text.slice(from, at + word.length + around))];
    return [words.some(({ index, segment }) => segment === word && from + index === at)];
  });
  return seen.filter(Boolean).length * 2 >= seen.length;
};

const per = 10_000;

const riseOf = (
  term: string,
  now: Evaluation,
  before: Evaluation,
  wordsNow: number,
  wordsBefore: number,
): Risen | null => {
  const [a, b] = [now, before].map((found) => found.occurrences().reduce((sum, count) => sum + count, 0)) as [
    number,
    number,
  ];
  const ratio = rateRatio(a, wordsNow, b, wordsBefore);
  if (!ratio || ratio.low <= 1 || a < fewest) return null;
  const { columns } = now;
  const briefings = new Set(
    Array.from(now.places, (place) => leadOf(columns.versions, columns.briefing[place] ?? 0)),
  );
  return {
    term,
    now: a,
    before: b,
    rateNow: (a / wordsNow) * per,
    rateBefore: (b / wordsBefore) * per,
    ratio: finite(ratio.ratio),
    low: ratio.low,
    high: finite(ratio.high),
    briefings: briefings.size,
  };
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
