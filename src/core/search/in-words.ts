import type { Part } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import { foldKeeping, type Kept } from '../language/tokens.ts';
import { beginsSentence, partOf, tableOf, writtenOf, type RunningWords } from '../running/words.ts';
import { inWholeChains, isInSentence, type Standings } from './chains.ts';
import { runsFor } from './finders.ts';
import type { Run } from './runs.ts';
import { closestOf, type Candidate } from './slop.ts';
import { sidesOf, type Sought } from './sought.ts';
import type { NearNode, Slot, TermNode } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fitsWild } from './wildcards.ts';

/** Stretches of running words to look in, each a part of a passage, in order. */
export type Parts = { readonly from: readonly number[]; readonly to: readonly number[] };

/** What stands in them: running words, end excluded, in order of where they begin, the longest first. */
export type Found = { readonly start: number[]; readonly end: number[] };

/** Every place where something stands in some parts; they may overlap. What a `Finder` finds in the parts' texts. */
export type WordFinder = (parts: Parts) => Found;

/** Makes the finder of whatever is sought in running words of the index; null where only the texts themselves will do. */
export const wordFinderOf = (
  all: readonly Sought[],
  running: RunningWords,
  vocabulary: Vocabulary,
): WordFinder | null => {
  const runs: { readonly run: Run; readonly kept: Kept }[] = [];
  const finders: WordFinder[] = [];
  for (const { node, kept } of all) {
    if (node.kind === 'regex') return null;
    if (node.kind === 'near') {
      const near = nearFinder(node, kept, running, vocabulary);
      if (!near) return null;
      finders.push(near);
    } else if (node.slop !== null) {
      finders.push(slopFinder(node, node.slop, kept, running, vocabulary));
    } else {
      runs.push(...runsFor(node, kept, vocabulary).map((run) => ({ run, kept })));
    }
  }
  const wordsOf = ({ run, kept }: (typeof runs)[number]) =>
    run.slots.map((slot) => writtenFor(slot, kept, running, vocabulary));
  const single = runs.filter(({ run }) => run.slots.length === 1).flatMap(wordsOf);
  const several = runs.filter(({ run }) => run.slots.length > 1).map(wordsOf);
  if (single.length > 0) finders.push(singleFinder(single, running));
  if (several.length > 0) finders.push(severalFinder(several, running));
  return (parts) => finders.map((find) => find(parts)).reduce(merged, { start: [], end: [] });
};

/** The written words that can take a slot: their numbers, or null for any. */
type Takers = readonly number[] | null;

const writtenFor = (slot: Slot, kept: Kept, running: RunningWords, vocabulary: Vocabulary): Takers => {
  if (slot.kind === 'any') return null;
  const { written } = running;
  if (kept === 0) {
    const forms = slot.kind === 'form' ? [slot.form] : vocabulary.formsLike(slot.pattern);
    return writtenOf(running, forms);
  }
  if (slot.kind === 'wild') {
    const fits = fitsWild(slot.written.replace(/[^*?]+/gu, (piece) => foldKeeping(piece, kept)));
    return [...written.keys()].filter((number) => fits(foldKeeping(written[number] ?? '', kept)));
  }
  const meant = foldKeeping(slot.written, kept);
  return writtenOf(running, [slot.form]).filter(
    (number) => foldKeeping(written[number] ?? '', kept) === meant,
  );
};

/** The written words that can take one of several slots. */
const takenBy = (several: readonly Takers[], running: RunningWords): Uint8Array =>
  several.includes(null)
    ? new Uint8Array(running.written.length).fill(1)
    : tableOf(
        running,
        several.flatMap((takers) => takers ?? []),
      );

/** Single words, however many: one look at each running word. */
const singleFinder = (single: readonly Takers[], running: RunningWords): WordFinder => {
  const table = takenBy(single, running);
  const { ids } = running;
  return ({ from, to }) => {
    const found: Found = { start: [], end: [] };
    for (let part = 0; part < from.length; part++) {
      const last = to[part] ?? 0;
      for (let word = from[part] ?? 0; word < last; word++) {
        if (table[ids[word] ?? 0] === 0) continue;
        found.start.push(word);
        found.end.push(word + 1);
      }
    }
    return found;
  };
};

/** Words in a row: tried where the first of them stands. */
const severalFinder = (several: readonly (readonly Takers[])[], running: RunningWords): WordFinder => {
  const { ids } = running;
  const lead = takenBy(
    several.map(([first]) => first ?? null),
    running,
  );
  const byFirst = new Map<number, (readonly (Takers | ReadonlySet<number>)[])[]>();
  const open: (readonly (Takers | ReadonlySet<number>)[])[] = [];
  // The longest first.
  for (const takers of several.toSorted((a, b) => b.length - a.length)) {
    const slots = takers.map((some) => (some && some.length > 8 ? new Set(some) : some));
    const [first] = takers;
    if (!first) open.push(slots);
    else
      for (const number of first) {
        const known = byFirst.get(number);
        if (known) known.push(slots);
        else byFirst.set(number, [slots]);
      }
  }
  const fits = (slots: readonly (Takers | ReadonlySet<number>)[], word: number): boolean => {
    for (let step = 0; step < slots.length; step++) {
      const takers = slots[step] ?? null;
      const number = ids[word + step] ?? -1;
      if (takers !== null && !('has' in takers ? takers.has(number) : takers.includes(number))) return false;
    }
    return true;
  };
  return ({ from, to }) => {
    const found: Found = { start: [], end: [] };
    for (let part = 0; part < from.length; part++) {
      const last = to[part] ?? 0;
      for (let word = from[part] ?? 0; word < last; word++) {
        if (lead[ids[word] ?? 0] === 0) continue;
        const lengths: number[] = [];
        for (const some of [byFirst.get(ids[word] ?? 0) ?? [], open])
          for (const slots of some)
            if (word + slots.length <= last && fits(slots, word)) lengths.push(slots.length);
        if (lengths.length > 1) lengths.sort((a, b) => b - a);
        for (const length of lengths) {
          found.start.push(word);
          found.end.push(word + length);
        }
      }
    }
    return found;
  };
};

/** Words close together in any order. */
const slopFinder = (
  { slots }: TermNode,
  others: number,
  kept: Kept,
  running: RunningWords,
  vocabulary: Vocabulary,
): WordFinder => {
  const { ids } = running;
  const tables = slots.map((slot) => takenBy([writtenFor(slot, kept, running, vocabulary)], running));
  const any = Uint8Array.from(running.written, (_word, number) =>
    Number(tables.some((table) => table[number] === 1)),
  );
  return ({ from, to }) => {
    const found: Found = { start: [], end: [] };
    for (let part = 0; part < from.length; part++) {
      const last = to[part] ?? 0;
      const candidates: Candidate[] = [];
      for (let word = from[part] ?? 0; word < last; word++) {
        const number = ids[word] ?? 0;
        if (any[number] === 0) continue;
        candidates.push({
          at: word,
          takes: [...tables.keys()].filter((slot) => tables[slot]?.[number] === 1),
        });
      }
      if (candidates.length < slots.length) continue;
      for (const [start, end] of closestOf(candidates, slots.length, others)) {
        found.start.push(start);
        found.end.push(end + 1);
      }
    }
    return found;
  };
};

/** NEAR, BEFORE and WITH over many parts at once. */
const nearFinder = (
  { of, links }: NearNode,
  kept: Kept,
  running: RunningWords,
  vocabulary: Vocabulary,
): WordFinder | null => {
  const sides = of.map((side) => wordFinderOf(sidesOf(side, kept), running, vocabulary));
  const known = sides.filter((find) => find !== null);
  if (known.length < sides.length) return null;
  const inSentence = links.some(isInSentence);
  return (parts) => {
    const found = known.map((find) => find(parts));
    const standings = found.map((side) => standingsOf(side, parts, running, inSentence));
    const whole = inWholeChains(standings, links);
    return standings.map((side, i) => keptOf(side, whole[i])).reduce(merged, { start: [], end: [] });
  };
};

const standingsOf = (
  found: Found,
  { from, to }: Parts,
  running: RunningWords,
  inSentence: boolean,
): Standings => {
  const { start, end } = shortestFirst(found);
  const text: number[] = [];
  const sentence: number[] = [];
  let part = 0;
  let [word, begun] = [from[0] ?? 0, 0];
  for (let at = 0; at < start.length; at++) {
    const [first, last] = [start[at] ?? 0, end[at] ?? 0];
    while ((to[part] ?? Infinity) <= first) part++;
    text.push(part);
    if (!inSentence) continue;
    // Sentences are numbered by how many began: only those of one text are ever compared.
    for (; word <= first; word++) if (beginsSentence(running, word)) begun++;
    let isWhole = true;
    for (let inside = first + 1; inside < last; inside++)
      if (beginsSentence(running, inside)) isWhole = false;
    sentence.push(isWhole ? begun : -1);
  }
  return { start, end, before: start, until: end, text, sentence: inSentence ? sentence : text };
};

/** Chains are told what begins together the shortest first; whatever begins alone stays where it is. */
const shortestFirst = ({ start, end }: Found): Found => {
  const isSorted = start.every((one, at) => at === 0 || one > (start[at - 1] ?? -1));
  if (isSorted) return { start, end };
  const order = [...start.keys()].toSorted(
    (a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0),
  );
  return { start: order.map((at) => start[at] ?? 0), end: order.map((at) => end[at] ?? 0) };
};

/** What is kept, the longest first again. */
const keptOf = ({ start, end }: Standings, kept: Uint8Array | undefined): Found => {
  const found: Found = { start: [], end: [] };
  for (let at = 0; at < start.length; at++) {
    if (kept?.[at] !== 1) continue;
    const begins = start[at] ?? 0;
    let to = found.start.length;
    while (to > 0 && found.start[to - 1] === begins) to--;
    if (to < found.start.length) {
      found.start.splice(to, 0, begins);
      found.end.splice(to, 0, end[at] ?? 0);
    } else {
      found.start.push(begins);
      found.end.push(end[at] ?? 0);
    }
  }
  return found;
};

/** Two lists in one, in the same order. */
const merged = (a: Found, b: Found): Found => {
  if (a.start.length === 0) return b;
  if (b.start.length === 0) return a;
  const all: Found = { start: [], end: [] };
  let [i, j] = [0, 0];
  while (i < a.start.length || j < b.start.length) {
    const [one, other] = [a.start[i] ?? Infinity, b.start[j] ?? Infinity];
    const isFirst = one < other || (one === other && (a.end[i] ?? 0) >= (b.end[j] ?? 0));
    const [from, at] = isFirst ? [a, i++] : [b, j++];
    all.start.push(from.start[at] ?? 0);
    all.end.push(from.end[at] ?? 0);
  }
  return all;
};

/** What counts of what was found, in place: as `settle` says it. */
const settleWords = ({ start, end }: Found): Found => {
  let [kept, reached] = [0, 0];
  for (let at = 0; at < start.length; at++) {
    const [first, last] = [start[at] ?? 0, end[at] ?? 0];
    if (first < reached) continue;
    start[kept] = first;
    end[kept++] = last;
    reached = last;
  }
  start.length = kept;
  end.length = kept;
  return { start, end };
};

/** What is looked for in each part, as it stands in running words; null where only texts will do. */
export type InWords = Readonly<Record<Part, WordFinder>>;

/** What counts in some passages, given in ascending order: all of it in the order of the running words. */
export const countedIn = (
  finders: InWords,
  { announcement }: Pick<Columns, 'announcement'>,
  running: RunningWords,
  places: Int32Array,
): Found =>
  [...new Set(Object.values(finders))]
    .map((find) => {
      const parts: { readonly from: number[]; readonly to: number[] } = { from: [], to: [] };
      const put = (place: number, part: Part): void => {
        if (finders[part] !== find) return;
        const [from, to] = partOf(running, place, part === 'question');
        parts.from.push(from);
        parts.to.push(to);
      };
      for (const place of places) {
        put(place, 'question');
        put(place, announcement[place] === 1 ? 'announcement' : 'statement');
      }
      return settleWords(find(parts));
    })
    .reduce(merged, { start: [], end: [] });
