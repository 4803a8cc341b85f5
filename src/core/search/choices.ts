import type { Choice } from '../../contract/index.ts';
import type { Columns, NamedColumn, Names as Column } from '../collection/columns.ts';
import { formsOf } from '../language/tokens.ts';
import { inMarks } from './lexer.ts';
import type { Field } from './fields.ts';

/** How many passages have each value of a column; counted once for a column. */
const known = new WeakMap<Column, Int32Array>();

const countsOf = (column: Column): Int32Array => {
  const made = known.get(column) ?? new Int32Array(column.values.length);
  if (!known.has(column)) {
    for (const value of column.of) made[value] = (made[value] ?? 0) + 1;
    known.set(column, made);
  }
  return made;
};

/** How well a name fits what was typed: 0 as its beginning, 1 as the beginning of one of its words; null not at all. */
export const fitOf = (typed: string, name: string): 0 | 1 | null => {
  const wanted = formsOf(typed);
  const forms = formsOf(name);
  const last = wanted.length - 1;
  const fitsAt = (at: number): boolean =>
    wanted.every((form, i) => (i < last ? forms[at + i] === form : forms[at + i]?.startsWith(form)));
  if (fitsAt(0)) return 0;
  return forms.some((_, at) => fitsAt(at)) ? 1 : null;
};

/** How a value is written behind its field: with quotation marks where it is not one word. */
export const valueText = (field: Field, value: string): string =>
  `${field}:${/^[\p{L}\p{N}]+$/u.test(value) ? value : inMarks(value)}`;

type Ranked = Choice & { readonly fit: 0 | 1 };
const inOrder = (choices: readonly Ranked[], most: number): Choice[] =>
  choices
    .toSorted((a, b) => a.fit - b.fit || (b.count ?? 0) - (a.count ?? 0))
    .slice(0, most)
    .map(({ kind, text, hint, count }) => ({ kind, text, hint, count }));

/** Values of a column that fit, by any name they have; the most frequent first. */
export const namedChoices = (
  field: Field,
  column: Column | NamedColumn,
  typed: string,
  most: number,
): Choice[] => {
  const counts = countsOf(column);
  const also = 'also' in column ? column.also : [];
  const choices = column.values.flatMap((value, at): Ranked[] => {
    if (value === '' || counts[at] === 0) return [];
    const own = fitOf(typed, value);
    const other = own === null ? also[at]?.find((name) => fitOf(typed, name) !== null) : undefined;
    if (own === null && other === undefined) return [];
    const hint = other === undefined ? '' : other;
    return [{ kind: 'value', text: valueText(field, value), hint, count: counts[at] ?? 0, fit: own ?? 1 }];
  });
  return inOrder(choices, most);
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** The English name of a language; empty where none is known, or the tag is none. */
const languageName = (tag: string): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? (languageNames.of(tag) ?? '') : '';

/** Languages by their tag or their English name. */
export const languageChoices = ({ language }: Columns, typed: string, most: number): Choice[] => {
  const counts = countsOf(language);
  const choices = language.values.flatMap((tag, at): Ranked[] => {
    if (tag === '') return [];
    const name = languageName(tag);
    const fit = fitOf(typed, tag) ?? fitOf(typed, name);
    const text = /^[a-z]+$/i.test(tag) ? `lang:${tag}` : `lang:${inMarks(tag)}`;
    return fit === null ? [] : [{ kind: 'value', text, hint: name, count: counts[at] ?? 0, fit }];
  });
  return inOrder(choices, most);
};

/** Years that are held, or the months of what was typed; the latest first. What stands before `..` is kept. */
export const dateChoices = (months: Column, typed: string, most: number): Choice[] => {
  const [before = '', after] = typed.split('..');
  const written = after ?? before;
  const kept = after === undefined ? '' : `${before}..`;
  const counts = countsOf(months);
  const length = written.length >= 4 ? 7 : 4;
  const byDate = new Map<string, number>();
  for (const [at, month] of months.values.entries()) {
    const date = month.slice(0, length);
    if (month === '' || !date.startsWith(written)) continue;
    byDate.set(date, (byDate.get(date) ?? 0) + (counts[at] ?? 0));
  }
  return [...byDate]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .filter(([date]) => date !== written)
    .slice(0, most)
    .map(([date, count]) => ({ kind: 'value', text: `date:${kept}${date}`, hint: '', count }));
};

/** A few fixed words that a field takes, with what each means. */
export const fixedChoices = (
  field: Field,
  words: Readonly<Record<string, string>>,
  typed: string,
): Choice[] =>
  Object.entries(words)
    .filter(([word]) => word.startsWith(typed.toLowerCase().trim()))
    .map(([word, hint]) => ({ kind: 'value', text: `${field}:${word}`, hint, count: null }));

/** Names of lists or topics that fit. */
export const calledChoices = (
  kind: 'list' | 'topic',
  names: readonly string[],
  typed: string,
  textOf: (name: string) => string,
  most: number,
): Choice[] =>
  inOrder(
    names.flatMap((name): Ranked[] => {
      const fit = fitOf(typed, name);
      return fit === null ? [] : [{ kind, text: textOf(name), hint: '', count: null, fit }];
    }),
    most,
  );
