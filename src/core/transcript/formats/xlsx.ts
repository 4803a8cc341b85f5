import type { Input } from './document.ts';
import type { Format } from './format.ts';
import { holdsPart } from './look.ts';
import { checkParts } from './office.ts';
import { briefingsIn, type Found } from './tables/briefings.ts';
import { tableOf } from './tables/table.ts';

/** Spreadsheets: each sheet is a table of exchanges or speeches. */
export const xlsx = {
  name: 'xlsx',
  noun: 'spreadsheet',
  endings: ['.xlsx', '.xlsm'],
  isKnownBy: (look) => holdsPart(look, 'xl/workbook.xml'),
  async *list(input, { choices }) {
    yield* briefingsIn(input.path, await readXlsx(input), choices(input.path));
  },
} satisfies Format;

/** The tables of a spreadsheet. */
export const readXlsx = async ({ bytes }: Input): Promise<Found> => {
  await checkParts(bytes);
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { trim: false });
  const tables = sheets.map(({ sheet, data }) =>
    tableOf(
      sheet,
      data.map((row) => row.map(cellText)),
    ),
  );
  return { tables, noun: 'spreadsheet', format: 'xlsx', encoding: 'utf-8', reasons: [] };
};

/** Cells are text, numbers, truth values and days; a day without an hour is written as a day. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/:00\.000Z$/, '')
      .replace('T', ' ');
  return String(cell);
};
