import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventName } from '../../../src/contract/index.ts';
import { startCore, type CoreThread } from '../../../src/core/thread/start.ts';
import { briefingText } from '../import/project-fixture.ts';

const thread = (name: string): URL => pathToFileURL(join('src', 'core', 'thread', name));
const running: CoreThread[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-core-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((core) => core.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A core in its thread on a project, with a way to wait for an event. */
const start = (project: string) => {
  const heard = new Map<EventName, () => void>();
  const workers = {
    core: thread('core-worker.ts'),
    import: thread('import-worker.ts'),
    reading: thread('reading-worker.ts'),
    twins: thread('twins-worker.ts'),
    lines: thread('lines-worker.ts'),
    running: thread('running-worker.ts'),
    nonanswers: thread('nonanswers-worker.ts'),
  };
  const core = startCore(
    {
      project,
      data: folder,
      resources: 'resources',
      version: 'test',
      watching: false,
      workers,
      checkOutput: true,
    },
    (event) => heard.get(event)?.(),
  );
  running.push(core);
  const call = async (method: string, input: unknown = {}): Promise<Record<string, unknown>> => {
    const reply = await core.call(method, input);
    // Tests look into whatever came.
    return (reply.ok ? reply.value : reply.error) as Record<string, unknown>;
  };
  const next = (event: EventName): Promise<void> => new Promise((resolve) => heard.set(event, resolve));
  const importAll = async (...paths: string[]): Promise<void> => {
    const finished = next('import.finished');
    await call('import.start', { paths });
    await finished;
  };
  return { call, importAll, next };
};

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('the project that is open', () => {
  it('is changed for another one, and the one before stays in the list of recent ones', async () => {
    const { call, importAll } = start(join(folder, 'first.briefing'));
    await importAll(write('a.txt', briefingText('May 7, 2024', 'the ferry')));
    const second = await call('project.open', { path: join(folder, 'second.briefing') });
    expect(second).toMatchObject({ name: 'second', briefings: 0, sample: false });
    expect(await call('project.home')).toMatchObject({ name: 'first', briefings: 1, exchanges: 2 });
    expect(await call('project.recent')).toMatchObject([{ name: 'first' }, { name: 'second' }]);
  });

  it('may be the sample collection, which is imported the first time', async () => {
    const { call } = start(join(folder, 'own.briefing'));
    const sample = await call('project.sample');
    expect(sample).toMatchObject({ name: 'Sample collection', sample: true });
    expect(sample['briefings']).toBeGreaterThanOrEqual(24);
    expect(await call('project.get')).toEqual(sample);
  });

  it('that cannot be opened says why in every answer, and lets another one be opened', async () => {
    const letter = write('letter.briefing', 'Not a database, but a letter. '.repeat(100));
    const { call } = start(letter);
    expect(await call('project.get')).toMatchObject({ code: 'not-a-project' });
    expect(await call('briefings.list')).toMatchObject({ code: 'not-a-project' });
    expect(await call('project.open', { path: join(folder, 'good.briefing') })).toMatchObject({
      name: 'good',
    });
    expect(await call('briefings.list')).toEqual([]);
  });

  it('stays open when the other one cannot be opened', async () => {
    const letter = write('letter.briefing', 'Not a database, but a letter. '.repeat(100));
    const { call } = start(join(folder, 'own.briefing'));
    expect(await call('project.open', { path: letter })).toMatchObject({ code: 'not-a-project' });
    expect(await call('project.get')).toMatchObject({ name: 'own' });
  });

  it('has the same fingerprint wherever the same texts are', async () => {
    const texts = ['the ferry', 'the lighthouse'].map((matter, i) =>
      write(`${i}.txt`, briefingText('May 7, 2024', matter)),
    );
    const one = start(join(folder, 'one.briefing'));
    const other = start(join(folder, 'other.briefing'));
    await one.importAll(...texts);
    await other.importAll(...texts.toReversed());
    const [first, second] = [await one.call('project.get'), await other.call('project.get')];
    expect(first['fingerprint']).toBe(second['fingerprint']);
    await other.call('briefings.remove', { ids: [1] });
    expect((await other.call('project.get'))['fingerprint']).not.toBe(first['fingerprint']);
  });
});

describe('two windows on one project', () => {
  it('import at the same time into it, and each sees what the other did', async () => {
    const project = join(folder, 'shared.briefing');
    const [left, right] = [start(project), start(project)];
    await left.call('project.get');
    await right.call('project.get');
    const files = Array.from({ length: 40 }, (_, i) =>
      write(`${i}.txt`, briefingText('May 7, 2024', `matter ${i}`)),
    );
    await Promise.all([left.importAll(...files.slice(0, 25)), right.importAll(...files.slice(15))]);
    for (const window of [left, right])
      expect(await window.call('project.get')).toMatchObject({ briefings: 40, exchanges: 80 });
    await left.call('topics.save', { name: 'Matters', query: 'matter' });
    expect(await right.call('topics.list')).toMatchObject([{ name: 'Matters', total: 40 }]);
  });
});

describe('a briefing taken out of the library', () => {
  it('is in no list and no count, and is put back whole', async () => {
    const { call, importAll } = start(join(folder, 'own.briefing'));
    await importAll(
      write('a.txt', briefingText('May 7, 2024', 'the ferry')),
      write('b.txt', briefingText('May 9, 2024', 'the lighthouse')),
    );
    expect(await call('briefings.remove', { ids: [1] })).toEqual({ removed: [1] });
    expect(await call('briefings.list')).toHaveLength(1);
    expect(await call('search.query', { query: 'ferry' })).toMatchObject({ total: 0, outOf: 2 });
    expect(await call('briefings.get', { id: 1 })).toMatchObject({ code: 'not-found' });
    expect(await call('briefings.restore', { ids: [1, 2] })).toEqual({ restored: [1] });
    expect(await call('search.query', { query: 'ferry' })).toMatchObject({ total: 1, outOf: 4 });
  });
});

describe('reading again', () => {
  it('goes through the threads with what was taught and chosen, and looks write nothing', async () => {
    const { call, importAll, next } = start(join(folder, 'p.briefing'));
    const text =
      'Harbour briefing, 12 May 2031\n\n~~Voss~~ When?\n~~Lorn~~ In May.\n~~Olm~~ Sure?\n~~Lorn~~ Yes.\n';
    await importAll(write('a.txt', text));
    const at = (words: string, role: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      role,
    });
    const marks = [at('Voss', 'asks'), at('Lorn', 'answers'), at('Olm', 'asks')];
    const taught = await call('layouts.teach', { id: 1, marks, name: 'Tildes' });
    expect(await call('layouts.preview', { id: 1, layout: taught['layout'] })).toMatchObject({
      exchanges: [{ n: 1 }, { n: 2 }],
    });
    expect(await call('briefings.get', { id: 1 })).toMatchObject({ exchanges: [] });
    await call('layouts.save', { layout: taught['layout'] });
    const finished = next('import.finished');
    await call('briefings.reread', { ids: [1], choices: { layout: 'Tildes' } });
    await finished;
    expect(await call('briefings.get', { id: 1 })).toMatchObject({
      layout: 'Tildes',
      exchanges: [{ n: 1 }, { n: 2 }],
    });
  });
});
