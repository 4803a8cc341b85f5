import { readFileSync } from 'node:fs';
import type { Input, MethodName } from '../src/contract/index.ts';
import { quantile, round, table } from './figures.ts';
import type { Workbench } from './workbench.ts';

/** A call and how long it took: by the clock, and of processors. On a machine shared with others the second is fairer. */
type Took = { readonly wall: number; readonly processor: number };

const timed = async (work: () => Promise<unknown>): Promise<Took> => {
  const [from, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, processor: (user + system) / 1000 };
};

/** The most memory this process ever had, in MB; null where the system does not tell. */
const peakMemory = (): number | null => {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
};

/** How long reading the collection as running words takes: the corpus tools and NEAR and its like count in them. */
export const readWords = async (workbench: Workbench, words: readonly string[]): Promise<void> => {
  const { wall, processor } = await timed(() =>
    workbench.call('corpus.collocates', { query: words[30_000] ?? '' }),
  );
  console.log(`\nRunning words read in ${round(wall / 1000)} s (processor ${round(processor / 1000)} s)`);
};

type Asked = { [Name in MethodName]: readonly [name: Name, input: Input<Name>] }[MethodName];

/** The corpus tools, each asked several times for other words. */
export const measureTools = async (workbench: Workbench, words: readonly string[]): Promise<void> => {
  const word = (rank: number): string => words[rank] ?? '';
  const tools: readonly (readonly [name: string, limit: string, make: (at: number) => Asked])[] = [
    ['collocates', '500', (at) => ['corpus.collocates', { query: word(9 + at) }]],
    [
      'collocates, in the sentence',
      '500',
      (at) => ['corpus.collocates', { query: word(12 + at), within: 'sentence' }],
    ],
    [
      'concordance by three words',
      '300',
      (at) => ['concordance.lines', { query: word(95 + at), sort: ['r1', 'r2', 'l1'], limit: 100 }],
    ],
    [
      'the same by outlet and date',
      '300',
      (at) => ['concordance.lines', { query: word(98 + at), sort: ['outlet', 'date'], limit: 100 }],
    ],
    ['dispersion', '', (at) => ['corpus.dispersion', { query: word(40 + at) }]],
    ['words', '', (at) => ['corpus.words', { query: '', least: 2 + at }]],
    ['2 words in a row', '', (at) => ['corpus.words', { query: '', n: 2, least: 5 + at }]],
    ['3 words in a row', '', (at) => ['corpus.words', { query: '', n: 3, least: 5 + at }]],
  ];
  const rows: string[][] = [];
  for (const [name, limit, make] of tools) {
    const took: Took[] = [];
    for (const at of [0, 1, 2]) {
      const [method, input] = make(at);
      took.push(await timed(() => workbench.call(method, input)));
    }
    const median = (of: keyof Took): string =>
      round(
        quantile(
          took.map((each) => each[of]),
          0.5,
        ),
      );
    rows.push([name, median('wall'), median('processor'), limit]);
  }
  const { matches } = await workbench.call('corpus.collocates', { query: word(10) });
  const { total } = await workbench.call('concordance.lines', { query: word(96), limit: 0 });
  console.log(
    `\nCorpus tools; milliseconds, medians. Collocates of ${matches} matches, concordance of ${total} lines.`,
  );
  console.log(table(['tool', 'ms', 'processor', 'limit'], rows));
  const memory = peakMemory();
  console.log(
    `Peak memory of the whole process: ${memory === null ? 'not told here' : `${round(memory)} MB`} (limit 1024 MB)`,
  );
};

/** Milliseconds between two letters of a fast typist. */
const betweenLetters = 60;

/** Types queries letter by letter, giving up the last answer at each as the window does: the wait after the last letter. */
export const measureTyping = async (workbench: Workbench, words: readonly string[]): Promise<void> => {
  const rows: string[][] = [];
  for (const query of [
    `${words[2]} AND ${words[1200]}`,
    `${words[2]} NEAR/5 ${words[3]}`,
    `match:case ${words[1]}`,
    `"${words[4]} ${words[5]}"`,
    '/(\\w+\\s?)+\\d$/',
  ]) {
    let given = new AbortController();
    let answer: Promise<unknown> = Promise.resolve();
    for (let end = 1; end <= query.length; end++) {
      given.abort();
      given = new AbortController();
      const input = { query: query.slice(0, end) };
      answer = workbench.ask('search.query', { ...input, limit: 20 }, given.signal);
      await new Promise((resolve) => setTimeout(resolve, betweenLetters));
    }
    // An expression that does not end is given up for a word, as a person does.
    if (query.startsWith('/')) given.abort();
    const last = query.startsWith('/') ? (words[700] ?? '') : query;
    if (query.startsWith('/'))
      answer = workbench.ask('search.query', { query: last, limit: 20 }, new AbortController().signal);
    const from = performance.now();
    await answer;
    rows.push([query, round(performance.now() - from)]);
  }
  console.log(
    `\nTyped a letter every ${betweenLetters} ms; milliseconds from ${betweenLetters} ms after the last letter to its answer`,
  );
  console.log(table(['query', 'wait'], rows));
};

/** Five topics by month, words never asked before, then the same again: first time and warm. */
export const measureTrends = async (workbench: Workbench, words: readonly string[]): Promise<void> => {
  const first: number[] = [];
  const again: number[] = [];
  for (const turn of [0, 1, 2, 3, 4]) {
    const queries = [0, 1, 2, 3, 4].map(
      (at) => `${words[110 + turn * 40 + at * 7]} OR ${words[910 + turn * 40 + at * 7]}`,
    );
    const chart = () => workbench.call('trends.chart', { queries, by: 'month', measure: 'rate' });
    first.push((await timed(chart)).wall);
    again.push((await timed(chart)).wall);
  }
  const median = (of: readonly number[]): string => round(quantile(of, 0.5));
  console.log(
    `\nFive topics by month: ${median(first)} ms at first (limit 300), ${median(again)} ms again (limit 100)`,
  );
};
