import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './transports.ts';
import { program } from '../program.ts';

const made = makeFolder();

const briefing = (...args: readonly string[]) => {
  const env = { ...process.env, BRIEFING_DATA: made.folder, BRIEFING_CHECK_OUTPUT: '1', NODE_OPTIONS: '' };
  const given = [program, ...args, '--project', join(made.folder, 'one.briefing')];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
};
const json = (...args: readonly string[]) => JSON.parse(briefing(...args, '--json').out);

beforeAll(() => void briefing('import', join(made.folder, 'transcripts')));
afterAll(made.remove);

describe('topics, lists and the watch list by the terminal', () => {
  it('are kept, changed, named in queries, and taken from file to file', () => {
    expect(json('lists', 'save', 'Sea', 'ferry', '"rough sea"')).toMatchObject({ count: 2, troubles: [] });
    expect(json('topics', 'add', 'Ships', '@sea', '--group', 'Harbour')).toMatchObject({
      id: 1,
      group: 'Harbour',
    });
    expect(json('topics', 'change', 'ships', '--query', 'ferry OR strike')).toMatchObject({ id: 1 });
    expect(json('topics', 'versions', 'Ships')).toMatchObject([
      { query: 'ferry OR strike' },
      { query: '@sea' },
    ]);
    expect(json('topics', 'undo', 'Ships')).toMatchObject({ query: '@sea' });
    const file = join(made.folder, 'topics.csv');
    expect(briefing('topics', 'export', file)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file, 'utf8')).toContain("topic,Ships,Harbour,'@sea,1,,");
    writeFileSync(file, 'name,query\nShips,ferry\nStrikes,strike\n,empty\n');
    const preview = briefing('topics', 'import', file, '--preview');
    expect(preview.out).toContain('1 new, 1 changed, 0 the same, 1 not readable: nothing was taken over yet');
    expect(json('topics', 'import', file)).toMatchObject([{ becomes: 'changed' }, { becomes: 'new' }, {}]);
    expect(json('topics').map(({ name }: { name: string }) => name)).toEqual(['Ships', 'Strikes']);
  });

  it('trend takes a topic by its name and says so', () => {
    const { err, out } = briefing('trend', 'Ships', 'ships', '--by', 'year', '--json');
    expect(err).toContain('Ships: the topic, ferry');
    expect(err).toContain('ships: a query; the topic is called "Ships"');
    const queries = JSON.parse(out).rows.map(({ query }: { query: string }) => query);
    expect([...new Set(queries)]).toEqual(['Ships', 'ships']);
  });

  it('watch tells what came in, once looked at nothing', () => {
    const heard = () =>
      json('watch').topics.map(({ name, hits }: { name: string; hits: number }) => [name, hits]);
    expect(heard()).toEqual([
      ['Ships', 0],
      ['Strikes', 0],
    ]);
    const text = readFileSync(join(made.folder, 'transcripts', 'one.txt'), 'utf8');
    writeFileSync(join(made.folder, 'transcripts', 'three.txt'), text.replaceAll('2024', '2025'));
    briefing('import', join(made.folder, 'transcripts'));
    const [[name, hits]] = heard();
    expect(name).toBe('Ships');
    expect(hits).toBeGreaterThan(0);
    expect(json('watch', '--since', '1').topics[0].hits).toBeGreaterThan(hits);
    expect(briefing('watch', '--seen').out).toContain('Ships:');
    expect(heard()).toEqual([
      ['Ships', 0],
      ['Strikes', 0],
    ]);
    expect(briefing('watch').out).toContain('Nothing new on 2 topics.');
  });

  it.each([
    { code: 2, args: ['topics', 'sink'] },
    { code: 2, args: ['topics', 'add', 'One'] },
    { code: 2, args: ['topics', 'add', 'A', 'b', '--colour', '9'] },
    { code: 1, args: ['topics', 'add', 'SHIPS', 'b'] },
    { code: 1, args: ['topics', 'import', '/no/such/file.csv'] },
    { code: 1, args: ['lists', 'show', 'Nothing'] },
    { code: 2, args: ['watch', '--since', 'yesterday'] },
    { code: 1, args: ['watch', '--since', '99'] },
  ])('ends with $code and says why: $args', ({ code, args }) => {
    const said = briefing(...args);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).not.toMatch(/^\s*at |broke/m);
    expect(said.err.length).toBeGreaterThan(10);
  });
});
