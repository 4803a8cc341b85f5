import type { ImportCounts, ImportedFile, ImportProgress } from '../../contract/index.ts';

const tellEvery = 100;
const mostRecent = 200;
/** The rate is taken over this many milliseconds, so that it follows the files in hand. */
const rateOver = 3000;

/** No file yet. */
export const noCounts = (): ImportCounts => ({ added: 0, updated: 0, unchanged: 0, duplicate: 0, failed: 0 });

/** Keeps count of an import and tells of it at most ten times a second. */
export const createProgress = (run: {
  readonly id: number;
  readonly roots: readonly string[];
  readonly onProgress: (progress: ImportProgress) => void;
}) => {
  const start = performance.now();
  const counts = noCounts();
  const marks: { at: number; done: number }[] = [{ at: start, done: 0 }];
  let recent: ImportedFile[] = [];
  let told = 0;
  const state: Pick<ImportProgress, 'state' | 'done' | 'total' | 'current' | 'problem'> = {
    state: 'walking',
    done: 0,
    total: 0,
    current: null,
    problem: null,
  };

  const rateAt = (now: number): number => {
    while (marks.length > 1 && now - (marks[0]?.at ?? now) > rateOver) marks.shift();
    const first = marks[0];
    return first && now > first.at ? ((state.done - first.done) * 1000) / (now - first.at) : 0;
  };
  const now = (): ImportProgress => {
    const at = performance.now();
    const rate = rateAt(at);
    const remaining = rate > 0 && state.state === 'reading' ? (state.total - state.done) / rate : null;
    return {
      id: run.id,
      roots: [...run.roots],
      ...state,
      counts: { ...counts },
      rate,
      remaining,
      ms: at - start,
      recent,
    };
  };
  const tell = (always: boolean): void => {
    const at = performance.now();
    if (!always && at - told < tellEvery) return;
    told = at;
    run.onProgress(now());
    recent = [];
  };

  return {
    now,
    found: (): void => {
      state.total++;
      tell(false);
    },
    reading: (path: string): void => {
      state.state = 'reading';
      state.current = path;
      tell(false);
    },
    finished: (files: readonly ImportedFile[]): void => {
      for (const { outcome } of files) counts[outcome]++;
      state.done += files.length;
      marks.push({ at: performance.now(), done: state.done });
      recent = [...recent, ...files].slice(-mostRecent);
      tell(false);
    },
    end: (how: 'finished' | 'cancelled' | 'failed', problem: string | null): void => {
      Object.assign(state, { state: how, problem, current: null });
      tell(true);
    },
  };
};
