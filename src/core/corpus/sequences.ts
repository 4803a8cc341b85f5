import type { Pace } from './desk.ts';
import type { Groups } from './groups.ts';
import { createPairTable, mixed } from './pair-table.ts';
import type { RunningWords } from '../running/words.ts';
import type { Stretches } from './scope.ts';

/** Every different word, or sequence of words, that stands often enough. */
export type Sequences = {
  readonly size: number;
  /** A running word at which each begins. */
  readonly at: Int32Array;
  readonly count: Int32Array;
  readonly briefings: Int32Array;
  /** How many stand there in all, the rare and the left out among them. */
  readonly all: number;
  readonly stopWords: number;
  /** Different ones that are too rare; null where not counted. */
  readonly rare: number | null;
};

export type SequencesAsked = {
  readonly n: number;
  readonly least: number;
  /** Whether words that are stop words, and sequences that begin or end with one, are left out. */
  readonly leave: boolean;
};

/** Running words between two looks at the clock. */
const atOnce = 1 << 16;

/**
 * Counts the sequences of n words in some parts, none reaching from one part into another. A sequence of k + 1 words that
 * stands often enough is two of k that do, one word apart (Agrawal and Srikant 1994, "Apriori"): what is rare is dropped
 * before it is counted further, so that memory holds only what may become a row.
 */
export const countSequences = async (
  running: RunningWords,
  stretches: Stretches,
  groups: Groups,
  asked: SequencesAsked,
  pace: Pace,
): Promise<Sequences> => {
  const row = await numberSequences(running, stretches, groups, asked, pace);
  return gather(row, stretches, groups, running, asked);
};

/**
 * Gives each different word, or sequence of n words, a number, and says where each stands. What stands too rarely may have
 * been passed over: then it has none.
 */
export const numberSequences = async (
  running: RunningWords,
  stretches: Stretches,
  groups: Groups,
  { n, least }: Pick<SequencesAsked, 'n' | 'least'>,
  pace: Pace,
): Promise<NumberedSequences> => {
  const row = await layOut(running, stretches, groups, pace);
  let level: Level = { next: row.next, counts: row.counts };
  for (let length = 2; length <= n; length++) {
    keepFrequent(level, least);
    level = await pairUp(level.next, least, length, n, pace);
  }
  return { ...level, starts: row.starts };
};

/** For each running word of the parts, one after the other, the number of what begins there; below 0 nothing does. */
type Level = { readonly next: Int32Array; readonly counts: Int32Array };
/** `starts[i]` is where part i begins among the words laid out; after each part there is one place with nothing. */
export type NumberedSequences = Level & { readonly starts: Int32Array };

const layOut = async (
  running: RunningWords,
  { from, to }: Stretches,
  groups: Groups,
  pace: Pace,
): Promise<NumberedSequences> => {
  const starts = new Int32Array(from.length + 1);
  from.forEach((start, part) => (starts[part + 1] = (starts[part] ?? 0) + (to[part] ?? 0) - start + 1));
  const next = new Int32Array(starts.at(-1) ?? 0).fill(-1);
  const counts = new Int32Array(running.forms.length);
  for (let part = 0; part < from.length; part++) {
    let at = starts[part] ?? 0;
    const end = to[part] ?? 0;
    for (let word = from[part] ?? 0; word < end; word++) {
      const group = groups.of[running.ids[word] ?? 0] ?? 0;
      next[at++] = group;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    if (part % 1024 === 0) await pace('counting', 0, next.length);
  }
  return { next, counts, starts };
};

/** Takes away what stands too rarely to be part of anything frequent. */
const keepFrequent = ({ next, counts }: Level, least: number): void => {
  for (let at = 0; at < next.length; at++) {
    const one = next[at] ?? -1;
    if (one >= 0 && (counts[one] ?? 0) < least) next[at] = -1;
  }
};

/** Sequences of one word more, from those that begin at neighbouring words. Works in place: `next` is written over. */
const pairUp = async (
  next: Int32Array,
  least: number,
  length: number,
  n: number,
  pace: Pace,
): Promise<Level> => {
  const mayBeFrequent = await sketch(next, least, pace);
  const table = createPairTable();
  for (let from = 0; from < next.length; from += atOnce) {
    const to = Math.min(next.length, from + atOnce);
    for (let at = from; at < to; at++) {
      const [a, b] = [next[at] ?? -1, next[at + 1] ?? -1];
      next[at] = a >= 0 && b >= 0 && mayBeFrequent(a, b) ? table.count(a, b) : -1;
    }
    await pace('counting', Math.round((next.length * (length - 2)) / (n - 1) + to / (n - 1)), next.length);
  }
  return { next, counts: table.counts() };
};

/**
 * Says which pairs may stand often enough: a first look counts them by a hash alone, in little memory, so that most of
 * those that stand once never get into the table. It errs to one side only.
 */
const sketch = async (
  next: Int32Array,
  least: number,
  pace: Pace,
): Promise<(a: number, b: number) => boolean> => {
  if (least < 2) return () => true;
  const bits = Math.max(16, Math.min(26, Math.ceil(Math.log2(next.length + 1)) + 1));
  const mask = 2 ** bits - 1;
  const seen = new Uint8Array(mask + 1);
  const enough = Math.min(least, 255);
  for (let from = 0; from < next.length; from += atOnce) {
    const to = Math.min(next.length, from + atOnce);
    for (let at = from; at < to; at++) {
      const [a, b] = [next[at] ?? -1, next[at + 1] ?? -1];
      if (a < 0 || b < 0) continue;
      const slot = mixed(a, b) & mask;
      const count = seen[slot] ?? 0;
      if (count < enough) seen[slot] = count + 1;
    }
    await pace('counting', 0, next.length);
  }
  return (a, b) => (seen[mixed(a, b) & mask] ?? 0) >= enough;
};

const gather = (
  { starts, next, counts }: NumberedSequences,
  { from, to, briefing }: Stretches,
  groups: Groups,
  running: RunningWords,
  { n, least, leave }: SequencesAsked,
): Sequences => {
  const number = new Int32Array(counts.length).fill(-1);
  const [at, count, briefings, last]: [number[], number[], number[], number[]] = [[], [], [], []];
  const isStop = (word: number): boolean => groups.stop[running.ids[word] ?? 0] === 1;
  let all = 0;
  let stopWords = 0;
  let rare = 0;
  const meet = (one: number, word: number, where: number): void => {
    let known = number[one] ?? -1;
    if (known === -1) {
      known = -2;
      if (leave && (isStop(word) || isStop(word + n - 1))) stopWords++;
      else if ((counts[one] ?? 0) < least) rare++;
      else known = at.push(word) - 1;
      number[one] = known;
      if (known >= 0) {
        count.push(counts[one] ?? 0);
        briefings.push(0);
        last.push(-1);
      }
    }
    if (known >= 0 && last[known] !== where) {
      last[known] = where;
      briefings[known] = (briefings[known] ?? 0) + 1;
    }
  };
  for (let part = 0; part < from.length; part++) {
    const [start, where] = [starts[part] ?? 0, briefing[part] ?? 0];
    const length = (to[part] ?? 0) - (from[part] ?? 0);
    all += Math.max(0, length - n + 1);
    for (let step = 0; step < length; step++) {
      const one = next[start + step] ?? -1;
      if (one >= 0) meet(one, (from[part] ?? 0) + step, where);
    }
  }
  return {
    size: at.length,
    at: Int32Array.from(at),
    count: Int32Array.from(count),
    briefings: Int32Array.from(briefings),
    all,
    stopWords,
    rare: n === 1 || least === 1 ? rare : null,
  };
};
