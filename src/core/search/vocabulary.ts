import type { SearchAsks } from './asks.ts';
import type { Run } from './runs.ts';
import { firstWhere } from './stretch.ts';
import type { TermNode } from './tree.ts';
import { fitsWild } from './wildcards.ts';

/** Knows the collection's words. */
export type Vocabulary = {
  /**
   * The forms a term stands for: for a single word all that share its stem in a language that has seen it, the word's
   * own form first; otherwise what was written.
   */
  readonly formsOf: (term: TermNode) => readonly string[];
  /** The runs of words that count as the term. */
  readonly runsOf: (term: TermNode) => readonly Run[];
  /** The forms of the collection that fit a word with stars and question marks, in no order. */
  readonly formsLike: (pattern: string) => readonly string[];
};

/** How many lists of forms are kept. */
const mostKept = 200;

/** Reads the collection's vocabulary as it is now. */
export const createVocabulary = (asks: SearchAsks): Vocabulary => {
  const languages = asks.languages();
  const families = new Map<string, readonly string[]>();
  const alike = new Map<string, readonly string[]>();
  let all: readonly string[] | null = null;

  const family = (form: string): readonly string[] => {
    let forms = families.get(form);
    if (!forms) {
      forms = [...new Set([form, ...languages.flatMap((language) => asks.forms(language, form))])];
      families.set(form, forms);
    }
    return forms;
  };
  const formsOf = ({ slots, stems }: TermNode): readonly string[] => {
    const [first] = slots;
    if (stems && first?.kind === 'form') return family(first.form);
    const written = slots.map((slot) =>
      slot.kind === 'any' ? '*' : slot.kind === 'wild' ? slot.pattern : slot.form,
    );
    return [written.join(' ')];
  };
  const runsOf = (term: TermNode): readonly Run[] =>
    term.stems
      ? formsOf(term).map((form) => ({ slots: [{ kind: 'form', form, written: form }] }))
      : [{ slots: term.slots }];
  const formsLike = (pattern: string): readonly string[] => {
    const known = alike.get(pattern);
    if (known) return known;
    all ??= asks.allForms().split('\n').toSorted(byCodeUnit);
    const forms = beginningWith(all, /^[^*?]*/u.exec(pattern)?.[0] ?? '').filter(fitsWild(pattern));
    if (alike.size >= mostKept) alike.clear();
    alike.set(pattern, forms);
    return forms;
  };
  return { formsOf, runsOf, formsLike };
};

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The part of a sorted list that begins with something. */
const beginningWith = (sorted: readonly string[], start: string): readonly string[] => {
  if (start === '') return sorted;
  const from = firstWhere(sorted, (form) => form >= start);
  const length = firstWhere(sorted.slice(from), (form) => !form.startsWith(start));
  return sorted.slice(from, from + length);
};
