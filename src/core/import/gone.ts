import { existsSync, statSync, type Stats } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { ReadableStore } from '../store/store.ts';
import type { Found } from './walk.ts';

/** What an import came by: the files it saw, and the places it could not look at. */
export type Sight = {
  readonly note: (found: Found) => void;
  /** What was seen could not be read: nothing can be said of what is in it. */
  readonly lose: (path: string) => void;
  readonly saw: (path: string) => boolean;
  /** Whether a path is at or below a place that could not be looked at: nothing can be said of it. */
  readonly isBehind: (path: string) => boolean;
};

export const createSight = (): Sight => {
  const seen = new Set<string>();
  const closed: string[] = [];
  return {
    note: ({ path, problem }) => {
      if (problem === null) seen.add(path);
      else closed.push(path);
    },
    lose: (path) => void closed.push(path),
    saw: (path) => seen.has(path),
    isBehind: (path) => closed.some((place) => path === place || isBelow(path, place)),
  };
};

/** Documents in a file that holds several are named by a slash on every system, files by the system's own. */
const separators = new Set(['/', sep]);

const isBelow = (path: string, place: string): boolean =>
  path.length > place.length && path.startsWith(place) && separators.has(path.charAt(place.length));

/**
 * The sources below these places that are no longer there: not seen, and not to be found by looking for them either.
 * Those that were found gone before are not named again.
 */
export const findGone = (store: ReadableStore, roots: readonly string[], sight: Sight): readonly string[] => {
  const below = store
    .prepare<[string, string], string>(
      'SELECT path FROM source WHERE path >= ? AND path < ? AND gone_at IS NULL ORDER BY path',
    )
    .pluck();
  const known = roots.flatMap((root) =>
    [...separators].flatMap((separator) => {
      const from = root.endsWith(separator) ? root : root + separator;
      return below.all(from, from.slice(0, -1) + String.fromCharCode(separator.charCodeAt(0) + 1));
    }),
  );
  return [...new Set(known)].filter(
    (path) => !sight.saw(path) && !sight.isBehind(path) && isGone(path, sight),
  );
};

/** A document within a file is gone when that file was looked into and it was not there, or the file itself is gone. */
const isGone = (path: string, sight: Sight): boolean => {
  if (existsSync(path)) return false;
  const file = fileHolding(path);
  return file === path || sight.saw(file);
};

/** The file that holds a document: the path itself, or the file that a path within one begins with. */
export const fileHolding = (path: string): string => {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const stats = lookAt(at);
    if (stats) return stats.isFile() ? at : path;
  }
  return path;
};

const lookAt = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Below a file there is nothing, and some systems call that an error.
    return undefined;
  }
};
