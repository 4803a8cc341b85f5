import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, round, table } from './figures.ts';
import { seeded, vocabulary, writeBriefings } from './synthetic.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const topics = 200;
const limits = { list: 2000, news: 2000, again: 50, suggest: 2000, rose: 1000 } as const;

const timed = async (does: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await does();
  return performance.now() - from;
};

const importAll = async (workbench: Workbench, path: string): Promise<void> => {
  const ended = workbench.next('import.finished');
  await workbench.call('import.start', { paths: [path] });
  const { state, problem } = await ended;
  if (state !== 'finished') throw new Error(`the import ended ${state}: ${problem ?? ''}`);
};

/** The same question once more, when the search for versions that follows an import has ended: it changes the collection. */
const timedAgain = async (workbench: Workbench): Promise<number> => {
  await workbench.call('twins.find', { all: false });
  await workbench.call('lookout.news', {});
  return timed(() => workbench.call('lookout.news', {}));
};

/** Two hundred queries: common and rare words, alternatives, phrases, beginnings, what stands near. */
const queryOf = (words: readonly string[], at: number): string => {
  const [a, b] = [words[40 + at * 3] ?? '', words[900 + at * 11] ?? ''];
  return (
    [a, `${a} OR ${b}`, `${a} ${b}`, `"${a} ${b}" OR ${b}`, `${b.slice(0, 5)}* -${a}`, `${a} NEAR/8 ${b}`][
      at % 6
    ] ?? a
  );
};

/**
 * The watch list and the list of two hundred topics after an import, at 5,500 briefings of eleven exchanges; false where
 * one takes too long. BENCH_FOLDER keeps what was imported for the next run.
 */
export const measureTopics = async (): Promise<boolean> => {
  const folder = process.env['BENCH_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  const words = vocabulary(40_000, seeded(20_240_207));
  const [before, after] = [join(folder, 'transcripts'), join(folder, 'more')];
  const isThere = existsSync(join(folder, 'bench.briefing'));
  const workbench = openWorkbench(folder);
  try {
    await workbench.call('project.get', {});
    if (!isThere) {
      writeBriefings(before, { briefings: 5500, exchanges: 11, words: 170, seed: 20_240_207 });
      await importAll(workbench, before);
    }
    const kept = await workbench.call('topics.list', {});
    for (let at = kept.length; at < topics; at++)
      await workbench.call('topics.save', { name: `Topic ${at}`, query: queryOf(words, at) });
    await workbench.call('lookout.seen', {});
    mkdirSync(after, { recursive: true });
    const text = (question: string) =>
      `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on March 8, 2024\n\nHarbour Post: ${question}?\n\nIlsa Maren: Noted.\n`;
    const more = Array.from({ length: 300 }, (_, at) => words[40 + at] ?? '').join(' ');
    writeFileSync(join(after, `${Date.now()}.txt`), text(`What of ${Date.now()} ${more}`));
    await importAll(workbench, after);
    const { exchanges } = await workbench.call('project.get', {});
    let heard = 0;
    const taken = {
      news: await timed(async () => {
        const { topics: all } = await workbench.call('lookout.news', {});
        heard = all.filter(({ hits }) => hits > 0).length;
      }),
      again: await timedAgain(workbench),
      list: await timed(() => workbench.call('topics.list', {})),
      suggest: await timed(() =>
        workbench.call('topics.suggest', { refs: ['1#1', '2#2', '3#3', '4#4', '5#5'] }),
      ),
      rose: await timed(() => workbench.call('topics.rose', { days: 90 })),
    };
    const rows = (Object.keys(limits) as (keyof typeof limits)[]).map((name) => [
      {
        news: `watch list of ${topics} topics`,
        again: 'the same again',
        list: `list of ${topics} topics`,
        suggest: 'terms of five exchanges',
        rose: 'what rose in 90 days',
      }[name],
      round(taken[name]),
      String(limits[name]),
    ]);
    console.log(`${machine()}\n${exchanges} exchanges; one briefing imported, heard of in ${heard} topics`);
    console.log(table(['', 'milliseconds', 'limit'], rows));
    return (Object.keys(limits) as (keyof typeof limits)[]).every((name) => taken[name] <= limits[name]);
  } finally {
    await workbench.close();
    if (!process.env['BENCH_FOLDER']) rmSync(folder, { recursive: true, force: true });
  }
};
