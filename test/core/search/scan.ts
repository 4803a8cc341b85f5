import type { Part } from '../../../src/contract/index.ts';

// A search that reads every text from beginning to end. It shares nothing with the program: its words, its folding and
// its families of forms are stated here, and it works on a tree of its own, never on the text of a query.

export type Wanted =
  | { readonly is: 'word' | 'beginning'; readonly word: string }
  | { readonly is: 'phrase'; readonly words: readonly string[] }
  | { readonly is: 'outlet'; readonly name: string }
  | { readonly is: 'year'; readonly year: string }
  | { readonly is: 'not'; readonly of: Wanted }
  | { readonly is: 'and' | 'or'; readonly of: readonly Wanted[] }
  | { readonly is: 'in'; readonly part: Part; readonly of: Wanted };

export type Scanned = {
  readonly outlet: string | null;
  readonly date: string | null;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
};

const bare: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ñ: 'n', ü: 'u' };

/** Words of the texts that are made here: runs of Latin letters and digits, and each Chinese character by itself. */
export const wordsIn = (text: string): string[] => {
  const words: string[] = [];
  let word = '';
  for (const written of `${text.toLowerCase()} `) {
    const letter = bare[written] ?? written;
    if (/[a-z0-9]/.test(letter)) {
      word += letter;
      continue;
    }
    if (word !== '') words.push(word);
    word = '';
    if (letter >= '一' && letter <= '鿿') words.push(letter);
  }
  return words;
};

/** Answers by reading. `families` are the words that count as forms of one another. */
export const createScan = (families: readonly (readonly string[])[]) => {
  const familyOf = (word: string): readonly string[] =>
    families.find((family) => family.includes(word)) ?? [word];

  /** How many words of the list, from this place on, the term takes up: 0 where it does not stand. */
  const lengthAt = (term: Wanted, words: readonly string[], at: number): number => {
    const word = words[at] ?? '';
    if (term.is === 'word') return familyOf(term.word).includes(word) ? 1 : 0;
    if (term.is === 'beginning') return word.startsWith(term.word) ? 1 : 0;
    if (term.is !== 'phrase') return 0;
    return term.words.every((one, i) => words[at + i] === one) ? term.words.length : 0;
  };
  const holdsIn = (wanted: Wanted, passage: Scanned, parts: readonly Part[]): boolean => {
    switch (wanted.is) {
      case 'and':
        return wanted.of.every((one) => holdsIn(one, passage, parts));
      case 'or':
        return wanted.of.some((one) => holdsIn(one, passage, parts));
      case 'not':
        return present(passage, parts) && !holdsIn(wanted.of, passage, parts);
      case 'in':
        return holdsIn(
          wanted.of,
          passage,
          parts.filter((part) => part === wanted.part),
        );
      case 'outlet':
        return present(passage, parts) && passage.outlet === wanted.name;
      case 'year':
        return present(passage, parts) && (passage.date ?? '').startsWith(wanted.year);
      default:
        return parts.some((part) => {
          const words = wordsIn(passage.parts[part] ?? '');
          return words.some((_, at) => lengthAt(wanted, words, at) > 0);
        });
    }
  };
  // What stands behind NOT is not counted; behind two of them it is.
  const termsIn = (wanted: Wanted, part: Part, negated = false): Wanted[] => {
    if (wanted.is === 'not') return termsIn(wanted.of, part, !negated);
    if (wanted.is === 'and' || wanted.is === 'or')
      return wanted.of.flatMap((one) => termsIn(one, part, negated));
    if (wanted.is === 'in') return wanted.part === part ? termsIn(wanted.of, part, negated) : [];
    return negated || wanted.is === 'outlet' || wanted.is === 'year' ? [] : [wanted];
  };
  const countPart = (wanted: Wanted, text: string, part: Part): number => {
    const terms = termsIn(wanted, part);
    const words = wordsIn(text);
    let count = 0;
    for (let at = 0; at < words.length;) {
      const longest = Math.max(0, ...terms.map((term) => lengthAt(term, words, at)));
      if (longest > 0) count++;
      at += Math.max(1, longest);
    }
    return count;
  };
  return {
    matches: (wanted: Wanted, passage: Scanned): boolean =>
      holdsIn(wanted, passage, ['question', 'statement', 'announcement']),
    occurrences: (wanted: Wanted, passage: Scanned): number =>
      (['question', 'statement', 'announcement'] as const)
        .map((part) => countPart(wanted, passage.parts[part] ?? '', part))
        .reduce((a, b) => a + b),
  };
};

const present = ({ parts: held }: Scanned, parts: readonly Part[]): boolean =>
  parts.some((part) => held[part] !== undefined);
