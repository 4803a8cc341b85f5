import type { ReadingChoices, TableColumn } from '../../../contract/index.ts';
import { openArchive } from './archive.ts';
import { csv, readCsv } from './csv.ts';
import type { Input } from './document.ts';
import { formatOf } from './formats.ts';
import { json, readJson } from './json.ts';
import { wholeAllowance } from './open.ts';
import type { Found } from './tables/briefings.ts';
import { describeColumns, judgeColumns } from './tables/columns.ts';
import { readXlsx, xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/**
 * The columns of the table that a document is from, with some of their cells and the role each is read in: by its names and
 * contents, or as chosen. `file` is the file that holds the document. Empty where it is from no table; of a spreadsheet, the
 * columns of all its sheets.
 */
export const columnsOf = async (
  file: Input,
  path: string,
  choices: ReadingChoices = {},
): Promise<readonly TableColumn[]> => {
  const found = await tablesIn(file, path, choices);
  const described = (found?.tables ?? []).flatMap((table) =>
    describeColumns(table, judgeColumns(table, choices.columns)),
  );
  return described.filter(({ name }, at) => described.findIndex((other) => other.name === name) === at);
};

const tablesIn = async (input: Input, path: string, choices: ReadingChoices): Promise<Found | null> => {
  const format = formatOf(input);
  if (format === csv) return readCsv(input, choices.encoding);
  if (format === xlsx) return readXlsx(input);
  if (format === json) return readJson(input, choices.encoding);
  if (format !== zip) return null;
  for (const { name, read } of await openArchive(input.bytes, wholeAllowance())) {
    const inner = `${input.path}/${name}`;
    if (path === inner || path.startsWith(`${inner}/`))
      return tablesIn({ bytes: await read(), path: inner }, path, choices);
  }
  return null;
};
