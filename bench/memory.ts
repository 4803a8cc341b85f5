import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { machine, round, table } from './figures.ts';
import { seeded, vocabulary } from './synthetic.ts';

/** BENCH_MEGABYTES makes the folder smaller. */
const megabytes = Number(process.env['BENCH_MEGABYTES'] ?? 2000);
const large = [50, 60, 100, 200, 300];
const middling = [1, 2, 4];

/** Writes files of these sizes; those over 64 MB are longer than a text may be, the last than a file may be. */
const writeFolder = (folder: string): { readonly files: number; readonly bytes: number } => {
  const random = seeded(20_240_510);
  const words = vocabulary(20_000, random);
  const passage = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(words.length ** random()) - 1] ?? words[0]).join(' ');
  const blocks = Array.from({ length: 400 }, () =>
    Array.from(
      { length: 12 },
      () => `Harbour Post: ${passage(40)}?\n\nIlsa Maren: ${passage(120)}.\n\n`,
    ).join(''),
  );
  mkdirSync(folder, { recursive: true });
  let files = 0;
  const write = (size: number): number => {
    const file = openSync(join(folder, `${++files}.txt`), 'w');
    const day = `May ${1 + (files % 28)}, ${1990 + (files % 34)}`;
    const title = `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on ${day}, part ${files}\n\n`;
    let written = writeSync(file, title);
    while (written < size * 1e6)
      written += writeSync(file, blocks[Math.floor(random() * blocks.length)] ?? '');
    closeSync(file);
    return written;
  };
  let bytes = 0;
  for (const size of large) if (bytes + size * 1e6 < megabytes * 0.6e6) bytes += write(size);
  for (let n = 0; bytes < megabytes * 1e6; n++) bytes += write(middling[n % middling.length] ?? 1);
  return { files, bytes };
};

type Peak = { resident: number; anonymous: number };

/** Follows a process to its end: the most of it that was in memory, and of that the part which is no file's. */
const follow = async (pid: number, isOver: () => boolean): Promise<Peak> => {
  const peak: Peak = { resident: 0, anonymous: 0 };
  while (!isOver()) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const of = (name: string): number =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      peak.resident = Math.max(peak.resident, of('VmHWM') * 1024);
      peak.anonymous = Math.max(peak.anonymous, of('RssAnon') * 1024);
    } catch {
      // It has just ended, or this system does not tell.
    }
    await delay(100);
  }
  return peak;
};

/** Imports a large folder with the terminal, one process with all its threads, and prints the most memory it took. */
export const measureMemory = async (): Promise<boolean> => {
  console.log(machine());
  const folder = mkdtempSync(join(tmpdir(), 'briefing-memory-'));
  try {
    const { files, bytes } = writeFolder(join(folder, 'transcripts'));
    const from = performance.now();
    const child = spawn(
      process.execPath,
      ['src/cli/index.ts', 'import', join(folder, 'transcripts'), '--project', join(folder, 'p.briefing')],
      { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, BRIEFING_DATA: folder } },
    );
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    let over = false;
    const ended = new Promise<void>((done) =>
      child.on('close', () => {
        over = true;
        done();
      }),
    );
    const { resident, anonymous } = await follow(child.pid ?? 0, () => over);
    await ended;
    const limit = 2 ** 30;
    console.log(
      table(
        ['files', 'MB', 'seconds', 'peak resident, MB', 'of that its own, MB', 'limit, MB'],
        [
          [
            String(files),
            round(bytes / 1e6),
            round((performance.now() - from) / 1000),
            round(resident / 2 ** 20),
            round(anonymous / 2 ** 20),
            '1024',
          ],
        ],
      ),
    );
    console.log(said);
    return resident > 0 && resident <= limit;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
