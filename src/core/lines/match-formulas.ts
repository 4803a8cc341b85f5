import { tokenize } from '../language/tokens.ts';
import {
  commonWords,
  eachRun,
  findFormulas,
  shortestFormula,
  type Context,
  type Formula,
} from './formulas.ts';
import type { ReadEntry } from './match.ts';
import type { Readings } from './readings.ts';
import type { KeptUse, KeptWording, Records, Said } from './records.ts';
import { createNumberTable } from './number-table.ts';
import { head, keyAt, numbersOf, runNumber, sizeOf } from './sentence-record.ts';
import type { SentencesHeld } from './sentences-held.ts';

/** What is to be saved of formulas: those that are there no more, and those that are, with where they stand. */
export type FormulaChanges = {
  readonly lost: readonly number[];
  readonly found: readonly { readonly wording: KeptWording; readonly uses: readonly KeptUse[] }[];
};

/** So many briefings' worth of sentences are looked at to know which words are common. */
const sampledBriefings = 16;
const densestSample = 4;

/** Whether a sentence is looked at for that, in a collection of so many briefings: the same whatever else is there. */
export const isInSample = (briefings: number): ((records: Uint32Array, at: number) => boolean) => {
  const oneIn = Math.max(densestSample, 2 ** Math.floor(Math.log2(briefings / sampledBriefings)));
  return (records, at) => (records[at + head.low] ?? 0) % oneIn === 0;
};

/** Finds anew the formulas that fresh sentences, and briefings that changed, have a part in. */
export const matchFormulas = (
  held: SentencesHeld,
  entries: readonly ReadEntry[],
  said: ReadonlyMap<number, number>,
  before: readonly Said[],
  records: Records,
  readings: Readings,
): FormulaChanges => {
  const ids = entries.map(({ id }) => id);
  const isWhole = entries.every(({ fresh }) => fresh);
  const { touched, wanted } = isWhole
    ? { touched: records.formulas().map(([key]) => key), wanted: null }
    : wantedRuns(held.records, [...said.values()], before, records.formulas());
  const contexts = contextsOf(held, ids, records.lines());
  const common = commonWords(held.records, sampleOf(held, ids));
  const formulas = findFormulas(
    held.records,
    contexts,
    common,
    (run) => wanted === null || wanted.find(run) >= 0,
  );
  const found = usesOf(held, entries, formulas, records, readings);
  const kept = new Set(formulas.map(({ key }) => key));
  return { lost: touched.filter((key) => !kept.has(key)), found };
};

/**
 * The formulas to judge anew, and the runs that these and all others begin with: those that a changed briefing had, with
 * all their runs, and those of which every run is in a fresh sentence. One with a run that is not may still grow out of
 * that one, and stays.
 */
const wantedRuns = (
  sentences: Uint32Array,
  fresh: readonly number[],
  before: readonly Said[],
  formulas: readonly (readonly [key: number, form: string])[],
) => {
  const inChanged = new Set(before.map(({ id }) => id));
  const known = formulas.map(([key, form]) => ({ key, runs: runsOf(numbersOf(form)) }));
  const ofChanged = known.filter(({ key }) => inChanged.has(key)).flatMap(({ runs }) => runs.flat());
  const words = fresh.reduce((sum, at) => sum + sizeOf(sentences, at), 0);
  const wanted = createNumberTable(words + ofChanged.length);
  for (const at of fresh) eachRun(sentences, at, wanted.add);
  const isSaid = (runs: readonly number[]): boolean =>
    runs.length > 0 && runs.every((run) => wanted.find(run) >= 0);
  const touched = known.filter(({ key, runs }) => inChanged.has(key) || runs.some(isSaid));
  for (const run of ofChanged) wanted.add(run);
  return { touched: touched.map(({ key }) => key), wanted };
};

/** The runs of a formula's words, for either kind of sentence: its words alone do not say which it is of. */
const runsOf = (words: readonly number[]): number[][] =>
  Object.values(shortestFormula).map((length) =>
    words.slice(length - 1).map((_, from) => runNumber(words, from, length)),
  );

/** The sentences in different words, each with its line. */
const contextsOf = (
  { records: sentences, each }: SentencesHeld,
  ids: readonly number[],
  lines: ReadonlyMap<number, number>,
): Context[] => {
  const contexts = new Map<number, Context>();
  each(ids, (at) => {
    const key = keyAt(sentences, at);
    // One that is of no line is its own: below nought, where no line's number is.
    if (!contexts.has(key)) contexts.set(key, { at, line: lines.get(key) ?? -1 - at });
  });
  return [...contexts.values()];
};

const sampleOf = ({ records, each }: SentencesHeld, ids: readonly number[]): Context[] => {
  const isSampled = isInSample(ids.length);
  const sample = new Map<number, Context>();
  each(ids, (at) => {
    if (isSampled(records, at)) sample.set(keyAt(records, at), { at, line: 0 });
  });
  return [...sample.values()];
};

type Stands = { readonly formula: Formula; readonly from: number };

/** Where formulas stand, each time their sentences are said. Those that are somebody's or something's name are left out. */
const usesOf = (
  { records: sentences, each }: SentencesHeld,
  entries: readonly ReadEntry[],
  formulas: readonly Formula[],
  records: Records,
  readings: Readings,
): FormulaChanges['found'] => {
  const standing = new Map<number, Stands[]>();
  for (const formula of formulas)
    for (const [at, from] of formula.places) {
      const key = keyAt(sentences, at);
      const known = standing.get(key);
      if (known) known.push({ formula, from });
      else standing.set(key, [{ formula, from }]);
    }
  const before = new Map(formulas.map(({ key }) => [key, records.kept(key)]));
  const isFresh = new Map(entries.map(({ id, fresh }) => [id, fresh]));
  const found = new Map<number, { texts: string[]; form: string; language: string; uses: KeptUse[] }>();
  const languages = new Map(entries.map(({ id, language }) => [id, language]));
  each(
    entries.map(({ id }) => id),
    (at, briefing) => {
      const fresh = isFresh.get(briefing);
      // Where one that is kept is said in other briefings is kept as well.
      const here = standing
        .get(keyAt(sentences, at))
        ?.filter(({ formula }) => fresh || !before.get(formula.key));
      if (!here || here.length === 0) return;
      const start = sentences[at + head.start] ?? 0;
      const text = readings.rawAt(briefing, start, sentences[at + head.end] ?? 0);
      const tokens = tokenize(text);
      for (const { formula, from } of here) {
        const own = tokens.slice(from, from + formula.length);
        const [begin, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
        const form = `… ${own.map((token) => token.form).join(' ')} …`;
        const known = found.get(formula.key) ?? {
          texts: [...(before.get(formula.key)?.texts ?? [])],
          form,
          language: before.get(formula.key)?.language ?? languages.get(briefing) ?? '',
          uses: [],
        };
        found.set(formula.key, known);
        const written = text.slice(begin, end).replace(/\s+/gu, ' ');
        const place = known.texts.indexOf(written);
        known.uses.push({
          wording: formula.key,
          briefing,
          start: start + begin,
          end: start + end,
          passage: sentences[at + head.passage] ?? 0,
          text: place < 0 ? known.texts.push(written) - 1 : place,
        });
      }
    },
  );
  return [...found].flatMap(([id, { texts, form, language, uses }]) =>
    texts.every(isName)
      ? []
      : [{ wording: { id, lineId: null, kind: 'formula', language, form, texts }, uses }],
  );
};

/** "Belt and Road Initiative": capitals at both ends. */
const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && /(?:^|\P{L})\p{Lu}[^\s]*$/u.test(text);
