import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, round, table } from './figures.ts';
import { seeded, vocabulary } from './synthetic.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** BENCH_LINE_BRIEFINGS makes the collection smaller: each has some 1,870 words. */
const briefings = Number(process.env['BENCH_LINE_BRIEFINGS'] ?? 5500);
const exchanges = 11;
const lineCount = 3000;
/** One sentence in so many is a standing one. */
const oneIn = 6;

const random = seeded(20_240_301);
const below = (limit: number): number => Math.floor(random() * limit);
const words = vocabulary(40_000, random);
const draw = (): string => words[Math.floor(words.length ** random()) - 1] ?? '';
const written = (all: readonly string[]): string =>
  `${(all[0] ?? '').charAt(0).toUpperCase()}${all.join(' ').slice(1)}.`;
const drawn = (count: number): string[] => Array.from({ length: count }, draw);

/** Each standing sentence in five wordings: a word replaced, or some put in, from the one before. */
const lines = Array.from({ length: lineCount }, () => {
  let now = drawn(10 + below(12));
  return Array.from({ length: 5 }, (): string => {
    const text = written(now);
    now = [...now];
    if (below(2) === 0) now[below(now.length)] = draw();
    else now.splice(below(now.length), 0, ...drawn(1 + below(3)));
    return text;
  });
});
const sentence = (): string => {
  if (below(oneIn) > 0) return written(drawn(12 + below(13)));
  // Some lines are said every week, most seldom.
  const wordings = lines[Math.floor(lines.length ** random()) - 1] ?? [];
  return wordings[below(wordings.length)] ?? '';
};
const passage = (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ');

const write = (folder: string, n: number): void => {
  const day = new Date(Date.UTC(2003, 0, 1 + n));
  const said = day.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  const spoken = Array.from(
    { length: exchanges },
    () => `Harbour Post: ${passage(2).slice(0, -1)}?\n\nIlsa Maren: ${passage(8)}\n\n`,
  );
  mkdirSync(join(folder, String(n >> 9)), { recursive: true });
  writeFileSync(
    join(folder, String(n >> 9), `${n}.txt`),
    `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on ${said}\n\n${spoken.join('')}`,
  );
};

/** The most this process and its threads ever had in memory, in megabytes. */
const peak = (): number => {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
};

const importAll = async (workbench: Workbench, folder: string): Promise<void> => {
  const ended = workbench.next('import.finished');
  await workbench.call('import.start', { paths: [folder] });
  const { state, problem } = await ended;
  if (state !== 'finished') throw new Error(`the import ended ${state}: ${problem ?? ''}`);
  // Waits for what the import set going: only one search is to be measured.
  await workbench.call('twins.find', {});
};

/** Finds the lines of ten million words, then those of one briefing more, and prints how long that took. */
export const measureLines = async (): Promise<boolean> => {
  console.log(machine());
  const folder = mkdtempSync(join(tmpdir(), 'briefing-lines-'));
  const workbench = openWorkbench(folder);
  try {
    const transcripts = join(folder, 'transcripts');
    for (let n = 0; n < briefings; n++) write(transcripts, n);
    await importAll(workbench, transcripts);
    const rows = await workbench.call('briefings.list', {});
    const before = peak();
    const worked = process.cpuUsage();
    const first = await workbench.call('lines.find', { all: true });
    const { user, system } = process.cpuUsage(worked);
    const most = peak();
    write(transcripts, briefings);
    await importAll(workbench, transcripts);
    const from = performance.now();
    const second = await workbench.call('lines.find', {});
    const found = performance.now() - from;
    const listed = performance.now();
    const { total } = await workbench.call('lines.list', { min: 3 });
    const list = performance.now() - listed;
    console.log(
      table(
        [
          'words',
          'lines',
          'all, s',
          'of processor, s',
          'one more, s',
          'list, s',
          'peak before, MB',
          'peak, MB',
        ],
        [
          [
            rows.reduce((sum, row) => sum + row.words, 0).toLocaleString('en-GB'),
            `${second.lines} (${total} said thrice)`,
            round(first.ms / 1000),
            round((user + system) / 1e6),
            round(found / 1000),
            round(list / 1000),
            round(before),
            round(most),
          ],
        ],
      ),
    );
    return first.ms <= 60_000 && found <= 1000 && most <= 1024;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
