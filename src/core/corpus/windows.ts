import type { Nearness } from '../../contract/index.ts';
import { leadOf } from '../collection/versions.ts';
import { sentencesOf, type Sentence } from '../language/sentences.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation } from '../search/searcher.ts';
import type { Pace } from './desk.ts';
import { occurrencesOf } from './occurrences.ts';
import { firstFrom, partOf, type RunningWords } from './running-words.ts';

/**
 * The words around every match, match by match in the order of `occurrencesOf`: running words from `left` to `from` stand
 * before it, those from `to` to `right` after it; those between are the match.
 */
export type Windows = {
  readonly size: number;
  readonly left: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly right: Int32Array;
  /** The briefing that stands for all versions of one. */
  readonly briefing: Int32Array;
};

/** Finds the windows of all matches. */
export const windowsOf = async (
  evaluation: Evaluation,
  asks: SearchAsks,
  running: RunningWords,
  near: Nearness,
  pace: Pace,
): Promise<Windows> => {
  const { columns } = evaluation;
  const lists = { left: [], from: [], to: [], right: [], briefing: [] } as Record<
    keyof Omit<Windows, 'size'>,
    number[]
  >;
  let done = 0;
  for (const { text, found, place, part } of occurrencesOf(evaluation, asks)) {
    await pace('counting', done++, evaluation.places.length * 2);
    if (found.length === 0) continue;
    const language = columns.language.values[columns.language.of[place] ?? 0] ?? '';
    const sentences = near.within === 'sentence' ? sentencesOf(text, language) : null;
    const [first, last] = partOf(running, place, part === 'question');
    const briefing = leadOf(columns.versions, columns.briefing[place] ?? 0);
    for (const { start, end } of found) {
      const from = wordAt(running, first, last, start);
      const to = Math.max(from, firstFrom(running, from, last, end));
      const [least, most] = sentences ? boundsIn(sentences, running, first, last, start, end) : [first, last];
      lists.left.push(Math.min(from, Math.max(least, from - near.left)));
      lists.from.push(from);
      lists.to.push(to);
      lists.right.push(Math.max(to, Math.min(most, to + near.right)));
      lists.briefing.push(briefing);
    }
  }
  const list = (name: keyof typeof lists): Int32Array => Int32Array.from(lists[name]);
  return {
    size: lists.from.length,
    left: list('left'),
    from: list('from'),
    to: list('to'),
    right: list('right'),
    briefing: list('briefing'),
  };
};

/** The first word that reaches past an offset: a match may begin inside a word. */
const wordAt = (running: RunningWords, first: number, last: number, offset: number): number => {
  const next = firstFrom(running, first, last, offset);
  const before = next - 1;
  const reaches = before >= first && (running.starts[before] ?? 0) + (running.lengths[before] ?? 0) > offset;
  return reaches ? before : next;
};

/** The running words of the sentence a match stands in, or of those it reaches over. */
const boundsIn = (
  sentences: readonly Sentence[],
  running: RunningWords,
  first: number,
  last: number,
  start: number,
  end: number,
): [number, number] => {
  const begins = sentences.findLast((sentence) => sentence.start <= start);
  const ends = sentences.find((sentence) => sentence.end >= end);
  return [
    firstFrom(running, first, last, begins?.start ?? 0),
    firstFrom(running, first, last, ends?.end ?? Infinity),
  ];
};
