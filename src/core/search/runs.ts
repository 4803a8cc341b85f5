import { isUnspaced } from '../language/tokens.ts';

/** Some forms in a row; with `prefix` the last is only the beginning of one. */
export type Run = { readonly forms: readonly string[]; readonly prefix: boolean };

/** Everything looked for in one part of a passage. */
export type TermSet = {
  /** Single forms, and beginnings of forms; none is covered by another. */
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** Whether there are runs of several forms besides. */
  readonly phrases: boolean;
  /** Finds all of them in forms with a space before and after each; null where there is nothing to find. */
  readonly pattern: RegExp | null;
  /** The same for text as it was written, where it is in lower case and all its letters and digits are ASCII. */
  readonly plain: RegExp | null;
  /** The same for text of scripts without spaces, where all that is looked for is of one; null where it is not. */
  readonly unspaced: RegExp | null;
};

/** Whether a run stands anywhere in a list of forms. */
export const standsIn = (forms: readonly string[], run: Run): boolean =>
  forms.some((_, at) => standsAt(forms, at, run));

/** Gathers runs into a set. */
export const gatherTerms = (runs: readonly Run[]): TermSet => {
  const single = runs.filter(({ forms }) => forms.length === 1);
  const several = runs
    .filter(({ forms }) => forms.length > 1)
    .toSorted((a, b) => b.forms.length - a.forms.length);
  const starts = new Set(single.filter(({ prefix }) => prefix).flatMap(({ forms }) => forms));
  const beginnings = [...starts].filter(
    (form) => ![...starts].some((start) => start !== form && form.startsWith(start)),
  );
  const whole = single.filter(({ prefix }) => !prefix).flatMap(({ forms }) => forms);
  const words = new Set(whole.filter((form) => !beginnings.some((start) => form.startsWith(start))));
  // Of two that begin at one form the longer is tried first.
  const written = [...several, ...beginnings.map((start) => ({ forms: [start], prefix: true }))];
  const inOrder = [...written, ...[...words].map((word) => ({ forms: [word], prefix: false }))];
  return {
    words,
    beginnings,
    phrases: several.length > 0,
    pattern: indexPattern(inOrder),
    plain: plainPattern(inOrder),
    unspaced: unspacedPattern(inOrder),
  };
};

// Forms hold letters, digits and marks: there is nothing to escape.
const choice = ({ forms, prefix }: Run, between: string, rest: string): string =>
  forms.join(between) + (prefix ? rest : '');

const indexPattern = (runs: readonly Run[]): RegExp | null =>
  runs.length === 0
    ? null
    : new RegExp(` (?:${runs.map((run) => choice(run, ' ', '[^ ]*')).join('|')})(?= )`, 'g');

/** For text in lower case whose only letters and digits are ASCII: other forms cannot stand there. */
const plainPattern = (runs: readonly Run[]): RegExp | null => {
  const possible = runs.filter(({ forms }) => forms.every((form) => /^[a-z0-9]+$/.test(form)));
  if (possible.length === 0) return null;
  const choices = possible.map((run) => choice(run, '[^a-z0-9]+', '[a-z0-9]*'));
  return new RegExp(`(?<![a-z0-9])(?:${choices.join('|')})(?![a-z0-9])`, 'g');
};

/** Each form is a character, and what is no letter, digit or mark may stand between two. */
const unspacedPattern = (runs: readonly Run[]): RegExp | null => {
  const isPlain = ({ forms, prefix }: Run): boolean => !prefix && forms.every(isUnspaced);
  if (runs.length === 0 || !runs.every(isPlain)) return null;
  const choices = runs.map(({ forms }) => forms.join(String.raw`[^\p{L}\p{N}\p{M}]*`));
  return new RegExp(choices.join('|'), 'gu');
};

/** How often a set's terms stand in an index text: read from left to right, the longest first, never two over one form. */
export const countIn = (indexText: string, { pattern }: TermSet): number =>
  pattern && indexText !== '' ? (` ${indexText} `.match(pattern)?.length ?? 0) : 0;

/** Where they stand in a list of forms, counted in the same way: places, end excluded. */
export const occurrencesIn = (
  forms: readonly string[],
  { pattern }: TermSet,
): [from: number, to: number][] => {
  if (!pattern) return [];
  const found: [number, number][] = [];
  let at = 0;
  let offset = 0;
  const goTo = (target: number): number => {
    while (offset < target) offset += (forms[at++]?.length ?? 0) + 1;
    return at;
  };
  for (const match of ` ${forms.join(' ')} `.matchAll(pattern)) {
    found.push([goTo(match.index), goTo(match.index + match[0].length)]);
  }
  return found;
};

const standsAt = (forms: readonly string[], at: number, run: Run): boolean => {
  const last = run.forms.length - 1;
  if (at + last >= forms.length) return false;
  return run.forms.every((form, i) => {
    const there = forms[at + i] ?? '';
    return there === form || (run.prefix && i === last && there.startsWith(form));
  });
};
