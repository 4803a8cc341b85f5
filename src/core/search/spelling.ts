import { distance } from './nearest.ts';

/** A form that is near another in spelling, and how many letters away. */
export type NearForm = { readonly form: string; readonly far: number };

/** Finds forms of the collection that are near a word in spelling. */
export type Spelling = { readonly near: (word: string, most: number) => NearForm[] };

/** How many letters may differ: none in the shortest words, where any other word would be near. */
const letters = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

/** Which letters a form has, as bits; a letter more or less is a bit more or less at most. */
const lettersOf = (form: string): number => {
  let bits = 0;
  for (let at = 0; at < form.length; at++) bits |= 1 << (form.charCodeAt(at) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
};

/** Prepares for finding near forms: one pass over them all. */
export const createSpelling = (forms: readonly string[]): Spelling => {
  const bits = Int32Array.from(forms, lettersOf);
  const near = (word: string, most: number): NearForm[] => {
    const limit = letters(word);
    const own = lettersOf(word);
    const found: NearForm[] = [];
    for (const [at, form] of forms.entries()) {
      if (Math.abs(form.length - word.length) > limit) continue;
      // A letter that is changed for another takes one bit away and brings one.
      if (countBits((bits[at] ?? 0) ^ own) > 2 * limit) continue;
      const far = distance(word, form);
      if (far > 0 && far <= limit) found.push({ form, far });
    }
    const isAlike = ({ form }: NearForm): number => Number(form.charAt(0) === word.charAt(0));
    return found.toSorted((a, b) => a.far - b.far || isAlike(b) - isAlike(a)).slice(0, most);
  };
  return { near };
};
