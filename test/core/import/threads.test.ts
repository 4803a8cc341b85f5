import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportReport, Publish } from '../../../src/contract/index.ts';
import { createImport } from '../../../src/core/import/import.ts';
import { startReaders } from '../../../src/core/import/readers.ts';
import { openStore } from '../../../src/core/store/store.ts';
import { briefingText, migrations } from './project-fixture.ts';
import { zipOf } from './zip.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-threads-'));
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const thread = (code: string): URL => {
  const path = join(folder, 'thread.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(path);
};

describe('a reading thread that breaks', () => {
  const readsAllButOne = `parentPort.on('message', ({ id, path }) => {
    if (path === 'deadly') throw new Error('this thread ends');
    parentPort.postMessage({ id, reading: { path, sha256: '', size: 0, prepared: null } });
  });`;

  it('fails the file it was on, and those that come later are read', async () => {
    const readers = startReaders(thread(readsAllButOne));
    expect(await readers.read('deadly', null)).toMatchObject({ failure: { code: 'internal' } });
    const paths = Array.from({ length: 12 }, (_, i) => `${i}.txt`);
    const readings = await Promise.all(paths.map((path) => readers.read(path, null)));
    expect(readings.filter((reading) => 'failure' in reading)).toEqual([]);
    await readers.close();
  });

  it('fails every file where no thread can start, and keeps nobody waiting', async () => {
    const readers = startReaders(thread('throw new Error("never ready");'));
    const readings = await Promise.all(['a.txt', 'b.txt'].map((path) => readers.read(path, null)));
    expect(readings.every((reading) => 'failure' in reading)).toBe(true);
    await readers.close();
  });
});

describe('a reading thread that read a very long text', () => {
  it('is ended, and what was to be read next is read by another', async () => {
    const readers = startReaders(
      thread(`let first = true;
      parentPort.on('message', ({ id, path }) => {
        const text = path === 'long' ? 'x'.repeat(9_000_000) : '';
        const reading = { path, sha256: String(first), size: 0, textSha256: '', prepared: { transcript: { text } } };
        first = false;
        if (id !== undefined) parentPort.postMessage({ id, reading });
      });`),
    );
    const readings = await Promise.all(['long', 'next', 'last'].map((path) => readers.read(path, null)));
    expect(readings.map(({ path }) => path)).toEqual(['long', 'next', 'last']);
    // Each says whether it was the first that its thread read.
    expect(readings[1]).toMatchObject({ sha256: 'true' });
    await readers.close();
  });
});

describe('reading threads', () => {
  const reading = pathToFileURL(join('src', 'core', 'thread', 'reading-worker.ts'));
  const archive = (count: number): string => {
    const path = join(folder, 'all.zip');
    const files = Array.from({ length: count }, (_, i) => [
      `${i}.txt`,
      briefingText('May 7, 2024', `matter ${i}`),
    ]);
    writeFileSync(path, zipOf(Object.fromEntries(files)));
    return path;
  };

  it('give the documents of a file one by one, as they are taken', async () => {
    const readers = startReaders(reading);
    const path = archive(200);
    const container = await readers.read(path, null);
    if (!('documents' in container)) throw new Error('this is one document');
    const paths: string[] = [];
    for await (const document of container.documents) {
      expect(document).toHaveProperty('prepared');
      paths.push(document.path);
    }
    expect(paths).toEqual(Array.from({ length: 200 }, (_, i) => `${path}/${i}.txt`));
    expect(await readers.read(path, container.sha256)).toMatchObject({ path, prepared: null });
    await readers.close();
  });

  it('stop in the middle of a file of which no more is wanted, and read the next', async () => {
    const readers = startReaders(reading);
    const container = await readers.read(archive(500), null);
    if (!('documents' in container)) throw new Error('this is one document');
    for await (const _ of container.documents) break;
    const single = join(folder, 'single.txt');
    writeFileSync(single, briefingText('May 7, 2024', 'the ferry'));
    expect(await readers.read(single, null)).toHaveProperty('prepared');
    await readers.close();
  });
});

describe('an import thread that breaks', () => {
  it('ends its import as failed, even where that can no longer be written down', async () => {
    const store = openStore(join(folder, 'project.briefing'), migrations);
    store.exec("CREATE TEMP TRIGGER full BEFORE UPDATE ON import BEGIN SELECT RAISE(ABORT, 'full'); END");
    const url = thread('throw new Error("this thread ends");');
    const report = await new Promise<ImportReport>((resolve) => {
      const publish: Publish = (event, value) => {
        // The event's own value came with its name.
        if (event === 'import.finished') resolve(value as ImportReport);
      };
      const desk = createImport(store, { import: url, reading: url, migrations }, publish);
      desk.handlers['import.start']({ paths: [folder] });
    });
    expect(report).toMatchObject({ state: 'failed', problem: expect.stringContaining('broke') });
    store.close();
  });
});
