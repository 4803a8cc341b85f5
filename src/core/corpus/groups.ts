import { isStopWord } from '../language/stop-words.ts';
import { stemOf } from '../language/stems.ts';
import type { RunningWords } from '../running/words.ts';

/**
 * Which forms count as one word, and which are stop words; both in the language that has the form most often. A stop word
 * is never one word with another that is none.
 */
export type Groups = {
  /** Of each word as it is written the first form of its word. */
  readonly of: Int32Array;
  /** The same of each form. */
  readonly ofForm: Int32Array;
  /** 1 for a stop word, by words as they are written. */
  readonly stop: Uint8Array;
};

type Kept = { stop: Uint8Array; form?: Groups; stem?: Groups };
const kept = new WeakMap<RunningWords, Kept>();

/** The groups of all forms; worked out once for each kind. */
export const groupsOf = (running: RunningWords, by: 'form' | 'stem'): Groups => {
  const known: Kept = kept.get(running) ?? { stop: stopWords(running) };
  kept.set(running, known);
  return (known[by] ??= writtenGroups(
    running,
    by === 'form' ? byForm(running) : byStem(running, known.stop),
    known.stop,
  ));
};

const writtenGroups = ({ formOf }: RunningWords, ofForm: Int32Array, stop: Uint8Array): Groups => ({
  of: formOf.map((form) => ofForm[form] ?? 0),
  ofForm,
  stop: Uint8Array.from(formOf, (form) => stop[form] ?? 0),
});

const byForm = ({ forms }: RunningWords): Int32Array => Int32Array.from(forms, (_form, at) => at);

const byStem = ({ forms, languageOf, languages }: RunningWords, stop: Uint8Array): Int32Array => {
  const first = new Map<string, number>();
  return Int32Array.from(forms, (form, at) => {
    const language = languages[languageOf[at] ?? 0] ?? '';
    const key = `${language} ${stop[at] ?? 0} ${stemOf(form, language)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    return known ?? at;
  });
};

const stopWords = ({ forms, languageOf, languages }: RunningWords): Uint8Array =>
  Uint8Array.from(forms, (form, at) => Number(isStopWord(form, languages[languageOf[at] ?? 0] ?? '')));

/** The forms of some words that stand in what was counted, the most frequent first. */
export const formsOfWords = (
  running: RunningWords,
  groups: Groups,
  words: ReadonlySet<number>,
  counts: Int32Array,
): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, number[]>();
  for (let form = 0; form < counts.length; form++) {
    const word = groups.ofForm[form] ?? 0;
    if ((counts[form] ?? 0) === 0 || !words.has(word)) continue;
    const list = found.get(word);
    if (list) list.push(form);
    else found.set(word, [form]);
  }
  return new Map(
    [...found].map(([word, list]) => [
      word,
      list
        .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
        .map((form) => running.forms[form] ?? ''),
    ]),
  );
};
