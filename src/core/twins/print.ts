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
  /** Sorted; each is a hash of a run of forms times `placesPerRun`, plus the place of the passage it stands in. */
  readonly runs: Float64Array;
  /** How many different runs each passage has. */
  readonly sizes: Int32Array;
  /** By passage: numbers, dates, places and names. Worked out when first asked for. */
  readonly anchors: () => readonly ReadonlySet<string>[];
};

/** Room for so many passages beside the hash of a run: a briefing has never had a tenth of them. */
export const placesPerRun = 4096;

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

/** Adds the hashes of a text's runs; a text shorter than a run is one run. */
const addRuns = (runs: Set<number>, indexText: string, length: number): void => {
  const forms = hashesOf(indexText);
  if (forms.length === 0) return;
  const last = Math.max(0, forms.length - length);
  for (let start = 0; start <= last; start++) {
    let hash = offset;
    for (let at = start; at < start + length && at < forms.length; at++)
      hash = Math.imul(hash ^ (forms[at] ?? 0), prime) + at - start;
    runs.add(hash >>> 0);
  }
};

/** Takes the print of a briefing. */
export const printOf = (briefing: ReadBriefing): Print => {
  const length = runLength(briefing.language);
  const sizes = new Int32Array(briefing.passages.length);
  const all: number[] = [];
  briefing.passages.slice(0, placesPerRun).forEach(({ question, statement }, place) => {
    const runs = new Set<number>();
    addRuns(runs, question, length);
    addRuns(runs, statement, length);
    sizes[place] = runs.size;
    for (const run of runs) all.push(run * placesPerRun + place);
  });
  let anchors: readonly ReadonlySet<string>[] | null = null;
  return {
    briefing,
    words: briefing.passages.reduce((sum, passage) => sum + passage.words, 0),
    runs: Float64Array.from(all).toSorted(),
    sizes,
    anchors: () =>
      (anchors ??= briefing.passages.map(({ written }) => anchorsOf(written, briefing.language))),
  };
};

/** How many runs each passage of one shares with each of the other, row by row. */
export const sharedRuns = (a: Print, b: Print): Int32Array => {
  const width = b.sizes.length;
  const shared = new Int32Array(a.sizes.length * width);
  const runAt = (runs: Float64Array, at: number): number => Math.floor((runs[at] ?? 0) / placesPerRun);
  for (let i = 0, j = 0; i < a.runs.length && j < b.runs.length;) {
    const [left, right] = [runAt(a.runs, i), runAt(b.runs, j)];
    if (left < right) i++;
    else if (right < left) j++;
    else {
      // All passages of the one that have this run beside all of the other: mostly one and one.
      let endB = j;
      while (endB < b.runs.length && runAt(b.runs, endB) === left) endB++;
      for (; i < a.runs.length && runAt(a.runs, i) === left; i++) {
        const row = ((a.runs[i] ?? 0) % placesPerRun) * width;
        for (let at = j; at < endB; at++) {
          const cell = row + ((b.runs[at] ?? 0) % placesPerRun);
          shared[cell] = (shared[cell] ?? 0) + 1;
        }
      }
      j = endB;
    }
  }
  return shared;
};
