import type { Layout, Pattern } from '../transcript/layouts/index.ts';
import { lookOf } from '../transcript/voices.ts';
import { literal, plainName } from './label-pattern.ts';

/** What is between a person and an outlet in one label. */
const separators = ['|', '/', '@', ' – ', ' — ', ' - ', ',', '('] as const;

/** How a role shows in the words of its labels, and how that is said to a person. */
export type RoleSign = {
  readonly patterns: readonly Pattern[];
  readonly said: string;
  readonly shared: boolean;
};

/** Who asks and who answers by the words of their labels. */
export type RolesByWords = {
  readonly asks: RoleSign;
  readonly answers: RoleSign;
  readonly others: Layout['others'];
};

/**
 * Tells roles apart by words: a word for all who ask, an outlet behind the name, or the names themselves. `count` says
 * how often a label stands in the text.
 */
export const rolesByWords = (
  asking: readonly string[],
  answering: readonly string[],
  count: (name: string) => number,
): RolesByWords => {
  const asks = signOf(asking, answering);
  const answers = signOf(answering, asking);
  return { asks, answers, others: othersOf(asks, answers, asking, answering, count) };
};

const othersOf = (
  asks: RoleSign,
  answers: RoleSign,
  asking: readonly string[],
  answering: readonly string[],
  count: (name: string) => number,
): Layout['others'] => {
  if (asking.length === 0) return answering.length === 0 ? 'judged' : 'asks';
  if (asks.shared) return answers.shared ? 'judged' : 'answers';
  if (answers.shared || answering.length === 0) return answers.shared ? 'asks' : 'judged';
  const most = (names: readonly string[]): number => Math.max(0, ...names.map(count));
  return new Set(asking).size === 1 && most(asking) > 1 && most(asking) * 2 >= most(answering)
    ? 'answers'
    : 'asks';
};

/** The sign by which labels of one role are told from those of the other. */
const signOf = (own: readonly string[], other: readonly string[]): RoleSign =>
  bySeparator(own, other) ?? byStem(own) ?? byFirstWord(own, other) ?? byNames(own);

const bySeparator = (own: readonly string[], other: readonly string[]): RoleSign | null => {
  const separator = separators.find(
    (each) =>
      own.length > 0 &&
      own.every((name) => sides(name, each).length === 2) &&
      other.every((name) => sides(name, each).length !== 2),
  );
  if (separator === undefined) return null;
  const outletFirst = own.every((name) => {
    const [first = '', second = ''] = sides(name, separator);
    return lookOf(first) === 'outlet' && lookOf(second) !== 'outlet';
  });
  const [first, second] = outletFirst ? ['outlet', 'name'] : ['name', 'outlet'];
  const sign = literal(separator.trim(), false);
  const end = separator === '(' ? '\\)?' : '';
  const between = /\s/.test(separator) ? `\\s${sign}\\s` : `\\s*${sign}\\s*`;
  return {
    shared: true,
    patterns: [{ source: `^(?<${first}>[^|]+?)${between}(?<${second}>.+?)${end}$`, flags: 'u' }],
    said: outletFirst
      ? `outlet and person with “${separator.trim()}” between`
      : `person and outlet with “${separator.trim()}” between`,
  };
};

const sides = (name: string, separator: string): string[] =>
  name
    .split(separator)
    .map((side) => side.replace(/\)$/, '').trim())
    .filter((side) => side !== '');

/** One word for all of a role, perhaps counted: "Q", "Q 2", "Reporter". A person's name seen once is none. */
const byStem = (own: readonly string[]): RoleSign | null => {
  const stems = new Set(own.map(stem));
  const [only] = stems;
  if (only === undefined || stems.size !== 1 || only === '') return null;
  const look = lookOf(only);
  const counted = own.some((name) => /\d/.test(name));
  const isRole = counted || look === 'asks' || look === 'answers' || look === 'unknown' || look === 'leads';
  if (!isRole && (only.includes(' ') || own.length < 2 || look === 'outlet')) return null;
  return {
    shared: true,
    patterns: [{ source: `^${literal(only, false)}[\\s.#№]*\\d*[.)]?$`, flags: 'iu' }],
    said: `“${only}”${counted ? ' with a number' : ''}`,
  };
};

const stem = (name: string): string => plainName(name).replace(/[\s.#№]*\d+[.)]?$/, '');

/** A word that opens every label of a role and none of the other: "Reporter Voss". */
const byFirstWord = (own: readonly string[], other: readonly string[]): RoleSign | null => {
  const firsts = new Set(own.map((name) => name.split(' ')[0] ?? ''));
  const [word] = firsts;
  if (word === undefined || firsts.size !== 1 || !own.every((name) => name.includes(' '))) return null;
  const look = lookOf(word);
  const isRole = look === 'asks' || look === 'answers' || look === 'leads' || new Set(own).size > 1;
  if (!isRole || other.some((name) => name.split(' ')[0] === word)) return null;
  return {
    shared: true,
    patterns: [{ source: `^${literal(word, false)}[\\s:.,]+(?<name>.+)$`, flags: 'iu' }],
    said: `“${word}” and a name`,
  };
};

const byNames = (own: readonly string[]): RoleSign => {
  const names = [...new Set(own)];
  return {
    shared: false,
    patterns: names.map((name) => {
      const group = lookOf(name) === 'outlet' ? 'outlet' : 'name';
      return { source: `^(?<${group}>${literal(name, false)})$`, flags: 'iu' };
    }),
    said: names.map((name) => `“${name}”`).join(', '),
  };
};
