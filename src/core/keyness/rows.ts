import type { Keyword, Parsed } from '../../contract/index.ts';
import { formsOfWords, type Groups } from '../corpus/groups.ts';
import type { RunningWords } from '../running/words.ts';
import { joined, textOf } from '../corpus/words.ts';
import { logRatioOf } from '../statistics/log-likelihood.ts';
import type { Judged } from './judged.ts';
import type { Tally } from './tally.ts';

/** What was counted of two sides, with the words it was counted in and how often each form stands there. */
export type CountedSides = {
  readonly running: RunningWords;
  readonly groups: Groups;
  readonly tally: Tally;
  readonly forms: Int32Array;
};

/** Rates are given per so many words. */
const per = 10_000;
const collator = new Intl.Collator('und', { numeric: true });

/** Terms in the order asked for, those left out that were not asked for. */
export const sortedTerms = (
  { tally, running }: CountedSides,
  { key, g2, marksFirst }: Judged,
  { show, of, sort, n }: Pick<Parsed<'keyness.compare'>, 'show' | 'of' | 'sort' | 'n'>,
): Int32Array => {
  const isWanted = (term: number): boolean =>
    (show === 'all' || key[term] === 1) && (of === 'both' || (marksFirst[term] === 1) === (of === 'a'));
  const terms = Int32Array.from({ length: tally.size }, (_, term) => term).filter(isWanted);
  if (sort === 'term') {
    const texts = new Map(Array.from(terms, (term) => [term, textOf(running, tally.at[term] ?? 0, n)]));
    return terms.toSorted((a, b) => collator.compare(texts.get(a) ?? '', texts.get(b) ?? '') || a - b);
  }
  const measure = measures(tally, g2)[sort];
  const values = new Map(Array.from(terms, (term) => [term, measure(term)]));
  return terms.toSorted(
    (a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || (g2[b] ?? 0) - (g2[a] ?? 0) || a - b,
  );
};

const measures = (tally: Tally, g2: Float64Array) => ({
  logRatio: (term: number): number => Math.abs(ratioOf(tally, term).logRatio),
  surest: (term: number): number => {
    const { logRatio, low, high } = ratioOf(tally, term);
    return logRatio > 0 ? (low ?? -Infinity) : -(high ?? Infinity);
  },
  g2: (term: number): number => g2[term] ?? 0,
  range: (term: number): number => Math.abs(rangeOf(tally, term)),
  a: (term: number): number => tally.sides[0].count[term] ?? 0,
  b: (term: number): number => tally.sides[1].count[term] ?? 0,
});

const ratioOf = ({ sides, words }: Tally, term: number) =>
  logRatioOf(sides[0].count[term] ?? 0, words[0], sides[1].count[term] ?? 0, words[1]);

const rangeOf = ({ sides, parts }: Tally, term: number): number =>
  (sides[0].briefings[term] ?? 0) / Math.max(1, parts[0]) -
  (sides[1].briefings[term] ?? 0) / Math.max(1, parts[1]);

/** Rows as they leave. */
export const keywordRows = (
  terms: Int32Array,
  { running, groups, tally, forms }: CountedSides,
  judgement: Judged,
  n: number,
): Keyword[] => {
  const wordsOf = (term: number): number[] =>
    Array.from({ length: n }, (_, step) => groups.of[running.ids[(tally.at[term] ?? 0) + step] ?? 0] ?? 0);
  const formsOf = formsOfWords(running, groups, new Set([...terms].flatMap(wordsOf)), forms);
  return Array.from(terms, (term) => {
    const own = wordsOf(term).map((word) => [...(formsOf.get(word) ?? [running.forms[word] ?? ''])]);
    return {
      term: joined(own.map(([first = '']) => first)),
      forms: own,
      ...figuresOf(tally, judgement, term),
    };
  });
};

const figuresOf = (tally: Tally, judgement: Judged, term: number): Omit<Keyword, 'term' | 'forms'> => {
  const { sides, words } = tally;
  const [a, b] = [sides[0].count[term] ?? 0, sides[1].count[term] ?? 0];
  const marked = sides[judgement.marksFirst[term] === 1 ? 0 : 1];
  const most = marked.most[term] ?? 0;
  const isHalf = most > 0 && most * 2 >= (marked.count[term] ?? 0);
  return {
    a,
    b,
    rateA: words[0] === 0 ? 0 : (a / words[0]) * per,
    rateB: words[1] === 0 ? 0 : (b / words[1]) * per,
    g2: judgement.g2[term] ?? 0,
    ...ratioOf(tally, term),
    briefingsA: sides[0].briefings[term] ?? 0,
    briefingsB: sides[1].briefings[term] ?? 0,
    range: rangeOf(tally, term),
    p: judgement.p[term] ?? 1,
    dispersion: judgement.dispersion[term] ?? 1,
    pDispersed: judgement.pDispersed[term] ?? 1,
    pBriefings: judgement.pBriefings.get(term) ?? null,
    key: judgement.key[term] === 1,
    half: isHalf ? { briefingId: marked.mostIn[term] ?? 0, count: most } : null,
  };
};
