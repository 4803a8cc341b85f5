import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { z } from 'zod';

const recents = z.array(z.strictObject({ path: z.string(), openedAt: z.string() }));
const mostRecent = 12;

/** The projects opened lately, latest first, kept in a small file of their own. A broken file counts as empty. */
export const createRecent = (file: string) => {
  const read = (): z.infer<typeof recents> => {
    try {
      return recents.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // Absent or broken: the list is a convenience and starts again.
      return [];
    }
  };
  return {
    list: () =>
      read()
        .filter(({ path }) => existsSync(path))
        .map(({ path, openedAt }) => ({ path, name: basename(path, extname(path)), openedAt })),
    add: (path: string): void => {
      const next = [
        { path, openedAt: new Date().toISOString() },
        ...read().filter((each) => each.path !== path),
      ];
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(next.slice(0, mostRecent), null, 2));
        renameSync(`${file}.new`, file);
      } catch (error) {
        // The project is open: that it is not remembered is no reason to say that it is not.
        console.error('recent projects:', error);
      }
    },
  };
};
