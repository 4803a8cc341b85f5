import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, quantile, round, table } from './figures.ts';
import { writeBriefings } from './synthetic.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A history takes no longer, in milliseconds, at the 95th percentile. */
const limit = 100;
const times = 25;

/**
 * Histories of phrases, and the first page of a timeline, in 60,500 exchanges. False where the history of a phrase
 * takes too long. BENCH_FOLDER keeps what was imported for the next run.
 */
export const measurePhrases = async (): Promise<boolean> => {
  const folder = process.env['BENCH_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  mkdirSync(folder, { recursive: true });
  const isThere = existsSync(join(folder, 'bench.briefing'));
  const plan = { briefings: 5500, exchanges: 11, words: 170, seed: 20_240_207 };
  const { words } = writeBriefings(join(folder, 'transcripts'), plan);
  const workbench = openWorkbench(folder);
  try {
    console.log(machine());
    await workbench.call('project.get', {});
    if (!isThere) await importAll(workbench, join(folder, 'transcripts'));
    await workbench.call('search.query', { query: words[5000] ?? '' });
    const word = (rank: number): string => words[rank % words.length] ?? '';
    const kinds: Readonly<Record<string, (at: number) => string>> = {
      'rare word': (at) => word(20_000 + at * 97),
      'word in half of the exchanges': (at) => word(20 + at),
      'two words in a row': (at) => `${word(1 + at)} ${word(30 + at)}`,
      'three words in a row': (at) => [0, 1, 2].map((next) => word(at + next)).join(' '),
    };
    const rows: { what: string; taken: number[] }[] = [];
    for (const method of ['phrase.history', 'phrase.earlier'] as const)
      for (const [kind, make] of Object.entries(kinds)) {
        const taken: number[] = [];
        for (let at = 0; at < times; at++)
          taken.push(await timed(() => workbench.call(method, { text: make(at) })));
        rows.push({ what: `${method}: ${kind}`, taken });
      }
    const timeline = await timed(() => workbench.call('timeline.rows', { query: word(400) }));
    rows.push({ what: 'timeline.rows: a word of some 2,300 answers, once', taken: [timeline] });
    console.log(
      table(
        ['', 'median ms', 'p95 ms'],
        rows.map(({ what, taken }) => [what, round(quantile(taken, 0.5)), round(quantile(taken, 0.95))]),
      ),
    );
    return rows.slice(0, Object.keys(kinds).length).every(({ taken }) => quantile(taken, 0.95) <= limit);
  } finally {
    await workbench.close();
    if (process.env['BENCH_FOLDER'] === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const importAll = async (workbench: Workbench, folder: string): Promise<void> => {
  const ended = workbench.next('import.finished');
  await workbench.call('import.start', { paths: [folder] });
  const { state, problem } = await ended;
  if (state !== 'finished') throw new Error(`the import ended ${state}: ${problem ?? ''}`);
};
