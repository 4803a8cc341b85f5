import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbenchError } from '../contract/index.ts';

/** The text of a file that a person named. Throws `file-unreadable`. */
export const readTextFile = (path: string): string => {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new WorkbenchError(
      'file-unreadable',
      `${resolve(path)} cannot be read (${because}). Check its name.`,
    );
  }
};
