import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './transports.ts';
import { program } from '../program.ts';

const made = makeFolder();

const briefing = (project: string, ...args: readonly string[]) => {
  const env = { ...process.env, BRIEFING_DATA: made.folder, BRIEFING_CHECK_OUTPUT: '1', NODE_OPTIONS: '' };
  const given = [program, ...args, '--project', join(made.folder, project)];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
};
const people = (...args: readonly string[]) => briefing('one.briefing', 'people', ...args);
const json = (...args: readonly string[]) => JSON.parse(people(...args, '--json').out);
const names = (): string[] => json('--kind', 'outlet').map(({ name }: { name: string }) => name);

beforeAll(() => {
  for (const project of ['one.briefing', 'two.briefing'])
    briefing(project, 'import', join(made.folder, 'transcripts'));
});
afterAll(made.remove);

describe('briefing people', () => {
  it('lists, merges, splits and takes back', () => {
    expect(names()).toEqual(['Coast Wire', 'Harbour Times']);
    expect(json('--merge', 'Coast Wire', 'Harbour Times', '--as', 'Shore News')).toMatchObject({
      act: 'merge',
      id: 1,
    });
    expect(names()).toEqual(['Shore News']);
    expect(json('--names', 'Harbour Times')).toMatchObject({ name: 'Shore News' });
    expect(json('--split', 'Shore News', 'Harbour Times')).toMatchObject({ act: 'split' });
    expect(names()).toEqual(['Harbour Times', 'Shore News']);
    expect(json('--undo')).toMatchObject({ act: 'split', undone: true });
    expect(json('--steps')).toMatchObject([{ undone: true }, { undone: false }]);
  });

  it('carries names from one project to another', () => {
    const file = join(made.folder, 'names.csv');
    expect(people('--export', file)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file, 'utf8')).toContain('outlet,Shore News,Harbour Times');
    const taken = briefing('two.briefing', 'people', '--import', file, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ changed: 2, ignored: [] });
    expect(briefing('two.briefing', 'people', '--kind', 'outlet').out).toContain('1 outlet, 0 people');
  });

  it.each([
    { code: 2, args: ['Coast Wire'] },
    { code: 2, args: ['--merge', 'Coast Wire'] },
    { code: 2, args: ['--steps', '--undo'] },
    { code: 2, args: ['--kind', 'ship'] },
    { code: 1, args: ['--merge', 'Shore News', 'Nobody'] },
    { code: 1, args: ['--import', '/no/such/file.csv'] },
    { code: 1, args: ['--accept', '9'] },
  ])('ends with $code and says why: $args', ({ code, args }) => {
    const said = people(...args);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).not.toMatch(/^\s+at /m);
    expect(said.err.length).toBeGreaterThan(10);
  });
});
