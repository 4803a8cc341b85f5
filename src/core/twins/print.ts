import { isUnspacedLanguage } from '../language/words.ts';
import { anchorsOf } from './anchors.ts';

/** A passage as it is read for finding twins: `question` and `statement` are index texts, forms with one space between. */
export type ReadPassage = {
  readonly id: number;
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
  readonly outlet: string | null;
  readonly asker: string | null;
  readonly words: number;
  readonly question: string;
  readonly statement: string;
  /** The same as it was written, for names and numbers. */
  readonly written: string;
};

/** A briefing as it is read for finding twins; passages in the order they were said. */
export type ReadBriefing = {
  readonly id: number;
  readonly date: string | null;
  readonly series: string | null;
  readonly language: string;
  readonly passages: readonly ReadPassage[];
};

/** What a briefing is known by: hashes of its runs of words, and what any language would keep of it. */
export type Print = {
  readonly briefing: ReadBriefing;
  readonly words: number;
  /** One run in `sampled`, sorted: enough to see that two briefings have nothing in common. */
  readonly sketch: Uint32Array;
  /** All runs; worked out when first asked for. */
  readonly runs: () => Runs;
  /** By passage: numbers, dates, places and names. Worked out when first asked for. */
  readonly anchors: () => readonly ReadonlySet<string>[];
};

/**
 * The runs of words of a briefing, sorted: the hash of the run times `placesPerRun`, plus the place of the passage it
 * stands in; each once a passage. `sizes` is how many each passage has.
 */
export type Runs = { readonly keys: Float64Array; readonly sizes: Int32Array };

/** Room for so many passages beside the hash of a run: a briefing has never had a tenth of them. */
const placesPerRun = 4096;
/** Of runs one in so many is in the sketch. */
const sampled = 8;

/** Forms in a run: three words, or as much in characters. */
const runLength = (language: string): number => (isUnspacedLanguage(language) ? 5 : 3);

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** The hash of each form of an index text (FNV-1a, 32 bits). */
const hashesOf = (indexText: string): number[] => {
  const hashes: number[] = [];
  let hash = offset;
  for (let at = 0; at <= indexText.length; at++) {
    const code = at === indexText.length ? 32 : indexText.charCodeAt(at);
    if (code !== 32) hash = Math.imul(hash ^ code, prime);
    else if (hash !== offset) {
      hashes.push(hash);
      hash = offset;
    }
  }
  return hashes;
};

/** Tells the hash of each run of some forms; what is shorter than a run is one run. */
const tellRuns = (forms: readonly number[], length: number, tell: (run: number) => void): void => {
  if (forms.length === 0) return;
  const last = Math.max(0, forms.length - length);
  for (let start = 0; start <= last; start++) {
    let hash = offset;
    for (let at = start; at < start + length && at < forms.length; at++)
      hash = Math.imul(hash ^ (forms[at] ?? 0), prime);
    // Multiplying mixes upwards only: the low bits, by which runs are sampled, get their share of the high ones.
    tell((hash ^ (hash >>> 15)) >>> 0);
  }
};

/** Takes the print of a briefing. */
export const printOf = (briefing: ReadBriefing): Print => {
  const length = runLength(briefing.language);
  const forms = briefing.passages
    .slice(0, placesPerRun)
    .map(({ question, statement }) => [hashesOf(question), hashesOf(statement)]);
  const sketch: number[] = [];
  for (const part of forms.flat()) {
    tellRuns(part, length, (run) => {
      if (run % sampled === 0) sketch.push(run);
    });
  }
  let runs: Runs | null = null;
  let anchors: readonly ReadonlySet<string>[] | null = null;
  return {
    briefing,
    words: briefing.passages.reduce((sum, passage) => sum + passage.words, 0),
    sketch: Uint32Array.from(sketch).toSorted(),
    runs: () => (runs ??= runsOf(forms, length)),
    anchors: () =>
      (anchors ??= briefing.passages.map(({ written }) => anchorsOf(written, briefing.language))),
  };
};

const runsOf = (forms: readonly (readonly number[])[][], length: number): Runs => {
  const told: number[] = [];
  forms.forEach((parts, place) => {
    for (const part of parts) tellRuns(part, length, (run) => told.push(run * placesPerRun + place));
  });
  const sorted = Float64Array.from(told).toSorted();
  const keys = sorted.filter((key, at) => key !== sorted[at - 1]);
  const sizes = new Int32Array(forms.length);
  for (const key of keys) sizes[key % placesPerRun] = (sizes[key % placesPerRun] ?? 0) + 1;
  return { keys, sizes };
};

/** How many runs each passage of one shares with each of the other, row by row. */
export const sharedRuns = (a: Runs, b: Runs): Int32Array => {
  const width = b.sizes.length;
  const shared = new Int32Array(a.sizes.length * width);
  const runAt = (keys: Float64Array, at: number): number => Math.floor((keys[at] ?? 0) / placesPerRun);
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const [left, right] = [runAt(a.keys, i), runAt(b.keys, j)];
    if (left < right) i++;
    else if (right < left) j++;
    else {
      // All passages of the one that have this run beside all of the other: mostly one and one.
      let endB = j;
      while (endB < b.keys.length && runAt(b.keys, endB) === left) endB++;
      for (; i < a.keys.length && runAt(a.keys, i) === left; i++) {
        const row = ((a.keys[i] ?? 0) % placesPerRun) * width;
        for (let at = j; at < endB; at++) {
          const cell = row + ((b.keys[at] ?? 0) % placesPerRun);
          shared[cell] = (shared[cell] ?? 0) + 1;
        }
      }
      j = endB;
    }
  }
  return shared;
};

/** A sketch of fewer runs says too little to go by. */
const leastSketch = 40;
/** The part of the smaller sketch that two briefings share where one may be a version of the other. */
const leastShared = 0.1;

/** Whether two briefings of one language may be versions of one, by their sketches: nearly all are told apart by them. */
export const mayBeAlike = ({ sketch: a }: Print, { sketch: b }: Print): boolean => {
  const smaller = Math.min(a.length, b.length);
  if (smaller < leastSketch) return true;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared >= smaller * leastShared;
};
