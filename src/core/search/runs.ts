/** Some forms in a row; with `prefix` the last is only the beginning of one. */
export type Run = { readonly forms: readonly string[]; readonly prefix: boolean };

/** Whether a run stands at this place of a list of forms. */
export const standsAt = (forms: readonly string[], at: number, run: Run): boolean => {
  const last = run.forms.length - 1;
  if (at + last >= forms.length) return false;
  return run.forms.every((form, i) => {
    const there = forms[at + i] ?? '';
    return there === form || (run.prefix && i === last && there.startsWith(form));
  });
};

/** Whether a run stands anywhere in a list of forms. */
export const standsIn = (forms: readonly string[], run: Run): boolean =>
  forms.some((_, at) => standsAt(forms, at, run));

/** Everything looked for in one part of a passage. */
export type TermSet = {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** Runs of several forms by their first form, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Run[]>;
};

/** Gathers runs into a set; a form that a beginning covers already is left out. */
export const gatherTerms = (runs: readonly Run[]): TermSet => {
  const single = runs.filter(({ forms }) => forms.length === 1);
  const starts = new Set(single.filter(({ prefix }) => prefix).flatMap(({ forms }) => forms));
  const shorter = (form: string): boolean => [...starts].some((start) => start !== form && form.startsWith(start));
  const beginnings = [...starts].filter((start) => !shorter(start));
  const covered = (form: string): boolean => beginnings.some((start) => form.startsWith(start));
  const words = single.filter(({ prefix }) => !prefix).flatMap(({ forms }) => forms);
  const phrases = new Map<string, Run[]>();
  const several = runs.filter(({ forms }) => forms.length > 1);
  for (const run of several.toSorted((a, b) => b.forms.length - a.forms.length)) {
    const [first = ''] = run.forms;
    phrases.set(first, [...(phrases.get(first) ?? []), run]);
  }
  return { words: new Set(words.filter((form) => !covered(form))), beginnings, phrases };
};

/** Where a set's terms stand in a list of forms: places, end excluded. Read from left to right, the longest first, never two over one form. */
export const occurrencesIn = (forms: readonly string[], terms: TermSet): [from: number, to: number][] => {
  const found: [number, number][] = [];
  for (let at = 0; at < forms.length; ) {
    const form = forms[at] ?? '';
    const phrase = terms.phrases.get(form)?.find((run) => standsAt(forms, at, run));
    const isWord = terms.words.has(form) || terms.beginnings.some((start) => form.startsWith(start));
    const length = phrase ? phrase.forms.length : isWord ? 1 : 0;
    if (length > 0) found.push([at, at + length]);
    at += length || 1;
  }
  return found;
};
