import type { WordRow, WordSort } from '../../contract/index.ts';
import { isUnspaced } from '../language/tokens.ts';
import type { Evaluation } from '../search/searcher.ts';
import { partBits } from '../search/tree.ts';
import { formsOfWords, type Groups } from './groups.ts';
import type { RunningWords } from '../running/words.ts';
import type { Sequences } from './sequences.ts';

/** Rates are given per so many words. */
const per = 10_000;
const collator = new Intl.Collator('und', { numeric: true });

/** Places of the rows in order: most first, words by the alphabet, long ones first; alike ones by count, then as they came. */
export const sortSequences = (
  sequences: Sequences,
  sort: WordSort,
  n: number,
  running: RunningWords,
): Int32Array => {
  const { size, at, count, briefings } = sequences;
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const byCount = (a: number, b: number): number => (count[b] ?? 0) - (count[a] ?? 0) || a - b;
  if (sort === 'count') return order.toSorted(byCount);
  if (sort === 'briefings')
    return order.toSorted((a, b) => (briefings[b] ?? 0) - (briefings[a] ?? 0) || byCount(a, b));
  const texts = Array.from(at, (word) => textOf(running, word, n));
  if (sort === 'length')
    return order.toSorted((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0) || byCount(a, b));
  return order.toSorted((a, b) => collator.compare(texts[a] ?? '', texts[b] ?? '') || byCount(a, b));
};

/** The forms of n running words, as they are written: with a space between unless both are of a script without. */
export const textOf = ({ forms, formOf, ids }: RunningWords, at: number, n: number): string =>
  joined(Array.from({ length: n }, (_, step) => forms[formOf[ids[at + step] ?? 0] ?? 0] ?? ''));

/** Words put together as they are written. */
export const joined = (forms: readonly string[]): string =>
  forms.reduce((text, form, at) =>
    at === 0 ? form : text + (isUnspaced(form) && isUnspaced(text.slice(-1)) ? '' : ' ') + form,
  );

/** Rows as they leave. `counts` are of the forms in what was counted. */
export const writtenSequences = (
  rows: Int32Array,
  sequences: Sequences,
  running: RunningWords,
  groups: Groups,
  counts: Int32Array,
  { n, words }: { readonly n: number; readonly words: number },
): WordRow[] => {
  const wordsOf = (row: number): number[] =>
    Array.from({ length: n }, (_, step) => groups.of[running.ids[(sequences.at[row] ?? 0) + step] ?? 0] ?? 0);
  const forms = formsOfWords(running, groups, new Set([...rows].flatMap(wordsOf)), counts);
  return Array.from(rows, (row) => {
    const own = wordsOf(row).map((word) => [...(forms.get(word) ?? [running.forms[word] ?? ''])]);
    const count = sequences.count[row] ?? 0;
    return {
      text: joined(own.map(([first = '']) => first)),
      forms: own,
      count,
      rate: words === 0 ? 0 : (count / words) * per,
      briefings: sequences.briefings[row] ?? 0,
    };
  });
};

/** Words of some passages as charts count them, in the parts of the scope. */
export const chartWordsOf = ({ columns, scope }: Evaluation, places: Int32Array): number => {
  const { announcement, questionWords, statementWords } = columns;
  let words = 0;
  for (const place of places) {
    if ((scope & partBits.question) !== 0) words += questionWords[place] ?? 0;
    const said = announcement[place] === 1 ? partBits.announcement : partBits.statement;
    if ((scope & said) !== 0) words += statementWords[place] ?? 0;
  }
  return words;
};
