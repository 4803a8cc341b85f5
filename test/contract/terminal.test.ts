import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, later } from '../../src/cli/commands.ts';
import { makeFolder } from './transports.ts';
import { program } from '../program.ts';

const made = makeFolder();
const project = join(made.folder, 'terminal.briefing');
const transcripts = join(made.folder, 'transcripts');

type Said = { readonly code: number | null; readonly out: string; readonly err: string };

const briefing = (...args: readonly string[]): Said => {
  const env = { ...process.env, BRIEFING_DATA: made.folder, BRIEFING_CHECK_OUTPUT: '1', NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
};
const inProject = (...args: readonly string[]): Said => briefing(...args, '--project', project);
/** The one JSON value on stdout; anything else there, and this throws. */
const json = (...args: readonly string[]) => JSON.parse(inProject(...args, '--json').out);

let report: ReturnType<typeof json>;
beforeAll(() => {
  report = json('import', transcripts);
});
afterAll(made.remove);

describe('what scripts are promised', () => {
  test('import says what became of each file, and again that nothing changed', () => {
    expect(report).toMatchObject({ added: 2, updated: 0, unchanged: 0, duplicates: 0, failed: 0 });
    expect(report.ms).toEqual(expect.any(Number));
    expect(report.files).toContainEqual(
      expect.objectContaining({ path: join(transcripts, 'one.txt'), outcome: 'added' }),
    );
    expect(json('import', transcripts)).toMatchObject({ added: 0, unchanged: 2 });
  });

  test('list and show', () => {
    const [newest, oldest] = json('list');
    expect(newest).toMatchObject({ date: '2024-04-09', exchanges: 2, spokespersons: ['Lin Hale'] });
    expect(oldest).toMatchObject({
      paths: [join(transcripts, 'one.txt')],
      date: '2024-03-05',
      language: 'en',
    });
    const shown = json('show', String(oldest.id));
    expect(shown.text).toBe(readFileSync(join(transcripts, 'one.txt'), 'utf8'));
    for (const { question, statement } of shown.exchanges) {
      expect(shown.text.slice(question.start, question.end)).toBe(question.text);
      expect(shown.text.slice(statement.start, statement.end)).toBe(statement.text);
    }
  });

  test('search, page by page', () => {
    const all = json('search', 'plan', '--sort', 'date');
    expect(all).toMatchObject({ query: 'plan', ignored: [], total: 2 });
    expect(all.hits[0]).toMatchObject({ date: '2024-04-09', outlet: 'Harbour Times', speaker: 'Lin Hale' });
    const { snippet, matches } = all.hits[0];
    expect(snippet.slice(...matches[0])).toBe('plan');
    expect(json('search', 'plan', '--sort', 'date', '--limit', '1', '--offset', '1').hits).toEqual(
      all.hits.slice(1),
    );
  });

  test('compare, with the base that was named', () => {
    const { base, versions } = json('compare', '1#1', '2#1', '--base', '2#1');
    expect(base).toBe('2#1');
    expect(versions).toMatchObject([{ ref: '1#1' }]);
    const changed = versions[0].rows.find(({ kind }: { kind: string }) => kind === 'changed');
    expect(changed.words).toContainEqual(['removed', expect.stringContaining('southern')]);
  });

  test('compare whole briefings, with what is ignored; what is like one; one a month', () => {
    const { texts, likeness, versions } = json('compare', '1', '2', '--ignore', 'case,numbers');
    expect(texts.map(({ kind }: { kind: string }) => kind)).toEqual(['briefing', 'briefing']);
    expect(likeness[0][1]).toBe(likeness[1][0]);
    expect(versions[0].summary).toEqual(expect.any(String));
    expect(json('like', '1#1', '--limit', '2').compared).toBe(3);
    const { answers, said } = json('pick', 'plan', '--every', 'month');
    expect(answers.map(({ bin }: { bin: string }) => bin)).toEqual(['2024-03', '2024-04']);
    expect(said).toContain('One a month');
  });

  test('comparisons, kept by name and compared again, as a Word file too', () => {
    expect(
      json('comparisons', 'save', 'Calm', '1#1', '2#1', '--base', '2#1', '--note', 'Again.'),
    ).toMatchObject({
      name: 'Calm',
      note: 'Again.',
      baseAt: 1,
    });
    expect(json('compare', '--saved', 'calm').base).toBe('2#1');
    const out = join(made.folder, 'calm.docx');
    expect(json('compare', '--saved', 'Calm', '--as', 'docx', '--out', out)).toMatchObject({ path: out });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(json('comparisons', 'remove', 'Calm').name).toBe('Calm');
    expect(json('comparisons')).toEqual([]);
  });

  test('trend, bin by bin, under the words that were typed', () => {
    const { measure, unit, rows } = json('trend', 'northern', 'plan');
    expect([measure, unit]).toEqual(['count', expect.any(String)]);
    expect(rows.map(({ query, bin, count }: Record<string, unknown>) => [query, bin, count])).toEqual([
      ['northern', '2024-03', 2],
      ['northern', '2024-04', 0],
      ['plan', '2024-03', 2],
      ['plan', '2024-04', 2],
    ]);
  });

  test('facets of what a query finds, as the window counts them', () => {
    const { total, facets } = json('facets', 'plan');
    expect(total).toBe(2);
    expect(facets.map(({ field }: { field: string }) => field).join(' ')).toBe(
      'year month series outlet asker speaker part language topic',
    );
    const valuesOf = (field: string) => facets.find((each: { field: string }) => each.field === field).values;
    expect(valuesOf('month')).toEqual([
      { value: '2024-03', count: 1, expected: null },
      { value: '2024-04', count: 1, expected: null },
    ]);
    expect(valuesOf('outlet')).toMatchObject([{ value: 'Harbour Times', count: 2 }]);
    expect(inProject('facets', 'plan', '--of', 'outlet').out).toBe(
      'Exchanges with plan: 2 passages\n\noutlet\n  Harbour Times  2\n',
    );
  });

  test('export to a file and to stdout', () => {
    const out = join(made.folder, 'plan.jsonl');
    expect(inProject('export', '--as', 'jsonl', 'plan', '--out', out)).toMatchObject({ code: 0 });
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).ref).toSorted()).toEqual(['1#2', '2#2']);
    expect(inProject('export', '--as', 'jsonl', 'plan').out).toBe(readFileSync(out, 'utf8'));
    expect(inProject('export', '--as', 'jsonl', 'nobodysaidthis')).toMatchObject({ code: 0, out: '' });
  });

  test('lines, each wording as its change from the one before, and what is decided of them', () => {
    expect(json('lines', '--changed')).toMatchObject([
      {
        uses: 2,
        wordings: [
          { uses: 1, refs: ['1#1'] },
          { uses: 1, refs: ['2#1'] },
        ],
      },
    ]);
    const [{ id }] = json('lines', 'ferry');
    expect(inProject('lines', 'show', String(id)).out).toContain('[-northern-]{+southern+}');
    expect(json('lines', 'name', String(id), 'Ferries')).toMatchObject({ line: { name: 'Ferries' } });
    expect(json('search', `line:${id}`)).toMatchObject({ total: 2 });
    expect(inProject('lines', 'undo').out).toContain('Ferries');
    expect(inProject('lines', 'show', '99999').code).toBe(1);
  });

  test('twins, with what the versions do not hold alike; search counts them once', () => {
    const other = join(made.folder, 'twins.briefing');
    const inOther = (...args: readonly string[]) =>
      JSON.parse(briefing(...args, '--project', other, '--json').out);
    const [whole, edited] = [join(made.folder, 'whole.txt'), join(made.folder, 'edited.txt')];
    const text = readFileSync(join(transcripts, 'one.txt'), 'utf8');
    const more = '\nCoast Wire: And the bridge at Orle?\n\nLin Hale: It stays closed until the end of May.\n';
    writeFileSync(whole, text + more);
    writeFileSync(edited, text);
    inOther('import', whole, edited);
    expect(inOther('twins')).toMatchObject([
      {
        versions: [
          { id: 1, date: '2024-03-05', language: 'en', exchanges: 3, lead: true },
          { id: 2, exchanges: 2, lead: false },
        ],
        score: expect.any(Number),
        reasons: expect.arrayContaining(['Both are of 2024-03-05']),
        altered: [],
        missing: [{ ref: '1#3', in: 2 }],
      },
    ]);
    const all = inOther('search', 'calm', '--versions', 'all').total;
    expect(all).toBe(4);
    expect(inOther('search', 'calm')).toMatchObject({ total: 2, folded: 2 });
    expect(briefing('twins', '1', '--project', other).out).toContain('1#3');
    expect(inOther('twins', '2', '--not', '1')).toMatchObject([{ state: 'apart', decided: true }]);
    expect(inOther('search', 'calm').total).toBe(all);
    expect(briefing('twins', 'nonsense', '--project', other).code).toBe(2);
  });

  test('layouts go from file to project and back, and reread reads by them and lets go of them again', () => {
    const file = join(made.folder, 'layouts.json');
    const out = join(made.folder, 'layouts-out.json');
    const ports = {
      name: 'Ports',
      label: { source: '^(?<name>[^:]{1,60}):\\s*', flags: 'u' },
      answers: [{ source: '^(?<name>Lin Hale)$', flags: 'iu' }],
      needs: [],
      others: 'asks',
      admits: 'names',
      handicap: 0,
    };
    writeFileSync(file, JSON.stringify([ports]));
    expect(json('layouts', '--import', file)).toMatchObject([{ name: 'Ports', briefings: 0 }]);
    const [{ id }] = json('list');
    expect(json('reread', String(id), '--layout', 'Ports', '--preview')).toMatchObject([
      { would: { layout: 'Ports' } },
    ]);
    expect(json('reread', String(id), '--layout', 'Ports')).toMatchObject({ cause: 'reread', updated: 1 });
    expect(json('show', String(id)).layout).toBe('Ports');
    expect(json('layouts', '--export', out)).toMatchObject({ layouts: 1 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([ports]);
    expect(json('layouts', '--remove', 'Ports')).toMatchObject({ briefings: 1, chosen: 1 });
    expect(json('reread', String(id), '--judge')).toMatchObject({ updated: 1 });
    expect(json('show', String(id)).layout).not.toBe('Ports');
    expect(inProject('reread', String(id), '--layout', 'Ports').code).toBe(2);
  });

  test('verify fails, and names the file, after one byte changed', () => {
    expect(inProject('verify', '--json')).toMatchObject({ code: 0, err: '' });
    const path = join(transcripts, 'one.txt');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('calm', 'balm'));
    const { code, out, err } = inProject('verify', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      checked: 2,
      intact: 1,
      changed: [{ path, briefingId: 1 }],
      missing: [],
    });
    expect(err).toContain(path);
    writeFileSync(path, before);
  });
});

describe('what a person is told', () => {
  test('every command explains itself', () => {
    const { out } = briefing('--help');
    for (const [name, { usage }] of Object.entries(commands)) {
      expect(out).toContain(usage);
      expect(briefing(name, '--help')).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('--project FILE'),
      });
    }
  });

  test.each(later)('%s is not yet there, nor in the help', (name) => {
    expect(briefing(name, 'x')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('not yet in this version'),
    });
    expect(briefing('--help').out).not.toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  test.each([
    [],
    ['nonsense'],
    ['__proto__'],
    ['import'],
    ['list', 'more'],
    ['show'],
    ['show', 'one'],
    ['search'],
    ['search', 'a', '--limit', 'many'],
    ['search', 'a', '--sort', 'colour'],
    ['search', 'a', '--nonsense'],
    ['compare', '1#1'],
    ['compare', '1#1', '2#1', '--as', 'docx'],
    ['comparisons', 'save', 'Calm', '1#1'],
    ['compare', '1#1', 'two'],
    ['compare', '1#1', '2#1', '--ignore', 'accents'],
    ['like'],
    ['pick'],
    ['compare', '1#1', '2#1', '--base', '3#1'],
    ['trend'],
    ['trend', 'a', '--by', 'decade'],
    ['facets', 'a', '--of', 'colour'],
    ['export', 'a'],
    ['export', '--as', 'csv', '--sort', 'colour'],
    ['export', '--as', 'pdf'],
    ['serve', '--port', '70000'],
    ['serve', '--allow', '/no/such/folder'],
  ])('a wrong call ends with 2 and says why: %s %s %s', (...args) => {
    const { code, out, err } = briefing(...args.filter((each) => each !== undefined));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['import', '/no/such/place'],
    ['show', '999'],
    ['compare', '1#1', '9#9'],
    ['export', '--as', 'csv', '--out', '/no/such/folder/file.csv'],
  ])('work that fails ends with 1 and says why: %s %s', (...args) => {
    const { code, out, err } = inProject(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.length).toBeGreaterThan(10);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a project that is not there is not made by asking', () => {
    const path = join(made.folder, 'none.briefing');
    expect(briefing('list', '--project', path)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(path),
    });
    expect(existsSync(path)).toBe(false);
    rmSync(path, { force: true });
  });
});
