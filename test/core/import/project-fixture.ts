import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ImportCause, ImportReport } from '../../../src/contract/index.ts';
import { prepareImports } from '../../../src/core/import/imports.ts';
import { createFileReader } from '../../../src/core/import/read-file.ts';
import { runImport, type ImportRun } from '../../../src/core/import/run.ts';
import { openStore, type WritableStore } from '../../../src/core/store/store.ts';

export const migrations = 'resources/migrations';

/** How a test imports: other roots or another cause than usual, or an import that was stopped, `id`, once more. */
export type ImportOptions = Partial<Pick<ImportRun, 'read' | 'onProgress'>> & {
  readonly roots?: readonly string[];
  readonly cause?: ImportCause;
  readonly id?: number;
  readonly stop?: AbortController;
};

/** A temporary folder with a project in it, and a way to import into it without threads. */
export type ProjectFixture = {
  readonly folder: string;
  readonly store: WritableStore;
  /** Writes a file below `transcripts/` and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly transcripts: string;
  readonly importAll: (options?: ImportOptions) => Promise<ImportReport>;
  readonly count: (sql: string) => number;
  readonly close: () => void;
};

export const createProjectFixture = (): ProjectFixture => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-import-'));
  const transcripts = join(folder, 'transcripts');
  mkdirSync(transcripts);
  const store = openStore(join(folder, 'project.briefing'), migrations);
  const imports = prepareImports(store);
  return {
    folder,
    store,
    transcripts,
    write: (name, content) => {
      const path = join(transcripts, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    importAll: async ({
      roots = [transcripts],
      cause = 'asked',
      id: stopped,
      stop = new AbortController(),
      read = createFileReader(),
      onProgress = () => {},
    } = {}) => {
      if (stopped !== undefined && !imports.resume(stopped)) throw new Error('it was not stopped');
      const id = stopped ?? imports.begin(roots, cause);
      await runImport(store, { id, read, stop: stop.signal, onProgress });
      const report = imports.report(id);
      if (!report) throw new Error('the import left no report');
      return report;
    },
    count: (sql) => Number(store.prepare(sql).pluck().get()),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** An invented briefing of two exchanges; the subject makes its text its own. */
export const briefingText = (date: string, subject: string): string =>
  [
    `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on ${date}`,
    '',
    `Harbour Post: What is the ministry’s view of ${subject}?`,
    '',
    `Ilsa Maren: We have taken note of ${subject}. Our position is consistent and clear.`,
    '',
    'Northern Wire: Will there be talks?',
    '',
    'Ilsa Maren: The channels for talks are open.',
    '',
    'We will say more in due course.',
    '',
  ].join('\n');
