import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../../src/core/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefing-store-'));
const migrations = join(import.meta.dirname, '..', '..', '..', 'resources', 'migrations');
const [one, other] = [0, 1].map(() => openStore(join(folder, 'one.briefing'), migrations));

afterAll(() => {
  one?.close();
  other?.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = `INSERT INTO word_list (name, entries, saved_at) VALUES (?, '', '')`;
const names = 'SELECT name FROM word_list ORDER BY id';

it('a transaction that reads before it writes is not failed by a thread that writes in between', () => {
  other?.pragma('busy_timeout = 1');
  const save = one?.transaction(() => {
    const before = one.prepare(names).pluck().all();
    expect(() => other?.prepare(write).run('theirs')).toThrow(/locked/);
    one.prepare(write).run('ours');
    return before;
  });
  expect(save?.()).toEqual([]);
  other?.prepare(write).run('theirs');
  expect(one?.prepare(names).pluck().all()).toEqual(['ours', 'theirs']);
});

it('one that only reads holds nobody up, and sees one state', () => {
  const read = one?.transaction(() => {
    const before = one.prepare(names).pluck().all();
    other?.prepare(write).run('meanwhile');
    expect(one.prepare(names).pluck().all()).toEqual(before);
  });
  read?.deferred();
  expect(one?.prepare(names).pluck().all()).toContain('meanwhile');
});
