import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImports } from '../../../src/core/import/imports.ts';
import { createFileReader, type ReadFile } from '../../../src/core/import/read-file.ts';
import type { Stop } from '../../../src/core/import/run.ts';
import { claimImport, sweepClaims } from '../../../src/core/store/claim.ts';
import { briefingText, createProjectFixture, type ProjectFixture } from './project-fixture.ts';

let project: ProjectFixture;
beforeEach(() => {
  project = createProjectFixture();
});
afterEach(() => project.close());

const many = 700;
const writeMany = (): readonly string[] =>
  Array.from({ length: many }, (_, i) =>
    project.write(`${i}.txt`, briefingText('May 7, 2024', `matter ${i}`)),
  );
/** What stops an import once it has saved something. */
const stopSoon = (how: Stop) => {
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }): void => {
    if (done > 0) stop.abort(how);
  };
  return { stop, onProgress };
};
/** A reader that notes what it was asked to read. */
const noting = () => {
  const asked: string[] = [];
  const reader = createFileReader();
  const read: ReadFile = (path, known) => {
    asked.push(path);
    return reader(path, known);
  };
  return { asked, read };
};

describe('an import that is paused', () => {
  it('is carried on under its number, and what it had done is not read again', async () => {
    writeMany();
    const first = await project.importAll(stopSoon('paused'));
    expect(first.state).toBe('paused');
    const { asked, read } = noting();
    const second = await project.importAll({ id: first.id, read });
    expect(asked).toHaveLength(many - first.files.length);
    expect(second).toMatchObject({ id: first.id, state: 'finished', total: many });
    expect(second.counts).toMatchObject({ added: many, unchanged: 0, failed: 0 });
    expect(new Set(second.files.map(({ path }) => path)).size).toBe(many);
    expect(second.ms).toBeGreaterThan(first.ms);
  });

  it('leaves the briefings in the order that an unbroken import gives them', async () => {
    const paths = writeMany();
    const { id } = await project.importAll(stopSoon('paused'));
    await project.importAll({ id });
    const inOrder = project.store.prepare('SELECT path FROM source ORDER BY briefing_id').pluck().all();
    expect(inOrder).toEqual(paths);
  });

  it('reads a file once more that was written to since, and reports it once', async () => {
    const [first = ''] = writeMany();
    const { id } = await project.importAll(stopSoon('paused'));
    writeFileSync(first, briefingText('May 8, 2024', 'the lighthouse'));
    const report = await project.importAll({ id });
    expect(report.files.filter(({ path }) => path === first)).toMatchObject([{ outcome: 'updated' }]);
    expect(report.counts).toMatchObject({ added: many - 1, updated: 1 });
  });

  it('is not misled by a file that only says it was written long ago', async () => {
    const [first = ''] = writeMany();
    const { id } = await project.importAll(stopSoon('paused'));
    writeFileSync(first, briefingText('May 8, 2024', 'the lighthouse'));
    utimesSync(first, 0, 0);
    expect((await project.importAll({ id })).counts).toMatchObject({ updated: 1 });
  });

  it('is no more among the unfinished once it is carried on or given up', async () => {
    writeMany();
    const imports = prepareImports(project.store);
    const { id } = await project.importAll(stopSoon('paused'));
    expect(imports.unfinished()).toMatchObject([{ id, state: 'paused', roots: [project.transcripts] }]);
    expect(imports.giveUp(id)).toBe(true);
    expect(imports.unfinished()).toEqual([]);
    expect(imports.resume(id)).toBe(false);
    expect(imports.report(id)).toMatchObject({ state: 'cancelled' });
  });
});

describe('an import whose process is gone', () => {
  it('is interrupted; one that somebody is at is left alone', () => {
    const imports = prepareImports(project.store);
    const [dead, alive] = [imports.begin([project.transcripts], 'asked'), imports.begin(['/else'], 'asked')];
    const claim = claimImport(project.store.name, alive);
    imports.settle();
    expect(imports.summary(dead)).toMatchObject({ state: 'interrupted' });
    expect(imports.summary(alive)).toMatchObject({ state: 'reading' });
    claim?.release();
    imports.settle();
    expect(imports.unfinished().map(({ id }) => id)).toEqual([alive, dead]);
  });

  it('leaves a file behind that the next opening takes away, and not that of a living one', () => {
    const alive = claimImport(project.store.name, 8);
    writeFileSync(`${project.store.name}-import-7`, '');
    sweepClaims(project.store.name);
    expect(readdirSync(project.folder).filter((name) => name.includes('-import-'))).toEqual([
      'project.briefing-import-8',
    ]);
    alive?.release();
  });

  it('can be claimed by one at a time', () => {
    const claim = claimImport(project.store.name, 1);
    expect(claim).not.toBeNull();
    expect(claimImport(project.store.name, 1)).toBeNull();
    claim?.release();
    claimImport(project.store.name, 1)?.release();
  });
});

describe('files that are gone', () => {
  const gone = (files: readonly { path: string; outcome: string }[]): readonly string[] =>
    files.filter(({ outcome }) => outcome === 'gone').map(({ path }) => path);

  it('are named once, and their briefings are kept', async () => {
    const { rmSync } = await import('node:fs');
    const path = project.write('a.txt', briefingText('May 7, 2024', 'the ferry'));
    project.write('b.txt', briefingText('May 9, 2024', 'the lighthouse'));
    await project.importAll();
    rmSync(path);
    const report = await project.importAll();
    expect(gone(report.files)).toEqual([path]);
    expect(report.counts).toMatchObject({ unchanged: 1, gone: 1 });
    expect(project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL')).toBe(2);
    expect(gone((await project.importAll()).files)).toEqual([]);
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry'));
    expect((await project.importAll()).counts).toMatchObject({ unchanged: 2 });
    rmSync(path);
    expect(gone((await project.importAll()).files)).toEqual([path]);
  });

  it('are not those of a folder that is not there at all, nor those outside of what was imported', async () => {
    const { renameSync, rmSync } = await import('node:fs');
    const other = project.write('other/b.txt', briefingText('May 9, 2024', 'the lighthouse'));
    project.write('one/a.txt', briefingText('May 7, 2024', 'the ferry'));
    await project.importAll();
    rmSync(other);
    const one = join(project.transcripts, 'one');
    renameSync(one, `${one}-away`);
    const report = await project.importAll({ roots: [one] });
    expect(report.counts).toMatchObject({ gone: 0, failed: 1 });
  });
});

describe('a briefing that was removed by hand', () => {
  it('is not brought back by a watched folder, only by a person', async () => {
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry'));
    await project.importAll();
    project.store.prepare("UPDATE briefing SET removed_at = 'now'").run();
    const kept = (): number => project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL');
    project.write('copy.txt', briefingText('May 7, 2024', 'the ferry'));
    project.write('a.txt', briefingText('May 7, 2024', 'the lighthouse'));
    await project.importAll({ cause: 'watch' });
    expect(kept()).toBe(1);
    project.store.prepare("UPDATE briefing SET removed_at = 'now'").run();
    await project.importAll({ cause: 'watch' });
    expect(kept()).toBe(0);
    await project.importAll();
    expect(kept()).toBe(2);
  });
});

describe('the list of imports', () => {
  it('is newest first, by pages, with the counts of each', async () => {
    project.write('a.txt', briefingText('May 7, 2024', 'the ferry'));
    for (let i = 0; i < 3; i++) await project.importAll();
    const { total, imports } = prepareImports(project.store).history(1, 2);
    expect(total).toBe(3);
    expect(imports).toMatchObject([
      { id: 2, state: 'finished', total: 1, counts: { unchanged: 1 } },
      { id: 1, state: 'finished', total: 1, counts: { added: 1 } },
    ]);
  });
});
