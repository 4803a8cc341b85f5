import { parse } from 'csv-parse/sync';
import {
  clarities,
  clarity,
  ref as refForm,
  technique,
  techniques,
  WorkbenchError,
  type AnswerCode,
  type OwnLabel,
} from '../../contract/index.ts';
import { csvFile } from '../exports/csv.ts';
import { fold, formsOf } from '../language/tokens.ts';
import type { Said } from './codes.ts';

/** An exchange as a file of codes tells it, so that it is found again in another project. */
export type CodedExchange = {
  readonly ref: string;
  readonly date: string | null;
  readonly title: string;
  readonly asker: string | null;
  readonly question: string;
  readonly statement: string;
};

const names = [
  'ref',
  'date',
  'title',
  'asker',
  'coder',
  'clarity',
  'technique',
  'labels',
  'dismissed',
  'coded_at',
  'question',
  'answer',
] as const;

/** So much of question and answer says which exchange is meant. */
const quoted = 200;

/** Codes as CSV. */
export const codesCsv = (
  codes: readonly AnswerCode[],
  exchangeOf: (ref: string) => CodedExchange,
  labels: readonly OwnLabel[],
): string => {
  const labelOf = new Map(labels.map(({ id, name }) => [id, name]));
  return csvFile(
    names,
    codes.map((code) => {
      const { date, title, asker, question, statement } = exchangeOf(code.ref);
      return {
        ref: code.ref,
        date,
        title,
        asker,
        coder: code.coder,
        clarity: clarities.find(({ id }) => id === code.clarity)?.name ?? null,
        technique: techniques.find(({ id }) => id === code.technique)?.name ?? null,
        labels: code.own.map((id) => labelOf.get(id) ?? String(id)).join('|'),
        dismissed: code.dismissed ? 1 : 0,
        coded_at: code.madeAt,
        question: question.slice(0, quoted),
        answer: statement.slice(0, quoted),
      };
    }),
  );
};

/** A row of a file that says something, or why it does not. `row` counts from 1, the head aside. */
export type CodeRow =
  | {
      readonly row: number;
      readonly ref: string;
      readonly date: string;
      readonly coder: string;
      readonly said: Said;
      readonly labels: readonly string[];
      readonly question: string;
    }
  | { readonly row: number; readonly reason: string };

/** Reads a file of codes. Throws `invalid-input` where it is no table with a ref column. */
export const readCodes = (text: string, coder: string | undefined): CodeRow[] => {
  const rows = tableOf(text);
  if (rows.length > 0 && !('ref' in (rows[0] ?? {})))
    throw new WorkbenchError(
      'invalid-input',
      'This is no file of codes: its first line must name its columns, and one of them “ref”.',
    );
  return rows.map((cells, at) => {
    const cell = (name: string): string => (cells[name] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/u, '');
    return rowOf(at + 1, cell, coder);
  });
};

const tableOf = (text: string): Readonly<Record<string, string>>[] => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  try {
    return parse(text, {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      bom: true,
      delimiter: [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new WorkbenchError('invalid-input', `This file cannot be read as a table: ${why}.`);
  }
};

const rowOf = (row: number, cell: (name: string) => string, otherwise: string | undefined): CodeRow => {
  const coder = cell('coder') || (otherwise ?? '');
  if (!refForm.safeParse(cell('ref')).success)
    return { row, reason: `“${cell('ref').slice(0, 40)}” is no reference; one is written 12#3` };
  if (coder === '' || coder.length > 100) return { row, reason: 'it does not say whose code it is' };
  const meant = valueOf(cell('technique'), techniques, technique.options);
  const level = valueOf(cell('clarity'), clarities, clarity.options);
  if (meant === undefined)
    return { row, reason: `no technique is called “${cell('technique').slice(0, 60)}”` };
  if (level === undefined) return { row, reason: `no class is called “${cell('clarity').slice(0, 60)}”` };
  const own = techniques.find(({ id }) => id === meant)?.clarity ?? null;
  if (own !== null && level !== null && own !== level)
    return { row, reason: `“${cell('technique')}” is not a technique of “${cell('clarity')}”` };
  const labels = cell('labels').split('|').filter(Boolean);
  const dismissed = /^(?:1|true|yes)$/i.test(cell('dismissed'));
  if (!dismissed && meant === null && level === null && labels.length === 0)
    return { row, reason: 'it gives no class, technique or label' };
  const said: Said = dismissed
    ? { dismissed, clarity: null, technique: null, own: [] }
    : { dismissed, clarity: own ?? level, technique: meant, own: [] };
  return {
    row,
    ref: cell('ref'),
    date: cell('date'),
    coder,
    said,
    labels: dismissed ? [] : labels,
    question: cell('question'),
  };
};

/** A value by its name or its id, however it is written; null for an empty cell, undefined for no such value. */
const valueOf = <Id extends string>(
  written: string,
  named: readonly { readonly id: Id; readonly name: string }[],
  ids: readonly Id[],
): Id | null | undefined => {
  if (written === '') return null;
  const key = fold(written);
  return (
    named.find(({ id, name }) => fold(name) === key || fold(id) === key)?.id ??
    ids.find((id) => fold(id) === key)
  );
};

/** Whether a quoted beginning is that of a question, white space, case and punctuation aside. */
export const beginsAlike = (quote: string, question: string): boolean => {
  const [said, asked] = [formsOf(quote), formsOf(question.slice(0, quoted * 2))];
  // The last word of a quote may have been cut.
  const whole = said.length > 3 ? said.slice(0, -1) : said;
  return whole.length > 0 && whole.every((form, at) => asked[at] === form);
};
