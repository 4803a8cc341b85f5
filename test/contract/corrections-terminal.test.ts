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
const json = (...args: readonly string[]) => JSON.parse(briefing('one.briefing', ...args, '--json').out);
const states = (): string[] => json('corrections').map(({ state }: { state: string }) => state);

beforeAll(() => {
  for (const project of ['one.briefing', 'two.briefing'])
    briefing(project, 'import', join(made.folder, 'transcripts'));
});
afterAll(made.remove);

describe('briefing correct', () => {
  it('changes facts, names and kinds, here and in others, and takes each step back', () => {
    const before = json('show', '1');
    const { outlet } = before.exchanges[0].question;
    const like = ['correct', '1#1', '--outlet', 'Shore News', '--for', 'label'];
    expect(json(...like, '--preview').others).toMatchObject([
      { briefingId: 2, becomes: 'outlet Shore News' },
    ]);
    expect(states()).toEqual([]);
    expect(json(...like)).toMatchObject({ step: 1, briefings: [1, 2] });
    expect(json('show', '2').exchanges.map((each: typeof before) => each.question.outlet)).not.toContain(
      outlet,
    );
    json('correct', '1', '--date', '2024-03-06');
    expect(json('correct', '1#1', '--merge', 'next')).toMatchObject({ step: 3 });
    expect(json('show', '1')).toMatchObject({ date: '2024-03-06', exchanges: { length: 1 } });
    json('correct', '1#1', '--as', 'announcement');
    expect(json('show', '1').statements).toHaveLength(1);
    for (let step = 4; step > 0; step--) expect(json('corrections', '--undo')).toMatchObject({ step });
    expect(json('show', '1')).toEqual(before);
    expect(new Set(states())).toEqual(new Set(['undone']));
    expect(json('corrections', '--redo')).toMatchObject({ step: 1 });
  });

  it('takes corrections to another project with the same files', () => {
    const file = join(made.folder, 'corrections.json');
    expect(briefing('one.briefing', 'corrections', '--export', file).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).what).toBe('briefing-workbench corrections');
    const taken = briefing('two.briefing', 'corrections', '--import', file, '--json');
    expect(JSON.parse(taken.out)).toMatchObject({
      applied: states().filter((state) => state === 'applied').length,
    });
    const shown = briefing('two.briefing', 'show', '1', '--json');
    expect(JSON.parse(shown.out).exchanges[0].question.outlet).toBe('Shore News');
  });

  it('says what was wrong with a call, and changes nothing', () => {
    const before = states();
    const wrong = [
      ['correct', 'x'],
      ['correct', '1#1', '--as', 'nonsense'],
      ['correct', '1', '--date', '2024-03-06', '--split', '5', '--as', 'foot', '--for', 'folder'],
      ['corrections', '--undo', '--redo'],
    ];
    for (const args of wrong) expect([args, briefing('one.briefing', ...args).code]).toEqual([args, 2]);
    const nowhere = briefing('one.briefing', 'correct', '1', '--date', '2024-02-31');
    expect([nowhere.code, nowhere.out]).toEqual([1, '']);
    expect(nowhere.err).toContain('a day that the calendar has');
    expect(states()).toEqual(before);
  });
});

describe('briefing doubts', () => {
  it('settles, lists what was settled, and takes that back', () => {
    expect(json('doubts', '--right', '1', '--settled')).toMatchObject([{ briefingId: 1 }]);
    expect(json('doubts', '--doubt', '1', '--settled')).toEqual([]);
  });
});
