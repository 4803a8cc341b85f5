import { useSyncExternalStore } from 'react';
import type { WatchedFolder } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { transport } from '../client/transport.ts';
import { baseName } from '../parts/path-name.tsx';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.importing.watch;

let folders: readonly WatchedFolder[] = [];
const watchers = new Set<() => void>();

/** The folders that are watched, as they stand. */
export const useWatched = (): readonly WatchedFolder[] => useSyncExternalStore(watch, () => folders);

/** Watches a folder from now on, and says so. */
export const watchFolder = async (path: string): Promise<void> => {
  await callNow('watch.add', { path });
  say(words.added(baseName(path)));
};

/** Watches a folder no longer, and offers to take that back. */
export const leaveFolder = async ({ id, path }: WatchedFolder): Promise<void> => {
  await callNow('watch.remove', { id });
  say(words.removed(baseName(path)), async () => void (await callNow('watch.add', { path })));
};

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

const set = (next: readonly WatchedFolder[]) => {
  folders = next;
  for (const changed of watchers) changed();
};

const load = () => callNow('watch.list', {}).then(set, () => set([]));

// Only by what is said unasked: an answer to a call may come after news that is newer.
transport.on('watch.changed', set);
transport.on('project.opened', () => void load());
void load();
