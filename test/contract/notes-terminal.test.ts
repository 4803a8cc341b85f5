import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { openWorkbench } from '../../src/cli/workbench.ts';
import { makeFolder } from './transports.ts';
import { program } from '../program.ts';

const made = makeFolder();
const project = join(made.folder, 'notes.briefing');
const briefing = (...args: readonly string[]) => {
  const env = { ...process.env, BRIEFING_DATA: made.folder, BRIEFING_CHECK_OUTPUT: '1', NODE_OPTIONS: '' };
  const given = [program, ...args, '--project', project];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
};
const json = (...args: readonly string[]) => JSON.parse(briefing('notes', ...args, '--json').out);

beforeAll(async () => {
  briefing('import', join(made.folder, 'transcripts'));
  const workbench = openWorkbench(project, false);
  await workbench.ask('notes.save', { on: { ref: '1#1' }, text: 'The ferry again.', tags: ['ferries'] });
  await workbench.ask('notes.save', { on: { ref: '2#1' }, text: 'Calm is urged.', tags: ['calm'] });
  await workbench.close();
});
afterAll(made.remove);

describe('briefing notes', () => {
  it('lists them, by words, tags and briefing', () => {
    expect(json()).toHaveLength(2);
    expect(json('ferr', '--tag', 'ferries', '--briefing', '1')).toMatchObject([
      { ref: '1#1', text: 'The ferry again.', adrift: null },
    ]);
    expect(briefing('notes', '--adrift')).toMatchObject({ code: 0, out: 'No notes.\n' });
  });

  it('takes them out as CSV and as a REFI-QDA project', () => {
    expect(briefing('notes', '--csv').out).toContain('The ferry again.,ferries');
    const file = join(made.folder, 'notes.qdpx');
    expect(json('--refi', file)).toMatchObject({ path: file, notes: 2, adrift: 0 });
    expect(Object.keys(unzipSync(readFileSync(file)))).toHaveLength(3);
  });

  it.each([
    { code: 2, args: ['--csv', '--json'] },
    { code: 1, args: ['--refi', '/no/such/folder/notes.qdpx'] },
  ])('ends with $code and says why: $args', ({ code, args }) => {
    const said = briefing('notes', ...args);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).not.toBe('');
  });
});
