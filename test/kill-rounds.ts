import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore } from '../src/core/store/store.ts';

/** A project after its import was killed. */
export type Killed = {
  readonly project: string;
  readonly integrity: unknown;
  readonly foreignKeys: number;
  /** Files in the report of the import, those of them that failed, and files in the store. */
  readonly reported: number;
  readonly failed: number;
  readonly sources: number;
};

/** What an import leaves: the whole export, and its report without times. */
export type Left = { readonly export: string; readonly report: string };

/** Kills imports of one folder, each in a process of its own, and carries them on. */
export type KillRounds = {
  readonly folder: string;
  /** What an import leaves that is not killed. */
  readonly unbroken: () => Promise<Left>;
  /** Kills an import at this part, from 0 to 1, of the time that the unbroken one took. */
  readonly kill: (part: number) => Promise<Killed>;
  /** Carries the import on in another process. */
  readonly carryOn: (project: string) => Promise<Left>;
  /** Takes a project away that is done with. */
  readonly forget: (project: string) => void;
  readonly close: () => void;
};

const program = join(import.meta.dirname, '..', 'src', 'cli', 'index.ts');

/** `fill` writes the files of the folder. */
export const createKillRounds = (
  fill: (write: (name: string, content: string) => void) => void,
): KillRounds => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-killed-'));
  const transcripts = join(folder, 'transcripts');
  fill((name, content) => {
    const path = join(transcripts, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  });
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', BRIEFING_DATA: folder },
    });
  let complained = '';
  const run = async (...args: readonly string[]): Promise<string> => {
    const child = start(...args);
    let said = '';
    complained = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    await new Promise((done) => child.on('close', done));
    return said;
  };
  const leftIn = async (project: string, said: string): Promise<Left> => {
    if (said === '') throw new Error(`${project}: ${complained}`);
    const { ms: _, ...report } = JSON.parse(said);
    // An import that was killed after its end may have left versions to be looked for; what is exported counts them once.
    await run('twins', '--project', project);
    const exported = await run('export', '--as', 'jsonl', '--project', project);
    return {
      export: createHash('sha256').update(exported.replaceAll(project, '')).digest('hex'),
      report: JSON.stringify(report),
    };
  };
  let took = 0;
  let rounds = 0;
  return {
    folder,
    unbroken: async () => {
      const project = join(folder, 'whole.briefing');
      const said = await run('import', transcripts, '--project', project, '--json');
      took = said === '' ? 0 : Number(JSON.parse(said).ms);
      return leftIn(project, said);
    },
    kill: async (part) => {
      const project = join(folder, `killed-${++rounds}.briefing`);
      const child = start('import', transcripts, '--project', project, '--json');
      child.stderr.resume();
      const ended = new Promise((done) => child.on('close', done));
      // It stands there while the import runs, and no longer.
      while (child.exitCode === null && !existsSync(`${project}-import-1`)) await delay(5);
      await delay(took * part);
      child.kill('SIGKILL');
      await ended;
      return stateOf(project);
    },
    carryOn: async (project) => {
      const carried = await run('import', '--resume', '--project', project, '--json');
      // Where there is nothing to carry on, it was killed after it had ended, or before it was begun.
      const ended = carried || (await run('imports', '1', '--project', project, '--json'));
      return leftIn(project, ended || (await run('import', transcripts, '--project', project, '--json')));
    },
    forget: (project) => {
      for (const more of ['', '-wal', '-shm']) rmSync(project + more, { force: true });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const stateOf = (project: string): Killed => {
  const store = openStore(project, join(import.meta.dirname, '..', 'resources', 'migrations'));
  try {
    const count = (sql: string): number => Number(store.prepare(sql).pluck().get());
    return {
      project,
      integrity: store.pragma('integrity_check', { simple: true }),
      foreignKeys: (store.pragma('foreign_key_check') as unknown[]).length,
      reported: count('SELECT count(*) FROM import_file'),
      failed: count("SELECT count(*) FROM import_file WHERE outcome = 'failed'"),
      sources: count('SELECT count(*) FROM source'),
    };
  } finally {
    store.close();
  }
};
