import { WorkbenchError } from '../../../contract/index.ts';
import { decode } from '../decode.ts';
import type { Input } from './document.ts';
import type { Format } from './format.ts';
import { briefingsIn, type Found } from './tables/briefings.ts';
import type { Table } from './tables/table.ts';

/** Records of exchanges or speeches in JSON: one a line, a list of them, or briefings that hold lists of turns. */
export const json = {
  name: 'json',
  noun: 'JSON file',
  endings: ['.json', '.jsonl', '.ndjson'],
  async *list(input, { choices }) {
    const own = choices(input.path);
    yield* briefingsIn(input.path, readJson(input, own.encoding), own);
  },
} satisfies Format;

/** The records of a file as one table: what a briefing says of itself is said in each of its rows. */
export const readJson = ({ bytes, path }: Input, chosen: string | undefined): Found => {
  const { text, encoding, reasons } = decode(bytes, chosen);
  const { values, isLines } = parsed(text, path);
  const records = values.flatMap((value) => recordsIn(value, {}));
  return {
    tables: [asTable(records)],
    noun: 'JSON file',
    format: isLines ? 'jsonl' : 'json',
    encoding,
    reasons,
  };
};

type Fields = Readonly<Record<string, string>>;

const parsed = (text: string, path: string): { values: readonly unknown[]; isLines: boolean } => {
  if (!/\.(?:jsonl|ndjson)$/i.test(path)) {
    try {
      return { values: [JSON.parse(text)], isLines: false };
    } catch {
      // It may still be a record a line.
    }
  }
  const lines = text.split('\n').map((line) => line.trim());
  const values: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      throw new WorkbenchError('file-unreadable', `Line ${at + 1} of the JSON file is no JSON.`, {
        remedy: 'Mend that line, or take it out, and import the file again.',
      });
    }
  }
  return { values, isLines: true };
};

/** So deep may lists of turns lie in what holds them. */
const deepest = 6;

/** Objects without lists of objects in them are rows; the others pass what they say on to those. */
const recordsIn = (value: unknown, outer: Fields, depth = 0): readonly Fields[] => {
  if (depth > deepest || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each) => recordsIn(each, outer, depth + 1));
  const own: Record<string, string> = { ...outer };
  const lists: unknown[][] = [];
  for (const [key, field] of Object.entries(value)) {
    if (Array.isArray(field) && field.some((each) => typeof each === 'object' && each !== null))
      lists.push(field);
    else if (Array.isArray(field)) own[key] = field.map(String).join(', ');
    else if (field !== null && typeof field !== 'object') own[key] = String(field);
    else if (field !== null)
      for (const [name, inner] of Object.entries(field)) own[`${key}.${name}`] = String(inner);
  }
  return lists.length === 0 ? [own] : lists.flatMap((list) => recordsIn(list, own, depth + 1));
};

const asTable = (records: readonly Fields[]): Table => {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    name: null,
    columns,
    rows: records.map((record) => columns.map((column) => record[column] ?? '')),
  };
};
