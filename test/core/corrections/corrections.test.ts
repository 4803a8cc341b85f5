import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorAt, type Change, type Handlers } from '../../../src/contract/index.ts';
import { createBriefings } from '../../../src/core/briefings/briefings.ts';
import { createCorrections } from '../../../src/core/corrections/corrections.ts';
import { createRewriter } from '../../../src/core/import/rewrite.ts';
import { openDesk, type Desk } from './desk.ts';
import { ferryDay, ferryDayEdited, openTwins, toldDay } from '../twins/ferry-day.ts';
import { createProjectFixture, type ProjectFixture } from '../import/project-fixture.ts';

const transcript = (plan = 'There is a plan for the port.'): string =>
  `Harbour Ministry: Regular Press Conference on March 5, 2024\n\n` +
  `Coast Wire: Will the ferry sail?\n\nLin Hale: It will. And the strike? It goes on.\n\n` +
  `Tide Radio: Is there a plan?\n\nLin Hale: ${plan}\n`;

let fixture: ProjectFixture;
let desk: Desk;
beforeEach(async () => {
  fixture = createProjectFixture();
  fixture.write('one.txt', transcript());
  await fixture.importAll();
  desk = openDesk(fixture);
});
afterEach(() => fixture.close());

const anchored = (words: string, text = transcript()) => anchorAt(text, text.indexOf(words));
const strike: readonly Change[] = [
  { kind: 'split', at: anchored('And the strike?'), as: 'question' },
  { kind: 'split', at: anchored('It goes on.'), as: 'statement' },
  { kind: 'relabel', at: anchored('And the strike?'), outlet: 'Dock Weekly' },
];
const apply = (changes: readonly Change[], briefingId = 1) =>
  desk['corrections.apply']({ briefingId, changes: [...changes] });
const asked = async (id = 1) =>
  (await desk.get(id)).exchanges.map(({ question }) => [question.outlet, question.text.trim()]);

describe('what is put right by hand', () => {
  it('is shown, counted and found at once', async () => {
    expect(desk.total('outlet:"Dock Weekly"')).toBe(0);
    await apply(strike);
    expect(await asked()).toEqual([
      ['Coast Wire', 'Will the ferry sail?'],
      ['Dock Weekly', 'And the strike?'],
      ['Tide Radio', 'Is there a plan?'],
    ]);
    expect(desk.total('outlet:"Dock Weekly"')).toBe(1);
    expect(desk.total('in:question strike')).toBe(1);
    expect(desk.told).toContain('{"what":"briefings"}');
  });

  it('is taken back step by step, and done again; then the briefing is as it was read, to the byte', async () => {
    const before = await desk.get();
    await apply(strike);
    await apply([{ kind: 'facts', date: '2024-03-06', series: 'Harbour ministry' }]);
    const after = await desk.get();
    expect(after).toMatchObject({
      date: '2024-03-06',
      series: 'Harbour ministry',
      dateFrom: 'put right by hand',
    });

    expect(await desk['corrections.undo']({})).toEqual({ step: 2, briefings: [1] });
    expect((await desk.get()).date).toBe('2024-03-05');
    expect(await asked()).toHaveLength(3);
    expect(await desk['corrections.undo']({})).toEqual({ step: 1, briefings: [1] });
    expect(await desk.get()).toEqual(before);
    expect(await desk['corrections.undo']({})).toEqual({ step: null, briefings: [] });

    await desk['corrections.redo']({});
    await desk['corrections.redo']({});
    expect(await desk.get()).toEqual(after);
    expect(await desk['corrections.redo']({})).toEqual({ step: null, briefings: [] });
  });

  it('is refused whole where one change fits nowhere, and nothing is changed', async () => {
    const nowhere = {
      kind: 'retype',
      at: { start: 0, quote: 'never said', before: '' },
      as: 'foot',
    } as const;
    await expect(async () => apply([...strike, nowhere])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('never said'),
    });
    expect(await asked()).toHaveLength(2);
    await expect(async () => apply(strike, 9)).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk['corrections.list']({})).toEqual([]);
  });

  it('is refused for a briefing that was removed', async () => {
    await desk.remove(1);
    await expect(async () => apply(strike)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is kept when the file changes and is read anew; what no longer fits is listed with its reason', async () => {
    await apply([...strike, { kind: 'relabel', at: anchored('There is a plan'), speaker: 'Oda Lenz' }]);
    fixture.write('one.txt', `Revised.\n\n${transcript('We have no plan at all, and never said we had.')}`);
    const report = await fixture.importAll();
    expect(report.counts.updated).toBe(1);
    desk = openDesk(fixture);
    expect((await asked()).map(([outlet]) => outlet)).toEqual(['Coast Wire', 'Dock Weekly', 'Tide Radio']);
    const list = await desk['corrections.list']({ briefingId: 1 });
    expect(list.map(({ state }) => state)).toEqual(['applied', 'applied', 'applied', 'misfit']);
    expect(list.at(-1)?.problem).toContain('are not in the text any more');
    // Undone, the new text is as it was read, not the old one.
    await desk['corrections.undo']({});
    expect((await desk.get()).text).toContain('Revised.');
    expect(await asked()).toHaveLength(2);
  });

  it('fits again once the words are back', async () => {
    const plan = { kind: 'relabel', at: anchored('There is a plan'), speaker: 'Oda Lenz' } as const;
    await apply([plan]);
    fixture.write('one.txt', transcript('We have no plan at all, and never said we had.'));
    await fixture.importAll();
    fixture.write('one.txt', transcript());
    await fixture.importAll();
    desk = openDesk(fixture);
    expect((await desk['corrections.list']({ briefingId: 1 })).map(({ state }) => state)).toEqual([
      'applied',
    ]);
    expect((await desk.get()).exchanges.at(-1)?.statement.speaker).toBe('Oda Lenz');
  });

  it('counts for both where one of two files with the same text changes', async () => {
    fixture.write('copy.txt', transcript());
    await fixture.importAll();
    await apply(strike);
    fixture.write('copy.txt', `Revised.\n\n${transcript()}`);
    await fixture.importAll();
    desk = openDesk(fixture);
    expect((await desk.get(2)).text).toContain('Revised.');
    for (const id of [1, 2])
      expect((await asked(id)).map(([outlet]) => outlet)).toEqual([
        'Coast Wire',
        'Dock Weekly',
        'Tide Radio',
      ]);
    await desk['corrections.undo']({});
    expect([(await asked(1)).length, (await asked(2)).length]).toEqual([3, 2]);
  });

  it('is made anew on the new text when all of it was undone before the file changed', async () => {
    await apply(strike);
    await desk['corrections.undo']({});
    const revised = `Revised.\n\n${transcript()}`;
    fixture.write('one.txt', revised);
    await fixture.importAll();
    desk = openDesk(fixture);
    await apply([{ kind: 'relabel', at: anchored('Is there a plan?', revised), outlet: 'Dock Weekly' }]);
    const { text, spans } = await desk.get();
    expect(text).toBe(revised);
    expect(spans.at(-1)?.end).toBe(revised.length);
    expect((await asked()).map(([outlet]) => outlet)).toEqual(['Coast Wire', 'Dock Weekly']);
  });

  it('answers the doubts it puts right, and no others; undone, they are back', async () => {
    fixture.write('undated.txt', transcript('No day is given here.').replace(' on March 5, 2024', ''));
    await fixture.importAll();
    const codes = async () =>
      (await desk.get(2)).reasons.filter(({ weight }) => weight > 0).map(({ code }) => code);
    const before = await desk.get(2);
    expect(await codes()).toEqual(['no-date']);
    await apply([{ kind: 'facts', time: '15:00' }], 2);
    expect(await codes()).toEqual(['no-date']);
    await apply([{ kind: 'facts', date: '2024-03-07' }], 2);
    expect(await codes()).toEqual([]);
    expect((await desk.get(2)).confidence).toBe(1);
    expect((await desk.get(2)).reasons.map(({ text }) => text)).toContain('The date was put right by hand.');
    await apply([...strike], 2);
    expect((await desk.get(2)).reasons.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('3 questions with an answer'),
    );
    for (let step = 0; step < 3; step++) await desk['corrections.undo']({});
    expect(await desk.get(2)).toEqual(before);
  });

  it('says of each place what was read there', async () => {
    await apply(strike);
    await apply([
      { kind: 'facts', date: '2024-03-06' },
      { kind: 'relabel', at: anchored('Will the ferry'), outlet: 'Coast Wire Agency' },
    ]);
    const marks = await desk['corrections.asRead']({ briefingId: 1 });
    expect(
      marks.map(({ was, start }) => [was, start === null ? null : transcript().slice(start, start + 8)]),
    ).toEqual([
      ['date 2024-03-05', null],
      ['outlet Coast Wire', 'Will the'],
      ['one part, a statement', 'And the '],
      ['outlet not named', 'And the '],
      ['one part, a statement', 'It goes '],
    ]);
    while ((await desk['corrections.undo']({})).step !== null);
    expect(await desk['corrections.asRead']({ briefingId: 1 })).toEqual([]);
  });

  it('says what was done in words', async () => {
    await apply(strike);
    await apply([{ kind: 'facts', date: null, series: 'Harbour ministry' }]);
    expect((await desk['corrections.list']({})).map(({ said }) => said)).toEqual([
      'cut before “And the strike? It goes on. Tide Radio: …”, which is a question',
      'cut before “It goes on. Tide Radio: Is there a plan?…”, which is a statement',
      '“And the strike? It goes on. Tide Radio: …”: outlet Dock Weekly',
      'date not known, series Harbour ministry',
    ]);
  });
});

describe('a briefing of which there is another version', () => {
  it('counts once with it as soon as it is put right', async () => {
    const project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited));
    const { 'corrections.apply': put } = createCorrections(
      project.store,
      project.collection,
      createRewriter(project.store),
      () => {},
    );
    const total = () => project.searcher.evaluate('tolls').places.length;
    expect(total()).toBe(1);
    const { text, exchanges } = await createBriefings(project.store, project.collection, () => {})[
      'briefings.get'
    ]({ id: 1 });
    const at = anchorAt(text, exchanges[1]?.question.start ?? 0);
    await put({ briefingId: 1, changes: [{ kind: 'relabel', at, outlet: 'Dock Weekly' }] });
    expect(total()).toBe(1);
    project.close();
  });
});

describe('corrections that leave as a file', () => {
  it('are taken over by another project with the same text; those of other texts are named', async () => {
    await apply(strike);
    fixture.write('two.txt', transcript('A text that nobody else has.'));
    await fixture.importAll();
    await apply([{ kind: 'facts', date: '2024-04-01' }], 2);
    const { text } = await desk['corrections.export']({});

    const other = createProjectFixture();
    other.write('copy.txt', transcript());
    await other.importAll();
    const there = openDesk(other);
    const first = await there['corrections.import']({ text });
    expect(first.applied).toBe(3);
    expect(first.misfits).toEqual([
      {
        briefing: expect.stringMatching(/^text /),
        said: 'date 2024-04-01',
        problem: 'no briefing here has this text',
      },
    ]);
    expect((await there.get()).exchanges).toHaveLength(3);
    expect((await there['corrections.import']({ text })).applied).toBe(0);
    other.close();
  });

  it('are refused where the file is another one', async () => {
    for (const text of [
      '',
      '{}',
      '[1]',
      '{"what":"briefing-workbench corrections","version":2,"briefings":[]}',
    ])
      await expect(async () => desk['corrections.import']({ text })).rejects.toMatchObject({
        code: 'invalid-input',
      });
  });
});

describe('the queue of briefings in doubt', () => {
  let doubts: Handlers<'doubts.list' | 'doubts.settle' | 'doubts.settled'>;
  const doubtful = (name: string, words: number) =>
    fixture.write(
      name,
      `Remarks\n\n${`The ferry sails when the tide allows, number ${name}. `.repeat(words)}`,
    );
  beforeEach(async () => {
    doubtful('short.txt', 10);
    doubtful('long.txt', 400);
    await fixture.importAll();
    ({ doubts } = openDesk(fixture));
  });

  it('puts first where a look would win most, and says how many share the doubt', async () => {
    const list = await doubts['doubts.list']({});
    expect(list.map(({ title }) => title)).toHaveLength(2);
    const [first, second] = list;
    expect(first?.gain).toBeGreaterThan(second?.gain ?? Infinity);
    expect(first).toMatchObject({ shared: 1, code: second?.code });
    expect(first?.reasons[0]?.text).not.toBe('');
  });

  it('says what would help, and where', async () => {
    fixture.write('undated.txt', transcript('No day is given here.').replace(' on March 5, 2024', ''));
    fixture.write(
      'nameless.txt',
      transcript('Nobody is named.')
        .replaceAll('Lin Hale:', 'A:')
        .replaceAll(/(Coast Wire|Tide Radio):/g, 'Q:'),
    );
    await fixture.importAll();
    const list = await doubts['doubts.list']({});
    const helps = (code: string) =>
      list.filter((each) => each.code === code).map(({ remedy, at }) => [remedy, at]);
    expect(helps('no-date')).toEqual([['date', null]]);
    expect(helps('no-labels')).toEqual([
      ['layout', null],
      ['layout', null],
    ]);
    expect(helps('no-speaker')).toEqual([['names', expect.stringMatching(/#1$/)]]);
  });

  it('lists what was looked at, the latest first', async () => {
    const [first = 0] = (await doubts['doubts.list']({})).map(({ briefingId }) => briefingId);
    expect(await doubts['doubts.settled']({})).toEqual([]);
    await doubts['doubts.settle']({ briefingIds: [first], right: true });
    expect((await doubts['doubts.settled']({})).map(({ briefingId }) => briefingId)).toEqual([first]);
    await doubts['doubts.settle']({ briefingIds: [first], right: false });
    expect(await doubts['doubts.settled']({})).toEqual([]);
  });

  it('loses what was looked at and found right, until its text changes, and has it back on demand', async () => {
    const ids = async () => (await doubts['doubts.list']({})).map(({ briefingId }) => briefingId);
    const [first = 0, second = 0] = await ids();
    expect(await doubts['doubts.settle']({ briefingIds: [first], right: true })).toEqual({
      settled: [first],
    });
    expect(await ids()).toEqual([second]);
    await doubts['doubts.settle']({ briefingIds: [first], right: false });
    expect(await ids()).toHaveLength(2);
    await doubts['doubts.settle']({ briefingIds: [first, second], right: true });
    doubtful('long.txt', 401);
    await fixture.importAll();
    expect(await ids()).toHaveLength(1);
  });
});
