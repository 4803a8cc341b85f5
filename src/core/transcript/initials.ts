import { lowered } from './speakers.ts';
import type { Turn } from './cast.ts';

/**
 * The one person whom a label of two or three capitals can mean: somebody whom other labels give in full, or else whom a short
 * line over the first such label names; null where nobody fits, where two do, and for the initials of an office.
 */
export const personOfInitials = (
  label: string,
  known: readonly string[],
  text: string,
  turns: readonly Turn[],
): string | null => {
  if (!/^\p{Lu}{2,3}$/u.test(label) || offices.has(label)) return null;
  const full = fitting(label, known);
  if (full.length > 0) return only(full);
  const first = turns.find(({ mark }) => mark.name === label)?.mark.start ?? 0;
  const lines = text.slice(Math.max(0, first - REACH), first).split('\n');
  const named = lines
    .filter((line) => line.length <= 200)
    .flatMap((line) => [...line.matchAll(inCast)].map(([, name = '']) => name));
  return only(fitting(label, named));
};

/** How far over the first label the people of a conference are named. */
const REACH = 20_000;

const offices = new Set([
  'PM',
  'DPM',
  'FM',
  'DFM',
  'VP',
  'SG',
  'DG',
  'DSG',
  'MC',
  'MP',
  'US',
  'UK',
  'EU',
  'UN',
]);

/** "Otto BERG (Harbour Works)", "Ada Lind, Mill Board": two to three names, then brackets, a comma or the end of the line. */
const inCast = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})(?=\s*(?:[(,;]|$))/gu;

const fitting = (label: string, names: readonly string[]): readonly string[] => {
  const fits = names.filter((name) => initialsOf(name) === label);
  return [...new Set(fits.map((name) => name.replace(/\p{Lu}{2,}/gu, (word) => lowered(word))))];
};

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

const only = (names: readonly string[]): string | null => (names.length === 1 ? (names[0] ?? null) : null);
