import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { methods, WorkbenchError, type Reply } from '../contract/index.ts';
import type { Dispatch } from '../core/dispatch.ts';

/** What a page may name by path. A file or a folder covers itself and all that is in it. */
export type Fence = {
  /** Paths to import from. */
  readonly imports: () => readonly string[];
  /** Project files to open or make. */
  readonly projects: () => readonly string[];
};

/**
 * Keeps a page to the folders it was given: a path that leads elsewhere, by links too, is `forbidden`, whether there is
 * anything or not. Projects that the person opened before, here or in the desktop, may be opened again.
 */
export const fenceIn = (call: Dispatch, fence: Fence): Dispatch => {
  const outside = async (method: string, input: unknown): Promise<string | null> => {
    if (method === 'watch.add') {
      const parsed = methods['watch.add'].input.safeParse(input);
      return parsed.success ? firstOutside([parsed.data.path], fence.imports()) : null;
    }
    if (method === 'import.start') {
      const parsed = methods['import.start'].input.safeParse(input);
      return parsed.success ? firstOutside(parsed.data.paths, fence.imports()) : null;
    }
    if (method === 'project.open') {
      const parsed = methods['project.open'].input.safeParse(input);
      if (!parsed.success) return null;
      return firstOutside([parsed.data.path], [...fence.projects(), ...(await recentProjects(call))]);
    }
    return null;
  };
  return async (method, input, signal) => {
    const path = await outside(method, input);
    return path === null ? call(method, input, signal) : refuse(path);
  };
};

const refuse = (path: string): Reply => {
  const { code, message } = new WorkbenchError(
    'forbidden',
    `${path.slice(0, 500)} is not in a folder that this browser was given. Start the workbench again with --allow and that folder.`,
  );
  return { ok: false, error: { code, message } };
};

const recentProjects = async (call: Dispatch): Promise<readonly string[]> => {
  const reply = await call('project.recent', {});
  const recent = reply.ok ? methods['project.recent'].output.safeParse(reply.value) : null;
  return recent?.success ? recent.data.map(({ path }) => path) : [];
};

const firstOutside = async (paths: readonly string[], roots: readonly string[]): Promise<string | null> => {
  const real = await Promise.all(roots.map(realPlace));
  for (const path of paths) {
    const place = isAbsolute(path) && !path.includes('\0') ? await realPlace(path) : null;
    if (place === null || !real.some((root) => isWithin(root, place))) return path;
  }
  return null;
};

/** Where a path really leads; for what does not exist yet, where the folder it would be in leads. */
const realPlace = async (path: string): Promise<string> => {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(await realPlace(parent), basename(full));
  }
};

const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
