import type { Collocate, DispersionBar, Nearness, WordRow } from '../../contract/index.ts';
import { csvFile } from './csv.ts';

/** Collocates, a row each; `left5` to `right5` count each place of the window, and forms are joined by spaces. */
export const collocatesCsv = (
  rows: readonly Collocate[],
  { left, right }: Pick<Nearness, 'left' | 'right'>,
): string => {
  const before = Array.from({ length: left }, (_, at) => `left${left - at}`);
  const after = Array.from({ length: right }, (_, at) => `right${at + 1}`);
  const names = [
    'word',
    'forms',
    'near',
    'expected',
    'total',
    'lines',
    'briefings',
    'logDice',
    'g2',
    't',
    'mi',
    'left',
    'right',
    ...before,
    ...after,
  ];
  return csvFile(
    names,
    rows.map(({ places, forms, ...row }) => ({
      ...row,
      forms: forms.join(' '),
      ...Object.fromEntries([...before, ...after].map((name, at) => [name, places[at] ?? 0])),
    })),
  );
};

/** Words or sequences, a row each; `forms` are those of each word, joined by `|`. */
export const wordsCsv = (rows: readonly WordRow[]): string =>
  csvFile(
    ['text', 'count', 'rate', 'briefings', 'forms'],
    rows.map((row) => ({ ...row, forms: row.forms.map((forms) => forms.join('|')).join(' ') })),
  );

/** A dispersion, a row a briefing: enough to work out its measures again. */
export const dispersionCsv = (bars: readonly DispersionBar[]): string =>
  csvFile(['briefingId', 'date', 'series', 'title', 'hits', 'words', 'rate', 'exchanges'], bars);
