import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tool that a person would search the same folder with. `null` milliseconds where it cannot ask this. */
export type Rival = {
  readonly name: string;
  /** Seconds it took to get ready, where it makes an index. */
  readonly ready: number | null;
  readonly search: (query: RivalQuery) => number | null;
};

/** The same question in the words of each: a regular expression, and Recoll's own language. */
export type RivalQuery = { readonly pattern: string; readonly recoll: string | null };

const isHere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** Milliseconds of a whole command, started anew as a person starts it. */
const timed = (program: string, args: readonly string[]): number => {
  const from = performance.now();
  const { error, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error || (status !== 0 && stderr !== '')) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return performance.now() - from;
};

const ripgrep = (folder: string): Rival => ({
  name: 'ripgrep',
  ready: null,
  search: ({ pattern }) => timed('rg', ['--count', '--ignore-case', '--regexp', pattern, folder]),
});

/** Indexes the folder into a place of its own. */
const recoll = (folder: string, scratch: string): Rival => {
  const settings = join(scratch, 'recoll');
  const isKept = existsSync(settings);
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'recoll.conf'), `topdirs = ${folder}\nloglevel = 1\n`);
  // What an earlier run indexed is only looked over.
  const took = timed('recollindex', ['-c', settings]) / 1000;
  const ready = isKept ? null : took;
  return {
    name: 'recollq',
    ready,
    search: ({ recoll: query }) =>
      query === null ? null : timed('recollq', ['-c', settings, '-n', '20', '-b', query]),
  };
};

/** What is installed on this machine of the tools that we stand beside. */
export const rivals = (folder: string, scratch: string): readonly Rival[] => [
  ...(isHere('rg') ? [ripgrep(folder)] : []),
  // Asked for its version it fails, but it is there.
  ...(isHere('recollindex') ? [recoll(folder, scratch)] : []),
];
