import type { Records } from './records.ts';
import { head, isUnspacedRecord, numbersOf, placesIn, sizeOf } from './sentence-record.ts';
import { createSieve, type Words } from './shingles.ts';

/** Sentences in memory: one list of records, and where those of each briefing stand in it. */
export type SentencesHeld = {
  readonly records: Uint32Array;
  /** Tells each sentence of some briefings, in the order of those. */
  readonly each: (briefings: Iterable<number>, tell: (at: number, briefing: number) => void) => void;
};

type Stretches = Map<number, readonly [from: number, to: number]>;

/** Reads the sentences of every briefing: about a quarter of a second for ten million words. */
export const holdAll = (kept: Records): SentencesHeld => {
  const records = new Uint32Array(kept.length());
  const stretches: Stretches = new Map();
  let length = 0;
  kept.eachBriefing((id, sentences) => {
    records.set(sentences, length);
    stretches.set(id, [length, length + sentences.length]);
    length += sentences.length;
  });
  return heldIn(records, stretches);
};

/**
 * Reads those sentences that share some words in a row with what is said in fresh briefings, or with wordings given by
 * their forms, and such as `isWanted` besides: all that a few briefings more or less can change anything of.
 */
export const holdNear = (
  kept: Records,
  fresh: readonly number[],
  forms: readonly string[],
  isWanted: (records: Uint32Array, at: number) => boolean,
): SentencesHeld => {
  const isNear = createSieve([
    ...fresh.flatMap((id) => wordsIn(kept.sentencesOf(id))),
    ...forms.flatMap(wordsOf),
  ]);
  const stretches: Stretches = new Map();
  let near = new Uint32Array(1 << 16);
  let length = 0;
  kept.eachBriefing((id, sentences) => {
    const from = length;
    if (near.length < length + sentences.length) near = grown(near, length + sentences.length);
    for (let at = 0, next = 0; at < sentences.length; at = next) {
      next = at + head.length + sizeOf(sentences, at);
      if (isNear(sentences, at) || isWanted(sentences, at))
        for (let each = at; each < next; each++) near[length++] = sentences[each] ?? 0;
    }
    if (length > from) stretches.set(id, [from, length]);
  });
  return heldIn(near.subarray(0, length), stretches);
};

const grown = (numbers: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(Math.max(least, 2 * numbers.length));
  larger.set(numbers);
  return larger;
};

const heldIn = (records: Uint32Array, stretches: Stretches): SentencesHeld => ({
  records,
  each: (briefings, tell) => {
    for (const briefing of briefings) {
      const [from, to] = stretches.get(briefing) ?? [0, 0];
      for (let at = from; at < to; at += head.length + sizeOf(records, at)) tell(at, briefing);
    }
  },
});

const wordsIn = (records: Uint32Array): Words[] =>
  placesIn(records).map((at) => ({
    numbers: records.subarray(at + head.length, at + head.length + sizeOf(records, at)),
    unspaced: isUnspacedRecord(records, at),
  }));

/** The words of a form, cut both ways: it does not say whether it is of sentences in single characters. */
const wordsOf = (form: string): Words[] => {
  const numbers = numbersOf(form);
  return [true, false].map((unspaced) => ({ numbers, unspaced }));
};
