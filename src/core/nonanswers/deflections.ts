import { walk } from '../language/tokens.ts';
import { isUnspaced } from '../language/tokens.ts';

/** Words that turn a question away: where they come from, and their forms, a `*` at the end of one standing for any. */
export type Phrase = {
  readonly from: 'list' | 'shipped';
  readonly text: string;
  readonly forms: readonly string[];
};

/** A phrase as it stands in an answer: UTF-16 offsets into the text, end excluded. */
export type PhrasePlace = { readonly phrase: Phrase; readonly start: number; readonly end: number };

/** Makes phrases of entries, leaving out those without a word. */
export const phrasesOf = (entries: readonly string[], from: Phrase['from']): Phrase[] =>
  entries.flatMap((text) => {
    const forms: string[] = [];
    walk(text, (form, _start, end) => forms.push(text.charAt(end) === '*' ? `${form}*` : form));
    return forms.length === 0 ? [] : [{ from, text, forms }];
  });

/** Finds phrases by their first form; texts are read once, however many phrases there are. */
export const phraseFinder = (phrases: readonly Phrase[]): ((text: string) => PhrasePlace[]) => {
  const byFirst = Map.groupBy(phrases, ({ forms }) => forms[0] ?? '');
  const open = phrases.filter(({ forms }) => forms[0]?.endsWith('*'));
  return (text) => {
    const tokens: { form: string; start: number; end: number }[] = [];
    walk(text, (form, start, end) => tokens.push({ form, start, end }));
    const found: PhrasePlace[] = [];
    tokens.forEach(({ form, start }, at) => {
      for (const phrase of [...(byFirst.get(form) ?? []), ...open]) {
        const isHere = phrase.forms.every((each, to) => fits(tokens[at + to]?.form, each));
        const last = tokens[at + phrase.forms.length - 1];
        if (isHere && last) found.push({ phrase, start, end: last.end });
      }
    });
    return found;
  };
};

const fits = (form: string | undefined, asked: string): boolean =>
  form !== undefined && (asked.endsWith('*') ? form.startsWith(asked.slice(0, -1)) : form === asked);

/** How long a text is, in words; two characters of a script without spaces count as one. */
export const lengthOf = (text: string): number => {
  let length = 0;
  walk(text, (form) => (length += isUnspaced(form) ? 0.5 : 1));
  return length;
};
