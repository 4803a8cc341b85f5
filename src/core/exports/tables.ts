import type { BriefingRow, Chart, ConcordanceLine, CoverageDay, Gap } from '../../contract/index.ts';
import { csvFile } from './csv.ts';

/** A chart as a table: with the bins' days, the values, what they were divided by, and the unit, it can be drawn again. */
export const chartCsv = (chart: Chart): string => {
  const bins = new Map(chart.bins.map((bin) => [bin.bin, bin]));
  const names = [
    'bin',
    'from',
    'to',
    'query',
    'value',
    'low',
    'high',
    'count',
    'denominator',
    'unit',
    'measure',
    'by',
    'in',
    'coverage',
    'briefings',
  ] as const;
  const { unit, measure, by, in: side } = chart;
  const rows = chart.rows.map((row) => {
    const bin = bins.get(row.bin);
    return { ...row, from: bin?.from ?? null, to: bin?.to ?? null, unit, measure, by, in: side };
  });
  return csvFile(names, rows);
};

/** The library as a table, a row a briefing; lists are joined by semicolons. */
export const briefingsCsv = (briefings: readonly Omit<BriefingRow, 'spokespersonNames'>[]): string => {
  const names = [
    'id',
    'date',
    'time',
    'series',
    'language',
    'title',
    'spokespersons',
    'exchanges',
    'words',
    'confidence',
    'paths',
    'sha256',
  ] as const;
  const rows = briefings.map((briefing) => ({
    ...briefing,
    spokespersons: briefing.spokespersons.join('; '),
    paths: briefing.paths.join('; '),
  }));
  return csvFile(names, rows);
};

/** Gaps, a row each: what is unknown, and the days held before and after. */
export const gapsCsv = (gaps: readonly Gap[]): string =>
  csvFile(['series', 'from', 'to', 'days', 'unknown', 'before', 'after'], gaps);

/** The calendar, a row a day; ids of briefings are joined by semicolons. */
export const daysCsv = (days: readonly CoverageDay[]): string =>
  csvFile(
    ['date', 'state', 'why', 'briefings'],
    days.map((day) => ({ ...day, briefings: day.briefings.join('; ') })),
  );

/** A concordance, a row a line; `start` and `end` place the match in its briefing's text. */
export const linesCsv = (lines: readonly ConcordanceLine[]): string =>
  csvFile(['ref', 'date', 'outlet', 'speaker', 'part', 'left', 'match', 'right', 'start', 'end'], lines);
