import type { ReadingChoices } from '../../../contract/index.ts';
import { csv, readCsv } from './csv.ts';
import type { Input } from './document.ts';
import { formatOf } from './formats.ts';
import { json, readJson } from './json.ts';
import { describeColumns, judgeColumns, type TableColumn } from './tables/columns.ts';
import { readXlsx, xlsx } from './xlsx.ts';

/**
 * The columns of a file that is a table, with some of their cells and the role each is read in: by its names and contents,
 * or as chosen. Empty for a file that is no table. Of a spreadsheet, the columns of all its sheets.
 */
export const columnsOf = async (
  input: Input,
  choices: ReadingChoices = {},
): Promise<readonly TableColumn[]> => {
  const format = formatOf(input);
  const found =
    format === csv
      ? await readCsv(input, choices.encoding)
      : format === xlsx
        ? await readXlsx(input)
        : format === json
          ? readJson(input, choices.encoding)
          : null;
  const described = (found?.tables ?? []).flatMap((table) =>
    describeColumns(table, judgeColumns(table, choices.columns)),
  );
  return described.filter(({ name }, at) => described.findIndex((other) => other.name === name) === at);
};
