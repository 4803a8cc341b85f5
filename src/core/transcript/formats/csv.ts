import { decode } from '../decode.ts';
import type { Input } from './document.ts';
import type { Format } from './format.ts';
import { briefingsIn, type Found } from './tables/briefings.ts';
import { tableOf, type Table } from './tables/table.ts';

/** Tables of exchanges or speeches, their cells parted by commas, semicolons, tabs or bars. */
export const csv = {
  name: 'csv',
  noun: 'table',
  endings: ['.csv', '.tsv', '.tab'],
  async *list(input, { choices }) {
    const own = choices(input.path);
    yield* briefingsIn(input.path, await readCsv(input, own.encoding), own);
  },
} satisfies Format;

/** The table that a file of separated cells holds. */
export const readCsv = async ({ bytes, path }: Input, chosen: string | undefined): Promise<Found> => {
  const { parse } = await import('csv-parse/sync');
  const { text, encoding, reasons } = decode(bytes, chosen);
  const delimiter = /\.(?:tsv|tab)$/i.test(path) ? '\t' : delimiterOf(text);
  // With these options the library gives a list of rows of text.
  const rows = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as string[][];
  const tables: readonly Table[] = [tableOf(null, rows)];
  return { tables, noun: 'table', format: delimiter === '\t' ? 'tsv' : 'csv', encoding, reasons };
};

/** What parts the cells of the first line, quoted ones left out. */
const delimiterOf = (text: string): string => {
  const line = /^[^\n]*/.exec(text.slice(0, 10_000))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
};
