import type { Part } from '../../contract/index.ts';
import { formsOf, isUnspaced } from '../language/tokens.ts';
import type { LexemeOf } from './lexer.ts';
import { nearest } from './nearest.ts';
import { readDateRange } from './query-dates.ts';
import { quoted, readable, trouble, type Reading, type Trouble } from './query-terms.ts';
import { isValues, matchWays, nameFields, type MatchWay } from './tree.ts';

type FieldLexeme = LexemeOf<'field'>;

/** What a field of the query asks for; or why it was not understood, and what to write instead. */
export type FieldReading =
  | Reading
  | { readonly kind: 'in'; readonly part: Part }
  | { readonly kind: 'match'; readonly as: MatchWay }
  | { readonly kind: 'topic'; readonly name: string };

/** Every field of the language, in the order of the help page. */
export const fields = [...nameFields, 'date', 'in', 'topic', 'note', 'line', 'is', 'match'] as const;
export type Field = (typeof fields)[number];

const fieldNames: ReadonlyMap<string, Field> = new Map([
  ...fields.map((name) => [name, name] as const),
  ['language', 'lang'],
]);
const parts = new Map<string, Part>(
  (['question', 'statement', 'announcement'] as const).flatMap((part) => [
    [part, part],
    [`${part}s`, part],
  ]),
);

/** The field that a name before a colon means, in any capitals; undefined for none. */
export const fieldMeant = (name: string): Field | undefined => fieldNames.get(name.toLowerCase());

/** Whether a name before a colon is a field of the query language. */
export const isField = (name: string): boolean => fieldNames.has(name.toLowerCase());

const written = ({ quoted: isQuoted, value }: FieldLexeme): string => (isQuoted ? quoted(value) : value);

const unknownField = (lexeme: FieldLexeme): Trouble => {
  const near = nearest(lexeme.name, fieldNames.keys());
  const better = near ? `${near}:${written(lexeme)}` : quoted(`${lexeme.name} ${lexeme.value}`);
  const list = fields.map((name) => `${name}:`).join(' ');
  return trouble(`There is no field “${lexeme.name}:”. The fields are ${list}.`, better);
};

/** One of a few words; or which they are, with the nearest. */
const oneOf = (field: Field, value: string, words: readonly string[]): Trouble => {
  const near = nearest(value, words);
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return trouble(`${field}: takes ${list}.`, near === null ? null : `${field}:${near}`);
};

const readPart = (value: string): FieldReading => {
  const part = parts.get(value);
  return part ? { kind: 'in', part } : oneOf('in', value, ['question', 'statement', 'announcement']);
};

const readMatch = (value: string): FieldReading => {
  const as = matchWays.find((way) => way === value);
  return as ? { kind: 'match', as } : oneOf('match', value, matchWays);
};

const readIs = (value: string, { start, end }: FieldLexeme): FieldReading => {
  const what = isValues.find((known) => known === value);
  return what ? { kind: 'node', node: { kind: 'is', what, start, end } } : oneOf('is', value, isValues);
};

const readLine = (value: string, { start, end }: FieldLexeme): FieldReading => {
  const id = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (id > 0) return { kind: 'node', node: { kind: 'line', id, start, end } };
  const digits = /\d{1,9}/.exec(value)?.[0] ?? '';
  return trouble(
    'line: takes the number of a standing line, as in line:12.',
    Number(digits) > 0 ? `line:${Number(digits)}` : null,
  );
};

const readDates = (value: string, { start, end }: FieldLexeme): FieldReading => {
  const range = readDateRange(value);
  if ('reason' in range) return trouble(range.reason, range.better === null ? null : `date:${range.better}`);
  return { kind: 'node', node: { kind: 'date', text: value, ...range, start, end } };
};

/** The forms of a value in a row, the last with a star or without; or what is wrong with it. */
const formsOfValue = (field: Field, text: string) => {
  const forms = formsOf(text);
  if (forms.length === 0 && text !== '') {
    return trouble(`“${text}” holds no letter and no digit.`, null);
  }
  const star = text.indexOf('*');
  if (star >= 0 && star < text.length - 1) {
    const better = text.slice(0, star).trim();
    const isWord = /[\p{L}\p{N}]$/u.test(better);
    return trouble(
      'In the value of a field a star stands only at the end.',
      isWord ? `${field}:${quoted(`${better}*`)}` : `${field}:${quoted(text.replaceAll('*', ' '))}`,
    );
  }
  return { kind: 'forms', text, forms, prefix: star >= 0 && !isUnspaced(forms.at(-1) ?? '') } as const;
};

const readWords = (lexeme: FieldLexeme, field: (typeof nameFields)[number] | 'note'): FieldReading => {
  const { start, end } = lexeme;
  const value = formsOfValue(field, readable(lexeme.value));
  if (value.kind === 'trouble') return value;
  const { text, forms, prefix } = value;
  const named = { text, forms, prefix, start, end };
  return {
    kind: 'node',
    node: field === 'note' ? { kind: 'note', ...named } : { kind: 'name', field, ...named },
  };
};

/** Reads a field with its value. `outlet:""` asks for what is not named. */
export const readField = (lexeme: FieldLexeme): FieldReading => {
  const field = fieldMeant(lexeme.name);
  if (!field) return unknownField(lexeme);
  if (lexeme.value === '' && !lexeme.quoted) {
    const reason = `${field}: is followed by nothing. The value stands right after the colon, without a space.`;
    return { kind: 'trouble', reason, better: `${field}:`, parted: true };
  }
  const value = lexeme.value.trim();
  const word = value.toLowerCase();
  switch (field) {
    case 'in':
      return readPart(word);
    case 'match':
      return readMatch(word);
    case 'is':
      return readIs(word, lexeme);
    case 'date':
      return readDates(value, lexeme);
    case 'line':
      return readLine(value, lexeme);
    case 'topic':
      return { kind: 'topic', name: value };
    default:
      return readWords(lexeme, field);
  }
};
