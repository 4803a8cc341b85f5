import { parse } from 'csv-parse/sync';
import { WorkbenchError, type Leaving, type Topic, type WordList } from '../../contract/index.ts';
import { byteOrderMark, csvFile } from '../exports/csv.ts';

const columns = ['kind', 'name', 'group', 'query', 'colour', 'note', 'entries'] as const;

/** Topics and lists as a file that comes back in: CSV with a row each, or JSON. */
export const leavingOf = (
  as: 'csv' | 'json',
  topics: readonly Topic[],
  lists: readonly WordList[],
): Leaving => {
  const form = topics.map(({ name, group, query, colour, note }) => ({ name, group, query, colour, note }));
  const words = lists.map(({ name, note, entries }) => ({ name, note, entries }));
  if (as === 'json')
    return {
      name: 'topics.json',
      mime: 'application/json',
      text: `${JSON.stringify({ topics: form, lists: words }, null, 2)}\n`,
    };
  const rows = [
    ...form.map((topic) => ({ kind: 'topic', ...topic, entries: '' })),
    ...words.map((list) => ({ kind: 'list', group: '', query: '', colour: '', ...list })),
  ];
  return { name: 'topics.csv', mime: 'text/csv', text: csvFile(columns, rows) };
};

/** A topic or a list as a file tells it: what it does not say is undefined. */
export type Told = {
  readonly what: 'topic' | 'list';
  readonly row: number;
  readonly name: string;
  readonly group?: string | undefined;
  readonly query?: string | undefined;
  readonly colour?: string | undefined;
  readonly note?: string | undefined;
  readonly entries?: string | undefined;
};

/** Reads such a file, told by what it begins with. Throws `invalid-input` where it is neither. */
export const readTold = (file: string): Told[] => {
  const text = file.startsWith(byteOrderMark) ? file.slice(1) : file;
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
};

const unreadable = (why: string): WorkbenchError =>
  new WorkbenchError(
    'invalid-input',
    `The file cannot be read as topics (${why}). It is JSON, or CSV with the columns name and query, as the file that leaves here. Nothing was changed.`,
  );

const readCsv = (text: string): Told[] => {
  let records: Record<string, string>[];
  try {
    records = parse(text, {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  const [first] = records;
  if (
    first &&
    (!Object.hasOwn(first, 'name') || !(Object.hasOwn(first, 'query') || Object.hasOwn(first, 'entries')))
  )
    throw unreadable('it has no columns name and query');
  return records.map((record, at) => {
    const cell = (name: (typeof columns)[number]): string | undefined =>
      Object.hasOwn(record, name) ? plain(record[name] ?? '') : undefined;
    return {
      what: cell('kind')?.trim().toLowerCase() === 'list' ? 'list' : 'topic',
      row: at + 1,
      name: cell('name')?.trim() ?? '',
      group: cell('group')?.trim(),
      query: cell('query'),
      colour: cell('colour')?.trim(),
      note: cell('note'),
      entries: cell('entries'),
    };
  });
};

/** Takes away the apostrophe that keeps a spreadsheet from taking a query for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

const readJson = (text: string): Told[] => {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  const topics = Array.isArray(held) ? held : fieldOf(held, 'topics');
  const lists = Array.isArray(held) ? [] : fieldOf(held, 'lists');
  if (
    !Array.isArray(topics ?? []) ||
    !Array.isArray(lists ?? []) ||
    (topics === undefined && lists === undefined)
  )
    throw unreadable('it holds neither topics nor lists');
  const told = (what: Told['what'], all: unknown): Omit<Told, 'row'>[] =>
    (Array.isArray(all) ? all : []).map((one: unknown) => ({
      what,
      name: wordsOf(fieldOf(one, 'name'))?.trim() ?? '',
      group: wordsOf(fieldOf(one, 'group'))?.trim(),
      query: wordsOf(fieldOf(one, 'query')),
      colour: wordsOf(fieldOf(one, 'colour')),
      note: wordsOf(fieldOf(one, 'note')),
      entries: wordsOf(fieldOf(one, 'entries')),
    }));
  return [...told('topic', topics), ...told('list', lists)].map((one, at) => ({ ...one, row: at + 1 }));
};

const fieldOf = (held: unknown, name: string): unknown =>
  typeof held === 'object' && held !== null && Object.hasOwn(held, name)
    ? // Just seen to have the name.
      (held as Record<string, unknown>)[name]
    : undefined;

/** A text, a number as one, or a list of texts as lines. */
const wordsOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
    ? value.join('\n')
    : undefined;
};
