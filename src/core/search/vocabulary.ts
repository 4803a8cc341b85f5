import type { SearchAsks } from './asks.ts';
import type { Run } from './runs.ts';
import type { TermNode } from './tree.ts';

/** Knows the other forms of words. */
export type Vocabulary = {
  /**
   * The forms a term stands for: for a single word all that share its stem in a language that has seen it, the word's
   * own form first; otherwise what was written.
   */
  readonly formsOf: (term: TermNode) => readonly string[];
  /** The runs of forms that count as the term. */
  readonly runsOf: (term: TermNode) => readonly Run[];
};

/** Reads the collection's vocabulary as it is now. */
export const createVocabulary = (asks: SearchAsks): Vocabulary => {
  const languages = asks.languages();
  const known = new Map<string, readonly string[]>();

  const family = (form: string): readonly string[] => {
    let forms = known.get(form);
    if (!forms) {
      forms = [...new Set([form, ...languages.flatMap((language) => asks.forms(language, form))])];
      known.set(form, forms);
    }
    return forms;
  };
  const formsOf = (term: TermNode): readonly string[] => {
    const [first = ''] = term.forms;
    if (!term.exact && !term.prefix) return family(first);
    return [`${term.forms.join(' ')}${term.prefix ? '*' : ''}`];
  };
  const runsOf = (term: TermNode): readonly Run[] => {
    if (term.exact || term.prefix) return [term];
    return formsOf(term).map((form) => ({ forms: [form], prefix: false }));
  };
  return { formsOf, runsOf };
};
