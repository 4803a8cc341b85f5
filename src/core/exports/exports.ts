import type { Handlers } from '../../contract/index.ts';
import { prepareBriefings } from '../briefings/rows.ts';
import type { Searcher } from '../search/searcher.ts';
import { noKin, type Kin } from '../likeness/likeness.ts';
import { calledAll, type Resolver } from '../names/resolver.ts';
import type { ReadableStore } from '../store/store.ts';
import { createComparisonLeaving, type ComparisonLeaving } from './comparison-leaving.ts';
import { fileName } from './file-name.ts';
import { createPassages } from './passages.ts';
import { collocatesCsv, dispersionCsv, wordsCsv } from './corpus.ts';
import { briefingsCsv, chartCsv, daysCsv, gapsCsv, linesCsv } from './tables.ts';

type Name =
  | 'export.concordance'
  | 'export.collocates'
  | 'export.words'
  | 'export.dispersion'
  | 'export.passages'
  | 'export.chart'
  | 'export.briefings'
  | 'export.coverage'
  | ComparisonLeaving;

/** What leaves is what the screens show: the same handlers make the chart and the comparison. */
type Shown = Handlers<
  | 'trends.chart'
  | 'compare.align'
  | 'coverage.days'
  | 'coverage.gaps'
  | 'concordance.lines'
  | 'corpus.collocates'
  | 'corpus.words'
  | 'corpus.dispersion'
>;

const csvMime = 'text/csv; charset=utf-8';

/** Files made of what is on the screen; `kin` says which statements say nearly the same, as for search. */
export const createExports = (
  store: ReadableStore,
  searcher: Searcher,
  shown: Shown,
  kin: Kin = noKin,
): Handlers<Name> => {
  const ask = prepareBriefings(store);
  const who = (): Resolver => searcher.evaluate('').columns.who;
  return {
    ...createPassages(store, searcher, kin),
    ...createComparisonLeaving(shown),
    'export.concordance': async (asked) => {
      const lines = await allPages(async (page) => {
        const { shown: total, lines: rows } = await shown['concordance.lines']({ ...asked, ...page });
        return { total, rows };
      });
      const text = linesCsv(lines);
      return { name: fileName('concordance', asked.query, 'csv'), mime: csvMime, text };
    },
    'export.collocates': async (asked) => {
      const rows = await allPages((page) => shown['corpus.collocates']({ ...asked, ...page }));
      const name = fileName('collocates', asked.query, 'csv');
      return { name, mime: csvMime, text: collocatesCsv(rows, asked) };
    },
    'export.words': async (asked) => {
      const rows = await allPages((page) => shown['corpus.words']({ ...asked, ...page }));
      const what = asked.n === 1 ? 'words' : `${asked.n}-grams`;
      return { name: fileName(what, asked.query, 'csv'), mime: csvMime, text: wordsCsv(rows) };
    },
    'export.dispersion': async (asked) => {
      const { bars } = await shown['corpus.dispersion'](asked);
      return { name: fileName('dispersion', asked.query, 'csv'), mime: csvMime, text: dispersionCsv(bars) };
    },
    'export.chart': async (asked) => {
      const chart = await shown['trends.chart'](asked);
      const about = [...asked.queries, asked.measure, 'by', asked.by].join(' ');
      return { name: fileName('trend', about, 'csv'), mime: csvMime, text: chartCsv(chart) };
    },
    'export.briefings': ({ ids }) => {
      const wanted = ids && new Set(ids);
      const rows = ask
        .list()
        .filter(({ id }) => !wanted || wanted.has(id))
        .map((row) => ({ ...row, spokespersons: calledAll(who(), row.series, row.spokespersons) }));
      return { name: 'briefings.csv', mime: csvMime, text: briefingsCsv(rows) };
    },
    'export.coverage': async ({ what, series }) => {
      const within = series === undefined ? {} : { series };
      const text =
        what === 'gaps'
          ? gapsCsv(await shown['coverage.gaps'](within))
          : daysCsv(await shown['coverage.days'](within));
      return { name: fileName(`coverage-${what}`, series ?? '', 'csv'), mime: csvMime, text };
    },
  };
};

/** Every row of a table that comes in pages. */
const allPages = async <Row>(
  ask: (page: { readonly limit: number; readonly offset: number }) =>
    | Promise<{
        readonly total: number;
        readonly rows: readonly Row[];
      }>
    | { readonly total: number; readonly rows: readonly Row[] },
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const page = await ask({ limit: 1000, offset: rows.length });
    for (const row of page.rows) rows.push(row);
    if (rows.length >= page.total || page.rows.length === 0) return rows;
  }
};
