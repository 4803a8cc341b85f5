import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbenchError, type Handlers, type WatchedFolder } from '../../contract/index.ts';
import type { ImportDesk } from '../import/import.ts';
import type { Ports } from '../ports.ts';
import type { WritableStore } from '../store/store.ts';
import { createSettled } from './settled.ts';
import { createPost } from './post.ts';
import { watchFolder, type FolderWatch } from './folder.ts';

type Row = Pick<WatchedFolder, 'id' | 'path' | 'addedAt'>;
type Name = 'watch.list' | 'watch.add' | 'watch.remove';

/** The folders that the project watches. */
export type Watch = {
  readonly handlers: Handlers<Name>;
  readonly close: () => Promise<void>;
};

/**
 * Watches the project's folders where the host stays long enough for it; what comes into them is imported. Which
 * folders they are is kept with the project.
 */
export const createWatch = (
  store: WritableStore,
  imports: Pick<ImportDesk, 'start' | 'isRunning' | 'ended'>,
  { watching, publish }: Pick<Ports, 'watching' | 'publish'>,
): Watch => {
  const all = store.prepare<[], Row>('SELECT id, path, added_at AS addedAt FROM watched ORDER BY id');
  const add = store.prepare<[string, string]>('INSERT INTO watched (path, added_at) VALUES (?, ?)');
  const remove = store.prepare<[number]>('DELETE FROM watched WHERE id = ?');
  const settled = createSettled(store);
  const post = createPost(imports, settled);
  const watches = new Map<number, FolderWatch>();
  let closed = false;

  const list = (): WatchedFolder[] =>
    all.all().map((row) => ({ ...row, ...(watches.get(row.id)?.standing() ?? resting) }));
  const changed = (): void => {
    if (!closed) publish('watch.changed', list());
  };
  const begin = ({ id, path }: Row): void => {
    if (watching) watches.set(id, watchFolder(path, { post, settled, changed }));
  };
  all.all().forEach(begin);

  return {
    handlers: {
      'watch.list': list,
      'watch.add': ({ path }) => {
        const folder = folderAt(path);
        const rows = all.all();
        if (!rows.some((row) => row.path === folder)) {
          const id = Number(add.run(folder, new Date().toISOString()).lastInsertRowid);
          begin({ id, path: folder, addedAt: '' });
          changed();
        }
        return list();
      },
      'watch.remove': async ({ id }) => {
        if (remove.run(id).changes === 0) {
          throw new WorkbenchError('not-found', 'This folder is not watched. Look at the list once more.');
        }
        const watch = watches.get(id);
        watches.delete(id);
        changed();
        await watch?.close();
        return list();
      },
    },
    close: async () => {
      closed = true;
      post.close();
      await Promise.all([...watches.values()].map((watch) => watch.close()));
    },
  };
};

const resting = { state: 'resting', problem: null } as const;

const folderAt = (path: string): string => {
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WorkbenchError(
      'not-found',
      `There is no folder ${folder}. Only a folder can be watched: check the path.`,
    );
  }
  return folder;
};
