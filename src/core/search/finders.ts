import type { Range } from '../../contract/index.ts';
import type { Kept } from '../language/tokens.ts';
import { chained, isInSentence } from './chains.ts';
import { createRegexRunner, type Allowance } from './regexes.ts';
import { rangesInIndex, rangesOfRuns } from './ranges.ts';
import { patternsOf, type Run } from './runs.ts';
import { closeTogether } from './slop.ts';
import { slotTest, type SlotTest } from './slots.ts';
import { sidesOf, type Sought } from './sought.ts';
import type { Stretch } from './stretch.ts';
import type { NearNode, TermNode } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every place where something stands in each of some texts, by taking them apart; they may overlap. */
export type Finder = (stretches: readonly Stretch[]) => readonly (readonly Range[])[];

/** Makes the finder of whatever is sought. */
export const finderOf = (all: readonly Sought[], vocabulary: Vocabulary, allowance: Allowance): Finder => {
  const words = Map.groupBy(all.filter(isWord), ({ kept }) => kept);
  const finders = [
    // Single words are looked for together, however many there are: no two of them overlap.
    ...[...words].map(([kept, some]) => {
      const runs = some.flatMap(({ node }) => runsFor(node, kept, vocabulary));
      return inEach(runs.length > mostInPattern ? tokenFinder(runs, kept) : wordFinder(runs, kept));
    }),
    ...all.filter((one) => !isWord(one)).map((one) => finderOfOne(one, vocabulary, allowance)),
  ];
  return (stretches) => {
    const found = finders.map((find) => find(stretches));
    if (found.length === 1) return found[0] ?? [];
    return stretches.map((_, i) => found.flatMap((each) => each[i] ?? []));
  };
};

/** Of more than this many words a list is quicker than a pattern. */
const mostInPattern = 200;

type SoughtWord = Sought & { readonly node: TermNode };

const isWord = (sought: Sought): sought is SoughtWord =>
  sought.node.kind === 'term' && sought.node.slop === null && sought.node.slots.length === 1;

const finderOfOne = ({ node, kept }: Sought, vocabulary: Vocabulary, allowance: Allowance): Finder => {
  switch (node.kind) {
    case 'regex': {
      const run = createRegexRunner(node, kept, allowance);
      return (stretches) => run(stretches.map(({ text }) => text));
    }
    case 'near':
      return nearFinder(node, kept, vocabulary, allowance);
    case 'term':
      return inEach(
        node.slop === null
          ? tokenFinder(runsFor(node, kept, vocabulary), kept)
          : slopFinder(node, node.slop, kept),
      );
  }
};

const inEach =
  (find: FindInOne): Finder =>
  (stretches) =>
    stretches.map(find);

/** Whether the index's own text is enough to find it in: nothing of the writing counts, and no sentence. */
export const isInIndex = ({ node, kept }: Sought): boolean => {
  if (kept !== 0 || node.kind === 'regex') return false;
  if (node.kind === 'term') return true;
  return !node.links.some(isInSentence) && node.of.every((side) => sidesOf(side, kept).every(isInIndex));
};

/** What counts as a term. Where the writing counts a word has no other forms: it means itself. */
export const runsFor = (node: TermNode, kept: Kept, vocabulary: Vocabulary): readonly Run[] =>
  kept === 0 ? vocabulary.runsOf(node) : [{ slots: node.slots }];

/** The same in one text. */
export type FindInOne = (stretch: Stretch) => readonly Range[];

const slopFinder = (node: TermNode, others: number, kept: Kept): FindInOne => {
  const tests = node.slots.map((slot) => slotTest(slot, kept));
  return (stretch) => closeTogether(stretch.tokens(), stretch.text, tests, others);
};

const nearFinder = (node: NearNode, kept: Kept, vocabulary: Vocabulary, allowance: Allowance): Finder => {
  const sides = node.of.map((side) => finderOf(sidesOf(side, kept), vocabulary, allowance));
  return (stretches) => {
    const found = sides.map((find) => find(stretches));
    return stretches.map((stretch, i) =>
      chained(
        stretch,
        found.map((side) => side[i] ?? []),
        node.links,
      ),
    );
  };
};

/** Single words by the short ways, where these will do. */
const wordFinder = (runs: readonly Run[], kept: Kept): FindInOne => {
  const slowly = tokenFinder(runs, kept);
  const patterns = patternsOf(runs, kept);
  return (stretch) =>
    (stretch.isIndex ? rangesInIndex(stretch.text, patterns) : rangesOfRuns(stretch.text, patterns)) ??
    slowly(stretch);
};

/** Word by word: what every shorter way must equal. */
export const tokenFinder = (runs: readonly Run[], kept: Kept): FindInOne => {
  const byForm = new Map<string, (readonly SlotTest[])[]>();
  const open: (readonly SlotTest[])[] = [];
  for (const { slots } of runs) {
    const tests = slots.map((slot) => slotTest(slot, kept));
    const [first] = slots;
    if (first?.kind !== 'form') open.push(tests);
    else byForm.set(first.form, [...(byForm.get(first.form) ?? []), tests]);
  }
  return (stretch) => {
    const tokens = stretch.tokens();
    const found: Range[] = [];
    const standsAt = (at: number, tests: readonly SlotTest[]): boolean =>
      tests.every((fits, i) => {
        const token = tokens[at + i];
        return token !== undefined && fits(token, stretch.text);
      });
    const look = (at: number, tests: readonly SlotTest[]): void => {
      if (standsAt(at, tests)) found.push([tokens[at]?.start ?? 0, tokens[at + tests.length - 1]?.end ?? 0]);
    };
    tokens.forEach(({ form }, at) => {
      for (const tests of byForm.get(form) ?? []) look(at, tests);
      for (const tests of open) look(at, tests);
    });
    return found;
  };
};
