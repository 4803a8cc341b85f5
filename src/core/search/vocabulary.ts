import { WorkbenchError } from '../../contract/index.ts';
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

/** Says that a part of the language cannot be looked for. */
export const notYet = (what: string): WorkbenchError =>
  new WorkbenchError('invalid-input', `This cannot be searched for yet: ${what}.`);

/** A term as forms in a row, the last perhaps a beginning. */
const runOf = ({ slots, slop, text }: TermNode): Run => {
  const forms = slots.map((slot, at) => {
    if (slot.kind === 'form') return slot.form;
    const start = slot.kind === 'wild' ? /^([^*?]+)\*$/u.exec(slot.pattern)?.[1] : undefined;
    if (start === undefined || at < slots.length - 1) throw notYet(text);
    return start;
  });
  if (slop !== null) throw notYet(`“${text}”~${slop}`);
  return { forms, prefix: slots.at(-1)?.kind === 'wild' };
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
    const { forms, prefix } = runOf(term);
    if (term.stems) return family(forms[0] ?? '');
    return [`${forms.join(' ')}${prefix ? '*' : ''}`];
  };
  const runsOf = (term: TermNode): readonly Run[] =>
    term.stems ? formsOf(term).map((form) => ({ forms: [form], prefix: false })) : [runOf(term)];
  return { formsOf, runsOf };
};
