import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoreMethodName, Handlers } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';

/** A project of its own in the system's folder for temporary files. */
export type Project = {
  readonly ask: Handlers<CoreMethodName>;
  readonly close: () => Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const worker = (name: string): URL => new URL(`../../src/core/thread/${name}-worker.ts`, import.meta.url);

/** Opens a project and imports files and folders as any host does; they are in it when this is done. */
export const openProject = async (paths: readonly string[]): Promise<Project> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-conformance-'));
  let imported = (): void => {};
  const { handlers, close } = createCore({
    project: join(folder, 'project.briefing'),
    data: folder,
    resources: join(root, 'resources'),
    version: '0.0.0',
    watching: false,
    checkWanted: () => {},
    threads: {
      import: worker('import'),
      reading: worker('reading'),
      twins: worker('twins'),
      lines: worker('lines'),
      running: worker('running'),
      nonanswers: worker('nonanswers'),
    },
    publish: (event) => {
      if (event === 'import.finished') imported();
    },
  });
  const finished = new Promise<void>((resolve) => (imported = resolve));
  await handlers['import.start']({ paths: [...paths] });
  await finished;
  // Which briefings are versions of one, and what is a standing line, must not change while questions are asked.
  await handlers['twins.find']({ all: false });
  await handlers['lines.find']({ all: false });
  return {
    ask: handlers,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
