import { sentencesOf } from '../../../src/core/language/sentences.ts';
import { wordsIn, type Folding, type Heeded } from './words.ts';
import { stemIn } from './stems.ts';

/** A stretch of text: UTF-16 offsets, end excluded. */
export type Stretch = { readonly start: number; readonly end: number };

/** One text taken apart into words, once: each is the number of its writing in the list of all writings. */
export type Text = {
  readonly text: string;
  readonly language: string;
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /**
   * Sentences as the program defines them (`language/sentences.ts`): what a sentence is, is no part of search. Worked out
   * when first asked for.
   */
  readonly sentences: () => readonly Stretch[];
};

/** Takes texts apart, and knows every writing of a word in them. */
export type Lexicon = {
  readonly take: (text: string, language: string) => Text;
  /** A 1 for the number of every writing that fits. */
  readonly flag: (heeded: ReadonlySet<Heeded>, fits: (folded: string) => boolean) => Uint8Array;
  /** The folded words that share a stem with a folded word in a language whose texts hold it, itself among them. */
  readonly family: (folded: string) => ReadonlySet<string>;
};

export const createLexicon = (fold: Folding): Lexicon => {
  const numbers = new Map<string, number>();
  const spoken = new Map<string, Set<number>>();
  const foldings = new Map<string, string[]>();

  const folded = (heeded: ReadonlySet<Heeded>): readonly string[] => {
    const key = [...heeded].toSorted().join();
    const known = foldings.get(key) ?? [];
    foldings.set(key, known);
    if (known.length < numbers.size)
      for (const written of [...numbers.keys()].slice(known.length)) known.push(fold(written, heeded));
    return known;
  };
  const stems = new Map<
    string,
    { readonly words: number; readonly byWord: Map<string, string>; readonly byStem: Map<string, string[]> }
  >();
  const stemsIn = (language: string) => {
    const held = spoken.get(language) ?? new Set();
    const known = stems.get(language);
    if (known?.words === held.size) return known;
    const plain = folded(new Set());
    const byWord = new Map<string, string>();
    const byStem = new Map<string, string[]>();
    for (const form of new Set([...held].map((number) => plain[number] ?? ''))) {
      const stem = fold(stemIn(language, form) ?? form) || form;
      byWord.set(form, stem);
      byStem.set(stem, [...(byStem.get(stem) ?? []), form]);
    }
    const made = { words: held.size, byWord, byStem };
    stems.set(language, made);
    return made;
  };
  return {
    take: (text, language) => {
      const words = wordsIn(text).filter(({ written }) => fold(written) !== '');
      const held = spoken.get(language) ?? new Set();
      spoken.set(language, held);
      const taken = words.map(({ written }) => {
        const number = numbers.get(written) ?? numbers.size;
        numbers.set(written, number);
        held.add(number);
        return number;
      });
      let sentences: readonly Stretch[] | null = null;
      return {
        text,
        language,
        words: Uint32Array.from(taken),
        starts: Uint32Array.from(words, ({ start }) => start),
        ends: Uint32Array.from(words, ({ end }) => end),
        sentences: () => (sentences ??= sentencesOf(text, language)),
      };
    },
    flag: (heeded, fits) => Uint8Array.from(folded(heeded), (form) => Number(fits(form))),
    family: (form) => {
      const family = new Set([form]);
      for (const language of spoken.keys()) {
        const { byWord, byStem } = stemsIn(language);
        for (const other of byStem.get(byWord.get(form) ?? '') ?? []) family.add(other);
      }
      return family;
    },
  };
};
