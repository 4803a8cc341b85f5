import type { Part } from '../../contract/index.ts';
import { formsOf, isUnspaced } from '../language/tokens.ts';
import type { Lexeme } from './lexer.ts';
import { readDateRange } from './query-dates.ts';
import { nameFields, type DateNode, type NameField, type NameNode } from './tree.ts';

type FieldLexeme = Extract<Lexeme, { kind: 'field' }>;

/** What a field of the query asks for; or why it was not understood, and what to write instead. */
export type FieldReading =
  | { readonly kind: 'node'; readonly node: NameNode | DateNode }
  | { readonly kind: 'in'; readonly part: Part }
  | {
      readonly kind: 'trouble';
      readonly reason: string;
      readonly better: string | null;
      /** The value was probably meant to be what follows after a space. */
      readonly parted?: boolean;
    };

const others = new Map<string, string>([
  ['language', 'lang'],
  ['date', 'date'],
  ['in', 'in'],
]);
const fieldNames: ReadonlyMap<string, string> = new Map([
  ...others,
  ...nameFields.map((name) => [name, name] as const),
]);
const fieldList = [...nameFields, 'date', 'in'].map((name) => `${name}:`).join(' ');
const parts = new Map<string, Part>(
  (['question', 'statement', 'announcement'] as const).flatMap((part) => [
    [part, part],
    [`${part}s`, part],
  ]),
);

/** Whether a name before a colon is a field of the query language. */
export const isField = (name: string): boolean => fieldNames.has(name.toLowerCase());

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein 1966). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const nearest = (name: string, names: Iterable<string>): string | null => {
  const lower = name.toLowerCase().slice(0, 40);
  const near = [...names]
    .map((known) => ({ known, far: distance(lower, known) }))
    .toSorted((a, b) => a.far - b.far)[0];
  return near && near.far <= 2 ? near.known : null;
};

const quoted = (value: string): string => `"${value.replaceAll('"', '')}"`;
const written = (lexeme: FieldLexeme): string => (lexeme.quoted ? quoted(lexeme.value) : lexeme.value);
const trouble = (reason: string, better: string | null): FieldReading => ({
  kind: 'trouble',
  reason,
  better,
});

const unknownField = (lexeme: FieldLexeme): FieldReading => {
  const near = nearest(lexeme.name, fieldNames.keys());
  const better = near ? `${near}:${written(lexeme)}` : quoted(`${lexeme.name} ${lexeme.value}`);
  return trouble(`There is no field “${lexeme.name}:”. The fields are ${fieldList}.`, better);
};

const readPart = (lexeme: FieldLexeme): FieldReading => {
  const value = lexeme.value.toLowerCase().trim();
  const part = parts.get(value);
  if (part) return { kind: 'in', part };
  const near = nearest(value, parts.keys());
  return trouble('in: takes question, statement or announcement.', near ? `in:${near}` : null);
};

const readDates = (lexeme: FieldLexeme): FieldReading => {
  const { start, end, value } = lexeme;
  const range = readDateRange(value.trim());
  if ('reason' in range) return trouble(range.reason, range.better === null ? null : `date:${range.better}`);
  return { kind: 'node', node: { kind: 'date', text: value.trim(), ...range, start, end } };
};

const readName = (lexeme: FieldLexeme, field: NameField): FieldReading => {
  const { start, end } = lexeme;
  const text = lexeme.value.trim();
  const forms = formsOf(text);
  if (forms.length === 0 && text !== '') return trouble(`“${text}” holds no letter and no digit.`, null);
  const prefix = text.endsWith('*') && !isUnspaced(forms.at(-1) ?? '');
  return { kind: 'node', node: { kind: 'name', field, text, forms, prefix, start, end } };
};

/** Reads a field with its value. `outlet:""` asks for what is not named. */
export const readField = (lexeme: FieldLexeme): FieldReading => {
  const field = fieldNames.get(lexeme.name.toLowerCase());
  if (!field) return unknownField(lexeme);
  if (lexeme.value === '' && !lexeme.quoted) {
    const reason = `${field}: is followed by nothing. The value stands right after the colon, without a space.`;
    return { kind: 'trouble', reason, better: `${field}:`, parted: true };
  }
  if (field === 'in') return readPart(lexeme);
  if (field === 'date') return readDates(lexeme);
  return readName(lexeme, nameFields.find((name) => name === field) ?? 'title');
};
