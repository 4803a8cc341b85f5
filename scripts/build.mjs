import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, packageFolder, root, run } from './node.mjs';

const stamp = join(root, 'out', 'built');

/** The terminal and the browser host, built. */
export const builtCli = join(root, 'out', 'main', 'cli.js');

/** @returns {number} when the file, or the newest file of the folder, was last changed */
const changedAt = (/** @type {string} */ path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Whether what was built is older than what it is built from, or was never built. */
export const isStale = () => {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((name) => changedAt(join(root, name)) > built);
};

/**
 * Builds `out/` where it is missing or stale. Words go to stderr, so that a pipe stays clean.
 * @returns {Promise<number>} 0 when `out/` is as new as the sources
 */
export const ensureBuilt = async () => {
  if (!isStale()) return 0;
  console.error('Building the workbench…');
  const began = new Date();
  const builder = join(packageFolder('electron-vite') ?? '', 'bin', 'electron-vite.js');
  const code = await run(findNode(), [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) return code;
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
  // What changed while it was being built is not in it.
  utimesSync(stamp, began, began);
  return 0;
};
