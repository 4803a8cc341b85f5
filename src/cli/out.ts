import { writeFileSync } from 'node:fs';
import { WorkbenchError } from '../contract/index.ts';
import { troubleOf } from '../core/store/trouble.ts';

/** Writes the file that `--out` names. Throws `read-only` or `disk-full`, with what can be done. */
export const writeOut = (path: string, content: string | Uint8Array): void => {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw (
      troubleOf(error) ??
      new WorkbenchError(
        'read-only',
        `${path} cannot be written. Check its folder, or name another with --out.`,
      )
    );
  }
};
