import type { BriefingRow, Chart } from '../../contract/index.ts';
import { csvFile, type Cell } from './csv.ts';

/** A chart as a table: with the bins' days, the values, what they were divided by, and the unit, it can be drawn again. */
export const chartCsv = (chart: Chart): string => {
  const bins = new Map(chart.bins.map((bin) => [bin.bin, bin]));
  const names = [
    ...['bin', 'from', 'to', 'query', 'value', 'low', 'high', 'count', 'denominator'],
    ...['unit', 'measure', 'by', 'in', 'coverage', 'briefings'],
  ];
  const rows = chart.rows.map((row): Cell[] => {
    const bin = bins.get(row.bin);
    const { query, value, low, high, count, denominator, coverage, briefings } = row;
    return [
      ...[row.bin, bin?.from ?? null, bin?.to ?? null, query, value, low, high, count, denominator],
      ...[chart.unit, chart.measure, chart.by, chart.in, coverage, briefings],
    ];
  });
  return csvFile(names, rows);
};

/** The library as a table, a row a briefing; lists are joined by semicolons. */
export const briefingsCsv = (briefings: readonly BriefingRow[]): string => {
  const names = [
    ...['id', 'date', 'time', 'series', 'language', 'title', 'spokespersons', 'exchanges', 'words'],
    ...['confidence', 'paths', 'sha256'],
  ];
  const rows = briefings.map((each): Cell[] => [
    ...[each.id, each.date, each.time, each.series, each.language, each.title, each.spokespersons.join('; ')],
    ...[each.exchanges, each.words, each.confidence, each.paths.join('; '), each.sha256],
  ]);
  return csvFile(names, rows);
};
