import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileReader, type ReadFile } from '../../../src/core/import/read-file.ts';
import { briefingText, createProjectFixture, type ProjectFixture } from './project-fixture.ts';

let project: ProjectFixture;
beforeEach(() => {
  project = createProjectFixture();
});
afterEach(() => project.close());

const good = briefingText('May 7, 2024', 'the ferry');
const named = (name: string): string => briefingText('May 7, 2024', `what is in ${name.slice(0, 40)}`);

describe('names that few people give', () => {
  it.runIf(process.platform !== 'win32')('are kept to the character', async () => {
    const names = [
      'line\nbreak.txt',
      'tab\tand \u0007 bell.txt',
      '🌊 tide 🚢.txt',
      ' spaces at both ends ',
      '"quoted" \'twice\'.txt',
      'e\u0301 and é.txt',
      '-rf.txt',
      '%2e%2e.txt',
      '\u202egnp.txt',
    ];
    for (const name of names) project.write(name, named(name));
    const report = await project.importAll();
    expect(report.counts).toMatchObject({ added: names.length, failed: 0 });
    const kept = project.store.prepare('SELECT path FROM source').pluck().all();
    expect(new Set(kept)).toEqual(new Set(names.map((name) => join(project.transcripts, name))));
    expect((await project.importAll()).counts).toMatchObject({ unchanged: names.length });
  });

  it.runIf(process.platform === 'linux')(
    'may make a path of nearly 4,000 characters; a longer one is named',
    async () => {
      let folder = project.transcripts;
      while (folder.length < 3800) folder = join(folder, 'x'.repeat(100));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'deep.txt'), good);
      const tooLong = join(project.transcripts, 'y'.repeat(300));
      const report = await project.importAll({ roots: [project.transcripts, tooLong] });
      expect(report.counts).toMatchObject({ added: 1, failed: 1 });
      expect(report.files.find(({ outcome }) => outcome === 'failed')?.reason).toContain('ENAMETOOLONG');
    },
  );
});

describe('links', () => {
  it('to themselves, to a folder above and to one another end', async () => {
    project.write('a/good.txt', good);
    symlinkSync('self', join(project.transcripts, 'self'));
    symlinkSync(join(project.transcripts, 'right'), join(project.transcripts, 'left'));
    symlinkSync(join(project.transcripts, 'left'), join(project.transcripts, 'right'));
    symlinkSync(project.folder, join(project.transcripts, 'a', 'above'));
    const report = await project.importAll();
    expect(report.counts.added).toBeGreaterThanOrEqual(1);
    expect(report.files.filter(({ path }) => /(?:self|left|right)$/.test(path))).toMatchObject([
      { outcome: 'failed', reason: 'This link leads back to itself.' },
      { outcome: 'failed', reason: 'This link leads back to itself.' },
      { outcome: 'failed', reason: 'This link leads back to itself.' },
    ]);
  });
});

describe('what goes while it is looked at', () => {
  it('a whole folder, is told file by file, and what was read before is kept', async () => {
    for (let i = 0; i < 40; i++) project.write(`${i % 2}/${i}.txt`, named(`number ${i}`));
    await project.importAll();
    for (let i = 0; i < 40; i++) project.write(`${i % 2}/${i}.txt`, `${named(`number ${i}`)}\nMore.\n`);
    const reader = createFileReader();
    const read: ReadFile = (path, known) => {
      if (path.includes('/1/')) rmSync(join(project.transcripts, '1'), { recursive: true, force: true });
      return reader(path, known);
    };
    const report = await project.importAll({ read });
    expect(report.state).toBe('finished');
    expect(report.counts).toMatchObject({ updated: 20, added: 0, unchanged: 0 });
    const { failed, gone } = report.counts;
    expect(failed + gone).toBe(20);
    expect((await project.importAll()).counts).toMatchObject({ unchanged: 20, gone: 20 - gone });
    expect(project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL')).toBe(40);
  });
});

describe.runIf(process.platform !== 'win32' && process.getuid?.() === 0)('what may not be read', () => {
  afterEach(() => process.seteuid?.(0));

  it('is named, is not called gone, and is read once it may be', async () => {
    const closed = project.write('closed/a.txt', good);
    project.write('open/b.txt', named('the open one'));
    await project.importAll();
    chmodSync(join(project.transcripts, 'closed'), 0o000);
    for (const folder of [project.folder, project.transcripts, join(project.transcripts, 'open')])
      chmodSync(folder, 0o755);
    for (const name of readdirSync(project.folder))
      if (name.startsWith('project')) chmodSync(join(project.folder, name), 0o666);
    chmodSync(project.folder, 0o777);
    process.seteuid?.(65_534);
    const report = await project.importAll();
    process.seteuid?.(0);
    expect(report.counts).toMatchObject({ unchanged: 1, failed: 1, gone: 0 });
    expect(report.files.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      path: join(project.transcripts, 'closed'),
      reason: 'This may not be read by you.',
    });
    chmodSync(join(project.transcripts, 'closed'), 0o755);
    expect((await project.importAll()).counts).toMatchObject({ unchanged: 2 });
    expect(closed).toContain('closed');
  });
});

describe('a project that cannot be written to', () => {
  it('refuses an import in words, before a file is read', async () => {
    const { createImport } = await import('../../../src/core/import/import.ts');
    const { openStore } = await import('../../../src/core/store/store.ts');
    const { troubleOf } = await import('../../../src/core/store/trouble.ts');
    const nowhere = new URL('file:///nowhere.mjs');
    const store = openStore(join(project.folder, 'other.briefing'), 'resources/migrations');
    const desk = createImport(
      store,
      { import: nowhere, reading: nowhere, migrations: 'resources/migrations' },
      () => {},
    );
    store.pragma('query_only = ON');
    let error: unknown;
    try {
      desk.handlers['import.start']({ paths: [project.transcripts] });
    } catch (thrown) {
      error = thrown;
    }
    expect(troubleOf(error)).toMatchObject({ code: 'read-only' });
    expect(desk.isRunning()).toBe(false);
    expect(readdirSync(project.folder).filter((name) => name.includes('-import-'))).toEqual([]);
    store.close();
  });
});
