import type { Handlers, Matrix, MatrixCell, Parsed } from '../../contract/index.ts';
import type { NamedColumn } from '../collection/columns.ts';
import { csvFile } from '../exports/csv.ts';
import { fileName } from '../exports/file-name.ts';
import { bothOf } from '../search/difference.ts';
import { both, countOf } from '../search/places.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { averageLinkage } from '../statistics/clustering.ts';
import { garwood } from '../statistics/intervals.ts';

type Asked = Parsed<'matrix.count'>;
type Row = Matrix['rows'][number];

/** Below this, expected and found, a cell is too little to speak of (as W. Cochran has it of chi-squared, Biometrics 10, 1954, p. 420). */
const smallUnder = 5;
const collator = new Intl.Collator('und', { numeric: true });

/** Counts topics against outlets, askers or each other. */
export const createMatrix = (
  searcher: Searcher,
  checkWanted: () => void,
): Handlers<'matrix.count' | 'matrix.csv'> => {
  const count = (asked: Asked): Matrix =>
    ordered(
      asked.by === 'topic' ? ofTopics(searcher, asked, checkWanted) : ofNames(searcher, asked, checkWanted),
      asked,
    );
  return {
    'matrix.count': count,
    'matrix.csv': (asked) => {
      const { rows, topics } = count(asked);
      const records = rows.flatMap(({ name, total, cells }) =>
        cells.map(({ small, query: _query, ...cell }, at) => ({
          [asked.by === 'topic' ? 'with' : asked.by]: name,
          topic: topics[at]?.name ?? '',
          ...cell,
          of: total,
          small: small ? 'yes' : 'no',
        })),
      );
      const names = [
        asked.by === 'topic' ? 'with' : asked.by,
        'topic',
        'count',
        'of',
        'share',
        'expected',
        'ratio',
        'low',
        'high',
        'small',
      ];
      const about = topics.map(({ name }) => name).join(' ');
      return {
        name: fileName(`${asked.by}-by-topic`, about, 'csv'),
        mime: 'text/csv; charset=utf-8',
        text: csvFile(names, records),
      };
    },
  };
};

type Found = { readonly asked: Asked['topics'][number]; readonly found: Evaluation };

const findAll = (searcher: Searcher, { topics, filter, in: side }: Asked, checkWanted: () => void): Found[] =>
  topics.map((asked) => {
    checkWanted();
    return { asked, found: searcher.evaluate(asked.query, filter, { in: side }) };
  });

const topicOf = ({ asked, found }: Found, total: number) => ({
  ...asked,
  total,
  ignored: [...found.parsed.ignored],
});

const ofNames = (searcher: Searcher, asked: Asked, checkWanted: () => void): Matrix => {
  const all = searcher.evaluate('', asked.filter, { in: asked.in });
  const { values, of }: NamedColumn = all.columns[asked.by === 'asker' ? 'asker' : 'outlet'];
  const countBy = (places: Int32Array): Int32Array => {
    const counts = new Int32Array(values.length);
    for (const place of places) {
      const name = of[place] ?? 0;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };
  const totals = countBy(all.places);
  const passages = all.places.length - (totals[0] ?? 0);
  const found = findAll(searcher, asked, checkWanted);
  const counts = found.map((each) => countBy(each.found.places));
  const inAll = found.map(({ found: { places } }, at) => places.length - (counts[at]?.[0] ?? 0));
  const names = [...totals.keys()].filter((name) => name > 0 && (totals[name] ?? 0) > 0);
  const shown = names.toSorted((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b).slice(0, asked.most);
  return {
    by: asked.by,
    in: asked.in,
    passages,
    unnamed: totals[0] ?? 0,
    total: names.length,
    smallUnder,
    topics: found.map((each, at) => topicOf(each, inAll[at] ?? 0)),
    rows: shown.map((name) => ({
      name: values[name] ?? '',
      total: totals[name] ?? 0,
      cells: counts.map((column, at) =>
        cellOf(column[name] ?? 0, totals[name] ?? 0, inAll[at] ?? 0, passages),
      ),
    })),
  };
};

const ofTopics = (searcher: Searcher, asked: Asked, checkWanted: () => void): Matrix => {
  const all = searcher.evaluate('', asked.filter, { in: asked.in });
  const found = findAll(searcher, asked, checkWanted);
  const passages = all.places.length;
  const rows = found.map((row, at): Row => {
    checkWanted();
    const total = row.found.places.length;
    return {
      name: row.asked.name,
      total,
      cells: found.map((column, other) => {
        const shared = at === other ? total : countShared(row.found, column.found);
        const cell = cellOf(shared, total, column.found.places.length, passages);
        const query = bothOf(row.found.parsed.tree, column.found.parsed.tree);
        return at === other
          ? { ...cell, ratio: null, low: null, high: null, query: row.asked.query }
          : { ...cell, query };
      }),
    };
  });
  return {
    by: 'topic',
    in: asked.in,
    passages,
    unnamed: 0,
    total: rows.length,
    smallUnder,
    topics: found.map((each) => topicOf(each, each.found.places.length)),
    rows,
  };
};

/** What searching for both finds: an exchange counts where one version has both. */
const countShared = (a: Evaluation, b: Evaluation): number =>
  countOf(a.fold(both(both(a.matching, b.matching), a.within)));

/**
 * A row's count against what it would be if the topic were as frequent everywhere: the standardised ratio, with the exact
 * interval of the count (K. Ulm, American Journal of Epidemiology 131, 1990, p. 373).
 */
const cellOf = (count: number, total: number, inAll: number, passages: number): MatrixCell => {
  const expected = passages === 0 ? 0 : (total * inAll) / passages;
  const { low, high } = garwood(count);
  const isKnown = expected > 0;
  return {
    count,
    share: total === 0 ? null : count / total,
    expected,
    ratio: isKnown ? count / expected : null,
    low: isKnown ? low / expected : null,
    high: isKnown ? high / expected : null,
    small: count < smallUnder && expected < smallUnder,
    query: null,
  };
};

const ordered = (matrix: Matrix, { sort, by }: Asked): Matrix => {
  const { rows } = matrix;
  if (sort === 'name') return { ...matrix, rows: rows.toSorted((a, b) => collator.compare(a.name, b.name)) };
  if (sort === 'count') {
    const byTotal = rows.toSorted((a, b) => b.total - a.total);
    return by === 'topic' ? { ...matrix, rows: byTotal } : matrix;
  }
  const down = averageLinkage(rows.map(({ cells }) => cells.map(surplusOf))).order;
  const across = averageLinkage(
    matrix.topics.map((_topic, at) => rows.map(({ cells }) => surplusOf(cells[at]))),
  ).order;
  const pick = <Value>(list: readonly Value[], order: readonly number[]): Value[] =>
    order.flatMap((at) => list.slice(at, at + 1));
  return {
    ...matrix,
    topics: pick(matrix.topics, across),
    rows: pick(rows, down).map((row) => ({ ...row, cells: pick(row.cells, across) })),
  };
};

/** How far a cell is from what is expected, as a logarithm; a half added to both so that none is nothing. */
const surplusOf = (cell: MatrixCell | undefined): number =>
  cell === undefined ? 0 : Math.log2((cell.count + 0.5) / (cell.expected + 0.5));
