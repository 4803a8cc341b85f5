import type { Range } from '../../contract/index.ts';
import { finderOf, isInIndex, runsFor } from './finders.ts';
import { forShowing, type Allowance } from './regexes.ts';
import type { RunningWords } from '../running/words.ts';
import { patternsOf, type RunPatterns } from './runs.ts';
import { wordFinderOf, type WordFinder } from './in-words.ts';
import { settle } from './settle.ts';
import type { Sought } from './sought.ts';
import { indexStretch, type Stretch } from './stretch.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything looked for in one part of a passage. */
export type TermSet = {
  /** How to find it without taking texts apart, where all of it is words in a row; null where some is not. */
  readonly runs: RunPatterns | null;
  /** Whether the index's own text is enough to count it in. */
  readonly inIndex: boolean;
  /** Whether there is nothing to look for. */
  readonly isEmpty: boolean;
  /** What counts of it in each of some texts, found thing by thing. Throws `too-slow`. */
  readonly find: (stretches: readonly Stretch[]) => Range[][];
  /** How to find it in running words; null where only the texts will do. */
  readonly inWords: (running: RunningWords) => WordFinder | null;
};

/** Gathers what is looked for into a set. */
export const gatherTerms = (
  sought: readonly Sought[],
  vocabulary: Vocabulary,
  allowance: Allowance = forShowing,
): TermSet => {
  const find = finderOf(sought, vocabulary, allowance);
  let last: { readonly running: RunningWords; readonly finder: WordFinder | null } | null = null;
  return {
    runs: runPatterns(sought, vocabulary),
    inIndex: sought.every(isInIndex),
    isEmpty: sought.length === 0,
    find: (stretches) => find(stretches).map(settle),
    inWords: (running) => {
      if (last?.running !== running) last = { running, finder: wordFinderOf(sought, running, vocabulary) };
      return last.finder;
    },
  };
};

const runPatterns = (sought: readonly Sought[], vocabulary: Vocabulary): RunPatterns | null => {
  const kept = sought[0]?.kept ?? 0;
  const runs = sought.map((one) =>
    one.node.kind === 'term' && one.node.slop === null && one.kept === kept
      ? runsFor(one.node, kept, vocabulary)
      : null,
  );
  return runs.includes(null)
    ? null
    : patternsOf(
        runs.flatMap((some) => some ?? []),
        kept,
      );
};

/** How often a set's terms stand in an index text: from left to right, the longest first, never two over one word. */
export const countIn = (indexText: string, terms: TermSet): number => {
  if (terms.isEmpty || indexText === '') return 0;
  if (terms.runs?.index) return ` ${indexText} `.match(terms.runs.index)?.length ?? 0;
  return terms.find([indexStretch(indexText)])[0]?.length ?? 0;
};
