import type { Layout, Pattern } from '../transcript/layouts/index.ts';
import type { Label } from './label-shape.ts';

/** Labels that are written alike: the signs around them are the same, whatever the names. */
export type Shape = { readonly labels: readonly Label[]; readonly key: string };

/** Labels sorted by how they are written, in the order of the marks. */
export const shapesOf = (labels: readonly Label[]): readonly Shape[] => {
  const shapes = new Map<string, Label[]>();
  for (const label of labels) {
    const key = [around(label.before), label.close.kind, label.close.signs, isCapitals(label.name)].join(' ');
    shapes.set(key, [...(shapes.get(key) ?? []), label]);
  }
  return [...shapes].map(([key, alike]) => ({ key, labels: alike }));
};

/** Whether a shape can be told from running text by its signs alone. */
export const isPlain = ({ labels }: Shape): boolean => {
  const [first] = labels;
  if (!first || /[^\s\d]/.test(first.before)) return !first;
  if (first.close.kind === 'signs') return /^[:：﹕.,;–—-]+$/.test(first.close.signs);
  return !(first.close.kind === 'line' && (isCapitals(first.name) || first.close.signs !== ''));
};

/**
 * The pattern of labels of these shapes, tried at the start of a line. Its group `name` is the name, or with `signs` the
 * name with the signs around it, for those who are told apart by them.
 */
export const labelPattern = (shapes: readonly Shape[], signs: boolean): Pattern => {
  const each = shapes.map((shape) => shapeSource(shape, signs));
  const source = each.length === 1 ? (each[0] ?? '') : `(?:${each.join('|')})`;
  return { source: `^${blank}${source}`, flags: 'u' };
};

/** What the name of a label is, signs around it included, as the roles' patterns look at it. */
export const signedName = ({ before, name, close }: Label): string =>
  plainName(`${before}${name}${spaceBefore(close)}${close.signs}`);

/** A name as the reader has it: folded in width, one space between words. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** A pattern for one shape's signed names, with the name in a group `name`. */
export const signedPattern = (shape: Shape): Pattern => {
  const [first] = shape.labels;
  if (!first) return { source: '^(?!)', flags: 'u' };
  const before = literal(plainName(first.before.replace(/^\s+/, '')), true);
  const signs = literal(plainName(first.close.signs), false);
  return { source: `^${before}\\s?(?<name>.+?)\\s?${signs}$`, flags: 'u' };
};

/** Handicap and belief: labels that signs set off are all believed, others must look like names. */
export const beliefIn = (shapes: readonly Shape[]): Pick<Layout, 'admits' | 'handicap'> =>
  shapes.some(isPlain) ? { admits: 'names', handicap: 0.02 } : { admits: 'all', handicap: 0 };

/** White space within a line. */
const blank = '[^\\S\\n\\r]*';

const isCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);

const around = (before: string): string => before.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();

const spaceBefore = ({ kind }: Label['close']): string => (kind === 'paired' ? ' ' : '');

/** Words as a pattern: white space may differ, and with `counting` so may numbers. */
export const literal = (words: string, counting: boolean): string => {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*');
  return counting ? escaped.replace(/\d+/g, '\\d+') : escaped;
};

const shapeSource = (shape: Shape, signs: boolean): string => {
  const [first] = shape.labels;
  if (!first) return '(?!)';
  const { before, close } = first;
  const opening = before.trim() === '' ? '' : `${literal(before.trimStart(), true)}${blank}`;
  const name = nameSource(shape);
  const closing = close.signs === '' ? '' : `${blank}${literal(close.signs, false)}`;
  const behind = close.after === '' ? '' : `(?:${blank}${literal(close.after, false)})?`;
  const end = {
    paired: blank,
    signs: blank,
    line: `${blank}$`,
    gap: '(?:[^\\S\\n\\r]{2,}|\\t)',
    space: '[^\\S\\n\\r]',
  };
  const tail = `${behind}${end[close.kind]}`;
  return signs
    ? `(?<name>${opening}${name}${closing})${tail}`
    : `${opening}(?<name>${name})${closing}${tail}`;
};

/** What may stand between the signs: as free as the signs are telling. */
const nameSource = (shape: Shape): string => {
  const { labels } = shape;
  const names = labels.map(({ name }) => name);
  const [first] = labels;
  const kind = first?.close.kind ?? 'space';
  if (kind === 'space') return `(?:${[...new Set(names.map((name) => literal(name, true)))].join('|')})`;
  const most = Math.min(100, Math.max(40, ...names.map((name) => name.length * 2)));
  const closer = first?.close.signs.charAt(0) ?? '';
  const stop = closer === '' ? '' : closer.replace(/[\\\]^-]/, '\\$&');
  if (!isPlain(shape)) {
    const lower = isCapitals(names[0] ?? '') && kind === 'line' ? '\\p{Ll}' : '';
    return `[\\p{L}\\p{N}][^\\n\\r${stop}${lower}]{0,${most}}?`;
  }
  const opens = names.every((name) => /^[^\p{Ll}]/u.test(name))
    ? '[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}]'
    : '[\\p{L}\\p{N}]';
  const words = kind === 'line' ? `[^\\n\\r.,;:!?。！？，；：${stop}]` : `[^\\n\\r!?;。！？；${stop}]`;
  return `${opens}${words}{0,${most}}?`;
};
