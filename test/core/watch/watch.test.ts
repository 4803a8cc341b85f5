import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportReport, Publish } from '../../../src/contract/index.ts';
import { createImport } from '../../../src/core/import/import.ts';
import { createWatch } from '../../../src/core/watch/watch.ts';
import {
  briefingText,
  createProjectFixture,
  migrations,
  type ProjectFixture,
} from '../import/project-fixture.ts';

let project: ProjectFixture;
let stop: () => Promise<void>;
beforeEach(() => {
  project = createProjectFixture();
  stop = async () => {};
});
afterEach(async () => {
  await stop();
  project.close();
});

const thread = (name: string): URL => pathToFileURL(join('src', 'core', 'thread', name));

/** A host that watches, with every import it made. */
const start = () => {
  const reports: ImportReport[] = [];
  const publish: Publish = (event, value) => {
    // The event's own value came with its name.
    if (event === 'import.finished') reports.push(value as ImportReport);
  };
  const threads = { import: thread('import-worker.ts'), reading: thread('reading-worker.ts'), migrations };
  const imports = createImport(project.store, threads, publish);
  const watch = createWatch(project.store, imports, { watching: true, publish });
  stop = async () => {
    await watch.close();
    imports.stop('interrupted');
    await imports.ended();
  };
  const { handlers } = watch;
  const until = (is: () => boolean): Promise<boolean> => vi.waitUntil(is, { timeout: 60_000, interval: 50 });
  return {
    reports,
    add: (path: string) => handlers['watch.add']({ path }),
    remove: (id: number) => handlers['watch.remove']({ id }),
    list: () => handlers['watch.list']({}) as { state: string }[],
    watching: () => until(() => (handlers['watch.list']({}) as { state: string }[])[0]?.state === 'watching'),
    vanished: () => until(() => (handlers['watch.list']({}) as { state: string }[])[0]?.state === 'vanished'),
    /** Waits until so many imports came to their end, and gives what they did, path by path. */
    imported: async (count: number) => {
      await until(() => reports.length >= count);
      return reports.flatMap(({ files }) =>
        files.map(({ path, outcome }) => [path.slice(project.transcripts.length + 1), outcome]),
      );
    },
  };
};
const ferry = briefingText('May 7, 2024', 'the ferry');
const lighthouse = briefingText('May 9, 2024', 'the lighthouse');

describe('a watched folder', () => {
  it('imports what is in it, what comes into it and what changes, each once', async () => {
    project.write('a.txt', ferry);
    const host = start();
    host.add(project.transcripts);
    expect(await host.imported(1)).toEqual([['a.txt', 'added']]);
    expect(host.reports[0]).toMatchObject({ cause: 'watch', state: 'finished' });
    await host.watching();
    project.write('deep/b.txt', lighthouse);
    expect(await host.imported(2)).toContainEqual(['deep/b.txt', 'added']);
    project.write('a.txt', briefingText('May 7, 2024', 'the tide'));
    expect(await host.imported(3)).toEqual([
      ['a.txt', 'added'],
      ['deep/b.txt', 'added'],
      ['a.txt', 'updated'],
    ]);
  });

  it('takes a file only once it is whole', async () => {
    const host = start();
    host.add(project.transcripts);
    await host.watching();
    const path = project.write('slow.txt', ferry.slice(0, 100));
    for (let end = 200; end < ferry.length + 100; end += 100) {
      await new Promise((done) => setTimeout(done, 150));
      writeFileSync(path, ferry.slice(0, end));
    }
    await host.imported(1);
    expect(project.count('SELECT count(*) FROM briefing')).toBe(1);
    expect(project.count('SELECT max(exchanges) FROM briefing')).toBe(2);
  });

  it('says that a file is gone, and keeps its briefing', async () => {
    const path = project.write('a.txt', ferry);
    await project.importAll();
    const host = start();
    host.add(project.transcripts);
    await host.watching();
    rmSync(path);
    expect(await host.imported(1)).toEqual([['a.txt', 'gone']]);
    expect(project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL')).toBe(1);
  });

  it('catches up after a restart, and reads nothing that is as it was', async () => {
    const host = start();
    project.write('failing.txt', '');
    const gone = project.write('gone.txt', ferry);
    project.write('same.txt', lighthouse);
    host.add(project.transcripts);
    await host.imported(1);
    await stop();
    rmSync(gone);
    project.write('new.txt', briefingText('May 13, 2024', 'the harbour'));
    const again = start();
    expect((await again.imported(1)).toSorted()).toEqual([
      ['gone.txt', 'gone'],
      ['new.txt', 'added'],
    ]);
  });

  it('that vanishes is said, its files are not taken for deleted, and it is watched when it is back', async () => {
    project.write('a.txt', ferry);
    await project.importAll();
    const host = start();
    host.add(project.transcripts);
    await host.watching();
    renameSync(project.transcripts, `${project.transcripts}-away`);
    await host.vanished();
    expect(host.list()).toMatchObject([
      { state: 'vanished', problem: expect.stringContaining('not at its place') },
    ]);
    writeFileSync(join(`${project.transcripts}-away`, 'b.txt'), lighthouse);
    renameSync(`${project.transcripts}-away`, project.transcripts);
    expect(await host.imported(1)).toEqual([['b.txt', 'added']]);
  });

  it('is left alone once it is watched no more', async () => {
    const host = start();
    host.add(project.transcripts);
    await host.watching();
    await host.remove(1);
    project.write('a.txt', ferry);
    await new Promise((done) => setTimeout(done, 2500));
    expect(host.reports).toEqual([]);
    expect(host.list()).toEqual([]);
  });

  it('must be a folder', () => {
    const host = start();
    expect(() => host.add(join(project.folder, 'nowhere'))).toThrow('Only a folder can be watched');
    expect(() => host.add(project.write('a.txt', ferry))).toThrow('Only a folder can be watched');
  });
});
