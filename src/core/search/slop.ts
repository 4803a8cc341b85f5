import type { Range } from '../../contract/index.ts';
import type { Token } from '../language/tokens.ts';
import type { SlotTest } from './slots.ts';

/** A word of the text, by its number, and which of the slots it can take. */
export type Candidate = { readonly at: number; readonly takes: readonly number[] };

/**
 * The shortest stretches that hold a word for each slot, each slot another word, with at most so many others among
 * them: those that hold no shorter one, from left to right. They may overlap.
 */
export const closeTogether = (
  tokens: readonly Token[],
  text: string,
  slots: readonly SlotTest[],
  others: number,
): Range[] => {
  const candidates: Candidate[] = [];
  tokens.forEach((token, at) => {
    const takes = slots.flatMap((fits, slot) => (fits(token, text) ? [slot] : []));
    if (takes.length > 0) candidates.push({ at, takes });
  });
  return closestOf(candidates, slots.length, others).map(([first, last]) => [
    tokens[first]?.start ?? 0,
    tokens[last]?.end ?? 0,
  ]);
};

/** The same of words that can take a slot, in order: the numbers of the first and the last word of each stretch. */
export const closestOf = (
  candidates: readonly Candidate[],
  slots: number,
  others: number,
): [number, number][] => {
  const found: [number, number][] = [];
  let first = 0;
  for (let last = 0; last < candidates.length; last++) {
    const end = candidates[last]?.at ?? 0;
    while ((candidates[first]?.at ?? 0) <= end - slots - others) first++;
    if (!holdsAll(candidates, first, last, slots)) continue;
    while (holdsAll(candidates, first + 1, last, slots)) first++;
    found.push([candidates[first]?.at ?? 0, end]);
    first++;
  }
  return found;
};

/** Whether each slot finds a word of its own: paths that give one to each in turn (Kuhn 1955, Hungarian method). */
const holdsAll = (candidates: readonly Candidate[], first: number, last: number, slots: number): boolean => {
  if (last - first + 1 < slots) return false;
  const takenBy = new Map<number, number>();
  const wordsOf: number[][] = Array.from({ length: slots }, () => []);
  for (let word = first; word <= last; word++) {
    for (const slot of candidates[word]?.takes ?? []) wordsOf[slot]?.push(word);
  }
  if (wordsOf.some((words) => words.length === 0)) return false;
  const give = (slot: number, tried: Set<number>): boolean =>
    (wordsOf[slot] ?? []).some((word) => {
      if (tried.has(word)) return false;
      tried.add(word);
      const owner = takenBy.get(word);
      if (owner !== undefined && !give(owner, tried)) return false;
      takenBy.set(word, slot);
      return true;
    });
  return wordsOf.every((_, slot) => give(slot, new Set()));
};
