import type {
  ImportCounts,
  ImportedFile,
  ImportProgress,
  ImportState,
  ImportSummary,
  Outcome,
} from '../../contract/index.ts';
import type { Standing } from './imports.ts';

const tellEvery = 100;
const mostRecent = 200;
/** The rate is taken over this many milliseconds, so that it follows the files in hand. */
const rateOver = 3000;
/** A file costs as much as this many bytes more: opening, hashing, rows. So a few large files do not upset what is left. */
const fileWeighs = 8192;

/** No file yet. */
export const noCounts = (): ImportCounts => ({
  added: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  failed: 0,
  gone: 0,
});

/** All files counted. */
export const sumOf = (counts: ImportCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

type Mark = { readonly at: number; readonly done: number; readonly weight: number };

/** Keeps count of an import, from what it had done before, and tells of it at most ten times a second. */
export const createProgress = (
  run: Pick<ImportSummary, 'id' | 'roots' | 'cause' | 'counts' | 'ms'>,
  onProgress: (progress: ImportProgress) => void,
) => {
  const start = performance.now();
  const counts = { ...run.counts };
  const weight = { found: 0, done: 0 };
  const marks: Mark[] = [{ at: start, done: sumOf(counts), weight: 0 }];
  let recent: ImportedFile[] = [];
  let told = 0;
  let walked = false;
  const state: Pick<ImportProgress, 'state' | 'done' | 'total' | 'current' | 'problem'> = {
    state: 'walking',
    done: sumOf(counts),
    total: 0,
    current: null,
    problem: null,
  };
  const ms = (): number => run.ms + performance.now() - start;

  /** What was done over the last seconds, a second: documents, and their weight. */
  const speedAt = (now: number): Pick<Mark, 'done' | 'weight'> => {
    while (marks.length > 1 && now - (marks[0]?.at ?? now) > rateOver) marks.shift();
    const first = marks[0];
    if (!first || now <= first.at) return { done: 0, weight: 0 };
    const a = (amount: number): number => (amount * 1000) / (now - first.at);
    return { done: a(state.done - first.done), weight: a(weight.done - first.weight) };
  };
  const now = (): ImportProgress => {
    const speed = speedAt(performance.now());
    const isKnown = walked && speed.weight > 0 && state.state === 'reading';
    return {
      id: run.id,
      roots: [...run.roots],
      cause: run.cause,
      ...state,
      // What comes out of a file that holds several documents is known only then: never more done than found.
      total: Math.max(state.total, state.done),
      counts: { ...counts },
      rate: speed.done,
      remaining: isKnown ? Math.max(0, weight.found - weight.done) / speed.weight : null,
      ms: ms(),
      recent,
    };
  };
  const tell = (always: boolean): void => {
    const at = performance.now();
    if (!always && at - told < tellEvery) return;
    told = at;
    onProgress(now());
    recent = [];
  };

  return {
    now,
    standing: (): Standing => ({
      counts: { ...counts },
      total: walked ? Math.max(state.total, state.done) : null,
      ms: ms(),
    }),
    found: (size: number): void => {
      state.total++;
      weight.found += size + fileWeighs;
      tell(false);
    },
    /** Every folder has been looked through. */
    walked: (): void => {
      walked = true;
    },
    /** More documents are in a file than the one it was counted as. */
    expect: (more: number): void => {
      state.total += more;
    },
    reading: (path: string): void => {
      state.state = 'reading';
      state.current = path;
      tell(false);
    },
    /** Another outcome stands in the place of this one. */
    replaced: (outcome: Outcome): void => {
      counts[outcome]--;
      state.done--;
    },
    counted: ({ outcome }: ImportedFile): void => {
      counts[outcome]++;
      state.done++;
    },
    /** A file is through, or was passed over because it had been done, with so many documents. */
    passed: (size: number, documents = 1): void => {
      weight.done += size + fileWeighs;
      state.total += Math.max(1, documents) - 1;
    },
    saved: (files: readonly ImportedFile[]): void => {
      marks.push({ at: performance.now(), done: state.done, weight: weight.done });
      recent = [...recent, ...files].slice(-mostRecent);
      tell(false);
    },
    end: (how: ImportState, problem: string | null): void => {
      Object.assign(state, { state: how, problem, current: null });
      tell(true);
    },
  };
};

/** What `createProgress` gives. */
export type ImportTold = ReturnType<typeof createProgress>;
