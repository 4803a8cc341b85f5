import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  methods,
  type ImportCause,
  type Input,
  type LayoutForm,
  type Output,
} from '../../../src/contract/index.ts';
import { createBriefings } from '../../../src/core/briefings/briefings.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { createCorrections } from '../../../src/core/corrections/corrections.ts';
import { createFileReader } from '../../../src/core/import/read-file.ts';
import { createRewriter } from '../../../src/core/import/rewrite.ts';
import { openChoices } from '../../../src/core/layouts/choices.ts';
import { createLayouts } from '../../../src/core/layouts/layouts.ts';
import { looks } from '../../../src/core/layouts/look.ts';
import { openTaught } from '../../../src/core/layouts/taught.ts';
import { createWays } from '../../../src/core/layouts/ways.ts';
import { createProjectFixture, type ProjectFixture } from '../import/project-fixture.ts';

/** Labels that no declared layout knows; without being taught, one statement. */
const odd = (subject: string, day: number, speaker = 'Ada Lorn'): string =>
  [
    `Harbour Ministry press briefing, ${day} May 2031`,
    '',
    `~~Marta Voss, Harbour Gazette~~ What is to be said of ${subject}?`,
    `~~${speaker}~~ That ${subject} was looked at. It will be decided in the autumn: not before.`,
    `~~Piet Olm, Coast Wire~~ And who pays for ${subject}?`,
    `~~${speaker}~~ The districts do.`,
    `~~Rike Sand, Dune Radio~~ Is that final?`,
    `~~${speaker}~~ It is.`,
    '',
  ].join('\n');

let project: ProjectFixture;
let folder: string;
let rooms: ReturnType<typeof createRooms>;
let toRead: readonly string[] = [];

/** The rooms these tests ask, without threads. */
const createRooms = ({ store }: ProjectFixture) => ({
  ...createBriefings(store, openCollection(store), () => {}),
  ...createLayouts(
    store,
    looks,
    (paths) => {
      toRead = paths;
      return 1;
    },
    () => {},
  ),
});
type Rooms = ReturnType<typeof createRooms>;
type Name = keyof Rooms;

beforeEach(() => {
  project = createProjectFixture();
  folder = project.transcripts;
  rooms = createRooms(project);
});
afterEach(() => project.close());

const write = (name: string, content: string | Uint8Array): string => project.write(name, content);

const call = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
  const parsed = methods[name].input.parse(input);
  // Parsed by the method's own schema just now, and checked by it on the way out.
  const answer: unknown = await (rooms[name] as (input: unknown) => unknown)(parsed);
  return methods[name].output.parse(answer) as Output<N>;
};

const importing = (roots: readonly string[], cause: ImportCause) => {
  const wayTo = createWays(openTaught(project.store), openChoices(project.store));
  const read = createFileReader();
  return project.importAll({ roots, cause, read: (path, known) => read(path, known, wayTo(path)) });
};
const importAll = () => importing([folder], 'asked');

/** Reads again as the handler says, in this thread. */
const reread = async (input: Input<'briefings.reread'>) => {
  const { former } = await call('briefings.reread', input);
  return { former, report: await importing(toRead, 'reread') };
};
const exchangesOf = async (id: number): Promise<number> =>
  (await call('briefings.get', { id })).exchanges.length;

/** The layout that three marks in a briefing teach. */
const taughtFrom = async (id: number, name = 'Tildes'): Promise<LayoutForm> => {
  const { text } = await call('layouts.preview', { id });
  const at = (words: string, role: 'asks' | 'answers') => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, role };
  };
  const marks = [at('Marta Voss', 'asks'), at('Ada Lorn', 'answers'), at('Piet Olm', 'asks')];
  const { layout, met } = await call('layouts.teach', { id, marks, name });
  expect(met).toEqual([true, true, true]);
  return layout;
};

describe('a layout taught in a preview', () => {
  test('shows what the file and its folder would be, and writes nothing', async () => {
    write('a.txt', odd('the lock', 12));
    write('b.txt', odd('the bridge', 13, 'Bo Kern'));
    await importAll();
    const layout = await taughtFrom(1);
    const preview = await call('layouts.preview', { id: 1, layout });
    expect(preview.exchanges.map(({ question, statement }) => [question.outlet, statement.speaker])).toEqual([
      ['Harbour Gazette', 'Ada Lorn'],
      ['Coast Wire', 'Ada Lorn'],
      ['Dune Radio', 'Ada Lorn'],
    ]);
    expect(preview.spans.map(({ start, end }) => preview.text.slice(start, end)).join('')).toBe(preview.text);
    const { folder: near } = await call('layouts.peers', { id: 1 });
    expect(near.ids.toSorted()).toEqual([1, 2]);
    const survey = await call('layouts.survey', { ids: near.ids, layout });
    expect(survey.map(({ now, would }) => [now.exchanges, would?.exchanges])).toEqual([
      [0, 3],
      [0, 3],
    ]);
    expect(await exchangesOf(1)).toBe(0);
    expect((await call('layouts.list', {})).every(({ form }) => form === null)).toBe(true);
  });

  test('is applied to the folder, keeps numbers of briefings, and reads files that come later', async () => {
    write('a.txt', odd('the lock', 12));
    write('b.txt', odd('the bridge', 13));
    await importAll();
    await call('layouts.save', { layout: await taughtFrom(1) });
    const { report } = await reread({ ids: [1, 2], choices: { layout: 'Tildes' }, folder });
    expect([await exchangesOf(1), await exchangesOf(2)]).toEqual([3, 3]);
    expect(await call('layouts.list', {})).toContainEqual(
      expect.objectContaining({ name: 'Tildes', briefings: 2, chosen: 1 }),
    );
    expect(report).toMatchObject({ cause: 'reread', state: 'finished', counts: { updated: 2 } });
    expect(report.files[0]?.reason).toBe('Read again. Before: 1 statement, no questions.');
    write('c.txt', odd('the ferry', 14));
    await importAll();
    expect(await exchangesOf(3)).toBe(3);
  });

  test('is undone by reading again with the former choices', async () => {
    write('a.txt', odd('the lock', 12));
    await importAll();
    const before = await call('briefings.get', { id: 1 });
    await call('layouts.save', { layout: await taughtFrom(1) });
    const { former } = await reread({ ids: [1], choices: { layout: 'Tildes' } });
    expect(await exchangesOf(1)).toBe(3);
    expect(former).toEqual([{ path: join(folder, 'a.txt'), choices: null }]);
    await call('layouts.remove', { name: 'Tildes' });
    await call('choices.set', { places: former });
    await reread({ ids: [1] });
    const { checkedAt: _then, ...after } = await call('briefings.get', { id: 1 });
    const { checkedAt: _now, ...first } = before;
    expect(after).toEqual(first);
  });

  test('is renamed in briefings and choices, and removed with a way back', async () => {
    write('a.txt', odd('the lock', 12));
    await importAll();
    await call('layouts.save', { layout: await taughtFrom(1) });
    await reread({ ids: [1], choices: { layout: 'Tildes' } });
    expect(await call('layouts.rename', { name: 'Tildes', to: 'Waves' })).toMatchObject({
      briefings: 1,
      chosen: 1,
    });
    expect((await call('briefings.get', { id: 1 })).layout).toBe('Waves');
    const removed = await call('layouts.remove', { name: 'Waves' });
    expect(removed).toMatchObject({ name: 'Waves', briefings: 1, chosen: 1 });
    expect(await exchangesOf(1)).toBe(3);
    if (!removed.form) throw new Error('a taught layout has a form');
    expect(await call('layouts.save', { layout: removed.form })).toEqual(removed);
  });
});

describe('a file that is gone', () => {
  test('is told as such in a preview and a survey, and reading again loses nothing', async () => {
    const path = write('a.txt', odd('the lock', 12));
    await importAll();
    await call('layouts.save', { layout: await taughtFrom(1) });
    rmSync(path);
    await expect(call('layouts.preview', { id: 1 })).rejects.toThrow(
      /no file at .*a\.txt any more.*put the file back/i,
    );
    const [survey] = await call('layouts.survey', { ids: [1], choices: { layout: 'Tildes' } });
    expect(survey).toMatchObject({ would: null, problem: expect.stringMatching(/any more/) });
    const { report } = await reread({ ids: [1], choices: { layout: 'Tildes' } });
    expect((await call('briefings.get', { id: 1 })).text).toBe(odd('the lock', 12));
    expect(report.files[0]?.remedy).toMatch(/Put the file back/);
  });
});

describe('a choice', () => {
  test('of an encoding puts right what was guessed wrongly, and shows what it comes to first', async () => {
    // "Q: Привет…" in KOI8-R.
    const koi = (words: string): number[] =>
      [...words].map((sign) => {
        const at = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(sign);
        return at < 0 ? sign.charCodeAt(0) : 0xc0 + at;
      });
    write('a.txt', Uint8Array.from(koi('Брифинг\n\nВопрос: Когда откроется мост?\nОтвет: Осенью.\n')));
    await importAll();
    const samples = await call('choices.encodings', { id: 1 });
    expect(samples.find(({ encoding }) => encoding === 'koi8-r')).toMatchObject({
      damaged: 0,
      sample: expect.stringMatching(/^Брифинг/),
    });
    expect(samples.find(({ encoding }) => encoding === 'utf-8')?.damaged).toBeGreaterThan(10);
    const wrong = await call('layouts.preview', { id: 1, choices: { encoding: 'windows-1251' } });
    expect(wrong.text).not.toContain('Брифинг');
    await reread({ ids: [1], choices: { encoding: 'windows-1251' } });
    expect((await call('briefings.get', { id: 1 })).text).toBe(wrong.text);
    await reread({ ids: [1], choices: { encoding: 'koi8-r' } });
    const read = await call('briefings.get', { id: 1 });
    expect(read.text).toContain('Когда откроется мост?');
    expect(read.encoding).toBe('koi8-r');
  });

  test('nearest to a file counts, as a whole', async () => {
    const path = write('a.txt', odd('the lock', 12));
    await importAll();
    const place = folder;
    await call('choices.set', { places: [{ path: place, choices: { encoding: 'utf-8' } }] });
    expect(await call('choices.of', { id: 1 })).toEqual({ path: place, choices: { encoding: 'utf-8' } });
    await call('choices.set', { places: [{ path, choices: { layout: 'names in tags' } }] });
    expect(await call('choices.of', { id: 1 })).toEqual({ path, choices: { layout: 'names in tags' } });
    await call('choices.set', {
      places: [
        { path, choices: null },
        { path: place, choices: null },
      ],
    });
    expect(await call('choices.of', { id: 1 })).toBeNull();
  });

  test('that names a layout which is gone is passed over', async () => {
    write('a.txt', 'Harbour briefing, 12 May 2031\n\nQ: When?\n\nA: In May.\n\nQ: And then?\n\nA: Later.\n');
    await importAll();
    await call('choices.set', {
      places: [{ path: folder, choices: { layout: 'never taught' } }],
    });
    await reread({ ids: [1] });
    expect(await exchangesOf(1)).toBe(2);
  });
});

describe('columns of a table', () => {
  const table = [
    'seen,c2,question,c4',
    '2031-05-12,Voss,What of the lock at Trin?,It stays as it is until the autumn.',
    '2031-05-12,Olm,And who pays for it?,The districts do.',
    '2031-06-19,Sand,Is the bridge at Orle safe?,It was looked at in May.',
    '',
  ].join('\n');
  const columns = { date: 'seen', asker: 'c2', question: 'question', statement: 'c4' };

  test('are chosen after a look, make other briefings of the table, and are let go of again', async () => {
    const path = write('talks.csv', table);
    await importAll();
    const before = await call('briefings.list', {});
    const [first] = before;
    if (!first) throw new Error('the table was read as nothing');
    const { id } = first;
    expect((await call('choices.columns', { id })).map(({ name }) => name)).toEqual([
      'seen',
      'c2',
      'question',
      'c4',
    ]);
    const preview = await call('layouts.preview', { id, choices: { columns } });
    expect(preview.exchanges.map(({ question }) => question.asker)).toEqual(['Voss', 'Olm']);
    const { former } = await reread({ ids: [id], choices: { columns } });
    expect(await call('choices.list', {})).toEqual([{ path, choices: { columns } }]);
    const after = await call('briefings.list', {});
    expect(after.map(({ date, exchanges }) => [date, exchanges])).toEqual([
      ['2031-06-19', 1],
      ['2031-05-12', 2],
    ]);
    await call('choices.set', { places: former });
    await reread({ ids: after.map((row) => row.id) });
    expect((await call('briefings.list', {})).map((row) => row.paths)).toEqual(
      before.map((row) => row.paths),
    );
  });
});

describe('a file that failed', () => {
  test('may be looked into by its path, and no other file may', async () => {
    const path = write(
      'talks.csv',
      'c1,c2,c3\n2031-05-12,What of it?,It stays.\n2031-05-13,And then?,We shall see.\n',
    );
    expect((await importAll()).counts.failed).toBe(1);
    expect((await call('choices.columns', { path })).map(({ name }) => name)).toEqual(['c1', 'c2', 'c3']);
    expect((await call('choices.encodings', { path }))[0]).toMatchObject({ encoding: 'utf-8', damaged: 0 });
    const columns = { date: 'c1', question: 'c2', statement: 'c3' };
    await call('choices.set', { places: [{ path, choices: { columns } }] });
    await importAll();
    expect((await call('briefings.list', {})).map(({ date }) => date)).toEqual(['2031-05-13', '2031-05-12']);
    await expect(call('choices.columns', { path: write('other.csv', 'a,b\n1,2\n') })).rejects.toThrow(
      /not among/,
    );
    await expect(call('choices.columns', {})).rejects.toThrow(/by its id/);
  });
});

describe('what was put right by hand', () => {
  test('stays so where the text is the same in the new reading', async () => {
    write('a.txt', odd('the lock', 12));
    await importAll();
    await call('layouts.save', { layout: await taughtFrom(1) });
    await reread({ ids: [1], choices: { layout: 'Tildes' } });
    const { store } = project;
    const correct = createCorrections(store, openCollection(store), createRewriter(store), () => {});
    const facts = { kind: 'facts' as const, series: 'Harbour talks' };
    await correct['corrections.apply']({ briefingId: 1, changes: [facts] });
    await reread({ ids: [1] });
    expect((await call('briefings.get', { id: 1 })).series).toBe('Harbour talks');
    expect(await exchangesOf(1)).toBe(3);
  });
});

describe('a layout that cannot be', () => {
  const form: LayoutForm = {
    name: 'Mine',
    label: { source: '^(?<name>\\p{Lu}+)> ', flags: 'u' },
    needs: [],
    others: 'asks',
    admits: 'all',
    handicap: 0,
  };

  test('is refused with what is wrong with it', async () => {
    const save = (layout: LayoutForm) => call('layouts.save', { layout });
    await expect(save({ ...form, label: { source: '(', flags: '' } })).rejects.toThrow(/no pattern/);
    await expect(save({ ...form, label: { source: '^(a+)+b', flags: '' } })).rejects.toThrow(/for ever/);
    await expect(save({ ...form, name: 'names in tags' })).rejects.toThrow(/comes with the reader/);
    await expect(call('layouts.rename', { name: 'names in tags', to: 'x' })).rejects.toThrow(
      /neither renamed/,
    );
    await expect(call('layouts.remove', { name: 'never taught' })).rejects.toThrow(/No layout/);
  });
});
