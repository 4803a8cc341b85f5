import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file to be read, or a place that could not be looked at, with the reason. */
export type Found = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, renamed or replaced, in milliseconds since 1970. */
  readonly changedAt: number;
  readonly problem: string | null;
};

/** Nothing is at this path any more: what `problem` says then. */
export const nothingThere = 'There is nothing at this path.';

const nameOrder = new Intl.Collator('en', { numeric: true });

/** Files the system leaves in folders, and hidden ones: nobody’s transcripts. */
export const isSystemFile = (name: string): boolean =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

const because = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return nothingThere;
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read by you.';
  if (code === 'ELOOP') return 'This link leads back to itself.';
  return `This could not be looked at (${code || String(error)}).`;
};

/**
 * Every file below the paths given, each once, in the order of their names; folders reached by links are entered once,
 * so links in a loop end. What cannot be looked at is found with its problem, never left out without a word.
 */
export async function* walk(roots: readonly string[]): AsyncGenerator<Found> {
  const entered = new Set<string>();
  const given = new Set<string>();
  for (const root of roots) yield* walkInto(root, entered, given);
}

async function* walkInto(path: string, entered: Set<string>, given: Set<string>): AsyncGenerator<Found> {
  let names: string[] | null = null;
  let size = 0;
  let changedAt = 0;
  try {
    const stats = await stat(path);
    size = stats.isFile() ? stats.size : 0;
    changedAt = Math.max(stats.mtimeMs, stats.ctimeMs);
    if (stats.isDirectory()) {
      const real = await realpath(path);
      if (entered.has(real)) return;
      entered.add(real);
      names = await readdir(path);
    } else if (!stats.isFile()) {
      yield { path, size, changedAt, problem: 'This is neither a file nor a folder.' };
      return;
    }
  } catch (error) {
    yield { path, size, changedAt, problem: because(error) };
    return;
  }
  if (names === null) {
    if (!given.has(path)) yield { path, size, changedAt, problem: null };
    given.add(path);
    return;
  }
  for (const name of names.filter((each) => !isSystemFile(basename(each))).toSorted(nameOrder.compare)) {
    yield* walkInto(join(path, name), entered, given);
  }
}
