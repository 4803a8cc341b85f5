import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorAt, type Change } from '../../../src/contract/index.ts';
import { dateRuleOf } from '../../../src/core/corrections/date-rules.ts';
import { createProjectFixture, type ProjectFixture } from '../import/project-fixture.ts';
import { openDesk, type Desk } from './desk.ts';

const transcript = (day: string, subject: string): string =>
  `Harbour Ministry: Regular Press Conference${day}\n\nCoast Wire: Will the ${subject} sail?\n\nLin Hale: It will, ` +
  `as the ${subject} always did.\n\nTide Radio: Is there a plan for the ${subject}?\n\nLin Hale: There is one.\n\n` +
  `Coast Wire: When does the ${subject} go?\n\nLin Hale: At noon.\n`;

let fixture: ProjectFixture;
let desk: Desk;
const files = ['north/ferry.txt', 'north/barge.txt', 'south/yacht.txt'];
beforeEach(async () => {
  fixture = createProjectFixture();
  for (const [at, name] of files.entries())
    fixture.write(name, transcript(` on March ${at + 5}, 2024`, name.slice(6, 11)));
  await fixture.importAll();
  desk = openDesk(fixture);
});
afterEach(() => fixture.close());

const idOf = (name: string): number =>
  fixture.count(`SELECT briefing_id FROM source WHERE path LIKE '%${name}'`);
const similar = (name: string, change: Change) =>
  desk['corrections.similar']({ briefingId: idOf(name), change });
const outlets = async (name: string) =>
  (await desk.get(idOf(name))).exchanges.map(({ question }) => question.outlet);

describe('a label that is put right', () => {
  const relabel = async (name: string): Promise<Change> => {
    const { text } = await desk.get(idOf(name));
    return { kind: 'relabel', at: anchorAt(text, text.indexOf('Will the')), outlet: 'Coast Wire Agency' };
  };

  it('is offered wherever it is spelled so, with the number of places', async () => {
    const { rule, others } = await similar('ferry.txt', await relabel('ferry.txt'));
    expect(rule).toBeNull();
    expect(others.map(({ briefingId, places }) => [briefingId, places])).toEqual([
      [idOf('barge.txt'), 2],
      [idOf('yacht.txt'), 2],
    ]);
    expect(others[0]).toMatchObject({ was: 'outlet Coast Wire', becomes: 'outlet Coast Wire Agency' });
    expect(others.map(({ alike }) => alike.includes('folder'))).toEqual([true, false]);
  });

  it('is made in those chosen and in its own place as one step, and undone as one', async () => {
    const change = await relabel('ferry.txt');
    const { briefings } = await desk['corrections.applySimilar']({
      briefingId: idOf('ferry.txt'),
      change,
      others: [idOf('barge.txt')],
    });
    expect(briefings).toEqual([idOf('ferry.txt'), idOf('barge.txt')]);
    expect(await outlets('ferry.txt')).toEqual(['Coast Wire Agency', 'Tide Radio', 'Coast Wire']);
    expect(await outlets('barge.txt')).toEqual(['Coast Wire Agency', 'Tide Radio', 'Coast Wire Agency']);
    expect(await outlets('yacht.txt')).toEqual(['Coast Wire', 'Tide Radio', 'Coast Wire']);
    expect(desk.total('outlet:"Coast Wire Agency"')).toBe(3);
    await desk['corrections.undo']({});
    expect(desk.total('outlet:"Coast Wire Agency"')).toBe(0);
  });

  it('is still offered for others once it was made here', async () => {
    const change = await relabel('ferry.txt');
    await desk['corrections.apply']({ briefingId: idOf('ferry.txt'), changes: [change] });
    expect((await similar('ferry.txt', change)).others).toHaveLength(2);
  });

  it('is refused for a briefing that has no such label', async () => {
    fixture.write('north/none.txt', 'Remarks\n\nNobody asks anything here at all.');
    await fixture.importAll();
    desk = openDesk(fixture);
    const change = await relabel('ferry.txt');
    await expect(async () =>
      desk['corrections.applySimilar']({
        briefingId: idOf('ferry.txt'),
        change,
        others: [idOf('none.txt')],
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await desk['corrections.list']({})).toEqual([]);
  });
});

describe('facts that are put right', () => {
  it('are offered in the same folder, with what is there and what would be', async () => {
    const { others } = await similar('ferry.txt', {
      kind: 'facts',
      language: 'en',
      series: 'Northern ports',
    });
    const inFolder = others.filter(({ alike }) => alike.includes('folder'));
    expect(inFolder.map(({ briefingId }) => briefingId)).toEqual([idOf('barge.txt')]);
    expect(inFolder[0]).toMatchObject({ becomes: 'series Northern ports, language en', places: 1 });
    expect(inFolder[0]?.was).toMatch(/^series .+, language en$/);
  });

  it('are of one briefing only where they are its title', async () => {
    expect((await similar('ferry.txt', { kind: 'facts', title: 'Another' })).others).toEqual([]);
  });

  it('find a date for each by the rule behind the first, and say the rule', async () => {
    for (const day of ['2031-05-02', '2031-05-03', '2031-06-04'])
      fixture.write(`stamped/${day}.txt`, transcript(`, published on ${day.replace('2031', '2030')}`, day));
    await fixture.importAll();
    desk = openDesk(fixture);
    const change: Change = { kind: 'facts', date: '2031-05-02' };
    const { rule, others } = await similar('2031-05-02.txt', change);
    expect(rule).toBe('the day in the file name');
    expect(others.filter(({ alike }) => alike.includes('folder')).map(({ becomes }) => becomes)).toEqual([
      'date 2031-05-03',
      'date 2031-06-04',
    ]);
    await desk['corrections.applySimilar']({
      briefingId: idOf('2031-05-02.txt'),
      change,
      others: [idOf('2031-06-04.txt')],
    });
    expect((await desk.get(idOf('2031-06-04.txt'))).date).toBe('2031-06-04');
    expect((await desk.get(idOf('2031-05-03.txt'))).date).toBe('2030-05-03');
  });
});

describe('the rule behind a date', () => {
  const of = (date: string | null, right: string, path = '/a/talk.txt') => dateRuleOf({ date, path }, right);
  it('is month and day that change places', () => {
    const rule = of('2031-04-03', '2031-03-04');
    expect(rule?.said).toBe('month and day change places');
    expect(rule?.dateFor({ date: '2031-05-06', path: '' })).toBe('2031-06-05');
    expect(rule?.dateFor({ date: '2031-05-16', path: '' })).toBeNull();
  });
  it('is another year, or a few days earlier or later', () => {
    expect(of('2031-04-13', '2030-04-13')?.dateFor({ date: '2031-02-28', path: '' })).toBe('2030-02-28');
    expect(of('2031-04-13', '2030-04-13')?.dateFor({ date: '2032-02-29', path: '' })).toBeNull();
    expect(of('2031-04-13', '2031-04-12')?.said).toBe('1 day earlier');
    expect(of('2031-04-13', '2031-04-12')?.dateFor({ date: '2031-03-01', path: '' })).toBe('2031-02-28');
  });
  it('is none for any other day', () => {
    expect(of('2031-04-13', '2031-09-12')).toBeNull();
    expect(of(null, '2031-09-12')).toBeNull();
  });
});
