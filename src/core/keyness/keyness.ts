import type { Handlers, Keyness, Parsed } from '../../contract/index.ts';
import { noDay } from '../collection/columns.ts';
import { csvFile } from '../exports/csv.ts';
import { fileName } from '../exports/file-name.ts';
import { countForms } from '../corpus/collocates.ts';
import type { CorpusRoom } from '../corpus/corpus.ts';
import type { Pace } from '../corpus/desk.ts';
import { groupsOf } from '../corpus/groups.ts';
import { keepLast } from '../corpus/keep-last.ts';
import type { RunningWords } from '../running/words.ts';
import { restOf } from '../search/difference.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { judged, type Judged } from './judged.ts';
import { keywordRows, sortedTerms } from './rows.ts';
import { overlapOf, sidesOf, type Side } from './sides.ts';
import { tallySides } from './tally.ts';

type Asked = Omit<Parsed<'keyness.compare'>, 'limit' | 'offset'>;
type Counted = Awaited<ReturnType<typeof countSides>>;

/** What marks one set of passages off from another. */
export const createKeyness = (
  searcher: Searcher,
  corpus: Pick<CorpusRoom, 'counting'>,
): Handlers<'keyness.compare' | 'keyness.csv'> => {
  const keptCounts = keepLast<Counted>();
  const keptJudged = keepLast<Judged>();
  const compare = async (asked: Asked, page: { limit: number; offset: number }): Promise<Keyness> => {
    const { a, b } = sidesAsked(searcher, asked);
    const { n, by, unit, least, stopWords, permute, seed } = asked;
    // Another evaluation of B is another comparison: its query and that of the parts are in the key.
    const key = [asked.b, asked.filter, asked.in, n, by, unit, least, stopWords];
    const counted = await keptCounts(a.evaluation, key, () =>
      corpus.counting(a.evaluation.columns, unit, (running, pace) => countSides(running, a, b, asked, pace)),
    );
    const judgement = await keptJudged(a.evaluation, [key, permute, seed], () =>
      corpus.counting(a.evaluation.columns, unit, (_running, pace) =>
        judged(counted.tally, permute ? seed : null, pace),
      ),
    );
    const order = sortedTerms(counted, judgement, asked);
    const rows = order.subarray(page.offset, page.offset + page.limit);
    return {
      ...said(a, b, asked, counted, judgement),
      total: order.length,
      rows: keywordRows(rows, counted, judgement, n),
    };
  };
  return {
    'keyness.compare': ({ limit, offset, ...asked }) => compare(asked, { limit, offset }),
    'keyness.csv': async (asked) => {
      const { rows } = await compare(asked, { limit: Infinity, offset: 0 });
      return {
        name: fileName('keyness', `${asked.a} ${asked.b ?? ''}`, 'csv'),
        mime: 'text/csv; charset=utf-8',
        text: csvFile(
          csvNames,
          rows.map(({ forms, half, key, ...row }) => ({
            ...row,
            key: key ? 'yes' : 'no',
            halfIn: half?.briefingId ?? null,
            forms: forms.map((each) => each.join('|')).join(' '),
          })),
        ),
      };
    },
  };
};

const csvNames = [
  'term',
  'a',
  'b',
  'rateA',
  'rateB',
  'g2',
  'logRatio',
  'low',
  'high',
  'briefingsA',
  'briefingsB',
  'range',
  'p',
  'dispersion',
  'pDispersed',
  'pBriefings',
  'key',
  'halfIn',
  'forms',
] as const;

const sidesAsked = (searcher: Searcher, asked: Asked): { readonly a: Side; readonly b: Side } => {
  const evaluate = (query: string): Evaluation => searcher.evaluate(query, asked.filter, { in: asked.in });
  const one = evaluate(asked.a);
  // Of an empty query there is no rest: one of which nothing is understood finds nothing.
  const other = evaluate(asked.b ?? restOf(one.parsed.tree) ?? '()');
  return {
    a: { evaluation: one, places: one.places },
    b: { evaluation: other, places: other.places },
  };
};

const countSides = async (running: RunningWords, a: Side, b: Side, asked: Asked, pace: Pace) => {
  const sides = sidesOf(running, a, b);
  const groups = groupsOf(running, asked.by);
  const { n, least, stopWords } = asked;
  const tally = await tallySides(running, sides, groups, { n, least, leave: stopWords === 'out' }, pace);
  return { running, groups, tally, forms: countForms(running, sides).counts };
};

const said = (
  a: Side,
  b: Side,
  asked: Asked,
  { tally }: Counted,
  judgement: Judged,
): Omit<Keyness, 'total' | 'rows'> => {
  const { columns } = a.evaluation;
  const overlap = overlapOf(a, b);
  const undatedOf = ({ places }: Side): number =>
    places.reduce((sum, place) => sum + Number(columns.day[place] === noDay), 0);
  const side = (which: 0 | 1, one: Side) => ({
    ...one.evaluation.reading(),
    passages: one.places.length,
    briefings: tally.parts[which],
    words: tally.words[which],
    undated: undatedOf(one),
  });
  return {
    a: side(0, a),
    b: side(1, b),
    rest: asked.b === undefined,
    ...overlap,
    tested: tally.size,
    key: judgement.key.reduce((sum, each) => sum + each, 0),
    leftOut: { stopWords: tally.stopWords, rare: tally.rare },
    clumped: judgement.clumped,
    permutation: judgement.permutation,
    problem: problemOf(a, b, asked, tally.words, overlap.shared.passages),
  };
};

const problemOf = (
  a: Side,
  b: Side,
  asked: Asked,
  words: readonly [number, number],
  shared: number,
): string | null => {
  if (a.places.length === 0) return 'A finds nothing: there is nothing to compare.';
  if (b.places.length === 0)
    return asked.b === undefined
      ? 'A finds all of the scope: there is nothing left to compare it with.'
      : 'B finds nothing: there is nothing to compare with.';
  if (words[0] === 0) return 'A holds no words.';
  if (words[1] === 0) return 'B holds no words.';
  if (shared === a.places.length && shared === b.places.length)
    return 'A and B find the same exchanges: nothing marks one off from the other.';
  return null;
};
