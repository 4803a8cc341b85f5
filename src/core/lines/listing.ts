import type { LineRow, LineSort, Output, Parsed } from '../../contract/index.ts';
import { holds } from '../search/places.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import type { Silences } from '../coverage/silences.ts';
import { rowOf } from './told.ts';

type Asked = Parsed<'lines.list'>;
type Sorted = Omit<Output<'lines.list'>, 'total' | 'lines'> & { readonly rows: readonly LineRow[] };

/** Lists lines a page at a time: what a query and a filter leave is sorted once for all pages. */
export const createListing = (searcher: Searcher) => {
  let kept: { readonly ledger: Ledger; readonly key: string; readonly sorted: Sorted } | null = null;
  return (ledger: Ledger, silences: Silences, input: Asked): Output<'lines.list'> => {
    const { limit, offset, ...asked } = input;
    const key = `${searcher.version()} ${JSON.stringify(asked)}`;
    if (kept?.ledger !== ledger || kept.key !== key)
      kept = { ledger, key, sorted: sortLines(ledger, silences, searcher, input) };
    const { rows, ...told } = kept.sorted;
    return { total: rows.length, ...told, lines: rows.slice(offset, offset + limit) };
  };
};

const sortLines = (ledger: Ledger, silences: Silences, searcher: Searcher, input: Asked): Sorted => {
  const { query, filter, min, kinds, changed, sort, reversed } = input;
  const asked = query.trim() === '' ? null : searcher.evaluate(query, filter, { in: 'statement' });
  const within = filter === undefined ? null : searcher.evaluate('', filter);
  const rows: LineRow[] = [];
  let muted = 0;
  for (const whole of ledger.lines.values()) {
    if (kinds && !kinds.includes(whole.kind)) continue;
    if (asked && !answers(whole, asked)) continue;
    const line = within ? narrowed(whole, within) : whole;
    const uses = line.wordings.reduce((sum, wording) => sum + wording.uses.length, 0);
    if (uses < min || (changed && line.wordings.length < 2)) continue;
    if (line.muted) muted++;
    if (line.muted && !input.muted) continue;
    rows.push(rowOf(ledger.columns, line, silences));
  }
  const sorted = sortRows(rows, sort);
  return {
    rows: reversed ? sorted.toReversed() : sorted,
    muted: input.muted ? 0 : muted,
    first: outermost(
      rows.map(({ first }) => first),
      (a, b) => a < b,
    ),
    last: outermost(
      rows.map(({ last }) => last),
      (a, b) => a > b,
    ),
  };
};

const outermost = (
  dates: readonly (string | null)[],
  isFurther: (a: string, b: string) => boolean,
): string | null =>
  dates.reduce(
    (best, each) => (each !== null && (best === null || isFurther(each, best)) ? each : best),
    null,
  );

/** The line with only the uses that a filter leaves. */
const narrowed = (line: LedgerLine, { within }: Evaluation): LedgerLine => ({
  ...line,
  wordings: line.wordings
    .map((each) => ({ ...each, uses: each.uses.filter(({ place }) => holds(within, place)) }))
    .filter(({ uses }) => uses.length > 0),
});

/** Whether some wording has words that the query looks for, and is said in an exchange that the query finds. */
const answers = (line: LedgerLine, { matching, reading }: Evaluation): boolean => {
  const forms = reading().terms.flatMap((term) => term.forms);
  return line.wordings.some(
    ({ form, uses }) =>
      (forms.length === 0 || forms.some((each) => hasForm(form, each))) &&
      uses.some(({ place }) => holds(matching, place)),
  );
};

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether words stand in other words, both as normal forms; characters of a script without spaces, wherever. */
const hasForm = (form: string, words: string): boolean =>
  unspaced.test(words)
    ? form.replaceAll(' ', '').includes(words.replaceAll(' ', ''))
    : ` ${form} `.includes(` ${words} `);

const byNumber =
  (of: (row: LineRow) => number) =>
  (x: LineRow, y: LineRow): number =>
    of(y) - of(x);

/** Dates as text compare as dates; what has none comes last. */
const byDate =
  (of: (row: LineRow) => string | null, newestFirst: boolean) =>
  (x: LineRow, y: LineRow): number => {
    const [a, b] = [of(x), of(y)];
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b === newestFirst ? 1 : -1;
  };

const orders: Readonly<Record<LineSort, (x: LineRow, y: LineRow) => number>> = {
  uses: byNumber(({ uses }) => uses),
  briefings: byNumber(({ briefings }) => briefings),
  wordings: byNumber(({ wordingCount }) => wordingCount),
  first: byDate(({ first }) => first, false),
  last: byDate(({ last }) => last, true),
  changed: byDate(({ changed }) => changed, true),
  silence: byNumber(({ longestSilence }) => longestSilence?.days ?? 0),
};

const sortRows = (rows: readonly LineRow[], sort: LineSort): LineRow[] =>
  rows.toSorted((x, y) => orders[sort](x, y) || y.uses - x.uses || x.id - y.id);
