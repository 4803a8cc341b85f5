import { renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileReader, type ReadFile } from '../../../src/core/import/read-file.ts';
import type { Stop } from '../../../src/core/import/run.ts';
import { readSourceFile } from '../../../src/core/import/source-file.ts';
import { briefingText, createProjectFixture, type ProjectFixture } from './project-fixture.ts';

let project: ProjectFixture;
beforeEach(() => {
  project = createProjectFixture();
});
afterEach(() => project.close());

const textOf = (id: number): string =>
  project.store
    .prepare("SELECT group_concat(text, '' ORDER BY start) FROM span WHERE briefing_id = ?")
    .pluck()
    .get(id) as string;
const indexed = (match: string): number =>
  project.count(`SELECT count(*) FROM passage_fts WHERE passage_fts MATCH '${match}'`);
const outcomes = (files: readonly { path: string; outcome: string }[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, outcome }) => [path.slice(project.transcripts.length + 1), outcome]));

describe('importing a folder', () => {
  it('adds each transcript with its exchanges, and keeps its text to the character', async () => {
    const text = briefingText('May 7, 2024', 'the ferry accident');
    project.write('2024/2024-05-07.txt', text);
    project.write('2024/2024-05-09.txt', briefingText('May 9, 2024', 'the fishing treaty'));
    const report = await project.importAll();
    expect(report.state).toBe('finished');
    expect(report.counts).toEqual({ added: 2, updated: 0, unchanged: 0, duplicate: 0, failed: 0, gone: 0 });
    expect(report.files[0]).toMatchObject({ outcome: 'added', found: '2 exchanges', briefingId: 1 });
    expect(textOf(1)).toBe(text);
    expect(project.count('SELECT count(*) FROM passage')).toBe(4);
    expect(indexed('ferry')).toBe(1);
  });

  it('knows an unchanged folder again and writes nothing anew', async () => {
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry accident'));
    await project.importAll();
    const report = await project.importAll();
    expect(report.counts).toMatchObject({ added: 0, unchanged: 1 });
    expect(project.count('SELECT count(*) FROM briefing')).toBe(1);
  });

  it('updates a briefing whose file changed, under the number it had', async () => {
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry accident'));
    await project.importAll();
    project.write('a.txt', briefingText('May 7, 2024', 'the lighthouse'));
    const report = await project.importAll();
    expect(report.files[0]).toMatchObject({ outcome: 'updated', briefingId: 1 });
    expect(indexed('ferry')).toBe(0);
    expect(indexed('lighthouse')).toBe(1);
    expect(project.count('SELECT count(*) FROM passage')).toBe(2);
  });

  it('keeps a second file of one text as another path of it', async () => {
    const text = briefingText('May 7, 2024', 'the ferry accident');
    const first = project.write('a.txt', text);
    project.write('b.txt', text);
    project.write('utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const report = await project.importAll();
    expect(outcomes(report.files)).toEqual({
      'a.txt': 'added',
      'b.txt': 'duplicate',
      'utf16.txt': 'duplicate',
    });
    expect(report.files[1]?.reason).toContain(first);
    expect(project.count('SELECT count(*) FROM source WHERE briefing_id = 1')).toBe(3);
  });

  it('gives a file that shared its text a briefing of its own when it changes', async () => {
    const text = briefingText('May 7, 2024', 'the ferry accident');
    project.write('a.txt', text);
    project.write('b.txt', text);
    await project.importAll();
    project.write('b.txt', briefingText('May 9, 2024', 'the lighthouse'));
    const report = await project.importAll();
    expect(outcomes(report.files)).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'updated' });
    expect(project.count('SELECT count(*) FROM briefing')).toBe(2);
    expect([indexed('ferry'), indexed('lighthouse')]).toEqual([1, 1]);
  });

  it('brings back a removed briefing when its file is imported again', async () => {
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry accident'));
    await project.importAll();
    project.store.prepare("UPDATE briefing SET removed_at = 'now'").run();
    expect((await project.importAll()).files[0]).toMatchObject({
      outcome: 'added',
      reason: 'It had been removed and is back.',
    });
    expect(project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL')).toBe(1);
  });

  const writeMany = (count: number): void => {
    for (let i = 0; i < count; i++) project.write(`${i}.txt`, briefingText('May 7, 2024', `matter ${i}`));
  };
  /** Stops an import once it has saved something. */
  const stopSoon = (how: Stop) => {
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 0) stop.abort(how);
    };
    return { stop, onProgress };
  };

  it('keeps what is done when it is cancelled, and passes over it the next time', async () => {
    writeMany(700);
    const first = await project.importAll(stopSoon('cancelled'));
    expect(first.state).toBe('cancelled');
    expect(first.counts.added).toBeGreaterThan(0);
    expect(first.counts.added).toBeLessThan(700);
    const second = await project.importAll();
    expect(second.counts).toMatchObject({
      added: 700 - first.counts.added,
      unchanged: first.counts.added,
    });
  });

  it('looks for no more files once it is cancelled', async () => {
    const roots = Array.from({ length: 20_000 }, (_, i) => join(project.folder, `absent-${i}`));
    const totals: number[] = [];
    const onProgress = ({ total }: { total: number }): void => void totals.push(total);
    const stop = new AbortController();
    stop.abort('cancelled');
    await project.importAll({ roots, stop, onProgress });
    const told = totals.length;
    await setTimeout(300);
    expect(totals.slice(told)).toEqual([]);
    expect(totals.at(-1)).toBeLessThan(roots.length);
  });

  it('reads files in the order of their names, numbers as numbers', async () => {
    for (const name of ['10.txt', '9.txt', '1.txt'])
      project.write(name, briefingText('May 7, 2024', `matter ${name}`));
    const report = await project.importAll();
    expect(Object.keys(outcomes(report.files)).length).toBe(3);
    expect(report.files.map(({ path }) => path.slice(project.transcripts.length + 1))).toEqual([
      '1.txt',
      '9.txt',
      '10.txt',
    ]);
  });
});

describe('bad input', () => {
  const good = briefingText('May 7, 2024', 'the ferry accident');

  it.each([
    ['an empty file', 'bad.txt', ''],
    ['a binary file', 'bad.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
    ['a format that is not read', 'bad.pdf', '%PDF-1.7'],
  ])('%s fails with a reason and a way out, and the rest is read', async (_what, name, content) => {
    project.write(name, content);
    project.write('good.txt', good);
    const report = await project.importAll();
    expect(outcomes(report.files)).toEqual({ [name]: 'failed', 'good.txt': 'added' });
    const failure = report.files.find(({ outcome }) => outcome === 'failed');
    expect(failure?.reason).toMatch(/\.$/);
    expect(failure?.remedy).toMatch(/\.$/);
    expect(`${failure?.reason} ${failure?.remedy}`).not.toMatch(/Error|at .*\.ts/);
  });

  it('a text without date or label is kept, undated, with a low confidence', async () => {
    project.write('notes.txt', 'Some notes of mine, which nobody said at any press conference. '.repeat(20));
    const report = await project.importAll();
    expect(report.counts.added).toBe(1);
    expect(report.files[0]?.confidence).toBeLessThan(0.8);
    expect(project.count('SELECT count(*) FROM briefing WHERE date IS NULL')).toBe(1);
  });

  it('mixed encodings and NUL characters lose no neighbouring text', async () => {
    const latin = Buffer.from(
      'Harbour Post: What of the caf\xe9?\n\nIlsa Maren: The caf\xe9 is open.\n\n',
      'latin1',
    );
    project.write(
      'mixed.txt',
      Buffer.concat([
        Buffer.from(good),
        latin,
        Buffer.from('Harbour Post: And naïveté?\n\nIlsa Maren: It ends.\n'),
      ]),
    );
    const report = await project.importAll();
    expect(report.counts.failed).toBe(0);
    expect(textOf(1)).toContain('ferry accident');
    expect(textOf(1)).toContain('is open.');
    expect(textOf(1)).toContain('It ends.');
  });

  it('script in a transcript stays text', async () => {
    project.write(
      'hostile.txt',
      good.replace('the ferry accident', '<img src=x onerror="alert(1)"><script>alert(2)</script>'),
    );
    await project.importAll();
    expect(textOf(1)).toContain('<script>alert(2)</script>');
  });

  it('60 MB in one line are read in one go', async () => {
    const line = `Harbour Post: Why? Ilsa Maren: ${'because the tide comes in and the tide goes out, '.repeat(1_250_000)}.`;
    project.write('long.txt', line);
    const report = await project.importAll();
    expect(report.files).toHaveLength(1);
    expect(report.counts.added).toBe(1);
    expect(textOf(1).length).toBe(line.length);
  });

  it('10,000 tiny files are each answered for', async () => {
    for (let i = 0; i < 10_000; i++)
      project.write(`${i % 100}/${i}.txt`, `Harbour Post: Number ${i}?\n\nIlsa Maren: Yes, ${i}.\n`);
    const report = await project.importAll();
    expect(report.files).toHaveLength(10_000);
    expect(report.counts).toEqual({
      added: 10_000,
      updated: 0,
      unchanged: 0,
      duplicate: 0,
      failed: 0,
      gone: 0,
    });
  });

  it('links in a loop end, and every file is read once', async () => {
    project.write('a/good.txt', good);
    symlinkSync(project.transcripts, join(project.transcripts, 'a', 'up'), 'junction');
    symlinkSync(join(project.transcripts, 'a'), join(project.transcripts, 'b'), 'junction');
    const report = await project.importAll();
    expect(report.counts).toEqual({ added: 1, updated: 0, unchanged: 0, duplicate: 0, failed: 0, gone: 0 });
  });

  it('a link to nothing, and a path that is not there, are named', async () => {
    symlinkSync(join(project.folder, 'gone'), join(project.transcripts, 'dangling.txt'));
    const report = await project.importAll({ roots: [project.transcripts, join(project.folder, 'never')] });
    expect(report.counts.failed).toBe(2);
    expect(report.files.map(({ reason }) => reason)).toEqual([
      'There is nothing at this path.',
      'There is nothing at this path.',
    ]);
  });

  it('a file that vanishes while its turn comes is named, and the rest is read', async () => {
    const gone = project.write('a.txt', good);
    project.write('b.txt', briefingText('May 9, 2024', 'the lighthouse'));
    const readFile = createFileReader();
    const read: ReadFile = (path, known) => {
      if (path === gone) unlinkSync(gone);
      return readFile(path, known);
    };
    const report = await project.importAll({ read });
    expect(outcomes(report.files)).toEqual({ 'a.txt': 'failed', 'b.txt': 'added' });
    expect(report.files[0]?.reason).toContain('was gone');
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() === 0)(
    'a file that may not be read says so',
    async () => {
      const path = project.write('secret.txt', good);
      const { chmodSync } = await import('node:fs');
      chmodSync(project.folder, 0o755);
      chmodSync(path, 0o000);
      process.seteuid?.(65_534);
      try {
        await expect(readSourceFile(path)).rejects.toMatchObject({
          code: 'file-unreadable',
          message: 'The file may not be read by you.',
        });
      } finally {
        process.seteuid?.(0);
      }
    },
  );

  it('a full disk ends the import with a clear word and keeps every batch saved before', async () => {
    const files = 560;
    for (let i = 0; i < files; i++) {
      // The first batch is small and fits; what comes after it does not.
      const matter = `matter ${i} ${i < 512 ? '' : 'and so on '.repeat(20_000)}`;
      project.write(`${i}.txt`, briefingText('May 7, 2024', matter));
    }
    const pages = project.count('PRAGMA page_count');
    project.store.pragma(`max_page_count = ${pages + 2000}`);
    const report = await project.importAll();
    expect(report.state).toBe('failed');
    expect(report.problem).toContain('disk is full');
    expect(report.counts.added).toBe(project.count('SELECT count(*) FROM briefing'));
    expect(report.counts.added).toBeGreaterThan(0);
    expect(project.store.pragma('integrity_check', { simple: true })).toBe('ok');
    project.store.pragma('max_page_count = 4294967294');
    expect((await project.importAll()).counts).toMatchObject({
      added: files - report.counts.added,
      unchanged: report.counts.added,
    });
  });

  it('a moved folder is new paths of the same texts', async () => {
    project.write('old/a.txt', good);
    await project.importAll();
    renameSync(join(project.transcripts, 'old'), join(project.transcripts, 'new'));
    const report = await project.importAll();
    expect(outcomes(report.files)).toEqual({
      [join('new', 'a.txt')]: 'duplicate',
      [join('old', 'a.txt')]: 'gone',
    });
    rmSync(join(project.transcripts, 'new'), { recursive: true });
  });
});
