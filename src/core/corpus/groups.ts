import { isStopWord } from '../language/stop-words.ts';
import { stemOf } from '../language/stems.ts';
import type { RunningWords } from './running-words.ts';

/**
 * Which forms count as one word, and which are stop words; both in the language that has the form most often. A stop word
 * is never one word with another that is none.
 */
export type Groups = {
  /** Of each form the first form of its word. */
  readonly of: Int32Array;
  /** 1 for a stop word. */
  readonly stop: Uint8Array;
};

type Kept = { form?: Int32Array; stem?: Int32Array; stop?: Uint8Array };
const kept = new WeakMap<RunningWords, Kept>();

/** The groups of all forms; worked out once for each kind. */
export const groupsOf = (running: RunningWords, by: 'form' | 'stem'): Groups => {
  const known = kept.get(running) ?? {};
  kept.set(running, known);
  const stop = (known.stop ??= stopWords(running));
  return { of: (known[by] ??= by === 'form' ? byForm(running) : byStem(running, stop)), stop };
};

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
    const word = groups.of[form] ?? 0;
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
