import type { Comparison, Handlers } from '../../contract/index.ts';
import { prepareBriefings } from '../briefings/rows.ts';
import { noDay, type Columns } from '../collection/columns.ts';
import type { Searcher } from '../search/searcher.ts';
import { calledAll, type Resolver } from '../names/resolver.ts';
import type { ReadableStore } from '../store/store.ts';
import { comparisonCsv, comparisonHtml, type Label } from './comparison.ts';
import { fileName } from './file-name.ts';
import { createPassageWriter, passageForms } from './passages.ts';
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
  | 'export.comparison';

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
const htmlMime = 'text/html; charset=utf-8';

/** Files made of what is on the screen. */
export const createExports = (store: ReadableStore, searcher: Searcher, shown: Shown): Handlers<Name> => {
  const ask = prepareBriefings(store);
  const who = (): Resolver => searcher.evaluate('').columns.who;
  const writePassages = createPassageWriter(store);
  return {
    'export.passages': async ({ query, as, filter }) => {
      const { columns, places, folded } = searcher.evaluate(query, filter);
      const ids = idsByDate(columns, places);
      const title = titleOf(ids.length, folded, query.trim());
      const { mime, ending } = passageForms[as];
      return {
        name: fileName('passages', query, ending),
        mime,
        text: await writePassages(ids, as, title, columns.who),
      };
    },
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
    'export.comparison': async ({ as, ...asked }) => {
      const comparison = await shown['compare.align'](asked);
      const labelOf = labels(comparison);
      const about = [comparison.base, ...comparison.versions.map(({ ref }) => ref)].join(' ');
      return as === 'csv'
        ? {
            name: fileName('comparison', about, 'csv'),
            mime: csvMime,
            text: comparisonCsv(comparison, labelOf),
          }
        : {
            name: fileName('comparison', about, 'html'),
            mime: htmlMime,
            text: comparisonHtml(comparison, labelOf),
          };
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

/** "12 passages, and 3 in other versions of these: ferry". */
const titleOf = (passages: number, folded: number, query: string): string => {
  const count = `${passages.toLocaleString('en-GB')} ${passages === 1 ? 'passage' : 'passages'}`;
  const others = folded === 0 ? '' : `, and ${folded.toLocaleString('en-GB')} in other versions of these`;
  return `${count}${others}${query === '' ? '' : `: ${query}`}`;
};

/** Oldest first, undated last; within a briefing opening statements first, then exchanges as they came. */
const idsByDate = ({ day, briefing, announcement, n, ids }: Columns, places: Int32Array): number[] => {
  const at = (column: Int32Array | Uint8Array, place: number): number => column[place] ?? 0;
  const when = (place: number): number =>
    at(day, place) === noDay ? Number.MAX_SAFE_INTEGER : at(day, place);
  const sorted = [...places].toSorted(
    (a, b) =>
      when(a) - when(b) ||
      at(briefing, a) - at(briefing, b) ||
      at(announcement, b) - at(announcement, a) ||
      at(n, a) - at(n, b),
  );
  return sorted.map((place) => at(ids, place));
};

const labels = ({ texts }: Comparison): ((witness: string) => Label) => {
  const known = new Map(
    texts.map(({ witness, title, language, date, outlet, asker, speaker }) => {
      const facts = [date ?? 'undated', outlet ?? asker, speaker, witness].filter((fact) => fact);
      return [witness, { title, language, facts: facts.join(' · ') }];
    }),
  );
  return (witness) => known.get(witness) ?? { title: '', language: 'und', facts: witness };
};
