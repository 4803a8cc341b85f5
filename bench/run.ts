import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareIndex } from './bare.ts';
import { machine, quantile, round, table } from './figures.ts';
import { measureCandidates } from './candidates.ts';
import { measureComparing } from './comparing.ts';
import { measureCorrections } from './correcting.ts';
import { measureKills } from './kills.ts';
import { measureLines } from './lines.ts';
import { measureMemory } from './memory.ts';
import { measureOpening } from './opening.ts';
import { measurePeople } from './people.ts';
import { measurePhrases } from './phrase.ts';
import { measureSearch, measureSearching } from './searching.ts';
import { writeBriefings } from './synthetic.ts';
import { measureTopics } from './topics.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

// Parts that take long are asked for by name: `npm run bench -- kills`, `npm run bench -- memory`,
// `npm run bench -- people`, `npm run bench -- phrases`,
// `npm run bench -- candidates`, `npm run bench -- compare`, `npm run bench -- lines`, `npm run bench -- search`,
// `npm run bench -- topics`.
const parts: Readonly<Record<string, () => Promise<boolean>>> = {
  candidates: measureCandidates,
  compare: measureComparing,
  kills: measureKills,
  lines: measureLines,
  memory: measureMemory,
  people: measurePeople,
  phrases: measurePhrases,
  corrections: measureCorrections,
  search: measureSearching,
  topics: measureTopics,
};
const part = parts[process.argv[2] ?? ''];
if (part) process.exit((await part()) ? 0 : 1);

// 5,500 briefings of 11 exchanges: about fifteen years of a ministry's working days. BENCH_BRIEFINGS makes it smaller.
const briefings = Number(process.env['BENCH_BRIEFINGS'] ?? 5500);
const plan = { briefings, exchanges: 11, words: 170, seed: 20_240_207 };
const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));

const importAll = async (workbench: Workbench): Promise<number> => {
  const ended = workbench.next('import.finished');
  const from = performance.now();
  await workbench.call('import.start', { paths: [join(folder, 'transcripts')] });
  const { state, counts, problem } = await ended;
  if (state !== 'finished' || counts.failed > 0)
    throw new Error(`the import ended ${state}: ${problem ?? JSON.stringify(counts)}`);
  return performance.now() - from;
};

/** Five topics by month, each with words never asked before; median of five charts. */
const measureChart = async (workbench: Workbench, words: readonly string[]): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const queries = [0, 1, 2, 3, 4].map(
      (at) => `${words[100 + turn * 40 + at * 7]} OR ${words[900 + turn * 40 + at * 7]}`,
    );
    const from = performance.now();
    await workbench.call('trends.chart', { queries, by: 'month', measure: 'rate' });
    taken.push(performance.now() - from);
  }
  return taken;
};

try {
  console.log(machine());
  const { exchanges, words, bytes } = writeBriefings(join(folder, 'transcripts'), plan);
  console.log(
    `${briefings} briefings, ${exchanges.length} exchanges, ${round(bytes / 1e6)} MB, written as real files\n`,
  );

  const workbench = openWorkbench(folder);
  await workbench.call('project.get', {});
  const first = await importAll(workbench);
  const again = await importAll(workbench);
  const bare = bareIndex(join(folder, 'bare.sqlite'), exchanges);
  const size = (name: string): number => statSync(join(folder, name)).size / bytes;
  console.log(
    table(
      ['import', 'seconds', 'against bare FTS5', 'limit'],
      [
        ['bare FTS5: insert and index, text in memory', round(bare.indexed / 1000), '1', ''],
        [
          'whole import: read, parse, keep, index',
          round(first / 1000),
          `${round(first / bare.indexed)} times`,
          '3 times',
        ],
        ['the same folder again, unchanged', round(again / 1000), '', '5 s'],
        [
          'store on disk',
          `${round(size('bench.briefing'))} times the text`,
          `${round(size('bare.sqlite'))} times`,
          '3 times',
        ],
      ],
    ),
  );

  console.log(
    '\nSearch through the whole core; milliseconds, medians. The first page has facets and snippets.',
  );
  console.log(await measureSearch(workbench, bare, words));

  const charts = await measureChart(workbench, words);
  console.log(
    `\nFive topics by month: median ${round(quantile(charts, 0.5))} ms, slowest ${round(quantile(charts, 1))} ms (limit 300 ms)`,
  );
  bare.close();
  await workbench.close();

  const opening = await measureOpening(join(folder, 'bench.briefing'));
  console.log(`Start of the browser host to the first painted list: ${round(opening.seconds)} s (limit 2 s)`);
  console.log(
    `Peak memory of the host: ${opening.memory === null ? 'not told here' : `${round(opening.memory / 2 ** 20)} MB`} (limit 1024 MB)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
