import { readFileSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileReader, type DocumentReading, type ReadFile } from '../../../src/core/import/read-file.ts';
import { sha256 } from '../../../src/core/import/source-file.ts';
import { prepareTranscript } from '../../../src/core/import/prepare.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { briefingText, createProjectFixture, type ProjectFixture } from './project-fixture.ts';

let project: ProjectFixture;
let opened: string[];
beforeEach(() => {
  project = createProjectFixture();
  opened = [];
});
afterEach(() => project.close());

/** A file of several documents in the simplest form there is: JSON of their names and texts. */
const read: ReadFile = async (path, known) => {
  if (!path.endsWith('.box')) return createFileReader()(path, known);
  const bytes = readFileSync(path);
  const told = { path, sha256: sha256(bytes), size: bytes.length };
  if (told.sha256 === known) return { ...told, prepared: null };
  const held = Object.entries<string>(JSON.parse(bytes.toString()));
  async function* documents(): AsyncGenerator<DocumentReading> {
    for (const [name, text] of held) {
      opened.push(name);
      const place = `${path}/${name}`;
      if (text === '') {
        yield { path: place, failure: { code: 'file-unreadable', message: 'The file is empty.' } };
        continue;
      }
      const transcript = readTranscript(Buffer.from(text), place);
      yield {
        path: place,
        sha256: sha256(text),
        size: text.length,
        prepared: prepareTranscript(transcript, new Map()),
        textSha256: sha256(transcript.text),
      };
    }
  }
  return { ...told, documents: documents() };
};
const box = (held: Readonly<Record<string, string>>): string =>
  project.write('all.box', JSON.stringify(held));
const ferry = briefingText('May 7, 2024', 'the ferry');
const lighthouse = briefingText('May 9, 2024', 'the lighthouse');
const harbour = briefingText('May 13, 2024', 'the harbour');
const outcomes = (files: readonly { path: string; outcome: string }[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, outcome }) => [path.slice(project.transcripts.length + 1), outcome]));

describe('a file that holds several documents', () => {
  it('is a briefing for each, and counted as so many', async () => {
    box({ 'a.txt': ferry, 'in/b.txt': lighthouse });
    const report = await project.importAll({ read });
    expect(outcomes(report.files)).toEqual({ 'all.box/a.txt': 'added', 'all.box/in/b.txt': 'added' });
    expect(report).toMatchObject({ total: 2, counts: { added: 2 } });
  });

  it('is not opened again while it is unchanged, and its documents are', async () => {
    box({ 'a.txt': ferry, 'b.txt': lighthouse });
    await project.importAll({ read });
    opened = [];
    const report = await project.importAll({ read });
    expect(opened).toEqual([]);
    expect(report).toMatchObject({ total: 2, counts: { unchanged: 2 } });
  });

  it('that changed updates, adds, and says what is gone from it', async () => {
    box({ 'a.txt': ferry, 'b.txt': lighthouse, 'c.txt': harbour });
    await project.importAll({ read });
    box({
      'a.txt': ferry,
      'b.txt': briefingText('May 9, 2024', 'the lamps'),
      'd.txt': briefingText('May 20, 2024', 'the tide'),
    });
    const report = await project.importAll({ read });
    expect(outcomes(report.files)).toEqual({
      'all.box/a.txt': 'unchanged',
      'all.box/b.txt': 'updated',
      'all.box/d.txt': 'added',
      'all.box/c.txt': 'gone',
    });
    expect(project.count('SELECT count(*) FROM briefing WHERE removed_at IS NULL')).toBe(4);
    expect((await project.importAll({ read })).counts).toMatchObject({ unchanged: 3, gone: 0 });
  });

  it('fails for the documents that fail, and is opened again for them', async () => {
    box({ 'a.txt': ferry, 'empty.txt': '' });
    const report = await project.importAll({ read });
    expect(outcomes(report.files)).toEqual({ 'all.box/a.txt': 'added', 'all.box/empty.txt': 'failed' });
    opened = [];
    expect((await project.importAll({ read })).counts).toMatchObject({ unchanged: 1, failed: 1 });
    expect(opened).toEqual(['a.txt', 'empty.txt']);
  });

  it('that is gone takes its documents with it in name only, and brings them back when it returns', async () => {
    const path = box({ 'a.txt': ferry, 'b.txt': lighthouse });
    await project.importAll({ read });
    renameSync(path, `${project.folder}/away`);
    expect(outcomes((await project.importAll({ read, roots: [path] })).files)).toEqual({
      'all.box/a.txt': 'gone',
      'all.box/b.txt': 'gone',
    });
    renameSync(`${project.folder}/away`, path);
    expect((await project.importAll({ read })).counts).toMatchObject({ unchanged: 2 });
    rmSync(path);
    expect((await project.importAll({ read })).counts).toMatchObject({ gone: 2 });
  });

  it('that was broken off in the middle is gone through again, and each document is told once', async () => {
    box(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.txt`, `${ferry}\nMatter ${i}.\n`])));
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 0) stop.abort('interrupted');
    };
    const first = await project.importAll({ read, stop, onProgress });
    expect(first.counts.added).toBeGreaterThan(0);
    expect(first.counts.added).toBeLessThan(600);
    const second = await project.importAll({ read, id: first.id });
    expect(second).toMatchObject({ state: 'finished', total: 600, counts: { added: 600, unchanged: 0 } });
    expect(second.files).toHaveLength(600);
  });
});
