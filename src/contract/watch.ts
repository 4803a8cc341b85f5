import { z } from 'zod';
import { method, nothing } from './method.ts';

/**
 * A folder that is watched for new and changed files. While it is `looking` it is gone through for what changed in the
 * meantime; `vanished` is a folder that is not there now and is watched again when it comes back; `resting` says that
 * this host does not watch.
 */
export const watchedFolder = z.strictObject({
  id: z.int(),
  path: z.string(),
  /** ISO 8601 in UTC. */
  addedAt: z.string(),
  state: z.enum(['resting', 'looking', 'watching', 'vanished', 'failed']),
  /** Why it is not watched now, and what the person can do. */
  problem: z.string().nullable(),
});
export type WatchedFolder = z.infer<typeof watchedFolder>;

const folders = z.array(watchedFolder);

export const watchMethods = {
  /** Folders that are watched, in the order they were added. */
  'watch.list': method(nothing, folders),
  /** Watches a folder from now on, kept with the project: what comes into it is imported. The folders there are then. */
  'watch.add': method(z.strictObject({ path: z.string().min(1).max(32_768) }), folders),
  /** Stops watching; nothing that was imported goes. The folders that are left. */
  'watch.remove': method(z.strictObject({ id: z.int().positive() }), folders),
};
