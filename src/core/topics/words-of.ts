import { formsOf, isUnspaced } from '../language/tokens.ts';
import { isUnspacedLanguage, wordsOf } from '../language/words.ts';

const isWord = /^\p{L}[\p{L}\p{M}]+$/u;

/** The words of a text that may stand for what it is about, as forms that a query takes: no figures, no lone letters. */
export const tellingWords = (text: string, language: string): Set<string> => {
  const words = new Set<string>();
  const put = (form: string): void => {
    if (isWord.test(form)) words.add(form);
  };
  if (isUnspacedLanguage(language))
    for (const word of wordsOf(text, language)) {
      const forms = formsOf(word);
      put(forms.every(isUnspaced) ? forms.join('') : (forms[0] ?? ''));
    }
  else for (const form of formsOf(text)) put(form);
  return words;
};
