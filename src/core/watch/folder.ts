import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { WatchedFolder } from '../../contract/index.ts';
import { fileHolding } from '../import/gone.ts';
import { isSystemFile } from '../import/walk.ts';
import type { Post } from './post.ts';
import { fileAt, type Settled } from './settled.ts';

type Standing = Pick<WatchedFolder, 'state' | 'problem'>;

/** One folder that is watched. */
export type FolderWatch = { readonly standing: () => Standing; readonly close: () => Promise<void> };

/** A file is whole when its size has stood still for so long; looked at so often. Milliseconds. */
const whole = { stabilityThreshold: 1000, pollInterval: 200 };
/** How often a folder that vanished is looked for, in milliseconds. */
const lookEvery = 2000;

/**
 * Watches a folder and all below it. At first it is gone through for what came, changed or went while nobody watched.
 * A folder that vanishes is said, its files are not taken for deleted, and it is watched again when it is back.
 */
export const watchFolder = (
  folder: string,
  {
    post,
    settled,
    changed,
  }: { readonly post: Post; readonly settled: Settled; readonly changed: () => void },
): FolderWatch => {
  let standing: Standing = { state: 'looking', problem: null };
  let watcher: FSWatcher | null = null;
  let closed = false;

  const stand = (state: Standing['state'], problem: string | null = null): void => {
    if (standing.state === state && standing.problem === problem) return;
    standing = { state, problem };
    changed();
  };
  const came = (path: string): void => {
    const stats = fileAt(path);
    if (stats && !settled.isSettled(path, stats)) post.put(folder, path);
  };
  const went = (path: string): void => {
    if (existsSync(folder) && settled.isMissed(path)) post.put(folder, path);
  };
  const lookForMissing = (): void => {
    for (const path of settled.below(folder)) {
      if (!existsSync(path) && fileHolding(path) === path) post.put(folder, path);
    }
  };
  const begin = async (): Promise<void> => {
    // Loaded here: a project that watches nothing needs none of it.
    const { watch } = await import('chokidar');
    if (closed) return;
    stand('looking');
    watcher = watch(folder, {
      ignored: (path) => path !== folder && isSystemFile(basename(path)),
      awaitWriteFinish: whole,
      ignorePermissionErrors: true,
    });
    watcher.on('add', came).on('change', came).on('unlink', went);
    watcher.on('error', (error) => {
      console.error(`watching ${folder}:`, error);
      stand('failed', failureOf(error));
    });
    watcher.on('ready', () => {
      if (closed || !existsSync(folder)) return;
      lookForMissing();
      if (standing.state === 'looking') stand('watching');
    });
  };
  const end = async (): Promise<void> => {
    await watcher?.close();
    watcher = null;
  };
  const look = async (): Promise<void> => {
    const isThere = existsSync(folder);
    if (isThere && standing.state === 'vanished') await begin();
    else if (!isThere && standing.state !== 'vanished') {
      stand(
        'vanished',
        'The folder is not at its place. What was read is kept; it is watched again when it is back.',
      );
      await end();
    }
  };
  const looking = setInterval(() => void look(), lookEvery);
  looking.unref();
  void begin();

  return {
    standing: () => standing,
    close: async () => {
      closed = true;
      clearInterval(looking);
      await end();
    },
  };
};

const failureOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EMFILE') {
    return 'The system watches no more folders: it has reached its limit. Watch a smaller folder, or raise the limit.';
  }
  return `The folder cannot be watched as a whole (${code || String(error)}). Import it by hand to be sure.`;
};
