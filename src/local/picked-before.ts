import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { WorkbenchError } from '../contract/index.ts';
import { isPlainName } from './uploads.ts';

/** What a browser tells of files before it hands them over: relative path, bytes, and when each was last written. */
export const offeredFiles = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(8192),
        size: z.int().min(0),
        /** Milliseconds since 1970. */
        modified: z.int(),
      }),
    )
    .min(1),
});
type Offered = z.infer<typeof offeredFiles>['files'];

/** The batch that holds these files from an earlier pick, and which of them are there as they are; null where none does. */
export type PickedBefore = { readonly batch: string; readonly have: readonly number[] } | null;

/** Enough to tell one folder from another of the same name. */
const sampled = 64;

/**
 * Finds out whether a folder was handed over before. A browser does not tell where it is: it is the same if, of the
 * files of the same relative path, at least half are as they were (bytes and time), one at least.
 */
export const findPickedBefore = async (folder: string, offered: Offered): Promise<PickedBefore> => {
  for (const { path } of offered) {
    if (!path.split('/').every(isPlainName))
      throw new WorkbenchError('forbidden', 'A file has a name that cannot be kept here.');
  }
  const step = Math.max(1, Math.floor(offered.length / sampled));
  const some = offered.filter((_, at) => at % step === 0);
  for (const batch of await batchesIn(folder)) {
    const { there, same } = await compare(join(folder, batch), some);
    if (same.length > 0 && same.length * 2 >= there) {
      return { batch, have: (await compare(join(folder, batch), offered)).same };
    }
  }
  return null;
};

const batchesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch {
    // Nothing was handed over yet.
    return [];
  }
};

const compare = async (batch: string, offered: Offered) => {
  const same: number[] = [];
  let there = 0;
  for (const [at, { path, size, modified }] of offered.entries()) {
    const stats = await stat(join(batch, ...path.split('/'))).catch(() => null);
    if (!stats?.isFile()) continue;
    there++;
    // Some disks keep times by the second or two.
    if (stats.size === size && Math.abs(stats.mtimeMs - modified) < 2000) same.push(at);
  }
  return { there, same };
};
